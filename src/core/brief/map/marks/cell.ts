import type { PaperContext } from '../paper-context.ts';

/** Side of the squares that stand for what is finer. */
export const CELL_M = 1000;

/** Of the ground's grid: easting and northing in whole squares. */
export type Cell = { readonly column: number; readonly line: number };

/** The square a place on the page lies in. */
export function cellAt({ view }: PaperContext, x: number, y: number): Cell {
  const { box, centreX, centreY, scale } = view;
  const easting = centreX + ((x - box.x - box.widthMm / 2) * scale) / 1000;
  const northing = centreY - ((y - box.y - box.heightMm / 2) * scale) / 1000;
  return { column: Math.floor(easting / CELL_M), line: Math.floor(northing / CELL_M) };
}

/** Its south-west corner on the page, and how long its side is there. */
export function cellOnPage(
  { view }: PaperContext,
  { column, line }: Cell,
): { readonly x: number; readonly y: number; readonly sideMm: number } {
  const { box, centreX, centreY, scale } = view;
  return {
    x: box.x + box.widthMm / 2 + ((column * CELL_M - centreX) * 1000) / scale,
    y: box.y + box.heightMm / 2 - ((line * CELL_M - centreY) * 1000) / scale,
    sideMm: (CELL_M * 1000) / scale,
  };
}

export function cellMiddle(context: PaperContext, cell: Cell): readonly [number, number] {
  const { x, y, sideMm } = cellOnPage(context, cell);
  return [x + sideMm / 2, y - sideMm / 2];
}
