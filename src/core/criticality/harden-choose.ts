import type { RunContext } from '../basics/run-context.ts';
import { f64 } from '../geo/typed.ts';
import type { HardenTree } from './harden-tree.ts';
import type { HardenWays } from './harden-ways.ts';

/** A second way that could be built: between two parts of the tree. */
export type HardenWay = { readonly a: number; readonly b: number; readonly lengthM: number };

export type HardenChoice<Way extends HardenWay> = {
  /** In the order of choice, each with what it secures beyond those before it. */
  readonly steps: readonly { readonly way: Way; readonly gain: number }[];
  readonly gain: number;
  /** No choice of so many ways among all that were given secures more than this. */
  readonly bound: number;
};

export type ChoiceOptions = {
  readonly count: number;
  /** Ways that all end in part 0: taking the best one left, again and again, is then optimal. */
  readonly greedyIsBest: boolean;
};

/** Ways weighed against each other in the exact search; the others only enter the bound. */
const MOST_WAYS = 3000;
/** Pieces looked at before the search stops and tells its gap: about a second. */
const MOST_LOOKS = 200_000_000;

/**
 * Which `count` ways secure most: the cost of all pieces on any of them. Greedy first (at least 63 % of the
 * optimum: Nemhauser, Wolsey, Fisher 1978), then branch and bound over the ways left after those wholly
 * within another, with the best residual gains as the bound. Stopped after about a second, the bound
 * tells how far the choice can be from the best. Of equal gains the shorter way is taken, then the first.
 */
export async function chooseWays<Way extends HardenWay>(
  tree: HardenTree,
  ways: HardenWays,
  offered: readonly Way[],
  { count, greedyIsBest }: ChoiceOptions,
  ctx: RunContext,
): Promise<HardenChoice<Way>> {
  const gainOf = (way: Way): number => ways.between(way.a, way.b);
  const sorted = offered
    .map((way) => ({ way, gain: gainOf(way) }))
    .filter(({ gain }) => gain > 0)
    .toSorted((p, q) => q.gain - p.gain || p.way.lengthM - q.way.lengthM);
  const kept = await withoutInner(ways, sorted, ctx);
  const search = new WaySearch(tree, ways, kept, count, ctx);
  if (greedyIsBest) {
    search.greedy();
    const found = search.best();
    return { ...found, bound: found.gain };
  }
  const bound = await search.run();
  const top = kept.slice(0, count - 1).reduce((sum, { gain }) => sum + gain, 0);
  const outside = kept.length < MOST_WAYS ? 0 : top + (kept.at(-1)?.gain ?? 0);
  return { ...search.best(), bound: Math.max(bound, outside) };
}

type Weighed<Way> = { readonly way: Way; readonly gain: number };

/** Drops ways that lie wholly on a kept one; stops at the most that are weighed. */
async function withoutInner<Way extends HardenWay>(
  ways: HardenWays,
  sorted: readonly Weighed<Way>[],
  ctx: RunContext,
): Promise<readonly Weighed<Way>[]> {
  const kept: Weighed<Way>[] = [];
  for (const one of sorted) {
    if (kept.length >= MOST_WAYS) break;
    await ctx.breathe();
    const { a, b } = one.way;
    if (!kept.some(({ way }) => ways.within(a, b, way.a, way.b))) kept.push(one);
  }
  return kept;
}

class WaySearch<Way extends HardenWay> {
  readonly #kept: readonly Weighed<Way>[];
  readonly #parts: readonly (readonly number[])[];
  readonly #cost: Float64Array;
  readonly #covered: Uint8Array;
  readonly #count: number;
  readonly #ctx: RunContext;
  #chosen: readonly number[] = [];
  #gain = 0;
  #looks = 0;
  /** Largest bound of a branch that was left untried. */
  #open = 0;

  constructor(
    tree: HardenTree,
    ways: HardenWays,
    kept: readonly Weighed<Way>[],
    count: number,
    ctx: RunContext,
  ) {
    this.#kept = kept;
    this.#parts = kept.map(({ way }) => ways.along(way.a, way.b));
    this.#cost = tree.cost;
    this.#covered = new Uint8Array(tree.partCount);
    this.#count = Math.min(count, kept.length);
    this.#ctx = ctx;
  }

  /** The proven bound. */
  async run(): Promise<number> {
    this.greedy();
    await this.#branch([], 0, Array.from(this.#kept.keys()));
    return Math.max(this.#gain, this.#open);
  }

  best(): Omit<HardenChoice<Way>, 'bound'> {
    this.#covered.fill(0);
    const left = new Set(this.#chosen);
    const steps: { way: Way; gain: number }[] = [];
    while (left.size > 0) {
      const next = [...left].reduce((a, b) => (this.#residual(b) > this.#residual(a) ? b : a));
      const gain = this.#residual(next);
      const found = this.#kept[next];
      if (found) steps.push({ way: found.way, gain });
      this.#cover(next, 1);
      left.delete(next);
    }
    return { steps, gain: steps.reduce((sum, { gain }) => sum + gain, 0) };
  }

  #residual(candidate: number): number {
    let sum = 0;
    const parts = this.#parts[candidate] ?? [];
    this.#looks += parts.length + 1;
    for (const part of parts) {
      if (this.#covered[part] === 0) sum += f64(this.#cost, part);
    }
    return sum;
  }

  #cover(candidate: number, change: 1 | -1): void {
    for (const part of this.#parts[candidate] ?? []) {
      this.#covered[part] = (this.#covered[part] ?? 0) + change;
    }
  }

  greedy(): void {
    const chosen: number[] = [];
    for (let round = 0; round < this.#count; round += 1) {
      let best = -1;
      let bestGain = 0;
      for (let candidate = 0; candidate < this.#kept.length; candidate += 1) {
        // sorted by first gain: none after this can do better
        if ((this.#kept[candidate]?.gain ?? 0) <= bestGain) break;
        const gain = this.#residual(candidate);
        if (gain > bestGain) [best, bestGain] = [candidate, gain];
      }
      if (best < 0) break;
      chosen.push(best);
      this.#gain += bestGain;
      this.#cover(best, 1);
    }
    for (const candidate of chosen) this.#cover(candidate, -1);
    this.#chosen = chosen;
  }

  /** Best of the choices that hold the chosen ones and more from the list. */
  async #branch(chosen: readonly number[], gain: number, list: readonly number[]): Promise<void> {
    if (gain > this.#gain * (1 + 1e-12)) {
      this.#gain = gain;
      this.#chosen = chosen;
    }
    const missing = this.#count - chosen.length;
    if (missing === 0) return;
    const left = list
      .map((candidate) => ({ candidate, gain: this.#residual(candidate) }))
      .filter((one) => one.gain > 0)
      .toSorted((p, q) => q.gain - p.gain || p.candidate - q.candidate);
    for (let i = 0; i < left.length; i += 1) {
      let bound = gain;
      for (let k = i; k < Math.min(left.length, i + missing); k += 1) bound += left[k]?.gain ?? 0;
      if (bound <= this.#gain * (1 + 1e-12)) return;
      if (this.#looks >= MOST_LOOKS) {
        this.#open = Math.max(this.#open, bound);
        return;
      }
      await this.#ctx.breathe();
      const { candidate = 0, gain: more = 0 } = left[i] ?? {};
      this.#cover(candidate, 1);
      const rest = left.slice(i + 1).map((one) => one.candidate);
      await this.#branch([...chosen, candidate], gain + more, rest);
      this.#cover(candidate, -1);
    }
  }
}
