import { breakLines } from '../../sheet/break-lines.ts';
import type { LineOfText, TypeFace } from '../../sheet/break-lines.ts';
import { MM_PER_PT } from '../../sheet/drawing.ts';
import type { DrawItem } from '../../sheet/drawing.ts';
import type { TextMeasure } from '../../sheet/text-measure.ts';
import { drawLine, lineHeightMm } from './flow-lines.ts';
import type { LineAlign } from './flow-lines.ts';
import { LEADING, PAGE } from './page-setup.ts';

/** Where the next thing goes: pages fill from the top, and a new one begins where there is no room. */
export type Flow = {
  readonly measure: TextMeasure;
  readonly pages: FlowPage[];
  landscape: boolean;
  /** From the top of the page in hand. */
  y: number;
};

export type FlowPage = { readonly landscape: boolean; readonly items: DrawItem[] };

export function startFlow(measure: TextMeasure): Flow {
  const flow: Flow = { measure, pages: [], landscape: false, y: 0 };
  nextPage(flow);
  return flow;
}

export function nextPage(flow: Flow): void {
  flow.pages.push({ landscape: flow.landscape, items: [] });
  flow.y = PAGE.topMm;
}

export function pageSize(landscape: boolean): { widthMm: number; heightMm: number } {
  return landscape
    ? { widthMm: PAGE.heightMm, heightMm: PAGE.widthMm }
    : { widthMm: PAGE.widthMm, heightMm: PAGE.heightMm };
}

/** The column of text: the wide margin is at the left, lying pages too. */
export function textWidth({ landscape }: { readonly landscape: boolean }): number {
  return pageSize(landscape).widthMm - PAGE.leftMm - PAGE.rightMm;
}

export function bottomOf({ landscape }: { readonly landscape: boolean }): number {
  return pageSize(landscape).heightMm - PAGE.bottomMm;
}

export function roomLeft(flow: Flow): number {
  return bottomOf(flow) - flow.y;
}

/** A new page unless so much is left, or the page is still empty. */
export function need(flow: Flow, heightMm: number): void {
  if (heightMm > roomLeft(flow) + 0.01 && flow.y > PAGE.topMm + 0.01) nextPage(flow);
}

export function put(flow: Flow, ...items: readonly DrawItem[]): void {
  flow.pages.at(-1)?.items.push(...items);
}

export function skip(flow: Flow, pt: number): void {
  if (flow.y > PAGE.topMm + 0.01) flow.y += pt * MM_PER_PT;
}

export type Paragraph = {
  readonly text: string;
  readonly type: TypeFace;
  readonly align: LineAlign;
  readonly indentMm?: number;
  readonly hangMm?: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
  /** Kept with so much of what follows. */
  readonly withNextMm?: number;
};

/** A paragraph that never leaves one line alone at the end or the start of a page. */
export function putParagraph(flow: Flow, paragraph: Paragraph): void {
  const { text, type, align, indentMm = 0, hangMm = 0, withNextMm = 0 } = paragraph;
  const widthMm = textWidth(flow) - hangMm;
  const lines = breakLines(text, type, widthMm, flow.measure, indentMm);
  const step = lineHeightMm(type.sizePt, LEADING);
  skip(flow, paragraph.beforePt ?? 0);
  if (withNextMm > 0) need(flow, lines.length * step + withNextMm);
  lines.forEach((line, place) => {
    need(flow, linesKept(place, lines.length) * step);
    const indent = place === 0 ? indentMm : 0;
    const at = {
      x: PAGE.leftMm + hangMm + indent,
      y: flow.y + step * 0.78,
      widthMm: widthMm - indent,
    };
    put(flow, ...drawLine(line, type, at, align, flow.measure));
    flow.y += step;
  });
  flow.y += (paragraph.afterPt ?? 0) * MM_PER_PT;
}

/** How many lines must fit from this one on: two at either end of a paragraph stay together. */
function linesKept(place: number, count: number): number {
  if (count <= 3) return place === 0 ? count : 1;
  return place === 0 || place === count - 2 ? 2 : 1;
}

/** Lines in a box of their own, such as a cell: items, and how high they are. */
export function boxLines(
  lines: readonly LineOfText[],
  type: TypeFace,
  at: { readonly x: number; readonly y: number; readonly widthMm: number },
  align: LineAlign,
  measure: TextMeasure,
): readonly DrawItem[] {
  const step = lineHeightMm(type.sizePt, 1.15);
  return lines.flatMap((line, place) =>
    drawLine(line, type, { ...at, y: at.y + step * (place + 0.8) }, align, measure),
  );
}

export function boxHeight(lines: readonly LineOfText[], type: TypeFace): number {
  return lines.length * lineHeightMm(type.sizePt, 1.15);
}
