import { SERVICE_LINKS } from '../criticality/service-graph.ts';
import type { ServiceGraph } from '../criticality/service-graph.ts';

/** How points hang on the network, by target; 0 for sections. */
export type FeedStates = {
  /** 1: nobody declared the link; the nearest cable, exchange or feeder was taken. */
  readonly inferred: Uint8Array;
  /** 1: a second radio link stands by. */
  readonly standby: Uint8Array;
};

/** One pass over the links that are no cable. */
export function feedStates(graph: ServiceGraph): FeedStates {
  const inferred = new Uint8Array(graph.targetNode.length);
  const standby = new Uint8Array(graph.targetNode.length);
  const [cable, backup] = [SERVICE_LINKS.indexOf('cable'), SERVICE_LINKS.indexOf('backup')];
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const link = graph.edgeLink[edge];
    if (link === cable) continue;
    const from = graph.nodeTarget[graph.edgeFrom[edge] ?? 0] ?? -1;
    const to = graph.nodeTarget[graph.edgeTo[edge] ?? 0] ?? -1;
    if (link === backup && from >= 0) standby[from] = 1;
    if (graph.edgeInferred[edge] !== 1 || link === backup) continue;
    const fed = from >= 0 ? from : to;
    if (fed >= 0) inferred[fed] = 1;
  }
  return { inferred, standby };
}
