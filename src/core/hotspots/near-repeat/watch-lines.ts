import { f64, u32 } from '../../geo/typed.ts';
import type { CableGraph } from '../../network/cable-graph.ts';
import type { NetworkPlaces } from './network-near.ts';
import { nodeReach } from './node-reach.ts';

/** Parts of edges, in metres along each. */
export type EdgeParts = {
  readonly edge: readonly number[];
  readonly fromM: readonly number[];
  readonly toM: readonly number[];
};

/** The cable within the radius, along the cable, of any of the places: parts that overlap are one. */
export function cableAround(graph: CableGraph, places: NetworkPlaces, radiusM: number): EdgeParts {
  const spans = new Map<number, [number, number][]>();
  const cover = (edge: number, fromM: number, toM: number): void => {
    const inside = Math.min(f64(graph.edgeLengthM, edge), toM);
    const span: [number, number] = [Math.max(0, fromM), inside];
    const known = spans.get(edge);
    if (known) known.push(span);
    else spans.set(edge, [span]);
  };
  const reach = nodeReach(graph);
  places.edge.forEach((edge, place) => {
    const alongM = f64(places.alongM, place);
    cover(edge, alongM - radiusM, alongM + radiusM);
    reach(edge, alongM, radiusM, (node, far) => {
      const end = u32(graph.adjacencyStart, node + 1);
      for (let k = u32(graph.adjacencyStart, node); k < end; k += 1) {
        const half = u32(graph.adjacency, k);
        const lengthM = f64(graph.edgeLengthM, half >> 1);
        const left = radiusM - far;
        if (half & 1) cover(half >> 1, lengthM - left, lengthM);
        else cover(half >> 1, 0, left);
      }
    });
  });
  const parts = [...spans]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([edge, list]) => merged(list).map(([fromM, toM]) => ({ edge, fromM, toM })));
  return {
    edge: parts.map((part) => part.edge),
    fromM: parts.map((part) => part.fromM),
    toM: parts.map((part) => part.toM),
  };
}

function merged(spans: readonly [number, number][]): [number, number][] {
  const rising = spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const out: [number, number][] = [];
  for (const [from, to] of rising) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (to > from) out.push([from, to]);
  }
  return out;
}
