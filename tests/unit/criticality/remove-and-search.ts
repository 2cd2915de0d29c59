import { SERVICE_MEASURES } from '../../../src/core/criticality/service-graph.ts';
import type { ServiceGraph } from '../../../src/core/criticality/service-graph.ts';

export type Loss = readonly [
  sites: number,
  subscribers: number,
  posts: number,
  works: number,
  communes: number,
];

/** Nodes that reach a source when some edges and nodes are gone, by plain search. */
export function litNodes(
  graph: ServiceGraph,
  goneEdge: (edge: number) => boolean,
  goneNode: (node: number) => boolean,
): ReadonlySet<number> {
  const lit = new Set<number>();
  const open = [...graph.sources].filter((source) => !goneNode(source));
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (lit.has(node)) continue;
    lit.add(node);
    for (let edge = 0; edge < graph.edgeCount; edge += 1) {
      if (goneEdge(edge)) continue;
      const [from, to] = [graph.edgeFrom[edge] ?? 0, graph.edgeTo[edge] ?? 0];
      const next = from === node ? to : to === node ? from : node;
      if (!goneNode(next)) open.push(next);
    }
  }
  return lit;
}

/** What goes dark between two sets of lit nodes. */
export function lossBetween(
  graph: ServiceGraph,
  before: ReadonlySet<number>,
  after: ReadonlySet<number>,
): Loss {
  const dark = [...before].filter((node) => !after.has(node));
  const [sites, subscribers, posts, works] = SERVICE_MEASURES.map((measure) =>
    dark.reduce((sum, node) => sum + (graph.demand[measure][node] ?? 0), 0),
  );
  const areasOf = (nodes: Iterable<number>): Set<number> =>
    new Set([...nodes].map((node) => graph.nodeArea[node] ?? -1).filter((area) => area >= 0));
  const still = areasOf(after);
  const communes = [...areasOf(dark)].filter((area) => !still.has(area)).length;
  return [sites ?? 0, subscribers ?? 0, posts ?? 0, works ?? 0, communes];
}

const nothing = (): boolean => false;

/** The loss of a target by removing it and searching: sections piece by piece, the worst one taken. */
export function lossByRemoval(graph: ServiceGraph, target: number): Loss {
  const before = litNodes(graph, nothing, nothing);
  const node = graph.targetNode[target] ?? -1;
  if (node >= 0) {
    return lossBetween(
      graph,
      before,
      litNodes(graph, nothing, (one) => one === node),
    );
  }
  let worst: Loss = [0, 0, 0, 0, 0];
  const end = graph.sectionEdgeStart[target + 1] ?? 0;
  for (let edge = graph.sectionEdgeStart[target] ?? 0; edge < end; edge += 1) {
    const after = litNodes(graph, (one) => one === edge, nothing);
    const loss = lossBetween(graph, before, after);
    if (isWorse(loss, worst)) worst = loss;
  }
  return worst;
}

/** More sites is worse; with as many sites more subscribers, then posts, works, communes. */
function isWorse(one: Loss, other: Loss): boolean {
  const at = one.findIndex((value, measure) => value !== other[measure]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}
