import { f64 } from '../../geo/typed.ts';

/**
 * How far the rate of each unit is from the common one, in units of what small counts and true differences
 * between units make it vary (Assunção & Reis 1999, Stat Med 18:2147; spdep's EBImoran): (y/e − m) / √v,
 * m = Σy/Σe, v = a + m/e, a = Σe(y/e − m)²/Σe − m n/Σe, and m/e alone where that is negative.
 *
 * A clustering statistic of rates is misled by units of little exposure, whose rates jump; of shrunk rates,
 * by those of much, which are shrunk less. These vary alike. `count` and `exposure` not negative; a unit
 * without exposure is 0, as is every unit when nothing happened. O(n).
 */
export function standardisedRates(count: Float64Array, exposure: Float64Array): Float64Array {
  let [total, size, units] = [0, 0, 0];
  for (let i = 0; i < count.length; i += 1) {
    if (!(f64(exposure, i) > 0)) continue;
    total += f64(count, i);
    size += f64(exposure, i);
    units += 1;
  }
  const standardised = new Float64Array(count.length);
  if (!(total > 0 && size > 0)) return standardised;
  const mean = total / size;
  const between = squaresAbout(mean, count, exposure) / size - (mean * units) / size;
  for (let i = 0; i < count.length; i += 1) {
    const e = f64(exposure, i);
    if (!(e > 0)) continue;
    const variance = between + mean / e;
    standardised[i] = (f64(count, i) / e - mean) / Math.sqrt(variance > 0 ? variance : mean / e);
  }
  return standardised;
}

function squaresAbout(mean: number, count: Float64Array, exposure: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < count.length; i += 1) {
    const e = f64(exposure, i);
    if (e > 0) sum += e * (f64(count, i) / e - mean) ** 2;
  }
  return sum;
}
