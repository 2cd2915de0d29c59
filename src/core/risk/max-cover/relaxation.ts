import type { RunContext } from '../../basics/run-context.ts';
import { candidateCount } from './cover-problem.ts';
import type { CoverProblem } from './cover-problem.ts';

/** What a branch has settled: 1 taken, −1 left out, 0 open. */
export type Settled = Int8Array;

export type Relaxation = {
  /** No choice within the branch covers more. */
  readonly bound: number;
  /** Prices of the demands that gave the bound: where the next branch starts from. */
  readonly price: Float64Array;
  /** What each candidate's prices come to. */
  readonly worth: Float64Array;
  /** The open candidates the relaxation takes, dearest first, and the dearest it does not take. */
  readonly taken: readonly number[];
  readonly nextWorth: number;
};

export type RelaxOptions = {
  readonly steps: number;
  /** The best cover known: the bound need not fall below it. */
  readonly known: number;
  /** Choices met on the way, to try as covers. */
  readonly met: (sites: readonly number[]) => void;
};

/** Steps without a better bound before they are halved. */
const PATIENCE = 8;

/**
 * Upper bound by Lagrangian relaxation of "a demand counts only where a place taken covers it": demand i
 * pays λ_i (0 ≤ λ_i ≤ w_i) to every place that covers it,
 *   L(λ) = Σ (w_i − λ_i) + the p greatest Σ_{i covered by j} λ_i,
 * made small by subgradient steps of Polyak's length (Galvão & ReVelle 1996). Its least value is the bound
 * of linear programming. O(steps × (covers + candidates)).
 */
export async function relax(
  problem: CoverProblem,
  settled: Settled,
  open: number,
  from: Float64Array,
  { steps, known, met }: RelaxOptions,
  ctx: RunContext,
): Promise<Relaxation> {
  const { weight, start, demand } = problem;
  const price = from.slice();
  const sure = settleDemands(problem, settled, price);
  const worth = new Float64Array(candidateCount(problem));
  const times = new Int16Array(weight.length);
  let best: Relaxation | undefined;
  let length = 1;
  let idle = 0;
  for (let step = 0; step < Math.max(1, steps); step += 1) {
    await ctx.breathe();
    let bound = sure.covered;
    for (let place = 0; place < weight.length; place += 1) {
      if (sure.is[place] === 0) bound += (weight[place] ?? 0) - (price[place] ?? 0);
    }
    for (let candidate = 0; candidate < worth.length; candidate += 1) {
      let sum = 0;
      if (settled[candidate] === 0) {
        const end = start[candidate + 1] ?? 0;
        for (let at = start[candidate] ?? 0; at < end; at += 1) sum += price[demand[at] ?? 0] ?? 0;
      }
      worth[candidate] = sum;
    }
    const { taken, nextWorth } = dearest(worth, settled, open);
    for (const candidate of taken) bound += worth[candidate] ?? 0;
    met(taken);
    if (!best || bound < best.bound) {
      best = { bound, price: price.slice(), worth: worth.slice(), taken, nextWorth };
      idle = 0;
    } else if ((idle += 1) >= PATIENCE) {
      length /= 2;
      idle = 0;
    }
    if (best.bound <= known || length < 1e-4) break;
    times.fill(0);
    for (const candidate of taken) {
      const end = start[candidate + 1] ?? 0;
      for (let at = start[candidate] ?? 0; at < end; at += 1) {
        const place = demand[at] ?? 0;
        times[place] = (times[place] ?? 0) + 1;
      }
    }
    if (!stepPrices(problem, price, times, sure.is, length * (bound - known))) break;
  }
  return best ?? { bound: sure.covered, price, worth, taken: [], nextWorth: 0 };
}

/** Demands the taken places cover pay nothing more. */
function settleDemands(
  { weight, start, demand }: CoverProblem,
  settled: Settled,
  price: Float64Array,
): { readonly is: Uint8Array; readonly covered: number } {
  const is = new Uint8Array(weight.length);
  let covered = 0;
  settled.forEach((state, candidate) => {
    if (state !== 1) return;
    const end = start[candidate + 1] ?? 0;
    for (let at = start[candidate] ?? 0; at < end; at += 1) {
      const place = demand[at] ?? 0;
      if (is[place] === 1) continue;
      is[place] = 1;
      covered += weight[place] ?? 0;
      price[place] = 0;
    }
  });
  return { is, covered };
}

/** The `open` dearest of the open candidates, of equal ones the first, and the worth of the next. */
function dearest(
  worth: Float64Array,
  settled: Settled,
  open: number,
): { readonly taken: number[]; readonly nextWorth: number } {
  const taken: number[] = [];
  let nextWorth = 0;
  for (let candidate = 0; candidate < worth.length; candidate += 1) {
    if (settled[candidate] !== 0) continue;
    const value = worth[candidate] ?? 0;
    if (taken.length === open && value <= (worth[taken.at(-1) ?? -1] ?? Infinity)) {
      nextWorth = Math.max(nextWorth, value);
      continue;
    }
    let at = taken.length;
    while (at > 0 && (worth[taken[at - 1] ?? 0] ?? 0) < value) at -= 1;
    taken.splice(at, 0, candidate);
    if (taken.length > open) nextWorth = Math.max(nextWorth, worth[taken.pop() ?? 0] ?? 0);
  }
  return { taken, nextWorth };
}

/** One subgradient step; false when there is no way down. */
function stepPrices(
  { weight }: CoverProblem,
  price: Float64Array,
  times: Int16Array,
  sure: Uint8Array,
  gap: number,
): boolean {
  const slope = (place: number): number => {
    const over = (times[place] ?? 0) - 1;
    return over < 0 && (price[place] ?? 0) >= (weight[place] ?? 0) ? 0 : over;
  };
  let squares = 0;
  for (let place = 0; place < price.length; place += 1) {
    if (sure[place] === 0) squares += slope(place) ** 2;
  }
  if (squares === 0) return false;
  const length = gap / squares;
  for (let place = 0; place < price.length; place += 1) {
    if (sure[place] === 1) continue;
    const moved = (price[place] ?? 0) - length * slope(place);
    price[place] = Math.min(weight[place] ?? 0, Math.max(0, moved));
  }
  return true;
}
