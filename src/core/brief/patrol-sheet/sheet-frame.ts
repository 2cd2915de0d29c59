import { lineHeightMm } from '../page/text/line-height.ts';
import { INK, SOFT_INK } from '../page/page-colours.ts';
import type { HandOver, PatrolSources } from './patrol-sources.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { Speaker } from './speak.ts';

export const PAGE = { widthMm: 210, heightMm: 297, marginMm: 11 } as const;
/** From margin to margin. */
export const INNER_MM = PAGE.widthMm - 2 * PAGE.marginMm;

const FOOT_PT = 7;
const FOOT_LINES = 4;
/** Nothing else is drawn below this. */
export const FOOT_TOP_MM =
  PAGE.heightMm - PAGE.marginMm + 3 - FOOT_LINES * lineHeightMm(FOOT_PT) - 1;

export type SheetNumber = { readonly n: number; readonly of: number };

/** What stands at the top of every sheet: what it is, whose copy, how it is marked. Gives the top of what follows. */
export function drawSheetHead(
  pen: SheetPen,
  speaker: Speaker,
  sources: PatrolSources,
  { mark }: HandOver,
  title: string,
): number {
  const { say } = speaker;
  const left = PAGE.marginMm;
  const half = INNER_MM / 2 - 2;
  const top = 8;
  let y = top;
  y += pen.text(
    title.toUpperCase(),
    { x: left, y, widthMm: half },
    { face: 'sans-bold', sizePt: 10, color: SOFT_INK },
  );
  if (sources.dataset.illustrative) {
    y += pen.text(
      say('illustrative'),
      { x: left, y, widthMm: half },
      { face: 'sans-bold', sizePt: 8 },
    );
  }
  const right = left + INNER_MM - half;
  let beside = top;
  if (mark.text !== '') {
    const style = { face: 'sans-bold', sizePt: 12, align: 'end' } as const;
    beside += pen.text(mark.text, { x: right, y: beside, widthMm: half, lines: 2 }, style);
  }
  const copy = mark.copy === '' ? say('no_copy') : say('copy', { n: mark.copy });
  const to = mark.recipient === '' ? '' : say('recipient', { to: mark.recipient });
  const small = { sizePt: 8, align: 'end' } as const;
  beside += pen.text(
    [copy, to].filter((part) => part !== '').join(' · '),
    { x: right, y: beside, widthMm: half, lines: 2 },
    small,
  );
  if (mark.basis !== '') {
    const style = { ...small, sizePt: 7, color: SOFT_INK };
    const basis = say('basis', { basis: mark.basis });
    beside += pen.text(basis, { x: right, y: beside, widthMm: half, lines: 2 }, style);
  }
  const bottom = Math.max(y, beside) + 1;
  pen.rule(left, bottom, left + INNER_MM, bottom, { color: INK, widthMm: 0.4 });
  return bottom + 2;
}

/** What stands at the foot of every sheet: how old the data is, by what method, which plan. */
export function drawSheetFoot(
  pen: SheetPen,
  speaker: Speaker,
  { plan }: PatrolSources,
  over: HandOver,
  number: SheetNumber,
): void {
  const { say, day } = speaker;
  const style = { sizePt: FOOT_PT, color: SOFT_INK };
  const left = PAGE.marginMm;
  const top = FOOT_TOP_MM;
  pen.rule(left, top, left + INNER_MM, top);
  const facts = [
    say('data_to', { from: day(plan.period.from), to: day(plan.period.to) }),
    over.issued === '' ? '' : say('issued', { date: day(over.issued) }),
    say('detail'),
    say(over.showClass ? 'class_on' : 'class_off'),
  ];
  const method = say('method', {
    seed: String(plan.options.seed),
    plan: shortHash(plan.hash),
    result: shortHash(plan.resultHash),
  });
  const pageWidth = 24;
  const room = { x: left, widthMm: INNER_MM - pageWidth, lines: 2 };
  const used = pen.text(
    facts.filter((part) => part !== '').join(' · '),
    { ...room, y: top + 1 },
    style,
  );
  pen.text(method, { ...room, y: top + 1 + used }, style);
  const page = say('page', { n: String(number.n), of: String(number.of) });
  const end = { ...style, face: 'sans-bold', align: 'end' } as const;
  pen.text(page, { x: left + INNER_MM - pageWidth, y: top + 1, widthMm: pageWidth }, end);
}

/** Enough to tell one plan from another, and to type by hand. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

/** "22:00 – 02:00, đêm 05/02/2026 sang 06/02/2026". */
export function shiftText(
  speaker: Speaker,
  shift: { readonly date: string; readonly fromMinute: number; readonly minutes: number },
  next: string,
): string {
  const { say, day, clock } = speaker;
  const end = shift.fromMinute + shift.minutes;
  const hours = say('card_when', { from: clock(shift.fromMinute), to: clock(end) });
  const date = day(shift.date);
  const when =
    end > 24 * 60 && next !== ''
      ? say('night_of', { date, next: day(next) })
      : say('on_day', { date });
  return `${hours}, ${when}`;
}
