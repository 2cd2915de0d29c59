import { f64, u32 } from '../../geo/typed.ts';
import type { Chains } from './chains.ts';
import { BATCH_SIZE, pathBatch } from './path-batch.ts';
import type { Tracer } from './path-batch.ts';

/**
 * Equal split at junctions (Okabe & Sugihara 2012, 9.2.2 and 9.2.3): all paths from the event, each with the
 * product of the shares at the junctions it passed. m is the number of half-chains at a junction.
 * Discontinuous: 1/(m − 1) to every other one, nothing back, nothing beyond a dead end. Continuous:
 * 2/m to every other one and 2/m − 1 back; a dead end (m = 1) sends all back.
 */
export type Split = 'esd' | 'esc';

export function pathTracer(chains: Chains, split: Split): Tracer {
  const { halfNode, rowStart, row, lengthM } = chains;
  const { onward, back } = sharesByDegree(chains.mostDegree, split);
  const batch = pathBatch();
  let stackHalf = new Uint32Array(1024);
  let stackLength = new Float64Array(1024);
  let stackWeight = new Float64Array(1024);
  const grow = (): void => {
    stackHalf = grown(stackHalf, new Uint32Array(2 * stackHalf.length));
    stackLength = grown(stackLength, new Float64Array(2 * stackLength.length));
    stackWeight = grown(stackWeight, new Float64Array(2 * stackWeight.length));
  };
  return (source, sink, most) => {
    const { chain, atM, weight, reachM } = source;
    source.overM = -Infinity;
    source.upToM = Infinity;
    sink.start(source);
    /** What arrives at the end of a half-chain: to the first end against the chain, to the last along it. */
    stackHalf[0] = 2 * chain + 1;
    stackLength[0] = atM;
    stackWeight[0] = weight;
    stackHalf[1] = 2 * chain;
    stackLength[1] = f64(lengthM, chain) - atM;
    stackWeight[1] = weight;
    let top = 2;
    let steps = 0;
    batch.count = 0;
    while (top > 0) {
      top -= 1;
      const length = f64(stackLength, top);
      if (length >= reachM) continue;
      const arrived = f64(stackWeight, top);
      const returning = u32(stackHalf, top) ^ 1;
      const node = u32(halfNode, returning);
      const from = u32(rowStart, node);
      const to = u32(rowStart, node + 1);
      const degree = to - from;
      const share = arrived * f64(onward, degree);
      const shareBack = arrived * f64(back, degree);
      steps += degree;
      if (steps > most) return -1;
      if (top + degree > stackHalf.length) grow();
      if (batch.count + degree > BATCH_SIZE) {
        sink.take(batch, source);
        batch.count = 0;
      }
      let count = batch.count;
      for (let k = from; k < to; k += 1) {
        const half = u32(row, k);
        const entering = half === returning ? shareBack : share;
        if (entering === 0) continue;
        batch.half[count] = half;
        batch.lengthM[count] = length;
        batch.weight[count] = entering;
        batch.untilM[count] = half & 1 ? -Infinity : Infinity;
        count += 1;
        const end = length + f64(lengthM, half >> 1);
        if (end >= reachM) continue;
        stackHalf[top] = half;
        stackLength[top] = end;
        stackWeight[top] = entering;
        top += 1;
      }
      batch.count = count;
    }
    sink.take(batch, source);
    return steps;
  };
}

function sharesByDegree(
  most: number,
  split: Split,
): { readonly onward: Float64Array; readonly back: Float64Array } {
  const onward = new Float64Array(most + 1);
  const back = new Float64Array(most + 1);
  for (let degree = 1; degree <= most; degree += 1) {
    onward[degree] = split === 'esc' ? 2 / degree : 1 / Math.max(1, degree - 1);
    back[degree] = split === 'esc' ? 2 / degree - 1 : 0;
  }
  return { onward, back };
}

function grown<T extends Uint32Array | Float64Array>(items: T, larger: T): T {
  larger.set(items);
  return larger;
}
