/**
 * Counts to explain: incidents and exposure by unit (cell, lixel), and yes/no factors by unit. A unit
 * without exposure takes no part.
 */
export type CountData = {
  readonly count: Float64Array;
  /** Above 0 where a unit takes part: km × years of cable, 1 for equal cells. */
  readonly exposure: Float64Array;
  /** 1 where the factor holds; each as long as `count`. */
  readonly factors: readonly Uint8Array[];
};
