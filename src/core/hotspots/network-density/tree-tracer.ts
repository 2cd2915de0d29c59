import { f64, u32 } from '../../geo/typed.ts';
import type { Chains } from './chains.ts';
import { distanceHeap } from './distance-heap.ts';
import { BATCH_SIZE, pathBatch } from './path-batch.ts';
import type { PathSource, Tracer } from './path-batch.ts';

/**
 * The shortest way to every place (Xie & Yan 2008): each chain is entered from both ends, up to the place
 * where the two ways are as long; so is the event's own chain where a way round is shorter. Bounded
 * Dijkstra from the event.
 */
export function treeTracer(chains: Chains): Tracer {
  const { halfNode, rowStart, row, lengthM } = chains;
  const distanceM = new Float64Array(chains.junctionCount).fill(Infinity);
  const heap = distanceHeap();
  const batch = pathBatch(true);
  let touched = new Uint32Array(256);
  let touchedCount = 0;
  const reach = (node: number, length: number): void => {
    if (f64(distanceM, node) === Infinity) {
      if (touchedCount === touched.length) {
        const old = touched;
        touched = new Uint32Array(2 * touchedCount);
        touched.set(old);
      }
      touched[touchedCount] = node;
      touchedCount += 1;
    }
    distanceM[node] = length;
    heap.push(length, node);
  };
  const walk = (source: PathSource, most: number): number => {
    const { chain, atM, reachM } = source;
    const first = u32(halfNode, 2 * chain);
    const last = u32(halfNode, 2 * chain + 1);
    const restM = f64(lengthM, chain) - atM;
    if (atM < reachM) reach(first, atM);
    if (restM < reachM && restM < f64(distanceM, last)) reach(last, restM);
    let steps = 0;
    while (heap.size() > 0 && steps <= most) {
      const length = heap.nearest();
      const node = heap.pop();
      if (length > f64(distanceM, node)) continue;
      steps += 1;
      for (let k = u32(rowStart, node); k < u32(rowStart, node + 1); k += 1) {
        const half = u32(row, k);
        const to = length + f64(lengthM, half >> 1);
        const other = u32(halfNode, half ^ 1);
        if (to < reachM && to < f64(distanceM, other)) reach(other, to);
      }
    }
    return steps;
  };
  return (source, sink, most) => {
    const steps = walk(source, most);
    const { chain, atM, weight } = source;
    const [first, last] = [u32(halfNode, 2 * chain), u32(halfNode, 2 * chain + 1)];
    const ownM = f64(lengthM, chain);
    const [roundFirst, roundLast] = [f64(distanceM, first), f64(distanceM, last)];
    source.overM = roundFirst < atM ? (atM - roundFirst) / 2 : -Infinity;
    source.upToM = roundLast < ownM - atM ? (atM + roundLast + ownM) / 2 : Infinity;
    sink.start(source);
    batch.count = 0;
    for (let i = 0; i < touchedCount; i += 1) {
      const node = u32(touched, i);
      const length = f64(distanceM, node);
      for (let k = u32(rowStart, node); k < u32(rowStart, node + 1); k += 1) {
        const half = u32(row, k);
        const entered = half >> 1;
        let untilM: number;
        if (entered === chain) {
          untilM = half & 1 ? source.upToM : source.overM;
          if (untilM === (half & 1 ? Infinity : -Infinity)) continue;
        } else {
          const far = f64(distanceM, u32(halfNode, half ^ 1));
          const wholeM = f64(lengthM, entered);
          untilM = half & 1 ? (length + wholeM - far) / 2 : (far + wholeM - length) / 2;
          if (half & 1 ? untilM >= wholeM : untilM < 0) continue;
        }
        if (batch.count === BATCH_SIZE) {
          sink.take(batch, source);
          batch.count = 0;
        }
        const at = batch.count;
        batch.half[at] = half;
        batch.lengthM[at] = length;
        batch.weight[at] = weight;
        batch.untilM[at] = untilM;
        batch.count = at + 1;
      }
    }
    sink.take(batch, source);
    for (let i = 0; i < touchedCount; i += 1) distanceM[u32(touched, i)] = Infinity;
    touchedCount = 0;
    while (heap.size() > 0) heap.pop();
    return steps > most ? -1 : steps;
  };
}
