import type { Box, DrawItem } from '../../../sheet/drawing.ts';
import { FAINT_RULE, INK, RULE, SOFT_INK } from '../page-colours.ts';
import { cutLine } from '../text/cut-line.ts';
import { ascentMm, lineHeightMm } from '../text/line-height.ts';
import type { BlockDrawing, BlockSheet } from './block-kind.ts';
import { straight } from './straight.ts';

export type TableColumn = {
  readonly header: string;
  /** Share of what is left when the columns of numbers have taken theirs; 0: as wide as its texts. */
  readonly share: number;
  readonly align?: 'start' | 'end';
};

const CELL_GAP_MM = 2;
const ROW_PAD_MM = 0.9;

/** A ruled table. Cells too wide end in "…"; rows without room are counted in a last line. */
export function drawTable(
  sheet: BlockSheet,
  box: Box,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): BlockDrawing {
  const { type, measure, voice } = sheet;
  const headStyle = { face: 'sans', sizePt: type.small } as const;
  const bodyStyle = { face: 'sans', sizePt: type.body } as const;
  const spans = columnSpans(sheet, box, columns, rows);
  const headMm = lineHeightMm(type.small) + ROW_PAD_MM;
  const rowMm = lineHeightMm(type.body) + ROW_PAD_MM;
  const room = Math.max(0, Math.floor((box.heightMm - headMm) / rowMm + 1e-9));
  const shown = rows.length <= room ? rows : rows.slice(0, Math.max(0, room - 1));
  const items: DrawItem[] = [];
  let cut = shown.length < rows.length;
  const put = (
    text: string,
    place: number,
    top: number,
    style: typeof headStyle | typeof bodyStyle,
    color: typeof INK,
  ): void => {
    const span = spans[place];
    if (!span || text === '') return;
    const line = cutLine(text, span.widthMm, style, measure);
    if (line.cut) cut = true;
    const atEnd = columns[place]?.align === 'end';
    items.push({
      type: 'text',
      x: atEnd ? span.x + span.widthMm : span.x,
      y: top + ascentMm(style.sizePt),
      text: line.text,
      color,
      align: atEnd ? 'end' : 'start',
      ...style,
    });
  };
  const ruleAt = (y: number, color: typeof RULE): void => {
    items.push(straight(box.x, y, box.x + box.widthMm, y, { color, widthMm: 0.18 }));
  };
  if (box.heightMm < headMm) return { items, cut: rows.length > 0 };
  columns.forEach(({ header }, place) => put(header, place, box.y, headStyle, SOFT_INK));
  ruleAt(box.y + headMm - 0.3, RULE);
  shown.forEach((row, at) => {
    const top = box.y + headMm + at * rowMm + ROW_PAD_MM / 2;
    row.forEach((text, place) => put(text, place, top, bodyStyle, INK));
    ruleAt(box.y + headMm + (at + 1) * rowMm, FAINT_RULE);
  });
  if (shown.length < rows.length && room > 0) {
    const more = voice.say('more_rows', { n: voice.integer(rows.length - shown.length) });
    const y = box.y + headMm + shown.length * rowMm + ROW_PAD_MM / 2 + ascentMm(type.body);
    items.push({ type: 'text', x: box.x, y, text: more, color: SOFT_INK, ...bodyStyle });
  }
  return { items, cut };
}

type Span = { readonly x: number; readonly widthMm: number };

function columnSpans(
  { measure, type }: BlockSheet,
  box: Box,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): readonly Span[] {
  const natural = columns.map(({ header }, place) =>
    rows.reduce(
      (widest, row) => Math.max(widest, measure(row[place] ?? '', 'sans', type.body)),
      measure(header, 'sans', type.small),
    ),
  );
  const fixed = columns.reduce(
    (sum, { share }, place) => (share > 0 ? sum : sum + (natural[place] ?? 0)),
    0,
  );
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const left = Math.max(0, box.widthMm - fixed - CELL_GAP_MM * (columns.length - 1));
  let x = box.x;
  return columns.map(({ share }, place) => {
    const widthMm = share > 0 ? (left * share) / shares : (natural[place] ?? 0) + 0.01;
    const span = { x, widthMm };
    x += widthMm + CELL_GAP_MM;
    return span;
  });
}
