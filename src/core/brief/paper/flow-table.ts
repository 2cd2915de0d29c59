import { breakLines } from '../../sheet/break-lines.ts';
import type { LineOfText, TypeFace } from '../../sheet/break-lines.ts';
import type { DrawItem } from '../../sheet/drawing.ts';
import {
  boxHeight,
  boxLines,
  need,
  nextPage,
  put,
  putParagraph,
  roomLeft,
  textWidth,
} from './flow.ts';
import type { Flow } from './flow.ts';
import { PAGE, SIZE } from './page-setup.ts';
import type { TableBlock, TableColumn } from './paper.ts';

const PAD_X = 1.3;
const PAD_Y = 0.9;
const BLACK = '#000000';
const RULE = { color: BLACK, widthMm: 0.2 } as const;

const CELL: TypeFace = { face: 'serif', sizePt: SIZE.table };
const BOLD: TypeFace = { face: 'serif-bold', sizePt: SIZE.table };

/** A ruled table; its head comes again on every page, and no row is torn apart. */
export function putTable(flow: Flow, table: TableBlock): void {
  const widths = columnWidths(table.columns, textWidth(flow));
  const head = rowOf(
    table.columns.map(({ title }) => title),
    table.columns.map((column) => ({ ...column, align: 'center' })),
    widths,
    BOLD,
    flow,
  );
  const rows =
    table.rows.length > 0
      ? table.rows.map((cells, place) =>
          rowOf(cells, table.columns, widths, table.strong.includes(place) ? BOLD : CELL, flow),
        )
      : [emptyRow(table, textWidth(flow), flow)];
  const first = head.heightMm + (rows[0]?.heightMm ?? 0);
  if (table.caption !== '') {
    const type = { face: 'serif-bold', sizePt: SIZE.table + 1 } as const;
    const caption = { text: table.caption, type, align: 'center' } as const;
    putParagraph(flow, { ...caption, beforePt: 4, afterPt: 2, withNextMm: first });
  }
  need(flow, first);
  putRow(flow, head);
  for (const row of rows) {
    if (row.heightMm > roomLeft(flow) + 0.01) {
      nextPage(flow);
      putRow(flow, head);
    }
    putRow(flow, row);
  }
  const type = { face: 'serif-italic', sizePt: SIZE.note } as const;
  if (table.note === '') flow.y += 3;
  else putParagraph(flow, { text: table.note, type, align: 'justify', beforePt: 2, afterPt: 6 });
}

type Row = {
  readonly cells: readonly { readonly lines: readonly LineOfText[]; readonly widthMm: number }[];
  readonly align: readonly TableColumn['align'][];
  readonly type: TypeFace;
  readonly heightMm: number;
};

function rowOf(
  texts: readonly string[],
  columns: readonly TableColumn[],
  widths: readonly number[],
  type: TypeFace,
  { measure }: Flow,
): Row {
  const cells = widths.map((widthMm, place) => ({
    lines: breakLines(texts[place] ?? '', type, widthMm - 2 * PAD_X, measure),
    widthMm,
  }));
  const heightMm = Math.max(...cells.map(({ lines }) => boxHeight(lines, type))) + 2 * PAD_Y;
  return { cells, align: columns.map(({ align }) => align), type, heightMm };
}

function emptyRow({ empty }: TableBlock, widthMm: number, flow: Flow): Row {
  const column = { title: '', width: 1, align: 'center' } as const;
  return rowOf([empty], [column], [widthMm], { face: 'serif-italic', sizePt: SIZE.table }, flow);
}

function putRow(flow: Flow, { cells, align, type, heightMm }: Row): void {
  let x: number = PAGE.leftMm;
  const items: DrawItem[] = [];
  cells.forEach(({ lines, widthMm }, place) => {
    const [y, right, bottom] = [flow.y, x + widthMm, flow.y + heightMm];
    const ring = Float64Array.of(x, y, right, y, right, bottom, x, bottom);
    items.push({ type: 'shape', lines: [ring], closed: true, stroke: RULE });
    const text = { x: x + PAD_X, y: y + PAD_Y, widthMm: widthMm - 2 * PAD_X };
    const middle = (heightMm - 2 * PAD_Y - boxHeight(lines, type)) / 2;
    const at = { ...text, y: text.y + middle };
    items.push(...boxLines(lines, type, at, align[place] ?? 'left', flow.measure));
    x = right;
  });
  put(flow, ...items);
  flow.y += heightMm;
}

/** Shares of the width, to the hundredth of a millimetre; the last column takes what is left. */
export function columnWidths(columns: readonly TableColumn[], totalMm: number): readonly number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / all) * totalMm * 100) / 100);
  const rest = totalMm - widths.slice(0, -1).reduce((sum, width) => sum + width, 0);
  return [...widths.slice(0, -1), rest];
}
