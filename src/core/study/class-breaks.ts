/** Class breaks drawn from a result and held: upper bounds of classes 1…n−1; the last class is open. */
export type ClassBreaks = {
  readonly density: readonly number[];
  readonly areaRatio: readonly number[];
  readonly score: readonly number[];
  /** The period they were drawn from, shown in the legend. */
  readonly from: string;
  readonly to: string;
};
