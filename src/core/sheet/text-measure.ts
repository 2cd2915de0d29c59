import type { FontFace } from './drawing.ts';

/** How wide one line of text is, in millimetres. */
export type TextMeasure = (text: string, face: FontFace, sizePt: number) => number;
