import type { SegmentIndex } from '../../geo/segment-index.ts';
import { f64 } from '../../geo/typed.ts';
import type { NetworkFinding, ReviewedSites } from './network-review.ts';

/** Sites farther than `farM` from any cable; the distance is 0 where there is no cable at all. */
export function farSites(
  index: SegmentIndex,
  { x, y }: ReviewedSites,
  farM: number,
): readonly NetworkFinding[] {
  const found: NetworkFinding[] = [];
  for (let site = 0; site < x.length; site += 1) {
    const [atX, atY] = [f64(x, site), f64(y, site)];
    if (index.nearest(atX, atY, farM)) continue;
    const metres = index.nearest(atX, atY, Infinity)?.distanceM ?? 0;
    found.push({ code: 'far-site', x: atX, y: atY, routes: [], site, metres });
  }
  return found;
}
