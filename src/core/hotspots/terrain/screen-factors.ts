import { f64 } from '../../geo/typed.ts';
import type { CountData } from '../regression/count-data.ts';
import type { LixelFactor } from './lixel-factors.ts';
import type { TerrainFactor, TerrainVerdict } from './terrain-result.ts';

/** A ratio needs at least this many incidents on both sides of it. */
const LEAST_INCIDENTS = 3;

/** Candidates have no verdict yet. */
export type ScreenedFactor = Omit<TerrainFactor, 'verdict'> & {
  readonly verdict: TerrainVerdict | null;
};

/** What each factor is worth looking at for, before any model. O(units × factors). */
export function screenFactors(
  { count, exposure }: CountData,
  factors: readonly LixelFactor[],
): ScreenedFactor[] {
  const all = totals(count, exposure, null);
  const seen = new Map<string, LixelFactor[]>();
  return factors.map((factor): ScreenedFactor => {
    const inside = totals(count, exposure, factor.holds);
    const outside = {
      incidents: all.incidents - inside.incidents,
      exposure: all.exposure - inside.exposure,
      units: all.units - inside.units,
    };
    const key = [inside.units, outside.units].toSorted((a, b) => a - b).join(' ');
    const alike = seen.get(key) ?? [];
    seen.set(key, [...alike, factor]);
    const verdict = (): TerrainVerdict | null => {
      if (inside.units === 0) return 'nowhere';
      if (outside.units === 0) return 'everywhere';
      if (alike.some((one) => tellsTheSame(one.holds, factor.holds, exposure))) return 'same';
      return Math.min(inside.incidents, outside.incidents) < LEAST_INCIDENTS ? 'thin' : null;
    };
    const rates = [inside.incidents / inside.exposure, outside.incidents / outside.exposure];
    const [within = 0, without = 0] = rates.map((rate) => (Number.isFinite(rate) ? rate : 0));
    return {
      id: factor.id,
      withinM: factor.withinM,
      verdict: verdict(),
      share: all.exposure > 0 ? inside.exposure / all.exposure : 0,
      incidents: inside.incidents,
      crudeRatio: within > 0 && without > 0 ? within / without : null,
    };
  });
}

function totals(count: Float64Array, exposure: Float64Array, holds: Uint8Array | null) {
  let [incidents, size, units] = [0, 0, 0];
  for (let unit = 0; unit < count.length; unit += 1) {
    if (!(f64(exposure, unit) > 0) || holds?.[unit] === 0) continue;
    incidents += f64(count, unit);
    size += f64(exposure, unit);
    units += 1;
  }
  return { incidents, exposure: size, units };
}

/** Both hold on the same units, or each exactly where the other does not. */
function tellsTheSame(a: Uint8Array, b: Uint8Array, exposure: Float64Array): boolean {
  let apart = -1;
  for (let unit = 0; unit < a.length; unit += 1) {
    if (!(f64(exposure, unit) > 0)) continue;
    const differs = a[unit] === b[unit] ? 0 : 1;
    if (apart < 0) apart = differs;
    else if (differs !== apart) return false;
  }
  return true;
}
