import type { Issue } from '../basics/issue.ts';
import { LEFT_OUT_REASONS } from './study-result.ts';
import type { LeftOutReason } from './study-result.ts';

/**
 * Where every incident of the dataset belongs, whatever is asked of it later: one entry per row of the
 * incident table. Depends on the network and the snapping limit only.
 */
export type Placement = {
  /** Target struck, −1 when none. */
  readonly target: Int32Array;
  /** Why none, as place in LEFT_OUT_REASONS; meaningless when there is a target. */
  readonly whyNot: Uint8Array;
  /** 1: by the asset id of the record; 0: by distance. */
  readonly byId: Uint8Array;
  /** From the recorded place to the target; 0 when either is not known. */
  readonly distanceM: Float64Array;
  /** Where on the network, for incidents on a section. */
  readonly edge: Uint32Array;
  readonly alongM: Float64Array;
  /** Commune: of the target; without one the recorded code, else the one around the place; −1 unknown. */
  readonly area: Int32Array;
  readonly issues: readonly Issue[];
};

export function reasonNumber(reason: LeftOutReason): number {
  return LEFT_OUT_REASONS.indexOf(reason);
}
