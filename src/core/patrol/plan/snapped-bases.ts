import type { MetricPlane } from '../../geo/metric-plane.ts';
import { f64 } from '../../geo/typed.ts';
import type { PatrolWays } from '../roads/patrol-ways.ts';
import { partLengths, snapToWays } from '../roads/snap-to-ways.ts';
import type { WayPlace } from '../roads/snap-to-ways.ts';
import type { PatrolBase } from './patrol-bases.ts';

/** A base stands on the main part of the ways unless another is nearer by more than this. */
const ONTO_MAIN_M = 1000;

/** Where each base comes onto the ways; null where it is not known or no way is near. */
export function snappedBases(
  { graph }: PatrolWays,
  plane: MetricPlane,
  bases: readonly (PatrolBase | null)[],
): readonly (WayPlace | null)[] {
  const snap = snapToWays(graph);
  const lengths = partLengths(graph);
  const main = lengths.indexOf(lengths.reduce((most, lengthM) => Math.max(most, lengthM), 0));
  return bases.map((base) => {
    if (!base) return null;
    const at = plane.toMetres(Float64Array.of(base.lon, base.lat));
    const [x, y] = [f64(at.x, 0), f64(at.y, 0)];
    const nearest = snap(x, y);
    const onMain = nearest?.part === main ? nearest : snap(x, y, (part) => part === main);
    return nearest && onMain && onMain.gapM <= nearest.gapM + ONTO_MAIN_M ? onMain : nearest;
  });
}
