import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineLengthsM } from './line-lengths.ts';
import { PLANE, linesOf } from './lines-of.ts';
import type { Line, Point } from './lines-of.ts';
import { buildCableGraph } from '../../../src/core/network/build-cable-graph.ts';
import type { CableGraph } from '../../../src/core/network/cable-graph.ts';
import { quietContext } from '../../support/quiet-context.ts';

async function graphOfLines(lines: readonly Line[], nodeToleranceM = 5) {
  const geometry = linesOf(lines.map((line) => [line]));
  return buildCableGraph(geometry, PLANE, { nodeToleranceM }, quietContext());
}

function degrees(graph: CableGraph): number[] {
  return Array.from(
    { length: graph.nodeCount },
    (_, n) => (graph.adjacencyStart[n + 1] ?? 0) - (graph.adjacencyStart[n] ?? 0),
  ).toSorted((a, b) => a - b);
}

function totalM(graph: CableGraph): number {
  return graph.edgeLengthM.reduce((sum, length) => sum + length, 0);
}

function shape(graph: CableGraph) {
  const { nodeCount, edgeCount, componentCount } = graph;
  return { nodeCount, edgeCount, componentCount };
}

describe('building the cable graph', () => {
  it('joins ends within the tolerance and keeps a bend inside a line out of the nodes', async () => {
    const { graph, diagnostics } = await graphOfLines([
      [
        [0, 0],
        [50, 10],
        [100, 0],
      ],
      [
        [103, 2],
        [200, 0],
      ],
    ]);
    expect(shape(graph)).toEqual({ nodeCount: 3, edgeCount: 2, componentCount: 1 });
    expect(diagnostics.joinedEnds).toBe(2);
    expect(diagnostics.deadEnds).toBe(2);
    expect(degrees(graph)).toEqual([1, 1, 2]);
  });

  it('does not join ends farther apart than the tolerance', async () => {
    const { graph } = await graphOfLines([
      [
        [0, 0],
        [100, 0],
      ],
      [
        [106, 0],
        [200, 0],
      ],
    ]);
    expect(graph.componentCount).toBe(2);
  });

  it('chains near ends into one node (single linkage)', async () => {
    const ends: Line[] = [0, 4, 8, 12].map((x) => [
      [x, 0],
      [x * 50, 500],
    ]);
    expect(shape((await graphOfLines(ends)).graph)).toEqual({
      nodeCount: 5,
      edgeCount: 4,
      componentCount: 1,
    });
  });

  it('splits a line where another ends on it', async () => {
    const { graph, diagnostics } = await graphOfLines([
      [
        [0, 0],
        [100, 0],
      ],
      [
        [40, 3],
        [40, 80],
      ],
    ]);
    expect(shape(graph)).toEqual({ nodeCount: 4, edgeCount: 3, componentCount: 1 });
    expect(diagnostics.splitAtEnds).toBe(1);
    expect(degrees(graph)).toEqual([1, 1, 1, 3]);
    expect(Array.from(graph.edgeLengthM.subarray(0, 2), Math.round)).toEqual([40, 60]);
    expect(Array.from(graph.edgeStartM.subarray(0, 2), Math.round)).toEqual([0, 40]);
  });

  it('splits once for several ends of one node, and twice for two nodes', async () => {
    const main: Line = [
      [0, 0],
      [100, 0],
    ];
    const together = await graphOfLines([
      main,
      [
        [40, 1],
        [40, 80],
      ],
      [
        [42, 1],
        [60, 80],
      ],
    ]);
    expect(together.diagnostics.splitAtEnds).toBe(1);
    expect(degrees(together.graph)).toEqual([1, 1, 1, 1, 4]);
    const apart = await graphOfLines([
      main,
      [
        [40, 1],
        [40, 80],
      ],
      [
        [60, 1],
        [60, 80],
      ],
    ]);
    expect(apart.diagnostics.splitAtEnds).toBe(2);
    expect(degrees(apart.graph)).toEqual([1, 1, 1, 1, 3, 3]);
  });

  it('does not split a line near an end it is already joined to', async () => {
    const { graph, diagnostics } = await graphOfLines([
      [
        [0, 0],
        [100, 0],
      ],
      [
        [2, 1],
        [0, 90],
      ],
    ]);
    expect(diagnostics.splitAtEnds).toBe(0);
    expect(shape(graph)).toEqual({ nodeCount: 3, edgeCount: 2, componentCount: 1 });
  });

  it('does not join lines that merely cross', async () => {
    const { graph } = await graphOfLines([
      [
        [0, 0],
        [100, 0],
      ],
      [
        [50, -50],
        [50, 50],
      ],
    ]);
    expect(shape(graph)).toEqual({ nodeCount: 4, edgeCount: 2, componentCount: 2 });
  });

  it('joins routes that meet at a vertex of both', async () => {
    const { graph, diagnostics } = await graphOfLines([
      [
        [0, 0],
        [50, 0],
        [100, 0],
      ],
      [
        [50, -50],
        [50, 0],
        [50, 50],
      ],
    ]);
    expect(shape(graph)).toEqual({ nodeCount: 5, edgeCount: 4, componentCount: 1 });
    expect(degrees(graph)).toEqual([1, 1, 1, 1, 4]);
    expect(diagnostics.sharedVertices).toBe(2);
  });

  it('keeps cables of one duct whole between the places where they part', async () => {
    const { graph } = await graphOfLines([
      [
        [0, 0],
        [100, 0],
        [200, 0],
        [300, 0],
        [400, 0],
      ],
      [
        [100, 90],
        [100, 0],
        [200, 0],
        [300, 0],
        [300, 90],
      ],
    ]);
    /** Nodes: four ends and the two places where the company changes; the duct is two parallel edges. */
    expect(shape(graph)).toEqual({ nodeCount: 6, edgeCount: 6, componentCount: 1 });
    expect(degrees(graph)).toEqual([1, 1, 1, 1, 4, 4]);
    const duct = [...graph.edgeLengthM].filter((length) => Math.round(length) === 200);
    expect(duct).toHaveLength(2);
  });

  it('keeps a line drawn twice as two parallel edges', async () => {
    const line: Line = [
      [0, 0],
      [60, 0],
      [100, 30],
    ];
    const { graph } = await graphOfLines([line, line.toReversed()]);
    expect(shape(graph)).toEqual({ nodeCount: 2, edgeCount: 2, componentCount: 1 });
  });

  it('makes a self loop of a ring, and two edges of a ring that another line touches', async () => {
    const ring: Line = [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
      [0, 0],
    ];
    const alone = await graphOfLines([ring]);
    expect(shape(alone.graph)).toEqual({ nodeCount: 1, edgeCount: 1, componentCount: 1 });
    expect(degrees(alone.graph)).toEqual([2]);
    const touched = await graphOfLines([
      ring,
      [
        [101, 100],
        [200, 200],
      ],
    ]);
    expect(shape(touched.graph)).toEqual({ nodeCount: 3, edgeCount: 3, componentCount: 1 });
  });

  it('joins a line to itself where it comes back (a lasso), not where it starts', async () => {
    const { graph } = await graphOfLines([
      [
        [0, 0],
        [100, 0],
        [100, 80],
        [50, 80],
        [50, 2],
      ],
    ]);
    expect(shape(graph)).toEqual({ nodeCount: 2, edgeCount: 2, componentCount: 1 });
    expect(degrees(graph)).toEqual([1, 3]);
  });

  it('does not bend a spur shorter than the tolerance into a ring', async () => {
    const { graph } = await graphOfLines([
      [
        [0, 0],
        [100, 0],
      ],
      [
        [200, 0],
        [203, 0],
      ],
    ]);
    expect(shape(graph)).toEqual({ nodeCount: 4, edgeCount: 2, componentCount: 2 });
  });

  it('leaves out lines without length and counts them; metres run on over the parts of a route', async () => {
    const geometry = linesOf([
      [
        [
          [0, 0],
          [0, 0],
        ],
      ],
      [
        [
          [0, 0],
          [100, 0],
        ],
        [
          [300, 0],
          [300, 0],
        ],
        [
          [500, 0],
          [500, 70],
        ],
      ],
    ]);
    const { graph, diagnostics } = await buildCableGraph(
      geometry,
      PLANE,
      { nodeToleranceM: 5 },
      quietContext(),
    );
    expect(diagnostics).toMatchObject({ parts: 4, droppedZeroLength: 2 });
    expect([...graph.edgeRoute]).toEqual([1, 1]);
    expect([...graph.edgeStartM].map(Math.round)).toEqual([0, 100]);
  });

  it('gives an empty graph for no lines', async () => {
    const { graph } = await graphOfLines([]);
    expect(shape(graph)).toEqual({ nodeCount: 0, edgeCount: 0, componentCount: 0 });
    expect([...graph.adjacencyStart]).toEqual([0]);
  });
});

/** Points on a coarse lattice with a little noise, so that ends meet, touch, share and just miss. */
const anyPoint = fc
  .tuple(
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 0, max: 6 }),
    fc.constantFrom(0, 0, 2, 4, 7),
  )
  .map(([x, y, off]): Point => [x * 40 + off, y * 40]);
const anyLine = fc.array(anyPoint, { minLength: 2, maxLength: 6 });
const anyLines = fc.array(anyLine, { minLength: 1, maxLength: 12 });

describe('for any lines, the cable graph', () => {
  it('keeps their total length, route by route', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, async (lines) => {
        const { graph } = await graphOfLines(lines);
        const lengths = lineLengthsM(linesOf(lines.map((line) => [line])), PLANE);
        const byRoute = new Float64Array(lines.length);
        graph.edgeLengthM.forEach((length, edge) => {
          const route = graph.edgeRoute[edge] ?? 0;
          byRoute[route] = (byRoute[route] ?? 0) + length;
        });
        byRoute.forEach((length, route) => expect(length).toBeCloseTo(lengths[route] ?? NaN, 6));
      }),
      { numRuns: 300 },
    );
  });

  it('measures every edge along its own vertices, from 0 to its length', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, async (lines) => {
        const { graph } = await graphOfLines(lines);
        for (let edge = 0; edge < graph.edgeCount; edge += 1) {
          const [from, to] = [graph.vertexStart[edge] ?? 0, graph.vertexStart[edge + 1] ?? 0];
          expect(to - from).toBeGreaterThanOrEqual(2);
          expect(graph.vertexM[from]).toBe(0);
          expect(graph.vertexM[to - 1]).toBeCloseTo(graph.edgeLengthM[edge] ?? NaN, 9);
          let walkedM = 0;
          for (let i = from + 1; i < to; i += 1) {
            const dx = (graph.vertexX[i] ?? NaN) - (graph.vertexX[i - 1] ?? NaN);
            const dy = (graph.vertexY[i] ?? NaN) - (graph.vertexY[i - 1] ?? NaN);
            walkedM += Math.hypot(dx, dy);
            expect(graph.vertexM[i]).toBeCloseTo(walkedM, 6);
            expect(graph.vertexM[i] ?? 0).toBeGreaterThan(graph.vertexM[i - 1] ?? Infinity);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lists every edge at both its nodes, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, async (lines) => {
        const { graph } = await graphOfLines(lines);
        const halves: number[] = [];
        for (let node = 0; node < graph.nodeCount; node += 1) {
          const [from, to] = [graph.adjacencyStart[node] ?? 0, graph.adjacencyStart[node + 1] ?? 0];
          expect(to).toBeGreaterThan(from);
          for (const half of graph.adjacency.subarray(from, to)) {
            const ends = half & 1 ? graph.edgeTo : graph.edgeFrom;
            expect(ends[half >> 1]).toBe(node);
            halves.push(half);
          }
        }
        expect(halves.toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: 2 * graph.edgeCount }, (_, i) => i),
        );
        for (let edge = 0; edge < graph.edgeCount; edge += 1) {
          const [a, b] = [graph.edgeFrom[edge] ?? 0, graph.edgeTo[edge] ?? 0];
          expect(graph.component[a]).toBe(graph.component[b]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order or the direction of the lines', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLines,
        fc.infiniteStream(fc.boolean()),
        fc.nat(),
        async (lines, flips, turn) => {
          const turned = lines.map((_, i) => lines[(i + turn) % lines.length] ?? []);
          const flipped = turned.map((line) => (flips.next().value ? line.toReversed() : line));
          const [one, other] = [
            await graphOfLines(lines),
            await graphOfLines(flipped.toReversed()),
          ];
          expect(shape(other.graph)).toEqual(shape(one.graph));
          expect(degrees(other.graph)).toEqual(degrees(one.graph));
          expect(totalM(other.graph)).toBeCloseTo(totalM(one.graph), 6);
          expect(other.diagnostics).toEqual(one.diagnostics);
          const lengths = ({ graph }: typeof one) =>
            [...graph.edgeLengthM].toSorted((a, b) => a - b);
          lengths(other).forEach((length, i) =>
            expect(length).toBeCloseTo(lengths(one)[i] ?? NaN, 5),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never joins what is farther apart than the chain of its ends', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, async (lines) => {
        const { graph } = await graphOfLines(lines);
        /** Ends at a node form a chain of steps within the tolerance, so the node is near all of them. */
        for (let edge = 0; edge < graph.edgeCount; edge += 1) {
          const first = graph.vertexStart[edge] ?? 0;
          const node = graph.edgeFrom[edge] ?? 0;
          const apartM = Math.hypot(
            (graph.vertexX[first] ?? NaN) - (graph.nodeX[node] ?? NaN),
            (graph.vertexY[first] ?? NaN) - (graph.nodeY[node] ?? NaN),
          );
          const members = (graph.adjacencyStart[node + 1] ?? 0) - (graph.adjacencyStart[node] ?? 0);
          expect(apartM).toBeLessThanOrEqual(5 * members);
        }
      }),
      { numRuns: 200 },
    );
  });
});
