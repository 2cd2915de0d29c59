import { SOFT_INK } from '../page/page-colours.ts';
import { lineHeightMm } from '../page/text/line-height.ts';
import { geoUri, qrItems } from './qr-code.ts';
import type { SheetStop } from './shift-sheet.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { Speaker } from './speak.ts';
import { protectionText } from './protection-text.ts';

export const CARD = { heightMm: 24, qrMm: 16.5, numberMm: 3.6 } as const;
const GAP_WORTH_TELLING_M = 50;

/** One stop: its number, when to be there with a box to tick, how it is protected, its place as a code. */
export function drawStopCard(
  pen: SheetPen,
  speaker: Speaker,
  stop: SheetStop,
  at: { readonly x: number; readonly y: number; readonly widthMm: number },
  options: { readonly showClass: boolean; readonly manyTeams: boolean },
): void {
  const { x, y, widthMm } = at;
  pen.frame({ x, y, widthMm, heightMm: CARD.heightMm });
  pen.badge(String(stop.number), x + 1.4 + CARD.numberMm, y + 1.6 + CARD.numberMm, CARD.numberMm);
  const { lon, lat } = stop.stop;
  const code = { x: x + widthMm - CARD.qrMm - 0.8, y: y + 0.8, sideMm: CARD.qrMm };
  pen.items.push(...qrItems(geoUri(lon, lat), code));
  const place = `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
  const under = { x: code.x - 12, y: code.y + CARD.qrMm, widthMm: CARD.qrMm + 12 };
  pen.text(place, under, { sizePt: 6.5, align: 'end', color: SOFT_INK });

  const left = x + 2 * CARD.numberMm + 3;
  const room = { x: left, widthMm: code.x - left - 1 };
  let top = y + 0.8;
  const name = stop.target?.name ?? stop.stop.target;
  top += pen.text(name, { ...room, y: top, lines: 2 }, { face: 'sans-bold', sizePt: 9 });
  top += pen.text(aboutText(speaker, stop), { ...room, y: top }, { sizePt: 7.5, color: SOFT_INK });
  const times = y + CARD.heightMm - lineHeightMm(9.5) - 0.6;
  const lines = Math.max(0, Math.floor((times - top) / lineHeightMm(7.5)));
  if (stop.target && lines > 0) {
    const text = protectionText(speaker, stop.target, options.showClass);
    pen.text(text, { ...room, y: top, lines }, { sizePt: 7.5 });
  }
  drawTimes(
    pen,
    speaker,
    stop,
    { x: x + 2, y: times, widthMm: under.x - x - 3 },
    options.manyTeams,
  );
}

function aboutText(speaker: Speaker, { target, stop, explored }: SheetStop): string {
  const { say, words, distance } = speaker;
  return [
    target ? words.targetKinds[target.kind] : '',
    stop.reachable ? '' : say('unreachable'),
    stop.reachable && stop.gapM >= GAP_WORTH_TELLING_M
      ? say('stop_way', { m: distance(stop.gapM) })
      : '',
    target?.commune ?? '',
    explored ? say('explored') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

const BOX_MM = 2.8;

/** ☐ 22:14  ☐ 00:05: as many as fit, then how many more. */
function drawTimes(
  pen: SheetPen,
  { clock, integer }: Speaker,
  { arrivals }: SheetStop,
  room: { readonly x: number; readonly y: number; readonly widthMm: number },
  manyTeams: boolean,
): void {
  const face = 'sans-bold';
  const sizePt = 9.5;
  const step = lineHeightMm(sizePt);
  let x = room.x;
  const labels = arrivals.map(({ team, minute }) =>
    manyTeams ? `${clock(minute)} T${team + 1}` : clock(minute),
  );
  for (const [at, label] of labels.entries()) {
    const wide = BOX_MM + 1 + pen.measure(label, face, sizePt);
    const rest = labels.length - at;
    const more = `+${integer(rest)}`;
    const reserve = rest > 1 ? pen.measure(more, face, sizePt) + 2 : 0;
    if (x + wide + reserve > room.x + room.widthMm) {
      const left = room.x + room.widthMm - x;
      pen.text(more, { x, y: room.y, widthMm: left }, { face, sizePt });
      return;
    }
    pen.frame(
      { x, y: room.y + (step - BOX_MM) / 2, widthMm: BOX_MM, heightMm: BOX_MM },
      { color: '#15191e', widthMm: 0.3 },
    );
    const textWidth = wide - BOX_MM - 1 + 0.5;
    pen.text(label, { x: x + BOX_MM + 1, y: room.y, widthMm: textWidth }, { face, sizePt });
    x += wide + 2.2;
  }
}
