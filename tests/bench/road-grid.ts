import { seededRandom } from '../../src/core/basics/random.ts';
import type { RoadGraph } from '../../src/core/patrol/roads/road-graph.ts';
import type { RoadPlaces } from '../../src/core/patrol/roads/edges-with-places.ts';

/** Streets between junctions: of every hundred sides of a grid so many are there. */
const SHARE = 62;
/** Pieces a side is cut into, as roads are by their small junctions and dead ends. */
const PIECES = 5;
const DEAD_END_SHARE = 0.25;

/**
 * Roads much as a province has them: a grid with gaps, sides of several pieces, dead ends and one-way streets,
 * until there are so many edges. Costs are seconds.
 */
export function roadGrid(edges: number, seed: string): RoadGraph {
  const random = seededRandom(seed);
  const side = Math.ceil(Math.sqrt(edges / (2 * (SHARE / 100) * PIECES * (1 + DEAD_END_SHARE))));
  const [from, to, forward, backward]: [number[], number[], number[], number[]] = [[], [], [], []];
  let nodes = side * side;
  const lay = (a: number, b: number): void => {
    const seconds = 5 + 60 * random();
    const oneWay = random() < 0.06;
    from.push(a);
    to.push(b);
    forward.push(seconds);
    backward.push(oneWay ? Infinity : seconds);
  };
  const street = (a: number, b: number): void => {
    if (random() * 100 >= SHARE) return;
    let before = a;
    for (let piece = 1; piece <= PIECES; piece += 1) {
      const next = piece === PIECES ? b : nodes++;
      lay(before, next);
      if (piece < PIECES && random() < DEAD_END_SHARE * (PIECES / (PIECES - 1))) lay(next, nodes++);
      before = next;
    }
  };
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (x + 1 < side) street(y * side + x, y * side + x + 1);
      if (y + 1 < side) street(y * side + x, (y + 1) * side + x);
    }
  }
  return {
    lines: linesOf(nodes, from, to),
    forwardS: Float64Array.from(forward),
    backwardS: Float64Array.from(backward),
  };
}

function linesOf(nodeCount: number, from: readonly number[], to: readonly number[]) {
  const none = new Float64Array(0);
  return {
    nodeCount,
    edgeCount: from.length,
    nodeX: none,
    nodeY: none,
    edgeFrom: Uint32Array.from(from),
    edgeTo: Uint32Array.from(to),
    edgeLengthM: new Float64Array(from.length).fill(100),
    edgeRoute: new Uint32Array(from.length),
    edgeStartM: new Float64Array(from.length),
    vertexStart: new Uint32Array(from.length + 1),
    vertexX: none,
    vertexY: none,
    vertexM: none,
    adjacencyStart: new Uint32Array(0),
    adjacency: new Uint32Array(0),
    component: new Uint32Array(0),
    componentCount: 1,
  };
}

export function placesOn({ lines }: RoadGraph, count: number, seed: string): RoadPlaces {
  const random = seededRandom(seed);
  return {
    edge: Uint32Array.from({ length: count }, () => Math.floor(random() * lines.edgeCount)),
    alongM: Float64Array.from({ length: count }, () => 100 * random()),
  };
}
