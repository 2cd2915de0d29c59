import type { RunContext } from '../basics/run-context.ts';
import { f64, u32 } from '../geo/typed.ts';
import { SAME_M } from './corridor-centres.ts';
import type { Centres } from './corridor-centres.ts';

export type RankedCentres = {
  /** Centres that lose anything of the measure, worst first. */
  readonly order: Uint32Array;
  /** Along the order: a number for each run of equal loss in all measures. */
  readonly tie: Uint32Array;
};

/** Centres of the same loss of which each disc touches another: told as one place. */
export type Stretch = {
  /** The member nearest to their middle. */
  readonly at: number;
  readonly members: readonly number[];
};

/**
 * By one column, then by the others in their order, then by number: the `most` worst centres, and those that
 * tie with the last of them in that column.
 */
export function rankCentres(
  lost: readonly Float64Array[],
  by: number,
  most: number,
): RankedCentres {
  const first = lost[by] ?? new Float64Array(0);
  const least = first.toSorted()[Math.max(0, first.length - most)] ?? 0;
  const columns = [first, ...lost];
  const compare = (a: number, b: number): number => {
    for (const column of columns) {
      const difference = f64(column, b) - f64(column, a);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const worst: number[] = [];
  first.forEach((loss, at) => {
    if (loss > 0 && loss >= least) worst.push(at);
  });
  const order = Uint32Array.from(worst).toSorted((a, b) => compare(a, b) || a - b);
  const tie = new Uint32Array(order.length);
  for (let i = 1; i < order.length; i += 1) {
    tie[i] = u32(tie, i - 1) + (compare(u32(order, i - 1), u32(order, i)) === 0 ? 0 : 1);
  }
  return { order, tie };
}

/**
 * The worst stretch left, and again, up to the limit; a centre whose disc overlaps one of a worse stretch is
 * left out.
 */
export async function distinctStretches(
  { x, y }: Centres,
  { order, tie }: RankedCentres,
  radiusM: number,
  limit: number,
  ctx: RunContext,
): Promise<readonly Stretch[]> {
  const limitM2 = 4 * radiusM * radiusM;
  const touch = (a: number, b: number): boolean => {
    const [dx, dy] = [f64(x, a) - f64(x, b), f64(y, a) - f64(y, b)];
    return dx * dx + dy * dy <= limitM2;
  };
  const stretches: Stretch[] = [];
  const done = new Uint8Array(order.length);
  for (let i = 0; i < order.length && stretches.length < limit; i += 1) {
    const seed = u32(order, i);
    if (done[i] === 1) continue;
    await ctx.breathe();
    if (stretches.some(({ members }) => members.some((member) => touch(member, seed)))) continue;
    const members = [seed];
    for (const member of members) {
      for (let j = i + 1; j < order.length && tie[j] === tie[i]; j += 1) {
        if (done[j] === 1 || !touch(member, u32(order, j))) continue;
        done[j] = 1;
        members.push(u32(order, j));
      }
    }
    stretches.push({ at: middleOf(members, x, y), members });
  }
  return stretches;
}

/** The first of those as near to the middle, to the millimetre: of two both are. */
function middleOf(members: readonly number[], x: Float64Array, y: Float64Array): number {
  const middleX = members.reduce((sum, at) => sum + f64(x, at), 0) / members.length;
  const middleY = members.reduce((sum, at) => sum + f64(y, at), 0) / members.length;
  const away = (at: number): number => Math.hypot(f64(x, at) - middleX, f64(y, at) - middleY);
  return members.reduce((best, at) => (away(at) < away(best) - SAME_M ? at : best));
}
