import type { MeasuredDemand } from './cut-secured.ts';

/** One thing to harden or build. */
export type HardenStep = {
  /** What this one secures beyond those before it, in units of the plan. */
  readonly gain: number;
  /** Demand that single cuts can still darken after it (connect: that is dark). */
  readonly left: MeasuredDemand;
  /** Sections it secures, all or part (= target numbers), ascending; none for connect. */
  readonly sections: Uint32Array;
  /** Nodes a new cable joins; −1 for a section. */
  readonly from: number;
  readonly to: number;
  /** Of the new cable, straight; along the old one for a path; of the section itself. */
  readonly lengthM: number;
};
