import type { Box } from '../../../sheet/drawing.ts';
import type { Orientation, Paper } from '../page-template.ts';

/** ISO 216, millimetres upright. */
const UPRIGHT: Readonly<Record<Paper, readonly [number, number]>> = {
  A4: [210, 297],
  A3: [297, 420],
};

export type PaperSize = { readonly widthMm: number; readonly heightMm: number };

export function paperSize(paper: Paper, orientation: Orientation): PaperSize {
  const [short, long] = UPRIGHT[paper];
  return orientation === 'portrait'
    ? { widthMm: short, heightMm: long }
    : { widthMm: long, heightMm: short };
}

export const MARGIN_MM = 10;
/** Above the content: the mark. Below: what every page states about itself. */
const HEAD_MM = 10;
const FOOT_MM = 15;

/** Blocks snap to steps of this, from the corner of the content. */
export const GRID_MM = 5;

/** Where blocks may lie. */
export function contentBox({ widthMm, heightMm }: PaperSize): Box {
  return {
    x: MARGIN_MM,
    y: MARGIN_MM + HEAD_MM,
    widthMm: widthMm - 2 * MARGIN_MM,
    heightMm: heightMm - 2 * MARGIN_MM - HEAD_MM - FOOT_MM,
  };
}

export function headBox({ widthMm }: PaperSize): Box {
  return { x: MARGIN_MM, y: MARGIN_MM, widthMm: widthMm - 2 * MARGIN_MM, heightMm: HEAD_MM - 2 };
}

export function footBox({ widthMm, heightMm }: PaperSize): Box {
  return {
    x: MARGIN_MM,
    y: heightMm - MARGIN_MM - FOOT_MM + 2,
    widthMm: widthMm - 2 * MARGIN_MM,
    heightMm: FOOT_MM - 2,
  };
}
