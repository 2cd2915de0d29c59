import { complexArray } from './complex-array.ts';
import type { ComplexArray } from './complex-array.ts';
import type { EliminationPlan } from './elimination-plan.ts';
import type { NodeEquations } from './node-equations.ts';

/** Entries of the inverse of the node equations: of every node with itself, and of every slot's pair. */
export type InverseEntries = { readonly own: ComplexArray; readonly pair: ComplexArray };

/**
 * Takahashi, Fagan & Chen (1973): once eliminated, the entries of the inverse on the pattern of the
 * elimination follow in the reverse order, from those of the nodes eliminated later. With pivot p and
 * conductances g: Z_nj = p Σ g_nk Z_kj, and Z_nn = p (1 + Σ g_nk Z_kn). Needs a plan without a core; costs
 * as much as the elimination.
 */
export function inverseEntries(
  plan: EliminationPlan,
  { conductance: g, excess }: NodeEquations,
  pivot: ComplexArray,
): InverseEntries {
  const { order, neighbourStart, neighbour, neighbourSlot, pairSlot } = plan;
  const own = complexArray(excess.length / 2);
  const pair = complexArray(plan.slotCount);
  let pairEnd = pairSlot.length;
  for (let k = order.length - 1; k >= 0; k -= 1) {
    const from = neighbourStart[k] as number;
    const degree = (neighbourStart[k + 1] as number) - from;
    const firstPair = pairEnd - (degree * (degree - 1)) / 2;
    const pRe = pivot[2 * k] as number;
    const pIm = pivot[2 * k + 1] as number;
    for (let j = 0; j < degree; j += 1) {
      let re = 0;
      let im = 0;
      for (let i = 0; i < degree; i += 1) {
        const slot = 2 * (neighbourSlot[from + i] as number);
        const known = i === j ? own : pair;
        const at =
          i === j
            ? 2 * (neighbour[from + i] as number)
            : 2 * (pairSlot[firstPair + pairAt(Math.min(i, j), Math.max(i, j), degree)] as number);
        const gRe = g[slot] as number;
        const gIm = g[slot + 1] as number;
        re += gRe * (known[at] as number) - gIm * (known[at + 1] as number);
        im += gRe * (known[at + 1] as number) + gIm * (known[at] as number);
      }
      const slot = 2 * (neighbourSlot[from + j] as number);
      pair[slot] = re * pRe - im * pIm;
      pair[slot + 1] = re * pIm + im * pRe;
    }
    let re = 1;
    let im = 0;
    for (let i = 0; i < degree; i += 1) {
      const slot = 2 * (neighbourSlot[from + i] as number);
      const gRe = g[slot] as number;
      const gIm = g[slot + 1] as number;
      re += gRe * (pair[slot] as number) - gIm * (pair[slot + 1] as number);
      im += gRe * (pair[slot + 1] as number) + gIm * (pair[slot] as number);
    }
    const node = 2 * (order[k] as number);
    own[node] = re * pRe - im * pIm;
    own[node + 1] = re * pIm + im * pRe;
    pairEnd = firstPair;
  }
  return { own, pair };
}

/** Place of the pair (i, j), i < j, among (0,1), (0,2) … (1,2) … */
function pairAt(i: number, j: number, degree: number): number {
  return (i * (2 * degree - i - 1)) / 2 + (j - i - 1);
}
