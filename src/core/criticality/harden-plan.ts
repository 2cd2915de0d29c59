import type { RunContext } from '../basics/run-context.ts';
import { f64, i32 } from '../geo/typed.ts';
import { cuttableEdges, demandAt } from './cut-secured.ts';
import type { MeasuredDemand } from './cut-secured.ts';
import type { CutNetwork } from './cut-network.ts';
import { chooseWays } from './harden-choose.ts';
import type { HardenChoice, HardenWay } from './harden-choose.ts';
import { connectIsolated } from './harden-isolated.ts';
import { doubledPaths, linkCandidates } from './harden-links.ts';
import { bestSections } from './harden-sections.ts';
import type { HardenStep } from './harden-step.ts';
import { hanging, hardenTree } from './harden-tree.ts';
import type { HardenTree } from './harden-tree.ts';
import { hardenWays } from './harden-ways.ts';
import type { HardenWays } from './harden-ways.ts';
import type { ServiceMeasure } from './service-graph.ts';

/**
 * section: make single sections hard to cut. path: lay a second cable along a dead-end way. link: a new
 * cable that closes a ring. connect: a new cable to what is dark today.
 */
export const HARDEN_KINDS = ['section', 'path', 'link', 'connect'] as const;
export type HardenKind = (typeof HARDEN_KINDS)[number];

export type HardenOptions = {
  readonly kind: HardenKind;
  /** How many to choose. */
  readonly count: number;
  /** Whose loss counts. */
  readonly measure: ServiceMeasure;
  /** Longest new link, metres. */
  readonly mostM: number;
};

export type HardenPlan = {
  /** Σ over the pieces whose cut darkens anyone: weight × demand behind; connect: demand dark today. */
  readonly total: number;
  readonly before: MeasuredDemand;
  readonly steps: readonly HardenStep[];
  readonly gain: number;
  /** No choice of so many among the candidates gains more; equal to `gain` where it is proven best. */
  readonly bound: number;
  readonly candidates: number;
};

/**
 * What to harden or build first. The loss to lower is Σ over the pieces of cable whose cut darkens anyone of
 * weight × demand behind: with kilometres as the weight, demand-kilometres that hang on one cable; with hours
 * a year out of service, the service expected to be lost in a year to single cuts. `weight` by cable piece.
 */
export async function hardenPlan(
  network: CutNetwork,
  weight: Float64Array,
  options: HardenOptions,
  ctx: RunContext,
): Promise<HardenPlan> {
  const { service } = network;
  const demand = service.demand[options.measure];
  if (options.kind === 'connect') return connectPlan(network, demand, options, ctx);
  const tree = hardenTree(service, cuttableEdges(network, service), demand, weight);
  const total = tree.cost.reduce((sum, cost) => sum + cost, 0);
  const before = demandAt(network, hanging(tree, new Set()));
  if (options.kind === 'section') {
    const { steps, candidates } = bestSections(network, tree, options.count);
    const gain = steps.reduce((sum, step) => sum + step.gain, 0);
    return { total, before, steps, gain, bound: gain, candidates };
  }
  const ways = hardenWays(tree);
  const offered: readonly (HardenWay & { readonly from?: number; readonly to?: number })[] =
    options.kind === 'path'
      ? doubledPaths(network, tree, ways)
      : await linkCandidates(network, tree, ways, options.mostM, ctx);
  ctx.progress('harden-choose', 0);
  const greedyIsBest = options.kind === 'path';
  const choice = await chooseWays(tree, ways, offered, { count: options.count, greedyIsBest }, ctx);
  const steps = stepsOf(network, tree, ways, choice);
  return {
    total,
    before,
    steps,
    gain: choice.gain,
    bound: choice.bound,
    candidates: offered.length,
  };
}

function stepsOf(
  network: CutNetwork,
  tree: HardenTree,
  ways: HardenWays,
  { steps }: HardenChoice<HardenWay & { readonly from?: number; readonly to?: number }>,
): readonly HardenStep[] {
  const secured = new Set<number>();
  return steps.map(({ way, gain }) => {
    const fresh = ways.along(way.a, way.b).filter((part) => !secured.has(part));
    for (const part of fresh) secured.add(part);
    const sections = new Set(
      fresh.map((part) => i32(network.service.edgeSection, i32(tree.upEdge, part))),
    );
    return {
      gain,
      left: demandAt(network, hanging(tree, secured)),
      sections: Uint32Array.from(sections).toSorted(),
      from: way.from ?? -1,
      to: way.to ?? -1,
      lengthM: way.lengthM,
    };
  });
}

async function connectPlan(
  network: CutNetwork,
  demand: Float64Array,
  { count, mostM }: HardenOptions,
  ctx: RunContext,
): Promise<HardenPlan> {
  const { links, partOf } = await connectIsolated(network, demand, mostM, ctx);
  const before = demandAt(network, network.darkBefore);
  const total = network.darkBefore.reduce(
    (sum, dark, node) => (dark === 1 ? sum + f64(demand, node) : sum),
    0,
  );
  const still = network.darkBefore.slice();
  const steps = links.slice(0, count).map((link): HardenStep => {
    const { from, to, lengthM, gain } = link;
    for (let node = 0; node < still.length; node += 1) {
      if (partOf[node] === partOf[from]) still[node] = 0;
    }
    const left = demandAt(network, still);
    return { gain, left, sections: new Uint32Array(0), from, to, lengthM };
  });
  const gain = steps.reduce((sum, step) => sum + step.gain, 0);
  return { total, before, steps, gain, bound: gain, candidates: links.length };
}
