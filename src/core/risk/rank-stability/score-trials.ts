/** Scores of one target in the trials they were asked for. */
export type TrialScores = { readonly trial: Uint32Array; readonly score: Float32Array };

/** The same targets scored anew in each of `count` trials. */
export type ScoreTrials = {
  readonly count: number;
  /**
   * Writes the scores of a target, at least those that reach `least`; tells how many it wrote. What it
   * writes for a trial depends on seed, trial and target alone.
   */
  readonly fill: (target: number, least: number, out: TrialScores) => number;
  /** A score no trial exceeds. */
  readonly most: (target: number) => number;
};
