import type { Box, DrawItem, FontFace, Rgb } from '../../sheet/drawing.ts';
import type { TextMeasure } from '../../sheet/text-measure.ts';
import { cutLine } from '../page/text/cut-line.ts';
import { ascentMm, lineHeightMm } from '../page/text/line-height.ts';
import { wrapText } from '../../sheet/break-lines.ts';
import { INK, PAPER_WHITE, RULE } from '../page/page-colours.ts';

export type PenStyle = {
  readonly face?: FontFace;
  readonly sizePt?: number;
  readonly color?: Rgb;
  readonly align?: 'start' | 'middle' | 'end';
};

/** Where text may stand: its top left corner, and the room it has. */
export type TextRoom = {
  readonly x: number;
  readonly y: number;
  readonly widthMm: number;
  /** 1 unless told; what does not fit ends in "…". */
  readonly lines?: number;
};

/** Draws onto one page, from top to bottom. */
export type SheetPen = {
  readonly items: DrawItem[];
  readonly measure: TextMeasure;
  /** Wraps a text into its room; gives the height used. */
  readonly text: (text: string, room: TextRoom, style?: PenStyle) => number;
  readonly rule: (x1: number, y1: number, x2: number, y2: number, style?: RuleStyle) => void;
  readonly frame: (box: Box, style?: FrameStyle) => void;
  readonly badge: (
    label: string,
    x: number,
    y: number,
    radiusMm: number,
    style?: BadgeStyle,
  ) => void;
};

type RuleStyle = {
  readonly color?: Rgb;
  readonly widthMm?: number;
  readonly dashMm?: readonly number[];
};
type FrameStyle = RuleStyle & { readonly fill?: Rgb };
type BadgeStyle = { readonly fill?: Rgb; readonly ink?: Rgb; readonly rim?: Rgb };

const HAIR_MM = 0.2;

export function sheetPen(measure: TextMeasure): SheetPen {
  const items: DrawItem[] = [];
  return {
    items,
    measure,
    text: (text, room, style = {}) => drawText(items, measure, text, room, style),
    rule: (x1, y1, x2, y2, { color = RULE, widthMm = HAIR_MM, dashMm } = {}) => {
      const stroke = { color, widthMm, ...(dashMm ? { dashMm } : {}) };
      items.push({
        type: 'shape',
        lines: [Float64Array.of(x1, y1, x2, y2)],
        closed: false,
        stroke,
      });
    },
    frame: ({ x, y, widthMm, heightMm }, { color = RULE, widthMm: wide = HAIR_MM, fill } = {}) => {
      const [right, bottom] = [x + widthMm, y + heightMm];
      items.push({
        type: 'shape',
        lines: [Float64Array.of(x, y, right, y, right, bottom, x, bottom)],
        closed: true,
        ...(fill ? { fill: { color: fill } } : {}),
        stroke: { color, widthMm: wide },
      });
    },
    badge: (label, x, y, radiusMm, style = {}) =>
      items.push(...badgeItems(measure, label, { x, y, radiusMm }, style)),
  };
}

/** A number in a disc, its letters as large as fit. */
export function badgeItems(
  measure: TextMeasure,
  label: string,
  { x, y, radiusMm }: { readonly x: number; readonly y: number; readonly radiusMm: number },
  { fill = INK, ink = PAPER_WHITE, rim }: BadgeStyle = {},
): readonly DrawItem[] {
  const face = 'sans-bold';
  const wide = measure(label, face, 10);
  const sizePt = Math.min(radiusMm * 3.4, (10 * radiusMm * 1.5) / Math.max(wide, 0.1));
  return [
    {
      type: 'circle',
      x,
      y,
      radiusMm,
      fill: { color: fill },
      ...(rim ? { stroke: { color: rim, widthMm: 0.4 } } : {}),
    },
    {
      type: 'text',
      x,
      y: y + sizePt * 0.125,
      text: label,
      face,
      sizePt,
      color: ink,
      align: 'middle',
    },
  ];
}

function drawText(
  items: DrawItem[],
  measure: TextMeasure,
  text: string,
  { x, y, widthMm, lines: most = 1 }: TextRoom,
  { face = 'sans', sizePt = 9, color = INK, align = 'start' }: PenStyle,
): number {
  const style = { face, sizePt };
  const wrapped = wrapText(text.normalize('NFC'), style, widthMm, measure);
  const shown = wrapped.slice(0, most);
  if (wrapped.length > most && most > 0) {
    const rest = wrapped.slice(most - 1).join(' ');
    shown[most - 1] = cutLine(rest, widthMm, style, measure).text;
  }
  const step = lineHeightMm(sizePt);
  const left = x + widthMm * { start: 0, middle: 0.5, end: 1 }[align];
  shown.forEach((line, at) => {
    if (line === '') return;
    const baseline = y + at * step + ascentMm(sizePt);
    items.push({ type: 'text', x: left, y: baseline, text: line, face, sizePt, color, align });
  });
  return shown.length * step;
}
