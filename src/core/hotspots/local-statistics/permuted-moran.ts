import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import { globalIssue, moranOf } from './global-moran.ts';
import { withoutSelf } from './neighbour-weights.ts';
import type { NeighbourWeights } from './neighbour-weights.ts';
import { spreadOf } from './spread.ts';

/**
 * p of global Moran's I without assuming a distribution: the values are laid on the units at random R
 * times; twice the smaller of (1 + #(I ≥ seen)) / (1 + R) and (1 + #(I ≤ seen)) / (1 + R), at most 1.
 * 1 where there is no statistic. O(links × R).
 */
export async function permutedMoranP(
  y: Float64Array,
  weights: NeighbourWeights,
  permutations: number,
  ctx: RunContext,
): Promise<number> {
  const spread = spreadOf(y);
  const neighbours = withoutSelf(weights);
  if (globalIssue(y, spread, neighbours)) return 1;
  const seen = moranOf(spread.deviation, neighbours, 1);
  const slack = 1e-12 * spread.squares;
  const laid = spread.deviation.slice();
  let [above, below] = [0, 0];
  for (let round = 0; round < permutations; round += 1) {
    await ctx.breathe();
    shuffle(laid, ctx.random);
    const sum = moranOf(laid, neighbours, 1);
    if (sum >= seen - slack) above += 1;
    if (sum <= seen + slack) below += 1;
  }
  return Math.min(1, (2 * (1 + Math.min(above, below))) / (1 + permutations));
}

function shuffle(values: Float64Array, random: () => number): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const held = f64(values, last);
    values[last] = f64(values, other);
    values[other] = held;
  }
}
