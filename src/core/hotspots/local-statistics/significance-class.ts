import { f64 } from '../../geo/typed.ts';

/**
 * How sure a unit stands out after control of false discoveries: 1 at 90 %, 2 at 95 %, 3 at 99 %;
 * the sign is that of z (hot, cold); 0 not more than chance.
 */
export type SignificanceClass = -3 | -2 | -1 | 0 | 1 | 2 | 3;

/** q at most the bound is of its class; surest first. */
export const CLASS_Q = [
  { level: 3, q: 0.01 },
  { level: 2, q: 0.05 },
  { level: 1, q: 0.1 },
] as const;

export function significanceClasses(z: Float64Array, q: Float64Array): Int8Array {
  return Int8Array.from(z, (value, unit) => {
    const level = CLASS_Q.find((one) => f64(q, unit) <= one.q)?.level ?? 0;
    return value < 0 ? -level : value > 0 ? level : 0;
  });
}
