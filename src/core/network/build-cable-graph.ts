import type { RunContext } from '../basics/run-context.ts';
import type { Geometry } from '../geo/geometry.ts';
import type { MetricPlane } from '../geo/metric-plane.ts';
import { u32 } from '../geo/typed.ts';
import { adjacencyOf, componentsOf } from './adjacency.ts';
import type { CableGraph } from './cable-graph.ts';
import { endsOnLines } from './ends-on-lines.ts';
import { graphEdges } from './graph-edges.ts';
import { joinEnds, partEnds, SAME_POINT_M } from './part-ends.ts';
import { mergeEndsOnLine, partSplits } from './part-splits.ts';
import { routeParts } from './route-parts.ts';
import { sharedVertices } from './shared-vertices.ts';
import { unionFind } from './union-find.ts';
import type { UnionFind } from './union-find.ts';

export type GraphOptions = {
  /** Ends nearer than this to another end or to the inside of another line are joined to it. */
  readonly nodeToleranceM: number;
};

export type GraphDiagnostics = {
  /** Parts of lines read, and those left out because they have no length. */
  readonly parts: number;
  readonly droppedZeroLength: number;
  /** Ends of parts that share their node with another end. */
  readonly joinedEnds: number;
  /** Places where a line was cut because another line ends on it. */
  readonly splitAtEnds: number;
  /** Places where a line was cut because it shares a vertex with a line that goes another way. */
  readonly sharedVertices: number;
  /** Nodes of degree 1. */
  readonly deadEnds: number;
};

/**
 * What is connected to what: lines in degrees → a multigraph in metres.
 *
 * Joined are: ends within the tolerance of each other (single linkage), an end within the tolerance of
 * the inside of a line (the line is cut there), and lines through the same vertex (within 1 cm) where
 * they part. Lines that merely cross are not joined, and a vertex inside a line is not a node.
 * Total length is that of the lines on the plane. Neither order nor direction of the lines changes the
 * graph but for numbering. O(n) in the segments when they are of similar length. No lines: an empty graph.
 */
export async function buildCableGraph(
  geometry: Geometry,
  plane: MetricPlane,
  options: GraphOptions,
  ctx: RunContext,
): Promise<{ graph: CableGraph; diagnostics: GraphDiagnostics }> {
  const toleranceM = Math.max(SAME_POINT_M, options.nodeToleranceM);
  const parts = routeParts(geometry, plane);
  await ctx.breathe();
  const ends = partEnds(parts, toleranceM);
  const endSets = unionFind(ends.x.length);
  joinEnds(parts, ends, toleranceM, endSets);
  const joinedEnds = countJoined(ends.x.length, endSets);
  await ctx.breathe();
  const atEnds = mergeEndsOnLine(
    endsOnLines(parts, ends, toleranceM, endSets),
    toleranceM,
    endSets,
  );
  await ctx.breathe();
  const shared = sharedVertices(parts);
  await ctx.breathe();
  const edges = graphEdges(parts, partSplits(parts, endSets, atEnds, shared));
  const graph: CableGraph = { ...edges, ...adjacencyOf(edges), ...componentsOf(edges) };
  return {
    graph,
    diagnostics: {
      parts: parts.partCount + parts.droppedParts,
      droppedZeroLength: parts.droppedParts,
      joinedEnds,
      splitAtEnds: atEnds.count,
      sharedVertices: shared.count,
      deadEnds: deadEnds(graph),
    },
  };
}

function countJoined(endCount: number, sets: UnionFind): number {
  const members = new Uint32Array(endCount);
  for (let end = 0; end < endCount; end += 1) {
    const set = sets.find(end);
    members[set] = u32(members, set) + 1;
  }
  return members.reduce((sum, size) => (size > 1 ? sum + size : sum), 0);
}

function deadEnds({ nodeCount, adjacencyStart }: CableGraph): number {
  let count = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    if (u32(adjacencyStart, node + 1) - u32(adjacencyStart, node) === 1) count += 1;
  }
  return count;
}
