import type { FailureCases } from '../../src/core/criticality/failure-cases.ts';
import type { CutNetwork } from '../../src/core/criticality/cut-network.ts';
import { adjacencyOf } from '../../src/core/network/adjacency.ts';

type Incidence = ReturnType<typeof adjacencyOf>;
const KNOWN = new WeakMap<CutNetwork, Incidence>();

/** Sites a disc loses, by a breadth-first search from the sources: what the sweep is held against. */
export function naiveDiscLoss(network: CutNetwork, cases: FailureCases, disc: number): number {
  const { service, darkBefore } = network;
  const incident = KNOWN.get(network) ?? adjacencyOf(service);
  KNOWN.set(network, incident);
  const failed = new Uint8Array(service.edgeCount + service.sources.length);
  for (let k = cases.start[disc] ?? 0; k < (cases.start[disc + 1] ?? 0); k += 1) {
    failed[cases.edge[k] ?? 0] = 1;
  }
  const reached = new Uint8Array(service.nodeCount);
  const queue = new Uint32Array(service.nodeCount);
  let end = 0;
  service.sources.forEach((source, i) => {
    if (failed[service.edgeCount + i] === 1 || reached[source] === 1) return;
    reached[source] = 1;
    queue[end] = source;
    end += 1;
  });
  for (let at = 0; at < end; at += 1) {
    const here = queue[at] ?? 0;
    for (
      let k = incident.adjacencyStart[here] ?? 0;
      k < (incident.adjacencyStart[here + 1] ?? 0);
      k += 1
    ) {
      const half = incident.adjacency[k] ?? 0;
      if (failed[half >> 1] === 1) continue;
      const next = (half & 1 ? service.edgeFrom[half >> 1] : service.edgeTo[half >> 1]) ?? 0;
      if (reached[next] === 1) continue;
      reached[next] = 1;
      queue[end] = next;
      end += 1;
    }
  }
  let lost = 0;
  for (let node = 0; node < service.nodeCount; node += 1) {
    if (reached[node] !== 1 && darkBefore[node] !== 1) lost += service.demand.sites[node] ?? 0;
  }
  return lost;
}
