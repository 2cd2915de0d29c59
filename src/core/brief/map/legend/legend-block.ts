import { wrapText } from '../../../sheet/break-lines.ts';
import type { DrawItem, FontFace, Rgb } from '../../../sheet/drawing.ts';
import type { TextMeasure } from '../../../sheet/text-measure.ts';
import { textHeightMm, textRise } from '../labels/text-box.ts';
import { fill, writeDay, writeLength, writeNumber } from '../map-text.ts';
import { hundredth } from '../marks/symbol.ts';
import { moveItems } from '../move-items.ts';
import type { PaperBlock } from '../paper-block.ts';
import type { PaperMapWords } from '../paper-map-words.ts';
import { SWATCH_MM } from '../paper-map.ts';
import type { LegendEntry, LegendRow } from '../paper-map.ts';
import { classRanges, digitsFor } from './class-ranges.ts';

export type LegendLayout = {
  readonly widthMm: number;
  /** Of the rows; titles a little larger, notes a little smaller. */
  readonly sizePt: number;
  /** Side by side, filled one after another; 1 unless told. */
  readonly columns?: number;
  /** The word over all of it; left out where the page has its own. */
  readonly title?: boolean;
};

const INK: Rgb = '#1f1d1b';
const SOFT: Rgb = '#55504a';
const GAP_MM = 2.4;
const COLUMN_GAP_MM = 4;

/** The legend of a map: every class with its number, colour and bounds; unit, n, period and method with it. */
export function legendBlock(
  entries: readonly LegendEntry[],
  words: PaperMapWords,
  measure: TextMeasure,
  layout: LegendLayout,
): PaperBlock {
  const columns = Math.max(1, layout.columns ?? 1);
  const columnMm = (layout.widthMm - (columns - 1) * COLUMN_GAP_MM) / columns;
  const blocks = entries.map((entry) => entryBlock(entry, words, measure, layout, columnMm));
  const title =
    layout.title === true ? titleBlock(words.legend.title, layout, measure, columnMm) : null;
  const all = title ? [title, ...blocks] : blocks;
  const whole = all.reduce((sum, { heightMm }) => sum + heightMm + GAP_MM, 0);
  const items: DrawItem[] = [];
  let [column, y, tallest] = [0, 0, 0];
  for (const { items: own, heightMm } of all) {
    const full = y + heightMm / 2 > whole / columns;
    if (y > 0 && full && column + 1 < columns) [column, y] = [column + 1, 0];
    items.push(...moveItems(own, column * (columnMm + COLUMN_GAP_MM), y));
    y += heightMm + GAP_MM;
    tallest = Math.max(tallest, y - GAP_MM);
  }
  return { items, widthMm: layout.widthMm, heightMm: hundredth(tallest) };
}

/** Lines of text and rows, one under another. */
class Stack {
  readonly items: DrawItem[] = [];
  y = 0;
  readonly #measure: TextMeasure;
  readonly #widthMm: number;

  constructor(measure: TextMeasure, widthMm: number) {
    this.#measure = measure;
    this.#widthMm = widthMm;
  }

  text(text: string, face: FontFace, sizePt: number, color: Rgb, indentMm = 0): void {
    if (text === '') return;
    const type = { face, sizePt };
    for (const line of wrapText(text, type, this.#widthMm - indentMm, this.#measure)) {
      this.y += 1.18 * textHeightMm(sizePt);
      const y = hundredth(this.y - 0.24 * textHeightMm(sizePt));
      this.items.push({ type: 'text', x: indentMm, y, text: line, face, sizePt, color });
    }
  }

  row({ swatch, number }: LegendRow, text: string, sizePt: number): void {
    const room = SWATCH_MM.width + 1.4;
    const numbered = number === null ? 0 : 3;
    const type = { face: 'sans', sizePt } as const;
    const lines = wrapText(text, type, this.#widthMm - room - numbered, this.#measure);
    const leading = 1.18 * textHeightMm(sizePt);
    const heightMm = Math.max(SWATCH_MM.height + 0.5, lines.length * leading + 0.5);
    const { upMm, downMm } = textRise('x', sizePt);
    const first = this.y + heightMm / 2 - ((lines.length - 1) * leading) / 2 + (upMm - downMm) / 2;
    this.items.push(...moveItems(swatch, 0, hundredth(this.y + (heightMm - SWATCH_MM.height) / 2)));
    if (number !== null) {
      const y = hundredth(first);
      const own = { face: 'sans-bold', sizePt, color: INK } as const;
      this.items.push({ type: 'text', x: room, y, text: String(number), ...own });
    }
    lines.forEach((line, i) => {
      const own = { face: 'sans', sizePt, color: INK } as const;
      const y = hundredth(first + i * leading);
      this.items.push({ type: 'text', x: room + numbered, y, text: line, ...own });
    });
    this.y += heightMm;
  }

  block(): PaperBlock {
    return { items: this.items, widthMm: this.#widthMm, heightMm: hundredth(this.y) };
  }
}

function titleBlock(
  title: string,
  { sizePt }: LegendLayout,
  measure: TextMeasure,
  widthMm: number,
): PaperBlock {
  const stack = new Stack(measure, widthMm);
  stack.text(title, 'sans-bold', sizePt * 1.25, INK);
  return stack.block();
}

function entryBlock(
  entry: LegendEntry,
  words: PaperMapWords,
  measure: TextMeasure,
  { sizePt }: LegendLayout,
  widthMm: number,
): PaperBlock {
  const { id, rows, byCell } = entry;
  const { title, unit } = words.legend.blocks[id];
  const small = Math.max(5, sizePt - 1);
  const stack = new Stack(measure, widthMm);
  stack.text(title, 'sans-bold', sizePt, INK);
  stack.text(unit, 'sans', small, SOFT);
  stack.y += 0.6;
  const ranges = rangesOf(entry, words);
  rows.forEach((row, i) => stack.row(row, rowText(row, ranges[i] ?? '', words), sizePt));
  stack.y += 0.4;
  stack.text(noteText(entry, words), 'sans', small, SOFT);
  if (byCell) stack.text(words.legend.by_cell, 'sans', small, SOFT);
  return stack.block();
}

function rangesOf({ breaks }: LegendEntry, words: PaperMapWords): readonly string[] {
  const digits = digitsFor(breaks);
  const { under, between, over } = words.legend;
  return classRanges(breaks, (value) => writeNumber(value, words, digits), {
    under: (bound) => fill(under, { bound }),
    between: (from, to) => fill(between, { from, to }),
    over: (bound) => fill(over, { bound }),
  });
}

function rowText({ code, values }: LegendRow, range: string, words: PaperMapWords): string {
  if (code === 'class') return range;
  return code === 'no_data' ? words.legend.no_data : fill(words.rows[code], values);
}

/** Method, n and period. */
function noteText({ id, basis }: LegendEntry, words: PaperMapWords): string {
  const { method } = words.legend.blocks[id];
  if (!basis) return method;
  const said = fill(words.legend.basis, {
    n: writeNumber(basis.n, words),
    from: writeDay(basis.from, words),
    to: writeDay(basis.to, words),
  });
  const how = fill(method, {
    km: writeNumber(basis.networkKm ?? 0, words),
    bandwidth: writeLength(basis.bandwidthM ?? 0, words),
  });
  return how === '' ? said : `${said} ${how}`;
}
