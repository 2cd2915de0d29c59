import type { Geometry } from '../../../geo/geometry.ts';
import type { Box } from '../../../sheet/drawing.ts';
import type { PaperContext } from '../paper-context.ts';
import { clipLine } from './clip-line.ts';
import { pageFeatures } from './page-features.ts';
import { simplifyLine } from './simplify-line.ts';
import { sharedLines } from './shared-lines.ts';
import { snapPoints } from './snap-points.ts';

/** Half of what a print of 300 dots an inch can show. */
const TOLERANCE_MM = 0.04;

/** Lines of the records that show in the map, by record, cut at the window and thinned out for print. */
export type PageLine = { readonly row: number; readonly lines: readonly Float64Array[] };

export function pageLines(
  geometry: Geometry,
  context: PaperContext,
  wanted?: (row: number) => boolean,
): readonly PageLine[] {
  return pageFeatures(geometry, context, wanted).flatMap(({ row, parts }) => {
    const lines = parts.flatMap((line) => printedOnce(line, context));
    return lines.length > 0 ? [{ row, lines }] : [];
  });
}

function printedOnce(
  line: Float64Array,
  { printed, window }: Pick<PaperContext, 'printed' | 'window'>,
): readonly Float64Array[] {
  const known = printed.get(line);
  if (known) return known;
  const lines = printedLine(line, window);
  printed.set(line, lines);
  return lines;
}

/** Borders of areas, each once. */
export function borderLines(
  geometry: Geometry,
  context: PaperContext,
  wanted?: (row: number) => boolean,
): readonly Float64Array[] {
  const rings = pageFeatures(geometry, context, wanted).flatMap(({ parts }) => parts);
  return sharedLines(rings, true).flatMap((line) => printedLine(line, context.window));
}

/** A line as it is printed: cut at a window, and no point more than can be seen. */
export function printedLine(line: Float64Array, window: Box): readonly Float64Array[] {
  return clipLine(line, window)
    .map((part) => snapPoints(simplifyLine(part, TOLERANCE_MM)))
    .filter(({ length }) => length >= 4);
}
