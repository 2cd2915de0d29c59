import type { RunContext } from '../basics/run-context.ts';
import { f64, i32 } from '../geo/typed.ts';
import { discCases } from './corridor-cases.ts';
import { centresAlong } from './corridor-centres.ts';
import type { Centres } from './corridor-centres.ts';
import { distinctStretches, rankCentres } from './corridor-stretches.ts';
import type { Stretch } from './corridor-stretches.ts';
import { sweepFailures } from './corridor-sweep.ts';
import { discCut } from './cut-elements.ts';
import type { CutElements } from './cut-elements.ts';
import { areasLost, lossBeyond, targetsLost } from './cut-loss.ts';
import type { CutNetwork } from './cut-network.ts';
import { darkNodes } from './cut-pass.ts';
import { ScenarioBuilder } from './scenario-network.ts';
import { SERVICE_MEASURES } from './service-graph.ts';
import type { ServiceLoss, ServiceMeasure } from './service-graph.ts';

export type CorridorOptions = {
  readonly radiusM: number;
  /** What the places are ranked by. */
  readonly measure: ServiceMeasure;
  /** At most so many places. */
  readonly limit: number;
};

/** Large discs along a large network are answered in parts: about 100 MB each. */
const MOST_FAILURES = 8_000_000;
/** So many of the worst centres are ranked at first; more only when they make too few places. */
const RANKED_FIRST = 4096;

/** One place where everything within the radius fails. */
export type CorridorPlace = {
  readonly x: number;
  readonly y: number;
  readonly loss: ServiceLoss;
  /** Pieces of cable that come into the disc, and joints and assets in it. */
  readonly links: number;
  readonly nodes: number;
  /** Sections with cable in the disc (= target numbers), ascending. */
  readonly sections: Uint32Array;
  readonly darkTargets: Uint32Array;
  readonly darkAreas: Uint32Array;
  /** Centres of the same loss, one disc touching the next, that it stands for; itself among them. */
  readonly merged: number;
};

export type WorstCorridors = {
  /** Centres looked at, all of them exactly. */
  readonly centres: number;
  /** Centres whose disc takes service from anyone. */
  readonly harmful: number;
  /** Mean loss over the centres. */
  readonly mean: Readonly<Record<ServiceMeasure, number>>;
  /** Worst first. */
  readonly places: readonly CorridorPlace[];
};

/**
 * The worst places for everything within a radius to fail at once: discs about every joint and asset and
 * about places at most half a radius apart along all cables, each exactly. Ranked by the measure, then by
 * the other measures. Discs of the same loss that touch one another are told once, at the middle one; what
 * would overlap a worse place is left out.
 * Neumayer, Zussman, Cohen, Modiano, "Assessing the vulnerability of the fiber infrastructure to disasters",
 * IEEE/ACM Trans. Netw. 19 (2011): the same failure model. Nothing to lose: no places.
 */
export async function worstCorridors(
  network: CutNetwork,
  { radiusM, measure, limit }: CorridorOptions,
  ctx: RunContext,
): Promise<WorstCorridors> {
  const centres = centresAlong(network, radiusM / 2);
  const lost = await discLosses(network, centres, radiusM, ctx);
  const by = SERVICE_MEASURES.indexOf(measure);
  const harmful = (lost[by] ?? new Float64Array(0)).reduce((n, loss) => (loss > 0 ? n + 1 : n), 0);
  let stretches: readonly Stretch[] = [];
  for (let most = RANKED_FIRST; ; most *= 8) {
    await ctx.breathe();
    const ranked = rankCentres(lost, by, most);
    stretches = await distinctStretches(centres, ranked, radiusM, limit, ctx);
    if (stretches.length >= limit || ranked.order.length >= harmful) break;
  }
  const mean = meanLoss(lost, centres.x.length);
  const places = placesOf(network, centres, stretches, radiusM);
  ctx.progress('cut-sweep', 1);
  return { centres: centres.x.length, harmful, mean, places };
}

/** Loss of every disc beyond what is dark today, one column per measure of SERVICE_MEASURES; part by part. */
export async function discLosses(
  network: CutNetwork,
  centres: Centres,
  radiusM: number,
  ctx: RunContext,
  mostFailures = MOST_FAILURES,
): Promise<readonly Float64Array[]> {
  const { service, served, darkBefore } = network;
  const demand = SERVICE_MEASURES.map((measure) => {
    const column = service.demand[measure].slice();
    for (const node of served) if (darkBefore[node] === 1) column[node] = 0;
    return column;
  });
  const lost = demand.map(() => new Float64Array(centres.x.length));
  for (let first = 0; first < centres.x.length;) {
    const cases = await discCases(network, centres, radiusM, ctx, first, mostFailures);
    const columns = await sweepFailures(service, demand, cases, ctx);
    columns.forEach((column, measure) => lost[measure]?.set(column, first));
    first += cases.count;
  }
  return lost;
}

function meanLoss(
  lost: readonly Float64Array[],
  count: number,
): Readonly<Record<ServiceMeasure, number>> {
  const mean = { sites: 0, subscribers: 0, posts: 0, works: 0 };
  SERVICE_MEASURES.forEach((measure, i) => {
    const sum = lost[i]?.reduce((total, value) => total + value, 0) ?? 0;
    mean[measure] = count > 0 ? sum / count : 0;
  });
  return mean;
}

function placesOf(
  network: CutNetwork,
  { x, y }: Centres,
  stretches: readonly Stretch[],
  radiusM: number,
): readonly CorridorPlace[] {
  const built = new ScenarioBuilder(network).finish();
  return stretches.map(({ at, members }) => {
    const [px, py] = [f64(x, at), f64(y, at)];
    const taken = discCut(network, built, px, py, radiusM);
    return { x: px, y: py, merged: members.length, ...discEffect(network, taken) };
  });
}

function discEffect(
  network: CutNetwork,
  { edges, nodes }: CutElements,
): Omit<CorridorPlace, 'x' | 'y' | 'merged'> {
  const { service, darkBefore } = network;
  const down = {
    edge: new Uint8Array(service.edgeCount),
    node: new Uint8Array(service.nodeCount),
  };
  for (const edge of edges) down.edge[edge] = 1;
  for (const node of nodes) down.node[node] = 1;
  const dark = darkNodes(service, down);
  const sections = new Set(Array.from(edges, (edge) => i32(service.edgeSection, edge)));
  return {
    loss: lossBeyond(network, dark, darkBefore),
    links: edges.length,
    nodes: nodes.length,
    sections: Uint32Array.from(sections).toSorted(),
    darkTargets: targetsLost(network, dark, darkBefore),
    darkAreas: areasLost(network, dark, darkBefore),
  };
}
