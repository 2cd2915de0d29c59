import { breakLines } from '../../sheet/break-lines.ts';
import type { TypeFace } from '../../sheet/break-lines.ts';
import type { DrawItem } from '../../sheet/drawing.ts';
import { boxHeight, boxLines, need, put, textWidth } from './flow.ts';
import type { Flow } from './flow.ts';
import type { LineAlign } from './flow-lines.ts';
import { PAGE, SIZE } from './page-setup.ts';
import type { SignOffBlock } from './paper.ts';

/** Room for signature and seal. */
const SIGNATURE_MM = 26;

const TITLE: TypeFace = { face: 'serif-bold-italic', sizePt: SIZE.recipientsTitle };
const RECIPIENT: TypeFace = { face: 'serif', sizePt: SIZE.recipients };
const SIGNER: TypeFace = { face: 'serif-bold', sizePt: SIZE.body };

/** Recipients left, signer right, together on one page. */
export function putSignOff(flow: Flow, block: SignOffBlock): void {
  const width = textWidth(flow);
  const left = stack(flow, width * 0.46, [
    [block.recipientsTitle, TITLE, 'left'],
    ...block.recipients.map((text) => [text, RECIPIENT, 'left'] as const),
  ]);
  const right = stack(flow, width * 0.54, [
    ...block.signer.map((text) => [text, SIGNER, 'center'] as const),
    ['', { face: 'serif', sizePt: SIGNATURE_MM * 2.4 }, 'center'],
    [block.name, SIGNER, 'center'],
  ]);
  flow.y += 4;
  need(flow, Math.max(left.heightMm, right.heightMm));
  put(flow, ...left.at(PAGE.leftMm, flow.y), ...right.at(PAGE.leftMm + width * 0.46, flow.y));
  flow.y += Math.max(left.heightMm, right.heightMm);
}

type Stack = {
  readonly heightMm: number;
  readonly at: (x: number, y: number) => readonly DrawItem[];
};

function stack(
  { measure }: Flow,
  widthMm: number,
  texts: readonly (readonly [text: string, type: TypeFace, align: LineAlign])[],
): Stack {
  const parts = texts.map(([text, type, align]) => {
    const lines = breakLines(text, type, widthMm - 2, measure);
    return { lines, type, align, heightMm: boxHeight(lines, type) + 0.6 };
  });
  return {
    heightMm: parts.reduce((sum, part) => sum + part.heightMm, 0),
    at: (x, top) => {
      let y = top;
      return parts.flatMap(({ lines, type, align, heightMm }) => {
        const items = boxLines(lines, type, { x, y, widthMm: widthMm - 2 }, align, measure);
        y += heightMm;
        return items;
      });
    },
  };
}
