import { unionFind } from '../network/union-find.ts';
import { REDUNDANCY } from './criticality-columns.ts';
import { parallelCables } from './parallel-cables.ts';
import { SERVICE_LINKS } from './service-graph.ts';
import type { ServiceGraph } from './service-graph.ts';
import type { SingleLosses } from './single-losses.ts';

const RING = REDUNDANCY.indexOf('ring');
const DUAL = REDUNDANCY.indexOf('dual');
const DEAD_END = REDUNDANCY.indexOf('dead_end');

/**
 * How the service behind each target is secured, as an index into REDUNDANCY.
 * A section is a dead end where one cut of it loses anything; else in a ring when a cut leaves both sides
 * served, and dual when another cable joins the same two joints. An exchange is a dead end when its failure
 * loses anything. Any other point is a dead end when some one cable or radio link carries all its service
 * (the drop from the cable to it does not count: that is the point's own), else dual with a standby of its
 * own, else in a ring. O(nodes + edges).
 */
export function redundancyOf(
  graph: ServiceGraph,
  losses: SingleLosses,
  worstEdge: Int32Array,
  exchangeLoses: (node: number) => boolean,
): Uint8Array {
  const redundancy = new Uint8Array(graph.targetNode.length);
  const { served } = losses.pass;
  const isParallel = parallelCables(graph);
  for (let section = 0; section < worstEdge.length; section += 1) {
    if ((worstEdge[section] as number) >= 0) redundancy[section] = DEAD_END;
    else if (isPassable(graph, losses, section)) {
      const cable = graph.edgeCable[graph.sectionEdgeStart[section] as number] as number;
      redundancy[section] = isParallel[cable] === 1 ? DUAL : RING;
    }
  }
  const points = pointNodes(graph, losses);
  for (let target = worstEdge.length; target < redundancy.length; target += 1) {
    const node = graph.targetNode[target] as number;
    if (node < 0 || served[node] === 0 || points.isLinked[node] === 0) continue;
    if (points.isSource[node] === 1) redundancy[target] = exchangeLoses(node) ? DEAD_END : RING;
    else if (points.isSecured[node] === 0) redundancy[target] = DEAD_END;
    else redundancy[target] = points.hasStandby[node] === 1 ? DUAL : RING;
  }
  return redundancy;
}

/** Whether some piece of the section has a source on either side. */
function isPassable(
  graph: ServiceGraph,
  { pass, isFatal }: SingleLosses,
  section: number,
): boolean {
  const end = graph.sectionEdgeStart[section + 1] as number;
  for (let edge = graph.sectionEdgeStart[section] as number; edge < end; edge += 1) {
    if (isFatal[edge] === 0 && pass.served[graph.edgeFrom[edge] as number] === 1) return true;
  }
  return false;
}

function pointNodes(graph: ServiceGraph, { isFatal }: SingleLosses) {
  const drop = SERVICE_LINKS.indexOf('drop');
  const backup = SERVICE_LINKS.indexOf('backup');
  const isLinked = new Uint8Array(graph.nodeCount);
  const hasStandby = new Uint8Array(graph.nodeCount);
  const sets = unionFind(graph.nodeCount);
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const from = graph.edgeFrom[edge] as number;
    const to = graph.edgeTo[edge] as number;
    isLinked[from] = 1;
    isLinked[to] = 1;
    if (graph.edgeLink[edge] === backup) hasStandby[from] = 1;
    if (isFatal[edge] === 0 || graph.edgeLink[edge] === drop) sets.union(from, to);
  }
  const isSource = new Uint8Array(graph.nodeCount);
  const isSafe = new Uint8Array(graph.nodeCount);
  for (const source of graph.sources) {
    isSource[source] = 1;
    isSafe[sets.find(source)] = 1;
  }
  const isSecured = new Uint8Array(graph.nodeCount);
  for (let node = 0; node < graph.nodeCount; node += 1) {
    isSecured[node] = isSafe[sets.find(node)] as number;
  }
  return { isLinked, hasStandby, isSource, isSecured };
}
