import fc from 'fast-check';
import type { Multigraph } from '../../../../src/core/criticality/multigraph.ts';

export type AnyNetwork = {
  readonly graph: Multigraph;
  readonly sources: Uint32Array;
  readonly demand: Float64Array;
  readonly groups: { readonly nodeGroup: Int32Array; readonly groupCount: number };
};

export function multigraphOf(
  nodeCount: number,
  edges: readonly (readonly [number, number])[],
): Multigraph {
  return {
    nodeCount,
    edgeCount: edges.length,
    edgeFrom: Uint32Array.from(edges, ([a]) => a),
    edgeTo: Uint32Array.from(edges, ([, b]) => b),
  };
}

/** Any small network: parallel edges, self loops, parts without a source, several sources, no demand. */
export function anyNetwork(): fc.Arbitrary<AnyNetwork> {
  return fc
    .record({
      nodeCount: fc.integer({ min: 1, max: 14 }),
      groupCount: fc.integer({ min: 0, max: 4 }),
    })
    .chain(({ nodeCount, groupCount }) => {
      const node = fc.nat({ max: nodeCount - 1 });
      const perNode = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
        fc.array(value, { minLength: nodeCount, maxLength: nodeCount });
      return fc
        .record({
          tree: perNode(fc.tuple(fc.boolean(), fc.nat())),
          edges: fc.array(fc.tuple(node, node), { maxLength: 12 }),
          sources: fc.array(node, { maxLength: 3 }),
          demand: perNode(fc.nat({ max: 9 })),
          groups: perNode(fc.integer({ min: -1, max: groupCount - 1 })),
        })
        .map(({ tree, edges, sources, demand, groups }) => ({
          graph: multigraphOf(nodeCount, [...treeEdges(tree), ...edges]),
          sources: Uint32Array.from(sources),
          demand: Float64Array.from(demand),
          groups: { nodeGroup: Int32Array.from(groups), groupCount },
        }));
    });
}

/** Hangs most nodes on an earlier one, so that networks are mostly trees, as cables are. */
function treeEdges(choices: readonly (readonly [boolean, number])[]): [number, number][] {
  return choices.flatMap(([hangs, pick], node): [number, number][] =>
    hangs && node > 0 ? [[node, pick % node]] : [],
  );
}
