import type { ChainedBlock } from './chained-block.ts';

/**
 * What the steps of all chains carry, summed over many sources. A source sends along steps lo … hi of a
 * chain either one amount, or what the nodes after (before) each step ask for, which is that step's
 * `massBefore` up to a constant; so two running sums per step hold any number of sources:
 * carried = fixed + slope · massBefore.
 */
export type FlowSums = {
  readonly fixed: Float64Array;
  readonly slope: Float64Array;
};

export function emptySums({ edgeCount, stepEdge }: ChainedBlock): FlowSums {
  const slots = stepEdge.length + edgeCount;
  return { fixed: new Float64Array(slots), slope: new Float64Array(slots) };
}

/** Adds to the steps lo … hi of a chain, counted from 0; `slot` is that of its step 0. */
export function addRange(
  { fixed, slope }: FlowSums,
  slot: number,
  lo: number,
  hi: number,
  amount: number,
  perMass: number,
): void {
  fixed[slot + lo] = (fixed[slot + lo] as number) + amount;
  fixed[slot + hi + 1] = (fixed[slot + hi + 1] as number) - amount;
  slope[slot + lo] = (slope[slot + lo] as number) + perMass;
  slope[slot + hi + 1] = (slope[slot + hi + 1] as number) - perMass;
}

/** Adds to every link half of what its step carried: each pair was counted from both its ends. */
export function addToLinks(block: ChainedBlock, sums: FlowSums, flow: Float64Array): void {
  for (let chain = 0; chain < block.edgeCount; chain += 1) {
    let fixed = 0;
    let slope = 0;
    const end = block.stepStart[chain + 1] as number;
    for (let step = block.stepStart[chain] as number; step < end; step += 1) {
      fixed += sums.fixed[step + chain] as number;
      slope += sums.slope[step + chain] as number;
      const link = block.stepLink[step] as number;
      const carried = fixed + slope * (block.massBefore[step] as number);
      flow[link] = (flow[link] as number) + carried / 2;
    }
  }
}
