import { f64, u32 } from '../geo/typed.ts';

/**
 * Incidents per kilometre and year of each lixel, from those of a whole period. The solver's rounding may
 * leave −1e−12 where nothing happened: a density is never negative.
 */
export function densityPerYear(perKm: Float64Array, years: number): Float64Array {
  const perYear = new Float64Array(perKm.length);
  for (let lixel = 0; lixel < perKm.length; lixel += 1) {
    const value = f64(perKm, lixel);
    perYear[lixel] = value > 0 ? value / years : 0;
  }
  return perYear;
}

/** The lixels of a section are equally long: the length-weighted mean is the mean. */
export function meanBySection(lixelValue: Float64Array, start: Uint32Array): Float64Array {
  const mean = new Float64Array(Math.max(0, start.length - 1));
  for (let section = 0; section < mean.length; section += 1) {
    const from = u32(start, section);
    const to = u32(start, section + 1);
    let sum = 0;
    for (let lixel = from; lixel < to; lixel += 1) sum += f64(lixelValue, lixel);
    mean[section] = to > from ? sum / (to - from) : 0;
  }
  return mean;
}
