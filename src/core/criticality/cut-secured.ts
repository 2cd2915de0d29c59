import { i32, f64 } from '../geo/typed.ts';
import { noLoss } from './cut-loss.ts';
import type { MutableLoss } from './cut-loss.ts';
import type { CutNetwork } from './cut-network.ts';
import type { FedGraph } from './cut-pass.ts';
import { singleFedNodes } from './cut-single-fed.ts';
import { SERVICE_MEASURES } from './service-graph.ts';
import type { ServiceMeasure } from './service-graph.ts';
import type { ResolvedScenario } from './scenario-resolve.ts';

export type MeasuredDemand = Readonly<Record<ServiceMeasure, number>>;

/** Demand that one single cut of cable would darken, today and with what a scenario builds and hardens. */
export type SecuredDemand = {
  readonly before: MeasuredDemand;
  readonly after: MeasuredDemand;
  /** Assets that leave the list of the single-fed, target numbers, ascending; those that join it. */
  readonly leaving: Uint32Array;
  readonly joining: Uint32Array;
};

/**
 * "If we add this link, so many sites leave the list": who is single-fed today and who with the scenario's
 * links, planned routes and hardened sections, its cuts left aside. Joining are those dark today that the
 * scenario feeds by one way only. Null when the scenario builds and hardens nothing.
 */
export function newlySecured(
  network: CutNetwork,
  { network: built, hardened }: ResolvedScenario,
): SecuredDemand | null {
  const { service } = network;
  if (built.graph === service && hardened.length === 0) return null;
  const today = network.singleFed;
  const cuttable = cuttableEdges(network, built.graph);
  for (const piece of hardened) cuttable[piece] = 0;
  const then = singleFedNodes(built.graph, cuttable);
  return {
    before: demandAt(network, today),
    after: demandAt(network, then),
    leaving: targetsIn(network, today, then),
    joining: targetsIn(network, then, today),
  };
}

/** 1 for cable: the pieces there are, and the edges a scenario adds after the links of today. */
export function cuttableEdges({ service, pieceCount }: CutNetwork, graph: FedGraph): Uint8Array {
  return new Uint8Array(graph.edgeCount).fill(1, 0, pieceCount).fill(1, service.edgeCount);
}

export function demandAt({ service, served }: CutNetwork, chosen: Uint8Array): MeasuredDemand {
  const { communes: _, ...sum }: MutableLoss = noLoss();
  for (const node of served) {
    if (chosen[node] !== 1) continue;
    for (const measure of SERVICE_MEASURES) sum[measure] += f64(service.demand[measure], node);
  }
  return sum;
}

function targetsIn(
  { service, served }: CutNetwork,
  inside: Uint8Array,
  outside: Uint8Array,
): Uint32Array {
  const targets = Array.from(served)
    .filter((node) => inside[node] === 1 && outside[node] !== 1)
    .map((node) => i32(service.nodeTarget, node));
  return Uint32Array.from(targets.filter((target) => target >= 0)).toSorted();
}
