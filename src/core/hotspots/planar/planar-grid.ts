/** Square or oblong cells; density is worked out at their centres, row by row from the south. */
export type PlanarGrid = {
  /** South-west corner of the first cell. */
  readonly x0: number;
  readonly y0: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly columns: number;
  readonly rows: number;
};
