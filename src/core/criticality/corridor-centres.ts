import { hilbertOrder } from '../geo/hilbert-order.ts';
import { f64, u32 } from '../geo/typed.ts';
import type { CutNetwork } from './cut-network.ts';

/** Places on the plane, metres. */
export type Centres = { readonly x: Float64Array; readonly y: Float64Array };

/** Nodes on the same millimetre are one place, a step longer by less is no further step: in every engine. */
export const SAME_M = 0.001;

/**
 * Places along the network: every joint and asset, and between the ends of each piece of cable as many
 * equal steps as keep them at most `stepM` apart along it. Coincident nodes give one. In Hilbert order:
 * neighbours in the list are neighbours on the ground.
 */
export function centresAlong({ service, lines, pieceCount }: CutNetwork, stepM: number): Centres {
  const x: number[] = [];
  const y: number[] = [];
  const seen = new Map<number, number[]>();
  for (let node = 0; node < service.nodeCount; node += 1) {
    const [nodeX, nodeY] = [f64(service.nodeX, node), f64(service.nodeY, node)];
    const [column, row] = [Math.round(nodeX / SAME_M), Math.round(nodeY / SAME_M)];
    const above = seen.get(column);
    if (!Number.isFinite(nodeX + nodeY) || above?.includes(row)) continue;
    if (above) above.push(row);
    else seen.set(column, [row]);
    x.push(nodeX);
    y.push(nodeY);
  }
  for (let piece = 0; piece < pieceCount; piece += 1) {
    const [first, end] = [u32(lines.start, piece), u32(lines.start, piece + 1)];
    addInside(lines.x.subarray(first, end), lines.y.subarray(first, end), stepM, x, y);
  }
  const order = hilbertOrder(Float64Array.from(x), Float64Array.from(y));
  return {
    x: Float64Array.from(order, (i) => x[i] ?? 0),
    y: Float64Array.from(order, (i) => y[i] ?? 0),
  };
}

/** Equal steps along a polyline, its ends left out. */
function addInside(
  lineX: Float64Array,
  lineY: Float64Array,
  stepM: number,
  x: number[],
  y: number[],
): void {
  const last = lineX.length - 1;
  let lengthM = 0;
  for (let i = 0; i < last; i += 1) lengthM += segmentM(lineX, lineY, i);
  const steps = Math.ceil((lengthM - SAME_M) / stepM);
  let [segment, passedM] = [0, 0];
  for (let step = 1; step < steps; step += 1) {
    const alongM = (lengthM * step) / steps;
    while (segment < last - 1 && passedM + segmentM(lineX, lineY, segment) < alongM) {
      passedM += segmentM(lineX, lineY, segment);
      segment += 1;
    }
    const spanM = segmentM(lineX, lineY, segment);
    const t = spanM > 0 ? Math.min(1, (alongM - passedM) / spanM) : 0;
    x.push(f64(lineX, segment) + t * (f64(lineX, segment + 1) - f64(lineX, segment)));
    y.push(f64(lineY, segment) + t * (f64(lineY, segment + 1) - f64(lineY, segment)));
  }
}

function segmentM(x: Float64Array, y: Float64Array, i: number): number {
  const [dx, dy] = [f64(x, i + 1) - f64(x, i), f64(y, i + 1) - f64(y, i)];
  return Math.sqrt(dx * dx + dy * dy);
}
