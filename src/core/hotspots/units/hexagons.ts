import { cellToBoundary, gridDisk, latLngToCell } from 'h3-js';
import type { Geometry } from '../../geo/geometry.ts';
import { f64 } from '../../geo/typed.ts';
import type { CellResolution } from './cell-resolutions.ts';
import { listsOf } from '../local-statistics/neighbour-lists.ts';
import type { NeighbourLists } from '../local-statistics/neighbour-lists.ts';

export type Hexagons = {
  /** Index of each cell, rising: the same places give the same cells in the same order. */
  readonly cell: readonly string[];
  /** Cell number of each place asked about. */
  readonly ofPlace: Uint32Array;
};

/** The cells that hold at least one of the places (lon, lat pairs in degrees), and which holds which. */
export function hexagonsOf(lonLat: Float64Array, resolution: CellResolution): Hexagons {
  const index = Array.from({ length: lonLat.length >> 1 }, (_, place) =>
    latLngToCell(f64(lonLat, 2 * place + 1), f64(lonLat, 2 * place), resolution),
  );
  const cell = [...new Set(index)].toSorted();
  const numberOf = new Map(cell.map((one, number) => [one, number]));
  return { cell, ofPlace: Uint32Array.from(index, (one) => numberOf.get(one) ?? 0) };
}

/** The cells of the list that border on each. */
export function hexagonNeighbours(cell: readonly string[]): NeighbourLists {
  const numberOf = new Map(cell.map((one, number) => [one, number]));
  return listsOf(
    cell.map((one, number) =>
      gridDisk(one, 1)
        .map((other) => numberOf.get(other) ?? number)
        .filter((other) => other !== number)
        .toSorted((a, b) => a - b),
    ),
  );
}

/** Their outlines in degrees, closed, counter-clockwise. */
export function hexagonOutlines(cell: readonly string[]): Geometry {
  const coordinates: number[] = [];
  const partStart = [0];
  for (const one of cell) {
    const ring = cellToBoundary(one, true);
    for (const [lon, lat] of ring) coordinates.push(lon, lat);
    partStart.push(coordinates.length / 2);
  }
  return {
    type: 'polygon',
    coordinates: Float64Array.from(coordinates),
    partStart: Uint32Array.from(partStart),
    featureStart: Uint32Array.from(partStart.keys()),
  };
}
