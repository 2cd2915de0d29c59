import type { RunContext } from '../basics/run-context.ts';
import { f64 } from '../geo/typed.ts';
import { sweepFailures } from './corridor-sweep.ts';
import { CutEvaluator } from './cut-evaluator.ts';
import type { CutElements } from './cut-elements.ts';
import { lossBeyond } from './cut-loss.ts';
import type { CutNetwork } from './cut-network.ts';
import { failedEdges } from './cut-failed-edges.ts';
import { ScenarioBuilder } from './scenario-network.ts';
import { SERVICE_MEASURES } from './service-graph.ts';
import type { ServiceLoss, ServiceMeasure } from './service-graph.ts';

/** Two things that may fail together, as numbers of a list. */
export type CutPair = readonly [one: number, other: number];

export type PairEffect = {
  readonly pair: CutPair;
  readonly together: ServiceLoss;
  readonly alone: readonly [one: ServiceLoss, other: ServiceLoss];
  /** What goes dark with both and with neither alone. */
  readonly beyond: ServiceLoss;
};

export type PairOptions = { readonly measure: ServiceMeasure; readonly limit: number };

/**
 * N−2: what pairs of failures lose beyond each of them alone, most first by the measure, then by pair; pairs
 * that lose nothing more are left out. All pairs are weighed in one sweep: what both lose less the greater
 * of the two bounds what they lose beyond; from the highest bound on they are settled exactly, until no
 * bound left can enter the list. Sections cut once are cut where together they take most.
 */
export async function cutPairs(
  network: CutNetwork,
  items: readonly CutElements[],
  pairs: readonly CutPair[],
  { measure, limit }: PairOptions,
  ctx: RunContext,
): Promise<readonly PairEffect[]> {
  const bounds = await pairBounds(network, items, pairs, measure, ctx);
  const order = Array.from(pairs.keys())
    .filter((i) => f64(bounds, i) > 0)
    .toSorted((a, b) => f64(bounds, b) - f64(bounds, a) || a - b);
  const settle = pairSettler(network, items);
  let found: PairEffect[] = [];
  for (const i of order) {
    const last = found.length === limit ? (found.at(-1)?.beyond[measure] ?? 0) : 0;
    if (f64(bounds, i) < last) break;
    await ctx.breathe();
    const pair = pairs[i] ?? [0, 0];
    const effect = settle(pair);
    if (effect.beyond[measure] > 0) found = [...found, effect].toSorted(worseFirst).slice(0, limit);
  }
  return found;

  function worseFirst(p: PairEffect, q: PairEffect): number {
    const difference = q.beyond[measure] - p.beyond[measure];
    return difference || p.pair[0] - q.pair[0] || p.pair[1] - q.pair[1];
  }
}

function pairSettler(
  network: CutNetwork,
  items: readonly CutElements[],
): (pair: CutPair) => PairEffect {
  const built = new ScenarioBuilder(network).finish();
  const nothing = new Uint32Array(0);
  const scenario = { network: built, cuts: [], repairs: [], hardened: nothing, links: [] };
  const evaluator = new CutEvaluator(network, scenario);
  const of = (numbers: readonly number[]): CutElements[] =>
    numbers.map((i) => items[i]).filter((item) => item !== undefined);
  return (pair) => {
    const together = evaluator.evaluate(of(pair));
    const one = evaluator.evaluate(of([pair[0]]));
    const other = evaluator.evaluate(of([pair[1]]));
    const before = network.darkBefore.map((dark, node) =>
      dark === 1 || one.dark[node] === 1 || other.dark[node] === 1 ? 1 : 0,
    );
    return {
      pair,
      together: together.loss,
      alone: [one.loss, other.loss],
      beyond: lossBeyond(network, together.dark, before),
    };
  };
}

/** By pair: the most that both can lose, less the greater of what each loses alone at its worst place. */
async function pairBounds(
  network: CutNetwork,
  items: readonly CutElements[],
  pairs: readonly CutPair[],
  measure: ServiceMeasure,
  ctx: RunContext,
): Promise<Float64Array> {
  const { service, served, darkBefore } = network;
  const placesOf = items.map((item) => placesOfItem(network, item));
  const start: number[] = [0];
  const edge: number[] = [];
  const add = (edges: Iterable<number>): void => {
    for (const one of new Set(edges)) edge.push(one);
    start.push(edge.length);
  };
  for (const places of placesOf) for (const place of places) add(place);
  for (const [one, other] of pairs) {
    for (const a of placesOf[one] ?? []) for (const b of placesOf[other] ?? []) add([...a, ...b]);
  }
  const cases = {
    count: start.length - 1,
    start: Uint32Array.from(start),
    edge: Uint32Array.from(edge),
  };
  const demand = SERVICE_MEASURES.map((one) => {
    const column = service.demand[one].slice();
    for (const node of served) if (darkBefore[node] === 1) column[node] = 0;
    return column;
  });
  const lost = await sweepFailures(service, demand, cases, ctx);
  const asked = lost[SERVICE_MEASURES.indexOf(measure)] ?? new Float64Array(0);
  let at = 0;
  const next = (count: number): readonly number[] => {
    at += count;
    return Array.from({ length: count }, (_, k) => at - count + k);
  };
  const isWorse = (one: number, other: number): boolean => {
    const column = lost.find((values) => f64(values, one) !== f64(values, other));
    return column !== undefined && f64(column, one) > f64(column, other);
  };
  const alone = placesOf.map(({ length }) =>
    next(length).reduce((worst, one) => (worst < 0 || isWorse(one, worst) ? one : worst), -1),
  );
  const aloneLoss = (item: number): number => {
    const worst = alone[item] ?? -1;
    return worst < 0 ? 0 : f64(asked, worst);
  };
  return Float64Array.from(pairs, ([one, other]) => {
    const tried = next((placesOf[one]?.length ?? 0) * (placesOf[other]?.length ?? 0));
    const together = tried.reduce((most, k) => Math.max(most, f64(asked, k)), 0);
    return together - Math.max(aloneLoss(one), aloneLoss(other));
  });
}

/** The edges that fail with an item, for each place it can be cut at. */
function placesOfItem(network: CutNetwork, item: CutElements): readonly (readonly number[])[] {
  const definite = failedEdges(network.service, item);
  if (item.choices.length === 0) return [definite];
  return Array.from(item.choices, (choice) => [...definite, choice]);
}
