import { unionFind } from '../network/union-find.ts';
import type { LaidGraph } from './lay-graph.ts';
import type { ServiceDraft } from './service-draft.ts';
import type { ServicePoints } from './service-points.ts';

export type FeedCounts = {
  readonly sources: number;
  readonly declared: number;
  readonly inferred: number;
  readonly unfed: number;
  readonly radio: number;
  readonly standby: number;
};

/** Points other than exchanges by how they are fed; `radio` and `standby` are of those that are. */
export function countFeeds(
  { graph, sources, nodeOfPoint }: LaidGraph,
  points: ServicePoints,
  draft: ServiceDraft,
  isStanding: Uint8Array,
  jointCount: number,
): FeedCounts {
  const served = servedNodes(graph, sources);
  const isInferred = new Uint8Array(points.count);
  const isRadio = new Uint8Array(points.count);
  const hasStandby = new Uint8Array(points.count);
  for (const { point, inferred } of draft.taps) if (inferred) isInferred[point] = 1;
  for (const { link, from } of draft.links) {
    if (link === 'radio') isRadio[from - jointCount] = 1;
    if (link === 'backup') hasStandby[from - jointCount] = 1;
  }
  const counts = { declared: 0, inferred: 0, unfed: 0, radio: 0, standby: 0 };
  for (let point = 0; point < points.count; point += 1) {
    if (points.kind[point] === 'exchange') continue;
    if (served[nodeOfPoint[point] as number] === 0) {
      counts.unfed += 1;
      continue;
    }
    if (isInferred[point] === 1 && isStanding[point] === 0) counts.inferred += 1;
    else counts.declared += 1;
    counts.radio += isRadio[point] ?? 0;
    counts.standby += hasStandby[point] ?? 0;
  }
  return { sources: sources.length, ...counts };
}

function servedNodes(graph: LaidGraph['graph'], sources: Uint32Array): Uint8Array {
  const sets = unionFind(graph.nodeCount);
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    sets.union(graph.edgeFrom[edge] as number, graph.edgeTo[edge] as number);
  }
  const isLit = new Uint8Array(graph.nodeCount);
  for (const source of sources) isLit[sets.find(source)] = 1;
  const served = new Uint8Array(graph.nodeCount);
  for (let node = 0; node < served.length; node += 1) served[node] = isLit[sets.find(node)] ?? 0;
  return served;
}
