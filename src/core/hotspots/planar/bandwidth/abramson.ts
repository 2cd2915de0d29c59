import { f64 } from '../../../geo/typed.ts';

/** No bandwidth grows beyond so many times the global one. */
const MOST = 5;

/**
 * A bandwidth for each event, wider where a pilot density is low (Abramson 1982, Ann Stat 10:1217):
 * σᵢ = σ₀ min(f₀(xᵢ)^(−1/2) / g, 5), g the geometric mean of f₀^(−1/2). As bw.abram with its trimming.
 * Where the pilot is 0 the bandwidth is the widest; a pilot of zeros leaves all as they are.
 */
export function abramsonSigmas(pilotAt: Float64Array, sigma: number): Float64Array {
  const positive = pilotAt.filter((value) => value > 0);
  if (positive.length === 0) return pilotAt.map(() => sigma);
  const logMean = positive.reduce((sum, value) => sum - Math.log(value) / 2, 0) / positive.length;
  return pilotAt.map((_, i) => {
    const value = f64(pilotAt, i);
    if (!(value > 0)) return MOST * sigma;
    return sigma * Math.min(Math.exp(-Math.log(value) / 2 - logMean), MOST);
  });
}
