/**
 * Incidents per kilometre and year of each lixel, from those of a whole period. The solver's rounding may
 * leave −1e−12 where nothing happened: a density is never negative.
 */
export function densityPerYear(perKm: Float64Array, years: number): Float64Array {
  return perKm.map((value) => Math.max(0, value) / years);
}

/** The lixels of a section are equally long: the length-weighted mean is the mean. */
export function meanBySection(lixelValue: Float64Array, start: Uint32Array): Float64Array {
  const mean = new Float64Array(Math.max(0, start.length - 1));
  for (let section = 0; section < mean.length; section += 1) {
    const [from, to] = [start[section] ?? 0, start[section + 1] ?? 0];
    let sum = 0;
    for (let lixel = from; lixel < to; lixel += 1) sum += lixelValue[lixel] ?? 0;
    mean[section] = to > from ? sum / (to - from) : 0;
  }
  return mean;
}
