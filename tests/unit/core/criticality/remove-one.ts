import type { Multigraph } from '../../../../src/core/criticality/multigraph.ts';

export type Removal = { readonly edge?: number; readonly node?: number };

/** Nodes that reach a source once something is removed, by flooding: slow, plain, and surely right. */
export function servedWithout(
  { nodeCount, edgeFrom, edgeTo }: Multigraph,
  sources: Uint32Array,
  { edge, node }: Removal,
): boolean[] {
  const served = Array.from({ length: nodeCount }, () => false);
  const queue = [...sources].filter((source) => source !== node);
  for (const source of queue) served[source] = true;
  for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
    for (let e = 0; e < edgeFrom.length; e += 1) {
      if (e === edge) continue;
      for (const [a, b] of [
        [edgeFrom[e], edgeTo[e]],
        [edgeTo[e], edgeFrom[e]],
      ]) {
        if (a !== here || b === undefined || b === node || served[b] === true) continue;
        served[b] = true;
        queue.push(b);
      }
    }
  }
  return served;
}

/** Connected parts of what is left, the removed node not counted. */
export function partsWithout(graph: Multigraph, removal: Removal): number {
  const seen = new Set<number>();
  let parts = 0;
  for (let node = 0; node < graph.nodeCount; node += 1) {
    if (node === removal.node || seen.has(node)) continue;
    parts += 1;
    servedWithout(graph, Uint32Array.of(node), removal).forEach((there, i) => {
      if (there) seen.add(i);
    });
  }
  return parts;
}

/** Sum of the demand that is served at first and not once the removal is made. */
export function lossOf(
  graph: Multigraph,
  sources: Uint32Array,
  demand: Float64Array,
  removal: Removal,
): number {
  const before = servedWithout(graph, sources, {});
  const after = servedWithout(graph, sources, removal);
  return demand.reduce(
    (sum, asked, i) => sum + (before[i] === true && after[i] !== true ? asked : 0),
    0,
  );
}

/** Groups with a member served at first and none afterwards. */
export function groupsLost(
  graph: Multigraph,
  sources: Uint32Array,
  nodeGroup: Int32Array,
  removal: Removal,
): number {
  const groupsOf = (served: readonly boolean[]): Set<number> =>
    new Set(
      served.flatMap((there, i) =>
        there && (nodeGroup[i] ?? -1) >= 0 ? [nodeGroup[i] ?? -1] : [],
      ),
    );
  const after = groupsOf(servedWithout(graph, sources, removal));
  return [...groupsOf(servedWithout(graph, sources, {}))].filter((group) => !after.has(group))
    .length;
}
