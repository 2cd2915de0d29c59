import { f64, u32 } from '../../geo/typed.ts';
import type { ZoneOrders } from './scan-input.ts';

/**
 * Circles: each centre's locations by distance, those at the same distance one by one in the order of
 * x, then y, then number (SaTScan's order). `members` are the locations zones are made of, `centres` those
 * circles are drawn around. O(centres × members × log).
 */
export function circleOrders(
  x: Float64Array,
  y: Float64Array,
  centres: Uint32Array,
  members: Uint32Array,
  radius = Infinity,
): ZoneOrders {
  const byPlace = members.toSorted(
    (a, b) => f64(x, a) - f64(x, b) || f64(y, a) - f64(y, b) || a - b,
  );
  const far = new Float64Array(byPlace.length);
  return ordersOf(centres, (centre) => {
    const [cx, cy] = [f64(x, centre), f64(y, centre)];
    byPlace.forEach((location, at) => {
      far[at] = Math.hypot(f64(x, location) - cx, f64(y, location) - cy);
    });
    const near = Uint32Array.from(byPlace.keys()).filter((at) => f64(far, at) <= radius);
    near.sort((a, b) => f64(far, a) - f64(far, b) || a - b);
    return {
      location: near.map((at) => u32(byPlace, at)),
      distance: Float64Array.from(near, (at) => f64(far, at)),
    };
  });
}

type Order = { readonly location: Uint32Array; readonly distance: Float64Array };

/** Puts the orders of the centres behind each other. */
export function ordersOf(centres: Uint32Array, order: (centre: number) => Order): ZoneOrders {
  const orders = Array.from(centres, order);
  const start = new Uint32Array(centres.length + 1);
  orders.forEach(({ location }, at) => {
    start[at + 1] = u32(start, at) + location.length;
  });
  const location = new Uint32Array(u32(start, centres.length));
  const distance = new Float64Array(location.length);
  orders.forEach((one, at) => {
    location.set(one.location, u32(start, at));
    distance.set(one.distance, u32(start, at));
  });
  return { centre: centres, start, location, distance };
}
