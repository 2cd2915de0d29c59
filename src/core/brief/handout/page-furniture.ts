import type { DrawItem } from '../../sheet/drawing.ts';
import type { TextMeasure } from '../../sheet/text-measure.ts';
import { drawParagraph } from '../page/text/draw-paragraph.ts';
import { FAINT, INK, PAPER, SOFT } from './handout-page.ts';
import type { Handout } from './handout.ts';

const HEAD_Y = 9;
const FOOT_Y = 297 - 20;
const SMALL_PT = 8;

/** Title, mark, copy and recipient, method, cut-off, hash and number: on every page. */
export function pageFurniture(
  { title, mark, words }: Handout,
  page: number,
  measure: TextMeasure,
): readonly DrawItem[] {
  const { x, widthMm } = PAPER.inside;
  const right = x + widthMm;
  const line = (y: number): DrawItem => ({
    type: 'shape',
    lines: [Float64Array.of(x, y, right, y)],
    closed: false,
    stroke: { color: FAINT, widthMm: 0.3 },
  });
  const head = drawParagraph(
    title,
    { x, y: HEAD_Y, widthMm: widthMm * 0.55, heightMm: 6 },
    { face: 'sans-bold', sizePt: 10, color: SOFT },
    measure,
  );
  const marks = [mark.text, words.copy]
    .filter((text) => text !== '')
    .flatMap(
      (text, place) =>
        drawParagraph(
          text,
          { x: x + widthMm * 0.55, y: HEAD_Y + place * 5, widthMm: widthMm * 0.45, heightMm: 5 },
          {
            face: place === 0 && mark.text !== '' ? 'sans-bold' : 'sans',
            sizePt: place === 0 && mark.text !== '' ? 10 : SMALL_PT,
            color: INK,
            align: 'end',
          },
          measure,
        ).items,
    );
  const foot = drawParagraph(
    `${words.method}\n${words.foot}`.replaceAll('\n', ' '),
    { x, y: FOOT_Y + 1.5, widthMm: widthMm - 28, heightMm: 12 },
    { face: 'sans', sizePt: SMALL_PT, color: SOFT },
    measure,
  );
  const number = drawParagraph(
    words.pages[page] ?? '',
    { x: right - 27, y: FOOT_Y + 1.5, widthMm: 27, heightMm: 5 },
    { face: 'sans', sizePt: SMALL_PT, color: SOFT, align: 'end' },
    measure,
  );
  return [
    line(HEAD_Y + 11.5),
    ...head.items,
    ...marks,
    line(FOOT_Y),
    ...foot.items,
    ...number.items,
  ];
}
