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
  const batch = pathBatch(false);
  /** Beside `row`: the length of the chain entered, so that a step reads one place. */
  const rowLengthM = Float64Array.from(row, (half) => f64(lengthM, half >> 1));
  let kept = emptyStack(1024);
  return (source, sink, most) => {
    const { chain, atM, weight, reachM } = source;
    source.overM = -Infinity;
    source.upToM = Infinity;
    sink.start(source);
    /** Paths that arrive at the end of a half-chain. Local, as the loop below is the whole work. */
    let { half: stackHalf, path: stack } = kept;
    const { half: batchHalf, lengthM: batchLength, weight: batchWeight } = batch;
    let top = 0;
    const restM = f64(lengthM, chain) - atM;
    if (atM < reachM) {
      stackHalf[top] = 2 * chain + 1;
      stack[2 * top] = atM;
      stack[2 * top + 1] = weight;
      top += 1;
    }
    if (restM < reachM) {
      stackHalf[top] = 2 * chain;
      stack[2 * top] = restM;
      stack[2 * top + 1] = weight;
      top += 1;
    }
    let steps = 0;
    let count = 0;
    while (top > 0) {
      top -= 1;
      const length = f64(stack, 2 * top);
      const arrived = f64(stack, 2 * top + 1);
      const returning = u32(stackHalf, top) ^ 1;
      const node = u32(halfNode, returning);
      const from = u32(rowStart, node);
      const to = u32(rowStart, node + 1);
      const degree = to - from;
      const share = arrived * f64(onward, degree);
      const shareBack = arrived * f64(back, degree);
      steps += degree;
      if (steps > most) return -1;
      if (top + degree > stackHalf.length) {
        kept = grown(kept);
        ({ half: stackHalf, path: stack } = kept);
      }
      if (count + degree > BATCH_SIZE) {
        batch.count = count;
        sink.take(batch, source);
        count = 0;
      }
      for (let k = from; k < to; k += 1) {
        const half = u32(row, k);
        const entering = half === returning ? shareBack : share;
        if (entering === 0) continue;
        batchHalf[count] = half;
        batchLength[count] = length;
        batchWeight[count] = entering;
        count += 1;
        const end = length + f64(rowLengthM, k);
        if (end >= reachM) continue;
        stackHalf[top] = half;
        stack[2 * top] = end;
        stack[2 * top + 1] = entering;
        top += 1;
      }
    }
    batch.count = count;
    sink.take(batch, source);
    return steps;
  };
}

/** `path`: length and weight of each, in turn. */
type Stack = { readonly half: Uint32Array; readonly path: Float64Array };

function emptyStack(size: number): Stack {
  return { half: new Uint32Array(size), path: new Float64Array(2 * size) };
}

function grown(stack: Stack): Stack {
  const larger = emptyStack(2 * stack.half.length);
  larger.half.set(stack.half);
  larger.path.set(stack.path);
  return larger;
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
