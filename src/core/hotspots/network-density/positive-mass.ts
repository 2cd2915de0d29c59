import { f64, u32 } from '../../geo/typed.ts';
import type { NetworkSupport } from '../contract.ts';

/**
 * The equal-split continuous kernel can fall a little below 0 where a chain much shorter than the bandwidth
 * lies between junctions of many cables. A map has no use for that: it becomes 0, and the rest of the
 * component is scaled to the same sum. Gives the mass itself where nothing is below 0.
 */
export function positiveMass(mass: Float64Array, { graph, pieces }: NetworkSupport): Float64Array {
  if (mass.every((value) => value >= 0)) return mass;
  const componentOf = (lixel: number): number =>
    u32(graph.component, u32(graph.edgeFrom, u32(pieces.lixelEdge, lixel)));
  const whole = new Float64Array(graph.componentCount);
  const above = new Float64Array(graph.componentCount);
  for (let lixel = 0; lixel < mass.length; lixel += 1) {
    const component = componentOf(lixel);
    const value = f64(mass, lixel);
    whole[component] = f64(whole, component) + value;
    above[component] = f64(above, component) + Math.max(0, value);
  }
  return mass.map((value, lixel) => {
    const component = componentOf(lixel);
    const sum = f64(above, component);
    return value > 0 ? (value * f64(whole, component)) / sum : 0;
  });
}
