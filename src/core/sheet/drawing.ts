/**
 * A page as it is printed: what is drawn, in order, in millimetres from the top left corner. The same drawing is
 * written as PDF, SVG and PNG, in the browser and on the command line.
 */
export type Drawing = {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly items: readonly DrawItem[];
};

export type DrawItem = ShapeItem | CircleItem | TextItem | GroupItem;

/** Lines or areas; the rings of one area are filled by the even–odd rule. */
export type ShapeItem = {
  readonly type: 'shape';
  /** x, y, x, y … of each line or ring. */
  readonly lines: readonly Float64Array[];
  readonly closed: boolean;
  readonly fill?: Paint;
  readonly stroke?: Stroke;
};

export type CircleItem = {
  readonly type: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radiusMm: number;
  readonly fill?: Paint;
  readonly stroke?: Stroke;
};

export type TextItem = {
  readonly type: 'text';
  /** Where the baseline starts, is halfway or ends, as `align` says. */
  readonly x: number;
  readonly y: number;
  /** One line, NFC. */
  readonly text: string;
  readonly face: FontFace;
  readonly sizePt: number;
  readonly color: Rgb;
  readonly opacity?: number;
  readonly align?: 'start' | 'middle' | 'end';
  /** Degrees anticlockwise about x, y. */
  readonly angle?: number;
  /** A rim around the letters that keeps them readable on a map. */
  readonly halo?: Stroke;
};

/** Drawn within a window, or each thing in it less opaque, or only grouped. */
export type GroupItem = {
  readonly type: 'group';
  readonly clip?: Box;
  /** 0 … 1. */
  readonly opacity?: number;
  readonly items: readonly DrawItem[];
};

/** `#rrggbb`. */
export type Rgb = `#${string}`;

export type Paint = { readonly color: Rgb; readonly opacity?: number };

export type Stroke = {
  readonly color: Rgb;
  readonly widthMm: number;
  readonly opacity?: number;
  /** On, off, on … in millimetres. */
  readonly dashMm?: readonly number[];
};

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly widthMm: number;
  readonly heightMm: number;
};

/** Noto Sans for maps and sheets; Tinos, of the measures of Times New Roman, for official papers. */
export const FONT_FACES = [
  'sans',
  'sans-bold',
  'sans-italic',
  'serif',
  'serif-bold',
  'serif-italic',
  'serif-bold-italic',
] as const;
export type FontFace = (typeof FONT_FACES)[number];

export const MM_PER_PT = 25.4 / 72;
