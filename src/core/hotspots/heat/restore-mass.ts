import { f64, u32 } from '../../geo/typed.ts';
import type { CableGraph, NetworkEvents } from '../../network/cable-graph.ts';

/**
 * The approximation leaves down to −1.4e-8 of the greatest density where there is none, and is 2e-8 off
 * the mass: negative mass becomes 0 and each component is scaled to the exact weight of its events.
 */
export function restoreMass(
  mass: Float64Array,
  events: NetworkEvents,
  { component, componentCount, edgeFrom, edgeCount }: CableGraph,
  firstLixel: Uint32Array,
): void {
  const wanted = new Float64Array(componentCount);
  const found = new Float64Array(componentCount);
  for (let i = 0; i < events.count; i += 1) {
    const at = u32(component, u32(edgeFrom, u32(events.edge, i)));
    wanted[at] = f64(wanted, at) + f64(events.weight, i);
  }
  for (let edge = 0; edge < edgeCount; edge += 1) {
    const at = u32(component, u32(edgeFrom, edge));
    let sum = f64(found, at);
    for (let lixel = u32(firstLixel, edge); lixel < u32(firstLixel, edge + 1); lixel += 1) {
      const value = f64(mass, lixel);
      if (value > 0) sum += value;
      else mass[lixel] = 0;
    }
    found[at] = sum;
  }
  for (let edge = 0; edge < edgeCount; edge += 1) {
    const at = u32(component, u32(edgeFrom, edge));
    const total = f64(found, at);
    const weight = total > 0 ? f64(wanted, at) : 0;
    const share = total > 0 ? total : 1;
    for (let lixel = u32(firstLixel, edge); lixel < u32(firstLixel, edge + 1); lixel += 1) {
      mass[lixel] = (f64(mass, lixel) * weight) / share;
    }
  }
}
