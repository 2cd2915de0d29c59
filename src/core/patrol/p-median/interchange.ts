import { f64, u32 } from '../../geo/typed.ts';
import type { MedianProblem } from './p-median.ts';

/** Gains smaller than this share of the cost are rounding. */
const LEAST_GAIN = 1e-12;

/**
 * Swaps one chosen site for one that is not, the best swap of each round, until none gains (Whitaker's
 * fast interchange: with the nearest and second nearest site of each demand known, all swaps with one
 * incoming site are weighed in one pass over the demands).
 */
export function interchange(problem: MedianProblem, start: readonly number[]): readonly number[] {
  const chosen = [...start];
  for (;;) {
    const swap = bestSwap(problem, chosen);
    if (!swap) return chosen;
    chosen[swap.out] = swap.site;
  }
}

type Swap = { readonly out: number; readonly site: number };

function bestSwap(problem: MedianProblem, chosen: readonly number[]): Swap | null {
  const { demands, sites, cost, p } = problem;
  const { near, nearM, secondM } = twoNearest(problem, chosen);
  const isChosen = new Uint8Array(sites);
  for (const site of chosen) isChosen[site] = 1;
  let total = 0;
  for (let demand = 0; demand < demands; demand += 1) total += f64(nearM, demand);
  let best: Swap | null = null;
  let most = LEAST_GAIN * Math.max(1, total);
  const loss = new Float64Array(p);
  for (let site = 0; site < sites; site += 1) {
    if (isChosen[site] === 1) continue;
    loss.fill(0);
    let gain = 0;
    for (let demand = 0; demand < demands; demand += 1) {
      const own = f64(cost, demand * sites + site);
      const now = f64(nearM, demand);
      if (own < now) gain += now - own;
      else {
        const slot = u32(near, demand);
        loss[slot] = f64(loss, slot) + Math.min(own, f64(secondM, demand)) - now;
      }
    }
    for (let out = 0; out < p; out += 1) {
      const net = gain - f64(loss, out);
      if (net > most) [best, most] = [{ out, site }, net];
    }
  }
  return best;
}

/** Of each demand: the slot of its nearest chosen site, what it costs, and what the second one does. */
function twoNearest({ demands, sites, cost }: MedianProblem, chosen: readonly number[]) {
  const near = new Uint32Array(demands);
  const nearM = new Float64Array(demands).fill(Infinity);
  const secondM = new Float64Array(demands).fill(Infinity);
  for (let demand = 0; demand < demands; demand += 1) {
    for (const [slot, site] of chosen.entries()) {
      const own = f64(cost, demand * sites + site);
      if (own < f64(nearM, demand)) {
        secondM[demand] = f64(nearM, demand);
        nearM[demand] = own;
        near[demand] = slot;
      } else if (own < f64(secondM, demand)) secondM[demand] = own;
    }
  }
  return { near, nearM, secondM };
}
