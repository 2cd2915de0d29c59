import { u32 } from '../../geo/typed.ts';
import type { ScanZone, ZoneOrders } from './scan-input.ts';

/** More likely first; of equals the one of the earlier centre, then the smaller zone. */
export function byLikelihood(a: ScanZone, b: ScanZone): number {
  return b.llr - a.llr || a.centre - b.centre || a.size - b.size;
}

/** The most likely zones that share no location with a more likely one. */
export function zonesApart(
  zones: readonly ScanZone[],
  { start, location }: ZoneOrders,
  most: number,
): readonly ScanZone[] {
  const taken = new Set<number>();
  const apart: ScanZone[] = [];
  for (const zone of zones.toSorted(byLikelihood)) {
    if (apart.length >= most) break;
    const from = u32(start, zone.centre);
    const own = location.subarray(from, from + zone.size);
    if (own.some((one) => taken.has(one))) continue;
    for (const one of own) taken.add(one);
    apart.push(zone);
  }
  return apart;
}
