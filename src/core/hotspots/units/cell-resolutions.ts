/**
 * Resolutions of H3 that fit a province: a cell of 5 is about 253 km² (15 km across), of 6 36 km²
 * (6 km), of 7 5.2 km² (2.2 km), of 8 0.74 km² (0.9 km). Figures of h3geo.org.
 */
export const CELL_RESOLUTIONS = [5, 6, 7, 8] as const;
export type CellResolution = (typeof CELL_RESOLUTIONS)[number];

/** Mean area of a cell. */
export const CELL_KM2: Readonly<Record<CellResolution, number>> = {
  5: 252.9,
  6: 36.13,
  7: 5.161,
  8: 0.7373,
};
