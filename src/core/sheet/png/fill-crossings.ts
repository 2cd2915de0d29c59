import { LINES } from './crossings.ts';
import type { Crossings, FillRule } from './crossings.ts';
import type { Ink, Raster } from './raster.ts';
import type { RowCover } from './row-cover.ts';

/**
 * Blends an ink into all that lies inside the outlines: coverage is exact along a row and looked at on five lines
 * of it; each pixel is blended once for the whole shape. O(crossings × log of those of a line + pixels touched).
 */
export function fillCrossings(
  { width, pixels }: Raster,
  crossings: Crossings,
  cover: RowCover,
  rule: FillRule,
  ink: Ink,
): void {
  let row = -1;
  let endLine = 0;
  crossings.eachSpan(rule, (line, from, to) => {
    if (line >= endLine) {
      if (row >= 0) cover.blend(pixels, row * width, ink);
      row = Math.floor(line / LINES);
      endLine = (row + 1) * LINES;
    }
    cover.add(from, to);
  });
  if (row >= 0) cover.blend(pixels, row * width, ink);
}
