import type { Box, Rgb } from '../../sheet/drawing.ts';

export const INK: Rgb = '#16222a';
export const SOFT: Rgb = '#475762';
export const FAINT: Rgb = '#dfe5e8';
export const BAR: Rgb = '#0d5f74';

const SIDE_MM = 15;
const TOP_MM = 24;
const FOOT_MM = 24;

/** A4 upright; `inside` is what the steps have. */
export const PAPER: {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly inside: Box;
} = {
  widthMm: 210,
  heightMm: 297,
  inside: { x: SIDE_MM, y: TOP_MM, widthMm: 210 - 2 * SIDE_MM, heightMm: 297 - TOP_MM - FOOT_MM },
};
