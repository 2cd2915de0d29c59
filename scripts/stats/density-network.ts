import { adjacencyOf, componentsOf } from '../../src/core/network/adjacency.ts';
import type { CableGraph, NetworkEvents } from '../../src/core/network/cable-graph.ts';
import type { NetworkPlaces } from '../../src/core/hotspots/network-density/chain-places.ts';
import { badField, fieldsOf, listOf, numberOf, numbersOf, wholeOf } from './read-fields.ts';

const LIMITS = { vertices: 20_000_000, edges: 10_000_000, places: 20_000_000 };
const GREATEST = 1e12;
const SHORTEST = 1e-9;

/** A network with the events on it, in the units of its file. */
export type DensityNetwork = { readonly graph: CableGraph; readonly events: NetworkEvents };

/**
 * `vertices` [[x, y] …], `edges` [[first vertex, last vertex] …], `lengths` of the edges (straight lines
 * when not given), `events` [{seg, tp, w} …]: the edge, the fraction along it from its first vertex, the
 * weight (1 when not given).
 */
export function readDensityNetwork(input: unknown): DensityNetwork {
  const fields = fieldsOf(input, 'network');
  const x: number[] = [];
  const y: number[] = [];
  for (const [i, vertex] of listOf(fields['vertices'], 'vertices', LIMITS.vertices).entries()) {
    const path = `vertices.${i}`;
    const pair = listOf(vertex, path, 3);
    x.push(numberOf(pair[0], `${path}.0`, -GREATEST, GREATEST));
    y.push(numberOf(pair[1], `${path}.1`, -GREATEST, GREATEST));
  }
  const pairs = listOf(fields['edges'], 'edges', LIMITS.edges);
  const edgeFrom = new Uint32Array(pairs.length);
  const edgeTo = new Uint32Array(pairs.length);
  for (const [i, pair] of pairs.entries()) {
    if (!Array.isArray(pair) || pair.length !== 2) throw badField(`edges.${i}`, pair);
    edgeFrom[i] = wholeOf(pair[0], `edges.${i}.0`, 0, x.length - 1);
    edgeTo[i] = wholeOf(pair[1], `edges.${i}.1`, 0, x.length - 1);
  }
  const ends = { nodeCount: x.length, edgeCount: pairs.length, edgeFrom, edgeTo };
  const places = { nodeX: Float64Array.from(x), nodeY: Float64Array.from(y) };
  const edgeLengthM = readLengths(fields['lengths'], { ...ends, ...places });
  const graph = graphOf({ ...ends, ...places, edgeLengthM });
  return { graph, events: readEvents(fields['events'], graph) };
}

type Bare = Pick<
  CableGraph,
  'nodeCount' | 'edgeCount' | 'edgeFrom' | 'edgeTo' | 'edgeLengthM' | 'nodeX' | 'nodeY'
>;

function readLengths(input: unknown, bare: Omit<Bare, 'edgeLengthM'>): Float64Array {
  const { edgeCount, edgeFrom, edgeTo, nodeX, nodeY } = bare;
  if (input !== undefined) {
    const lengths = numbersOf(input, 'lengths', LIMITS.edges, SHORTEST, GREATEST);
    if (lengths.length !== edgeCount) throw badField('lengths.length', lengths.length);
    return lengths;
  }
  return Float64Array.from({ length: edgeCount }, (_, edge) => {
    const [a, b] = [edgeFrom[edge] ?? 0, edgeTo[edge] ?? 0];
    const [dx, dy] = [(nodeX[a] ?? 0) - (nodeX[b] ?? 0), (nodeY[a] ?? 0) - (nodeY[b] ?? 0)];
    const length = Math.hypot(dx, dy);
    if (length < SHORTEST) throw badField(`edges.${edge}`, [a, b]);
    return length;
  });
}

function graphOf(bare: Bare): CableGraph {
  const { edgeCount, edgeFrom, edgeTo, edgeLengthM, nodeX, nodeY } = bare;
  const atEnds = (values: Float64Array): Float64Array =>
    Float64Array.from(
      { length: 2 * edgeCount },
      (_, i) => values[(i & 1 ? edgeTo : edgeFrom)[i >> 1] ?? 0] ?? 0,
    );
  return {
    ...bare,
    edgeRoute: Uint32Array.from({ length: edgeCount }, (_, edge) => edge),
    edgeStartM: new Float64Array(edgeCount),
    vertexStart: Uint32Array.from({ length: edgeCount + 1 }, (_, edge) => 2 * edge),
    vertexX: atEnds(nodeX),
    vertexY: atEnds(nodeY),
    vertexM: Float64Array.from({ length: 2 * edgeCount }, (_, i) =>
      i & 1 ? (edgeLengthM[i >> 1] ?? 0) : 0,
    ),
    ...adjacencyOf(bare),
    ...componentsOf(bare),
  };
}

function readEvents(input: unknown, graph: CableGraph): NetworkEvents {
  const list = listOf(input, 'events', LIMITS.places).map((event, i) =>
    fieldsOf(event, `events.${i}`),
  );
  const at = placesOf(
    list.map(({ seg }) => seg),
    list.map(({ tp }) => tp),
    graph,
    (i, name) => `events.${i}.${name}`,
  );
  const weight = Float64Array.from(list, ({ w = 1 }, i) =>
    numberOf(w, `events.${i}.w`, 0, GREATEST),
  );
  return { ...at, weight };
}

/** `{seg: […], tp: […]}` (the columns of a CSV file) or [{seg, tp} …]. */
export function readQueries(input: unknown, graph: CableGraph): NetworkPlaces {
  if (Array.isArray(input)) {
    const list = input.map((query: unknown, i) => fieldsOf(query, `queries.${i}`));
    return placesOf(
      list.map(({ seg }) => seg),
      list.map(({ tp }) => tp),
      graph,
      (i, name) => `queries.${i}.${name}`,
    );
  }
  const fields = fieldsOf(input, 'queries');
  const seg = numbersOf(fields['seg'], 'queries.seg', LIMITS.places);
  const tp = numbersOf(fields['tp'], 'queries.tp', LIMITS.places);
  if (seg.length !== tp.length) throw badField('queries.tp.length', tp.length);
  return placesOf(seg, tp, graph, (i, name) => `queries.${name}.${i}`);
}

function placesOf(
  seg: ArrayLike<unknown>,
  tp: ArrayLike<unknown>,
  graph: CableGraph,
  path: (i: number, name: string) => string,
): NetworkPlaces {
  const count = seg.length;
  const edge = new Uint32Array(count);
  const alongM = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const at = wholeOf(seg[i], path(i, 'seg'), 0, graph.edgeCount - 1);
    edge[i] = at;
    alongM[i] = numberOf(tp[i], path(i, 'tp'), 0, 1) * (graph.edgeLengthM[at] ?? 0);
  }
  return { count, edge, alongM };
}
