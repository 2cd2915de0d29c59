import type { RunContext } from '../../basics/run-context.ts';
import type { ScoreTrials } from './score-trials.ts';
import { topLists } from './top-lists.ts';
import type { TopLists } from './top-lists.ts';

/** How often each target came to each rank. */
export type RankCounts = {
  readonly trials: number;
  readonly depth: number;
  /** Targets that came to a rank of `depth` or better at least once, ascending. */
  readonly targets: Uint32Array;
  /** Row by such target, `depth` columns: trials in which it had rank column + 1. */
  readonly counts: Uint16Array;
  /** Targets that were scored: no other can come so far up. */
  readonly scored: number;
};

export type RankCountInput = {
  readonly trials: ScoreTrials;
  /** Targets by their rank today: those likely to be among the first come first. */
  readonly order: Uint32Array;
  readonly tieOrder: Uint32Array;
  readonly depth: number;
};

/**
 * Counts ranks 1 … depth over all trials: exactly as if every target were scored in every trial, but a
 * target whose highest possible score lies below the last place of every trial's list so far is left out
 * (it can enter none), and where scores can be told by size only the reaching ones are worked out. Ties are
 * broken as in rankFalling. No targets: nothing.
 */
export async function countRanks(
  { trials, order, tieOrder, depth: asked }: RankCountInput,
  ctx: RunContext,
  progress: (done: number) => void,
): Promise<RankCounts> {
  const depth = Math.min(asked, order.length);
  const lists = topLists(trials.count, depth, tieOrder);
  const room = { trial: new Uint32Array(trials.count), score: new Float32Array(trials.count) };
  let lowest = -1;
  let scored = 0;
  for (let place = 0; place < order.length; place += 1) {
    if (place % 64 === 0) {
      progress(place / order.length);
      await ctx.breathe();
    }
    if (place % 256 === 0 || (place < 8 * depth && place % depth === 0)) lowest = leastOf(lists);
    const target = order[place] ?? 0;
    if (Math.fround(trials.most(target)) < lowest) continue;
    scored += 1;
    const count = trials.fill(target, lowest, room);
    addReaching(lists, target, room, count);
  }
  return { trials: trials.count, depth, scored, ...countLists(lists, trials.count, depth, order) };
}

function addReaching(
  { bars, add }: TopLists,
  target: number,
  { trial, score }: { readonly trial: Uint32Array; readonly score: Float32Array },
  count: number,
): void {
  for (let at = 0; at < count; at += 1) {
    const which = trial[at] ?? 0;
    const value = score[at] ?? 0;
    if (value >= (bars[which] ?? 0)) add(which, target, value);
  }
}

function leastOf({ bars }: TopLists): number {
  let least = Infinity;
  for (let trial = 0; trial < bars.length; trial += 1) least = Math.min(least, bars[trial] ?? 0);
  return least;
}

function countLists(
  lists: TopLists,
  trials: number,
  depth: number,
  order: Uint32Array,
): Pick<RankCounts, 'targets' | 'counts'> {
  const row = new Int32Array(order.length).fill(-1);
  const best = Array.from({ length: trials }, (_, trial) =>
    Uint32Array.from(lists.best(trial), lists.targetOf),
  );
  for (const list of best) for (const target of list) row[target] = 0;
  const targets = Uint32Array.from(row.keys()).filter((target) => row[target] === 0);
  targets.forEach((target, at) => (row[target] = at));
  const counts = new Uint16Array(targets.length * depth);
  for (const list of best) {
    list.forEach((target, place) => {
      const at = (row[target] ?? 0) * depth + place;
      counts[at] = (counts[at] ?? 0) + 1;
    });
  }
  return { targets, counts };
}
