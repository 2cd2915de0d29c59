import type { FeatureSource } from './feature-source.ts';
import { EXTENT, UNITS_PER_PIXEL } from './mvt-writer.ts';

/** Below this zoom lines that follow the same street are one stroke. */
const COVERED_BELOW_ZOOM = 12;
const CELL_UNITS = 3 * UNITS_PER_PIXEL;
/** Cells around the tile, for the buffer. */
const MARGIN = 6;
const SIDE = Math.ceil(EXTENT / CELL_UNITS) + 2 * MARGIN;

type Place = { readonly x: number; readonly y: number; readonly z: number; readonly scale: number };

/**
 * Leaves out the lines of a tile that would be drawn wholly under others: each line, the topmost first,
 * marks the cells of three pixels it runs through; one that finds all of them marked is not seen. What is
 * drawn is bounded by the pixels of the tile, however many cables run along a street.
 */
export function withoutCovered(
  source: FeatureSource,
  features: readonly number[],
  { x, y, z, scale }: Place,
): readonly number[] {
  const { onTop, geometry, xy } = source;
  if (!onTop || z >= COVERED_BELOW_ZOOM) return features;
  const marked = new Uint8Array(SIDE * SIDE);
  const cell = (at: number, tile: number): number =>
    Math.floor((at * scale - tile * EXTENT) / CELL_UNITS) + MARGIN;

  const markStep = (column: number, row: number): boolean => {
    if (column < 0 || row < 0 || column >= SIDE || row >= SIDE) return false;
    const place = row * SIDE + column;
    if (marked[place] === 1) return false;
    marked[place] = 1;
    return true;
  };
  const markSegment = (from: number, to: number): boolean => {
    const column = cell(xy[2 * from] ?? 0, x);
    const row = cell(xy[2 * from + 1] ?? 0, y);
    const columns = cell(xy[2 * to] ?? 0, x) - column;
    const rows = cell(xy[2 * to + 1] ?? 0, y) - row;
    const steps = Math.max(1, Math.abs(columns), Math.abs(rows));
    let isNew = false;
    for (let step = 0; step <= steps; step += 1) {
      const share = step / steps;
      const found = markStep(column + Math.round(share * columns), row + Math.round(share * rows));
      isNew = found || isNew;
    }
    return isNew;
  };
  const isSeen = (feature: number): boolean => {
    const from = geometry.partStart[geometry.featureStart[feature] ?? 0] ?? 0;
    const to = geometry.partStart[geometry.featureStart[feature + 1] ?? 0] ?? from;
    let isNew = false;
    for (let vertex = from; vertex + 1 < to; vertex += 1) {
      isNew = markSegment(vertex, vertex + 1) || isNew;
    }
    return isNew;
  };
  return features.toSorted((a, b) => onTop(b) - onTop(a) || a - b).filter(isSeen);
}
