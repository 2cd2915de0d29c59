import type { ChainedBlock } from './chained-block.ts';

/**
 * Of the nodes lo … hi − 1 inside a chain, those reached over its first end: the last step that way, and
 * the mass before that point. `meet` is twice the offset where both ways are equally long; a node that
 * stands there takes only its share.
 */
export type Meeting = { readonly step: number; readonly mass: number };

/** Found by halving. O(log nodes). */
export function meetInside(
  { stepOffset, stepMass, massBefore }: ChainedBlock,
  start: number,
  lo: number,
  hi: number,
  meet: number,
  share: number,
  tolerance: number,
): Meeting {
  let least = lo;
  let most = hi;
  while (least < most) {
    const middle = (least + most) >> 1;
    if (2 * (stepOffset[start + middle] as number) < meet - tolerance) least = middle + 1;
    else most = middle;
  }
  const before = massBefore[start + least] as number;
  const tied = least < hi && 2 * (stepOffset[start + least] as number) <= meet + tolerance;
  return {
    step: least,
    mass: tied ? before + share * (stepMass[start + least] as number) : before,
  };
}
