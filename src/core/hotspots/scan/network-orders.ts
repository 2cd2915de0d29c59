import { f64 } from '../../geo/typed.ts';
import type { CableGraph } from '../../network/cable-graph.ts';
import { networkNear } from '../near-repeat/network-near.ts';
import type { NetworkPlaces } from '../near-repeat/network-near.ts';
import { ordersOf } from './circle-orders.ts';
import type { ZoneOrders } from './scan-input.ts';

/**
 * Balls along the cable: each place's others by the shortest way over the network, at most `radiusM`; those
 * at the same distance in the order of their numbers. What the cable does not join is never one zone.
 */
export function networkOrders(
  graph: CableGraph,
  places: NetworkPlaces,
  radiusM: number,
): ZoneOrders {
  const near = networkNear(graph, places);
  const distance = new Float64Array(places.edge.length);
  return ordersOf(Uint32Array.from(places.edge.keys()), (centre) => {
    const found: number[] = [];
    near(centre, radiusM, (other, far) => {
      found.push(other);
      distance[other] = far;
    });
    const location = Uint32Array.from(found).toSorted(
      (a, b) => f64(distance, a) - f64(distance, b) || a - b,
    );
    const first = location.indexOf(centre);
    location.copyWithin(1, 0, first);
    location[0] = centre;
    return { location, distance: Float64Array.from(location, (at) => f64(distance, at)) };
  });
}
