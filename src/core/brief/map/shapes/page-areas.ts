import type { Geometry } from '../../../geo/geometry.ts';
import type { PaperContext } from '../paper-context.ts';
import { clipRing } from './clip-ring.ts';
import { pageFeatures } from './page-features.ts';

/** Rings of the records that show in the map, by record, cut at the window. */
export type PageArea = { readonly row: number; readonly rings: readonly Float64Array[] };

export function pageAreas(
  geometry: Geometry,
  context: PaperContext,
  wanted?: (row: number) => boolean,
): readonly PageArea[] {
  return pageFeatures(geometry, context, wanted).flatMap(({ row, parts }) => {
    const rings = parts
      .map((ring) => clipRing(ring, context.window))
      .filter(({ length }) => length > 0);
    return rings.length > 0 ? [{ row, rings }] : [];
  });
}
