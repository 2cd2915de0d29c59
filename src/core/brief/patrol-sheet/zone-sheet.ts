import { addDays } from '../../time/vietnam-time.ts';
import type { Drawing } from '../../sheet/drawing.ts';
import type { TextMeasure } from '../../sheet/text-measure.ts';
import { INK, SOFT_INK } from '../page/page-colours.ts';
import { lineHeightMm } from '../page/text/line-height.ts';
import { drawHotlines } from './hotlines.ts';
import { drawSideColumn } from './side-column.ts';
import type { HandOver, PatrolSources } from './patrol-sources.ts';
import { protectionText } from './protection-text.ts';
import {
  drawSheetFoot,
  drawSheetHead,
  FOOT_TOP_MM,
  INNER_MM,
  PAGE,
  shiftText,
} from './sheet-frame.ts';
import type { SheetNumber } from './sheet-frame.ts';
import { sheetPen } from './sheet-pen.ts';
import type { SheetPen, TextRoom } from './sheet-pen.ts';
import type { ShiftSheet, SheetStop } from './shift-sheet.ts';
import { drawSignatures, SIGNATURES_MM } from './signatures.ts';
import type { Speaker } from './speak.ts';
import { CARD, drawStopCard } from './stop-card.ts';
import { drawZoneMap } from './zone-map.ts';
import { zoneTitle } from './zone-title.ts';
import type { PaperMapWords } from '../map/paper-map-words.ts';
import { vietnamInsetBlock } from '../map/furniture/vietnam-inset.ts';
import { moveItems } from '../map/move-items.ts';
import { drawScaleBar } from './scale-bar.ts';

const MOST_ROWS = 4;
const CARD_ROW_MM = CARD.heightMm + 1.4;
const REST_MM = 2 * lineHeightMm(8);
const GAP_MM = 3;
const SIDE_MM = 62;
const LEAST_MAP_MM = 68;
const MOST_MAP_MM = 128;
const NOTES_MM = 13;
/** Hoàng Sa and Trường Sa stand on every printed map (QCVN 80:2024/BTNMT). */
const INSET_MM = 25;
const OTHER_ROW_MM = lineHeightMm(8) + lineHeightMm(7.5) + 0.6;

export type SheetOptions = {
  readonly over: HandOver;
  readonly measure: TextMeasure;
  readonly mapWords: PaperMapWords | null;
};

/** One A4 side for a zone and a shift: where, when, what to look for, stops and targets, whom to call. */
export function zoneSheet(
  sheet: ShiftSheet,
  speaker: Speaker,
  sources: PatrolSources,
  options: SheetOptions,
  number: SheetNumber,
): Drawing {
  const { over, measure } = options;
  const pen = sheetPen(measure);
  const left = PAGE.marginMm;
  let y = drawSheetHead(pen, speaker, sources, over, speaker.say('sheet'));
  y = drawTitle(pen, speaker, sheet, y);
  y += drawHotlines(pen, speaker, over.hotlines, sheet.zone, y) + GAP_MM;

  const bottom = FOOT_TOP_MM - SIGNATURES_MM - GAP_MM;
  const rows = cardRowsThatFit(sheet.stops.length, bottom - y - LEAST_MAP_MM - 2 * GAP_MM);
  const cards = sheet.stops.slice(0, 2 * rows);
  const rest = sheet.stops.slice(2 * rows);
  const stopsMm = lineHeightMm(10) + 1 + rows * CARD_ROW_MM + (rest.length > 0 ? REST_MM : 0);
  const free = bottom - y - stopsMm - GAP_MM;
  const otherRows = othersThatFit(sheet.others.length, free - LEAST_MAP_MM);
  const othersMm = otherRows === 0 ? 0 : lineHeightMm(10) + otherRows * OTHER_ROW_MM + GAP_MM;
  const mapMm = Math.max(LEAST_MAP_MM, Math.min(MOST_MAP_MM, free - othersMm - NOTES_MM));

  const box = { x: left, y, widthMm: INNER_MM - SIDE_MM - GAP_MM, heightMm: mapMm };
  const map = drawZoneMap(box, sheet, sources, measure, options.mapWords);
  pen.items.push(...map.items);
  pen.frame(box, { color: INK, widthMm: 0.3 });
  drawScaleBar(pen, speaker, map.view);
  const inset = options.mapWords
    ? vietnamInsetBlock(map.view, options.mapWords, { widthMm: INSET_MM, tone: 'colour' })
    : null;
  drawSideColumn(pen, speaker, sources, sheet, {
    x: left + INNER_MM - SIDE_MM,
    y,
    widthMm: SIDE_MM,
    heightMm: mapMm,
  });
  if (inset) {
    const x = box.x + box.widthMm - inset.widthMm;
    pen.items.push(...moveItems(inset.items, x, box.y + mapMm - inset.heightMm));
  }
  y += mapMm + GAP_MM;
  y = drawStops(pen, speaker, sources, sheet, { cards, rest, y, showClass: over.showClass });
  if (otherRows > 0) y = drawOthers(pen, speaker, sheet, otherRows, over.showClass, y);
  drawNotes(pen, speaker, y, bottom);
  drawSignatures(pen, speaker, bottom + GAP_MM);
  drawSheetFoot(pen, speaker, sources, over, number);
  return { widthMm: PAGE.widthMm, heightMm: PAGE.heightMm, items: pen.items };
}

/** Rows of two cards that leave the map its room; what has no card is listed under them. */
function cardRowsThatFit(stops: number, roomMm: number): number {
  const room = roomMm - lineHeightMm(10) - 1 - REST_MM;
  return Math.max(0, Math.min(MOST_ROWS, Math.ceil(stops / 2), Math.floor(room / CARD_ROW_MM)));
}

function drawTitle(pen: SheetPen, speaker: Speaker, sheet: ShiftSheet, top: number): number {
  const { say, decimal, integer } = speaker;
  const { zone } = sheet;
  const left = PAGE.marginMm;
  const radius = 6;
  if (zone) pen.badge(String(zone.number), left + radius, top + radius + 0.5, radius);
  const x = zone ? left + 2 * radius + 3 : left;
  const widthMm = left + INNER_MM - x;
  const numbered = zone ? say('zone', { n: String(zone.number) }) : say('outside');
  const title = zone ? zoneTitle(zone, speaker) || numbered : numbered;
  let y = top;
  y += pen.text(title, { x, y, widthMm, lines: 2 }, { face: 'sans-bold', sizePt: 16 });
  const next = addDays(sheet.date, 1);
  y += pen.text(
    shiftText(speaker, sheet, next),
    { x, y, widthMm },
    { face: 'sans-bold', sizePt: 12 },
  );
  const facts = zone
    ? [
        zone.communes.map(({ name }) => name).join(', '),
        say('zone_facts', {
          km: say('km', { n: decimal(zone.lengthM / 1000) }),
          sites: integer(zone.targets.length),
          incidents: decimal(zone.incidents),
        }),
      ]
        .filter((part) => part !== '')
        .join(' · ')
    : say('outside_note');
  y += pen.text(facts, { x, y, widthMm, lines: 2 }, { sizePt: 9, color: SOFT_INK });
  return Math.max(y, top + 2 * radius + 1) + 1;
}

function drawStops(
  pen: SheetPen,
  speaker: Speaker,
  { plan }: PatrolSources,
  { stops, teams }: ShiftSheet,
  {
    cards,
    rest,
    y: top,
    showClass,
  }: {
    readonly cards: readonly SheetStop[];
    readonly rest: readonly SheetStop[];
    readonly y: number;
    readonly showClass: boolean;
  },
): number {
  const { say, integer, clock } = speaker;
  const left = PAGE.marginMm;
  const title =
    stops.length === 0
      ? say('no_stops')
      : say('stops', { n: integer(stops.length), min: integer(plan.options.dwellMin) });
  const head = { face: 'sans-bold', sizePt: 10 } as const;
  let y = top + pen.text(title, { x: left, y: top, widthMm: INNER_MM }, head) + 1;
  const widthMm = (INNER_MM - GAP_MM) / 2;
  cards.forEach((stop, at) => {
    // Down the left column first: the order of the round is read downwards.
    const rows = Math.ceil(cards.length / 2);
    const x = left + (at < rows ? 0 : widthMm + GAP_MM);
    const place = { x, y: y + (at % rows) * CARD_ROW_MM, widthMm };
    drawStopCard(pen, speaker, stop, place, { showClass, manyTeams: teams.length > 1 });
  });
  y += Math.ceil(cards.length / 2) * CARD_ROW_MM;
  if (rest.length > 0) {
    const list = rest
      .map(({ number, target, stop, arrivals }) => {
        const [first] = arrivals;
        return `${number}. ${target?.name ?? stop.target}${first ? ` ${clock(first.minute)}` : ''}`;
      })
      .join('; ');
    const text = say('more_stops', { n: integer(rest.length), list });
    y += pen.text(text, { x: left, y, widthMm: INNER_MM, lines: 2 }, { sizePt: 8 });
  }
  return y + 1;
}

function othersThatFit(others: number, roomMm: number): number {
  const room = Math.floor((roomMm - NOTES_MM - lineHeightMm(10) - GAP_MM) / OTHER_ROW_MM);
  return Math.max(0, Math.min(5, room, Math.ceil(others / 2)));
}

/** In two columns, best ranked first; the last place says how many more there are. */
function drawOthers(
  pen: SheetPen,
  speaker: Speaker,
  { others }: ShiftSheet,
  rows: number,
  showClass: boolean,
  top: number,
): number {
  const { say, integer } = speaker;
  const left = PAGE.marginMm;
  const title = say('others', { n: integer(others.length) });
  let y = top;
  y += pen.text(title, { x: left, y, widthMm: INNER_MM }, { face: 'sans-bold', sizePt: 10 });
  const places = 2 * rows;
  const shown = others.length > places ? others.slice(0, places - 1) : others;
  const widthMm = (INNER_MM - GAP_MM) / 2;
  const placeOf = (at: number): TextRoom => ({
    x: left + (at < rows ? 0 : widthMm + GAP_MM),
    y: y + (at % rows) * OTHER_ROW_MM,
    widthMm,
  });
  shown.forEach((target, at) => {
    const room = placeOf(at);
    const name = `${target.name} (${speaker.words.targetKinds[target.kind]})`;
    const used = pen.text(name, room, { sizePt: 8 });
    const state = protectionText(speaker, target, showClass);
    pen.text(state, { ...room, y: room.y + used }, { sizePt: 7.5, color: SOFT_INK });
  });
  if (shown.length < others.length) {
    const more = say('more_targets', { n: integer(others.length - shown.length) });
    pen.text(more, placeOf(places - 1), { sizePt: 8, face: 'sans-bold' });
  }
  return y + rows * OTHER_ROW_MM + 1;
}

/** The room that is left, ruled for writing by hand. */
function drawNotes(pen: SheetPen, speaker: Speaker, top: number, bottom: number): void {
  if (bottom - top < NOTES_MM - 4) return;
  const left = PAGE.marginMm;
  const head = { face: 'sans-bold', sizePt: 9 } as const;
  const used = pen.text(speaker.say('notes'), { x: left, y: top, widthMm: INNER_MM }, head);
  for (let y = top + used + 6; y <= bottom; y += 7) pen.rule(left, y, left + INNER_MM, y);
}
