import type { DrawItem, Rgb, TextItem } from '../../../sheet/drawing.ts';
import { MM_PER_PT } from '../../../sheet/drawing.ts';
import { HOANG_SA, TRUONG_SA, VIETNAM_PATH, outlinePlace } from '../../../sheet/vietnam-outline.ts';
import { hundredth } from '../marks/symbol.ts';
import type { PaperBlock } from '../paper-block.ts';
import type { PaperTone } from '../paper-map-request.ts';
import type { PaperMapWords } from '../paper-map-words.ts';
import type { PaperView } from '../paper-view.ts';

/** Size of the outline's units (tenths of a degree of Mercator). */
const WIDTH = 184;
const HEIGHT = 186;
const LEAST_FRAME_MM = 1.1;

type Inks = {
  readonly sea: Rgb;
  readonly land: Rgb;
  readonly line: Rgb;
  readonly text: Rgb;
  readonly frame: Rgb;
};
const INKS: Readonly<Record<PaperTone, Inks>> = {
  colour: { sea: '#e6f0f5', land: '#fbf8ee', line: '#4a4a4a', text: '#2f566a', frame: '#b00020' },
  grey: { sea: '#efefef', land: '#ffffff', line: '#4a4a4a', text: '#3a3a3a', frame: '#000000' },
};

/** Viet Nam with quần đảo Hoàng Sa and quần đảo Trường Sa, and on it where the map lies. */
export function vietnamInsetBlock(
  view: PaperView,
  words: PaperMapWords,
  { widthMm, tone }: { readonly widthMm: number; readonly tone: PaperTone },
): PaperBlock {
  const inks = INKS[tone];
  const per = widthMm / WIDTH;
  const heightMm = hundredth(HEIGHT * per);
  const sizePt = Math.round(((8.2 * per) / MM_PER_PT) * 4) / 4;
  const text = (line: string, x: number, y: number, face: TextItem['face']): TextItem => ({
    type: 'text',
    x: hundredth(x * per),
    y: hundredth(y * per),
    text: line,
    face,
    sizePt,
    color: inks.text,
    align: 'middle',
    halo: { color: inks.sea, widthMm: hundredth(0.9 * per) },
  });
  const { inset } = words;
  const sheet = rectangle(0, 0, widthMm, heightMm);
  const items: readonly DrawItem[] = [
    { ...sheet, fill: { color: inks.sea } },
    {
      type: 'shape',
      lines: ringsOf(VIETNAM_PATH, per),
      closed: true,
      fill: { color: inks.land },
      stroke: { color: inks.line, widthMm: 0.15 },
    },
    ...[...HOANG_SA, ...TRUONG_SA].map(([x, y]): DrawItem => ({
      type: 'circle',
      x: hundredth(x * per),
      y: hundredth(y * per),
      radiusMm: hundredth(Math.max(0.22, 1.3 * per)),
      fill: { color: inks.line },
    })),
    text(inset.east_sea, 126, 42, 'sans-italic'),
    text(inset.hoang_sa, 136, 98, 'sans'),
    text(inset.hoang_sa_of, 136, 108, 'sans-italic'),
    text(inset.truong_sa, 133, 162, 'sans'),
    text(inset.truong_sa_of, 133, 172, 'sans-italic'),
    frameItem(view, per, inks.frame),
    { ...sheet, stroke: { color: '#1f1d1b', widthMm: 0.2 } },
  ];
  const clip = { x: 0, y: 0, widthMm, heightMm };
  return { items: [{ type: 'group', clip, items }], widthMm, heightMm };
}

function frameItem({ bounds }: PaperView, per: number, color: Rgb): DrawItem {
  const [west, south, east, north] = bounds;
  const [left, top] = outlinePlace(west, north);
  const [right, bottom] = outlinePlace(east, south);
  const grow = (from: number, to: number): readonly [number, number] => {
    const short = Math.max(0, LEAST_FRAME_MM - (to - from) * per) / 2;
    return [hundredth(from * per - short), hundredth(to * per + short)];
  };
  const [x1, x2] = grow(left, right);
  const [y1, y2] = grow(top, bottom);
  return { ...rectangle(x1, y1, x2, y2), stroke: { color, widthMm: 0.4 } };
}

function rectangle(x1: number, y1: number, x2: number, y2: number) {
  const lines = [Float64Array.of(x1, y1, x2, y1, x2, y2, x1, y2)];
  return { type: 'shape', lines, closed: true } as const;
}

/** Rings of a path of absolute lines: M x,y x,y … Z. */
function ringsOf(path: string, per: number): readonly Float64Array[] {
  return path
    .split('Z')
    .map((part) =>
      Float64Array.from(part.match(/\d+/g) ?? [], (value) => hundredth(Number(value) * per)),
    )
    .filter(({ length }) => length >= 6);
}
