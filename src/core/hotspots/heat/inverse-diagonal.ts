import { complexArray } from './complex-array.ts';
import type { ComplexArray } from './complex-array.ts';
import type { EliminationPlan } from './elimination-plan.ts';
import type { NodeEquations } from './node-equations.ts';

/** Entries of the inverse of the node equations: by row with itself, and of every slot's pair. */
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
  const { rowStart, later } = plan;
  const own = complexArray(excess.length / 2);
  const pair = complexArray(later.length);
  /** Σ g_nk Z_kj by j, and the slot between k and j, for the row at hand. */
  const sum = complexArray(excess.length / 2);
  const slotTo = new Uint32Array(excess.length / 2);
  for (let row = plan.eliminated - 1; row >= 0; row -= 1) {
    const from = rowStart[row] as number;
    const end = rowStart[row + 1] as number;
    for (let slot = from; slot < end; slot += 1) {
      const i = later[slot] as number;
      addProduct(sum, i, g, slot, own, i);
      const last = rowStart[i + 1] as number;
      for (let s = rowStart[i] as number; s < last; s += 1) slotTo[later[s] as number] = s;
      for (let across = slot + 1; across < end; across += 1) {
        const j = later[across] as number;
        const between = slotTo[j] as number;
        addProduct(sum, j, g, slot, pair, between);
        addProduct(sum, i, g, across, pair, between);
      }
    }
    const pRe = pivot[2 * row] as number;
    const pIm = pivot[2 * row + 1] as number;
    let re = 1;
    let im = 0;
    for (let slot = from; slot < end; slot += 1) {
      const j = 2 * (later[slot] as number);
      const zRe = (sum[j] as number) * pRe - (sum[j + 1] as number) * pIm;
      const zIm = (sum[j] as number) * pIm + (sum[j + 1] as number) * pRe;
      pair[2 * slot] = zRe;
      pair[2 * slot + 1] = zIm;
      sum[j] = 0;
      sum[j + 1] = 0;
      const gRe = g[2 * slot] as number;
      const gIm = g[2 * slot + 1] as number;
      re += gRe * zRe - gIm * zIm;
      im += gRe * zIm + gIm * zRe;
    }
    own[2 * row] = re * pRe - im * pIm;
    own[2 * row + 1] = re * pIm + im * pRe;
  }
  return { own, pair };
}

/** into[i] += a[j] × b[k]. */
function addProduct(
  into: ComplexArray,
  i: number,
  a: ComplexArray,
  j: number,
  b: ComplexArray,
  k: number,
): void {
  const aRe = a[2 * j] as number;
  const aIm = a[2 * j + 1] as number;
  const bRe = b[2 * k] as number;
  const bIm = b[2 * k + 1] as number;
  into[2 * i] = (into[2 * i] as number) + aRe * bRe - aIm * bIm;
  into[2 * i + 1] = (into[2 * i + 1] as number) + aRe * bIm + aIm * bRe;
}
