import type { ComplexArray } from './complex-array.ts';
import type { EliminationPlan } from './elimination-plan.ts';
import type { NodeEquations } from './node-equations.ts';

/** Carries the right-hand sides of the eliminated rows on to the core, in place. */
export function carry(
  plan: EliminationPlan,
  { conductance: g, rhs }: NodeEquations,
  pivot: ComplexArray,
): void {
  const { eliminated, rowStart, later } = plan;
  for (let row = 0; row < eliminated; row += 1) {
    const rhsRe = rhs[2 * row] as number;
    const rhsIm = rhs[2 * row + 1] as number;
    if (rhsRe === 0 && rhsIm === 0) continue;
    const pRe = pivot[2 * row] as number;
    const pIm = pivot[2 * row + 1] as number;
    const re = rhsRe * pRe - rhsIm * pIm;
    const im = rhsRe * pIm + rhsIm * pRe;
    for (let slot = rowStart[row] as number; slot < (rowStart[row + 1] as number); slot += 1) {
      const to = 2 * (later[slot] as number);
      const gRe = g[2 * slot] as number;
      const gIm = g[2 * slot + 1] as number;
      rhs[to] = (rhs[to] as number) + gRe * re - gIm * im;
      rhs[to + 1] = (rhs[to + 1] as number) + gRe * im + gIm * re;
    }
  }
}

/** Values by row from those of the core, which must be in `values` already. */
export function substitute(
  plan: EliminationPlan,
  { conductance: g, rhs }: NodeEquations,
  pivot: ComplexArray,
  values: ComplexArray,
): void {
  const { eliminated, rowStart, later } = plan;
  for (let row = eliminated - 1; row >= 0; row -= 1) {
    let re = rhs[2 * row] as number;
    let im = rhs[2 * row + 1] as number;
    for (let slot = rowStart[row] as number; slot < (rowStart[row + 1] as number); slot += 1) {
      const other = 2 * (later[slot] as number);
      const gRe = g[2 * slot] as number;
      const gIm = g[2 * slot + 1] as number;
      re += gRe * (values[other] as number) - gIm * (values[other + 1] as number);
      im += gRe * (values[other + 1] as number) + gIm * (values[other] as number);
    }
    const pivotRe = pivot[2 * row] as number;
    const pivotIm = pivot[2 * row + 1] as number;
    values[2 * row] = re * pivotRe - im * pivotIm;
    values[2 * row + 1] = re * pivotIm + im * pivotRe;
  }
}
