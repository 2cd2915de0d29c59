import { breakLines } from '../../sheet/break-lines.ts';
import { MM_PER_PT } from '../../sheet/drawing.ts';
import type { DrawItem, FontFace } from '../../sheet/drawing.ts';
import { put, textWidth } from './flow.ts';
import type { Flow } from './flow.ts';
import { drawLine, lineHeightMm } from './flow-lines.ts';
import { PAGE, SIZE } from './page-setup.ts';
import type { LetterheadBlock, Paper } from './paper.ts';

const BLACK = '#000000';
/** Share of the width the agency takes; the nation's line must fit in the rest. */
const LEFT_SHARE = 0.45;

type Column = { readonly x: number; readonly widthMm: number; y: number };

/** Agency left, nation right, number and place with date beneath, then marks in frames at the left. */
export function putLetterhead(flow: Flow, head: LetterheadBlock, mark: Paper['mark']): void {
  const width = textWidth(flow);
  const left: Column = { x: PAGE.leftMm, widthMm: width * LEFT_SHARE - 5, y: flow.y };
  const right: Column = {
    x: PAGE.leftMm + width * LEFT_SHARE,
    widthMm: width * (1 - LEFT_SHARE),
    y: flow.y,
  };
  if (head.parentAgency !== '') oneLine(flow, left, head.parentAgency, 'serif', SIZE.agency);
  oneLine(flow, left, head.agency, 'serif-bold', SIZE.agency);
  ruleUnder(flow, left, left.widthMm * 0.4);
  oneLine(flow, right, head.nation, 'serif-bold', SIZE.nation);
  centred(flow, right, head.motto, 'serif-bold', SIZE.motto);
  ruleUnder(flow, right, flow.measure(head.motto, 'serif-bold', SIZE.motto));
  const line = Math.max(left.y, right.y);
  left.y = line;
  right.y = line;
  if (head.number !== '') centred(flow, left, head.number, 'serif', SIZE.number);
  centred(flow, right, head.placeAndDate, 'serif-italic', SIZE.placeAndDate);
  for (const text of [mark.text, head.urgency].filter((one) => one !== ''))
    framed(flow, left, text);
  flow.y = Math.max(left.y, right.y) + 4;
}

/** The decree allows 12–13 points. */
const SMALLEST = 12;

/** On one line where that is possible within what the decree allows. */
function oneLine(flow: Flow, column: Column, text: string, face: FontFace, sizePt: number): void {
  const wide = flow.measure(text, face, sizePt);
  const fits = wide <= column.widthMm ? sizePt : (sizePt * column.widthMm * 0.999) / wide;
  centred(flow, column, text, face, fits < SMALLEST ? sizePt : fits);
}

function centred(flow: Flow, column: Column, text: string, face: FontFace, sizePt: number): void {
  const type = { face, sizePt };
  const step = lineHeightMm(sizePt, 1.2);
  for (const line of breakLines(text, type, column.widthMm, flow.measure)) {
    const at = { x: column.x, y: column.y + step * 0.8, widthMm: column.widthMm };
    put(flow, ...drawLine(line, type, at, 'center', flow.measure));
    column.y += step;
  }
}

function ruleUnder(flow: Flow, column: Column, lengthMm: number): void {
  const middle = column.x + column.widthMm / 2;
  const y = column.y + 0.6;
  put(flow, {
    type: 'shape',
    lines: [Float64Array.of(middle - lengthMm / 2, y, middle + lengthMm / 2, y)],
    closed: false,
    stroke: { color: BLACK, widthMm: 0.25 },
  });
  column.y += 3;
}

function framed(flow: Flow, column: Column, text: string): void {
  const sizePt = 13;
  const width = flow.measure(text, 'serif-bold', sizePt) + 5;
  const height = sizePt * MM_PER_PT + 3;
  const x = column.x + (column.widthMm - width) / 2;
  const y = column.y + 1.5;
  const ring = Float64Array.of(x, y, x + width, y, x + width, y + height, x, y + height);
  const items: readonly DrawItem[] = [
    { type: 'shape', lines: [ring], closed: true, stroke: { color: BLACK, widthMm: 0.35 } },
    {
      type: 'text',
      x: x + width / 2,
      y: y + height / 2 + sizePt * MM_PER_PT * 0.34,
      text,
      face: 'serif-bold',
      sizePt,
      color: BLACK,
      align: 'middle',
    },
  ];
  put(flow, ...items);
  column.y = y + height + 0.5;
}
