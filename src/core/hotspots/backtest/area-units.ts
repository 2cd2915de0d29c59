import { f64, i32 } from '../../geo/typed.ts';
import type { BacktestUnits } from './backtest-input.ts';

/** Sums what is given by lixel over the areas they lie in; what lies in none is left out. */
export function sumByArea(
  byLixel: (lixel: number) => number,
  { lixelArea, areaKm2 }: BacktestUnits,
): Float64Array {
  const sums = new Float64Array(areaKm2.length);
  for (let lixel = 0; lixel < lixelArea.length; lixel += 1) {
    const area = i32(lixelArea, lixel);
    if (area >= 0 && area < sums.length) sums[area] = f64(sums, area) + byLixel(lixel);
  }
  return sums;
}

/** Risk per square kilometre: the forecast of all cable in an area over its size. */
export function riskByArea(perKm: Float64Array, units: BacktestUnits): Float64Array {
  const sums = sumByArea((lixel) => f64(perKm, lixel) * f64(units.lixelKm, lixel), units);
  return sums.map((sum, area) => perSize(sum, f64(units.areaKm2, area)));
}

export function perSize(value: number, size: number): number {
  return size > 0 ? value / size : 0;
}
