import { incompleteGamma } from '../rates/incomplete-gamma.ts';

/** P(|Z| ≥ |z|) of a standard normal Z: erfc(|z| / √2) = Q(1/2, z² / 2), relative error about 1e-14. */
export function twoSidedP(z: number): number {
  return incompleteGamma(0.5, (z * z) / 2).upper;
}
