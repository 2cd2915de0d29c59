import type { DrawItem, Rgb } from '../../../sheet/drawing.ts';
import type { TextMeasure } from '../../../sheet/text-measure.ts';
import { textHeightMm } from '../labels/text-box.ts';
import { fill, writeNumber } from '../map-text.ts';
import { hundredth } from '../marks/symbol.ts';
import type { PaperBlock } from '../paper-block.ts';
import type { PaperMapWords } from '../paper-map-words.ts';
import type { PaperView } from '../paper-view.ts';

export type ScaleBarLayout = { readonly mostMm: number; readonly sizePt: number };

/** A bar and the ground it stands for. */
export type PaperScaleBar = PaperBlock & { readonly lengthM: number; readonly barMm: number };

const INK: Rgb = '#1f1d1b';
const WHITE: Rgb = '#ffffff';
const HIGH_MM = 1.3;

/** Round lengths, and in how many like parts each is cut. */
const ROUND = [
  { length: 1, parts: 4 },
  { length: 2, parts: 4 },
  { length: 3, parts: 3 },
  { length: 4, parts: 4 },
  { length: 5, parts: 5 },
] as const;

/** The longest bar of a round length (1–5 × 10ⁿ m) no wider than told, in black and white parts. */
export function scaleBarBlock(
  view: PaperView,
  words: PaperMapWords,
  measure: TextMeasure,
  { mostMm, sizePt }: ScaleBarLayout,
): PaperScaleBar {
  const { lengthM, parts } = roundLength((mostMm * view.scale) / 1000);
  const barMm = (lengthM * 1000) / view.scale;
  const unit = lengthM >= 1000 ? 'km' : 'm';
  const per = unit === 'km' ? 1000 : 1;
  const ends = { first: '0', half: figure(lengthM / 2), last: `${figure(lengthM)} ${unit}` };
  const left = hundredth(measure(ends.first, 'sans', sizePt) / 2);
  const top = hundredth(textHeightMm(sizePt) * 1.15);
  const items: DrawItem[] = [];
  for (let part = 0; part < parts; part += 1) {
    const [from, to] = [left + (part * barMm) / parts, left + ((part + 1) * barMm) / parts];
    items.push({
      type: 'shape',
      lines: [Float64Array.of(from, top, to, top, to, top + HIGH_MM, from, top + HIGH_MM)],
      closed: true,
      fill: { color: part % 2 === 0 ? INK : WHITE },
      stroke: { color: INK, widthMm: 0.15 },
    });
  }
  const label = (text: string, x: number): DrawItem => ({
    type: 'text',
    x: hundredth(x),
    y: hundredth(top - 0.6),
    text,
    face: 'sans',
    sizePt,
    color: INK,
    align: 'middle',
  });
  items.push(label(ends.first, left), label(ends.last, left + barMm));
  if (parts % 2 === 0) items.push(label(ends.half, left + barMm / 2));
  const right = measure(ends.last, 'sans', sizePt) / 2;
  return {
    items,
    widthMm: hundredth(left + barMm + right),
    heightMm: hundredth(top + HIGH_MM + 0.1),
    lengthM,
    barMm,
  };

  function figure(metres: number): string {
    return writeNumber(metres / per, words, 2);
  }
}

function roundLength(mostM: number): { readonly lengthM: number; readonly parts: number } {
  const power = 10 ** Math.floor(Math.log10(mostM));
  const best = ROUND.findLast(({ length }) => length * power <= mostM) ?? ROUND[0];
  return { lengthM: best.length * power, parts: best.parts };
}

/** "Tỷ lệ 1:250.000". */
export function scaleText(view: PaperView, words: PaperMapWords): string {
  return fill(words.scale, { scale: writeNumber(view.scale, words) });
}
