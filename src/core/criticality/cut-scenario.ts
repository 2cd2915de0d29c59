import { f64, i32, u32 } from '../geo/typed.ts';
import { CutEvaluator } from './cut-evaluator.ts';
import type { CutOutcome } from './cut-evaluator.ts';
import { areasLost, lossBeyond, lossOver, noLoss, targetsLost } from './cut-loss.ts';
import type { CutNetwork } from './cut-network.ts';
import { newlySecured } from './cut-secured.ts';
import type { SecuredDemand } from './cut-secured.ts';
import type { ServiceLoss } from './service-graph.ts';
import type { ResolvedScenario } from './scenario-resolve.ts';

/** What a scenario does, beyond what is dark today. Nothing in it is dark today and counted. */
export type CutResult = {
  readonly loss: ServiceLoss;
  /** Dark today, served under the scenario (by new links, planned routes). */
  readonly regained: ServiceLoss;
  /** Dark today, before anything is cut. */
  readonly darkToday: ServiceLoss;
  /** Assets that lose service, failed ones among them; target numbers, ascending. */
  readonly darkTargets: Uint32Array;
  readonly regainedTargets: Uint32Array;
  /** Protected works among `darkTargets`. */
  readonly darkWorks: Uint32Array;
  /** Communes left without a served site. */
  readonly darkAreas: Uint32Array;
  /** Of `darkTargets`, those whose link nobody declared: their loss rests on an assumption. */
  readonly inferredTargets: number;
  readonly pieces: DarkPieces;
  /** One for each cut, in the order of the scenario; empty when not asked for. */
  readonly items: readonly CutItemEffect[];
  /** What new links, planned routes and hardening secure against any single cut; null when there is none. */
  readonly secured: SecuredDemand | null;
};

/** Cable pieces that carry no service under the scenario and did before; edges of the service graph. */
export type DarkPieces = {
  readonly edge: Uint32Array;
  /** 1 where the piece itself is cut, 0 where it only lies dark. */
  readonly cut: Uint8Array;
};

export type CutItemEffect = {
  /** What goes dark with this cut alone. */
  readonly alone: ServiceLoss;
  /** What it adds to all the others together. */
  readonly adds: ServiceLoss;
  /** Cable pieces and joints or assets that it takes; a section cut once counts as one piece. */
  readonly links: number;
  readonly nodes: number;
  /** From the place asked for to the joint taken. */
  readonly awayM: number;
};

export type CutOptions = {
  /** Effect of every item: two more passes each. */
  readonly items: boolean;
};

/**
 * What goes dark under a scenario, beyond what is dark today. The order of the cuts does not matter, one
 * more cut never lights anything, and repairs win over cuts. One union–find pass over the edges (a few for
 * sections that are cut once at their worst place). An empty scenario gives zeros.
 */
export function cutScenario(
  network: CutNetwork,
  scenario: ResolvedScenario,
  options: CutOptions = { items: true },
): CutResult {
  const evaluator = new CutEvaluator(network, scenario);
  const all = evaluator.evaluate(scenario.cuts);
  const { darkBefore, service, served } = network;
  const works = service.demand.works;
  const none = new Uint8Array(darkBefore.length);
  return {
    loss: all.loss,
    regained: lossBeyond(network, darkBefore, all.dark),
    darkToday: lossBeyond(network, darkBefore, none),
    darkTargets: targetsLost(network, all.dark, darkBefore),
    regainedTargets: targetsLost(network, darkBefore, all.dark),
    darkWorks: targetsLost(network, all.dark, darkBefore, (node) => f64(works, node) > 0),
    darkAreas: areasLost(network, all.dark, darkBefore),
    inferredTargets: inferredAmong(network, all.dark, served),
    pieces: darkPieces(network, scenario, all),
    items: options.items ? itemEffects(scenario, evaluator, all) : [],
    secured: newlySecured(network, scenario),
  };
}

function itemEffects(
  { cuts }: ResolvedScenario,
  evaluator: CutEvaluator,
  all: CutOutcome,
): readonly CutItemEffect[] {
  return cuts.map((cut, i) => {
    const single = cuts.length === 1;
    const alone = single ? all.loss : evaluator.evaluate([cut]).loss;
    const others = single ? noLoss() : evaluator.evaluate(cuts.toSpliced(i, 1)).loss;
    return {
      alone,
      adds: lossOver(all.loss, others),
      links: cut.edges.length + (cut.choices.length > 0 ? 1 : 0),
      nodes: cut.nodes.length,
      awayM: cut.awayM,
    };
  });
}

function inferredAmong({ service, darkBefore }: CutNetwork, dark: Uint8Array, served: Uint32Array) {
  const inferred = new Uint8Array(service.nodeCount);
  for (let edge = 0; edge < service.edgeCount; edge += 1) {
    if (service.edgeInferred[edge] !== 1) continue;
    inferred[u32(service.edgeFrom, edge)] = 1;
    inferred[u32(service.edgeTo, edge)] = 1;
  }
  let count = 0;
  for (const node of served) {
    if (i32(service.nodeTarget, node) < 0) continue;
    if (inferred[node] === 1 && dark[node] === 1 && darkBefore[node] !== 1) count += 1;
  }
  return count;
}

/** A whole piece is dark when its ends are: both, for a whole piece joins them. */
function darkPieces(
  { pieceCount, darkBefore }: CutNetwork,
  { network }: ResolvedScenario,
  { dark, down }: CutOutcome,
): DarkPieces {
  const edges: number[] = [];
  const cuts: number[] = [];
  const { edgeFrom, edgeTo } = network.graph;
  for (let edge = 0; edge < pieceCount; edge += 1) {
    const from = u32(edgeFrom, edge);
    const to = u32(edgeTo, edge);
    const failed = down.edge[edge] === 1 || down.node[from] === 1 || down.node[to] === 1;
    if (!failed && (dark[from] !== 1 || darkBefore[from] === 1)) continue;
    edges.push(edge);
    cuts.push(failed ? 1 : 0);
  }
  return { edge: Uint32Array.from(edges), cut: Uint8Array.from(cuts) };
}
