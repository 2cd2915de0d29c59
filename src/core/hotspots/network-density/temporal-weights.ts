import { f64 } from '../../geo/typed.ts';
import { DAY_MS } from '../../time/vietnam-time.ts';
import { densityKernel, kernelAt } from './density-kernel.ts';
import type { KernelId } from './density-kernel.ts';

/**
 * `both`: to describe a moment by what happened around it. `past`: to forecast, from what came before alone.
 */
export type TimeSide = 'both' | 'past';

/**
 * How much each event counts for the moment `referenceMs`, per day: the temporal part of a space-time kernel
 * density, k(|t − tᵢ| / h) / h (Nakaya & Yano 2010), to be multiplied with the events' weights. Past alone
 * has twice that for tᵢ ≤ t and 0 after, so both sides have mass 1 over time. A time that is not known (NaN)
 * counts 0; so does every event when the bandwidth is not positive.
 */
export function temporalWeights(
  atMs: Float64Array,
  referenceMs: number,
  bandwidthDays: number,
  side: TimeSide,
  kernelId: KernelId = 'quartic',
): Float64Array {
  const weights = new Float64Array(atMs.length);
  if (!(bandwidthDays > 0)) return weights;
  const kernel = densityKernel(kernelId);
  for (let i = 0; i < atMs.length; i += 1) {
    const agoDays = (referenceMs - f64(atMs, i)) / DAY_MS;
    if (side === 'past' && !(agoDays >= 0)) continue;
    const value = kernelAt(kernel, Math.abs(agoDays) / bandwidthDays) / bandwidthDays;
    weights[i] = side === 'past' ? 2 * value : value;
  }
  return weights;
}
