import { CELL_RESOLUTIONS } from './cell-resolutions.ts';
import type { CellResolution } from './cell-resolutions.ts';
import { hexagonsOf } from './hexagons.ts';
import type { Hexagons } from './hexagons.ts';

/** Incidents that a cell and its six neighbours hold on average, so that the figure means something. */
export const LEAST_AROUND = 3;

const CELLS_AROUND = 7;

/**
 * The finest resolution at which a cell with its neighbours holds LEAST_AROUND incidents on average; the
 * coarsest when none does. Sized by the cells that hold something to strike, not by the province.
 */
export function chooseResolution(lonLat: Float64Array, incidents: number): ChosenCells {
  let coarser: ChosenCells | undefined;
  for (const resolution of CELL_RESOLUTIONS) {
    const hexagons = hexagonsOf(lonLat, resolution);
    const around = (CELLS_AROUND * incidents) / Math.max(1, hexagons.cell.length);
    if (coarser && around < LEAST_AROUND) return coarser;
    coarser = { resolution, hexagons };
  }
  return coarser ?? { resolution: 5, hexagons: hexagonsOf(lonLat, 5) };
}

export type ChosenCells = { readonly resolution: CellResolution; readonly hexagons: Hexagons };
