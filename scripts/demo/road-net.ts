import { seededRandom } from '../../src/core/basics/random.ts';
import { makeLattice } from './lattice.ts';
import { distanceM, toPlane } from './plane.ts';
import type { Point } from './plane.ts';
import type { Region } from './region.ts';
import { ROAD_PLAN } from './road-plan.ts';
import type { RoadClass } from './road-plan.ts';
import type { Terrain } from './terrain.ts';
import { townOf } from './towns.ts';
import { cheapestPath, nearestFinder, pieceKey } from './way-graph.ts';
import type { WayGraph } from './way-graph.ts';

export type RoadLabel = {
  readonly roadClass: RoadClass;
  readonly ref: string;
  readonly name: string;
};

/** Which pieces of the mesh are road, and what road. The first road laid keeps a piece. */
export type RoadNet = {
  readonly lattice: WayGraph;
  readonly pieces: ReadonlyMap<number, RoadPiece>;
};
export type RoadPiece = { readonly a: number; readonly b: number; readonly label: RoadLabel };

const CLIMB_COST = 7;
const ROAD_DISCOUNT = 0.55;
const HAMLETS = 620;
const HAMLET_LIMIT = 11_000;
const DETOUR = 1.75;

export function layRoads(
  seed: string,
  region: Region,
  terrain: Terrain,
  isWater: (point: Point) => boolean,
  centres: readonly Point[],
): RoadNet {
  const lattice = makeLattice(seed, region);
  const nearest = nearestFinder(lattice.points);
  const heights = lattice.points.map((point) => terrain(point));
  const wet = lattice.points.map(isWater);
  const pieces = new Map<number, RoadPiece>();
  const onRoad = new Set<number>();
  const groundCost = (a: number, b: number): number => {
    const length = lattice.lengthM(a, b);
    const climb = Math.abs((heights[a] ?? 0) - (heights[b] ?? 0));
    const water = wet[a] || wet[b] ? 12 : 1;
    return length * (1 + (CLIMB_COST * climb) / length) * water;
  };
  const cost = (a: number, b: number): number =>
    groundCost(a, b) * (pieces.has(pieceKey(a, b)) ? ROAD_DISCOUNT : 1);
  const lay = (path: readonly number[] | null, label: RoadLabel): void => {
    (path ?? []).forEach((node, at) => {
      onRoad.add(node);
      const before = path?.[at - 1];
      if (before === undefined || pieces.has(pieceKey(before, node))) return;
      pieces.set(pieceKey(before, node), { a: before, b: node, label });
    });
  };

  for (const { via, ...label } of ROAD_PLAN) {
    const stops = via.map((stop) =>
      nearest(typeof stop === 'string' ? townOf(stop).at : toPlane(...stop)),
    );
    stops.forEach((stop, at) => {
      const from = stops[at - 1];
      if (from !== undefined)
        lay(cheapestPath(lattice, { from: [from], isGoal: (node) => node === stop, cost }), label);
    });
  }

  const communeRoads = numberedLabels('ĐH.', 'Đường huyện', 'commune');
  for (const centre of byDistanceToRoad(centres, lattice, onRoad)) {
    const start = nearest(centre);
    if (onRoad.has(start)) continue;
    lay(
      cheapestPath(lattice, { from: [start], isGoal: (node) => onRoad.has(node), cost }),
      communeRoads(),
    );
  }
  for (const [a, b] of neighbourPairs(centres)) {
    const from = nearest(a);
    const to = nearest(b);
    const direct = cheapestPath(lattice, {
      from: [from],
      isGoal: (node) => node === to,
      cost: groundCost,
    });
    const roads = cheapestPath(lattice, {
      from: [from],
      isGoal: (node) => node === to,
      cost: (one, two) => (pieces.has(pieceKey(one, two)) ? lattice.lengthM(one, two) : 1e7),
      limit: 1e6,
    });
    if (roads && pathLengthM(lattice, roads) < DETOUR * distanceM(a, b)) continue;
    if (direct)
      lay(
        cheapestPath(lattice, { from: [from], isGoal: (node) => node === to, cost }),
        communeRoads(),
      );
  }

  const random = seededRandom(`${seed}/hamlets`);
  const tracks = numberedLabels('', '', 'track');
  const lanes = numberedLabels('', '', 'commune');
  for (let hamlet = 0; hamlet < HAMLETS; hamlet += 1) {
    const start = Math.floor(random() * lattice.points.length);
    if (wet[start] || onRoad.has(start) || (heights[start] ?? 0) > 900 * random() + 250) continue;
    const path = cheapestPath(lattice, {
      from: [start],
      isGoal: (node) => onRoad.has(node),
      cost,
      limit: HAMLET_LIMIT,
    });
    lay(path, random() < 0.55 ? lanes() : tracks());
  }
  return { lattice, pieces };
}

function numberedLabels(prefix: string, name: string, roadClass: RoadClass): () => RoadLabel {
  let number = 10;
  return () => {
    number += 1;
    return prefix
      ? { roadClass, ref: `${prefix}${number}`, name: `${name} ${number}` }
      : { roadClass, ref: '', name: '' };
  };
}

function byDistanceToRoad(
  centres: readonly Point[],
  lattice: WayGraph,
  onRoad: ReadonlySet<number>,
): Point[] {
  const points = [...onRoad].flatMap((node) => {
    const point = lattice.points[node];
    return point ? [point] : [];
  });
  const nearest = nearestFinder(points);
  return centres
    .map((centre) => ({ centre, away: distanceM(centre, points[nearest(centre)] ?? centre) }))
    .toSorted((a, b) => a.away - b.away)
    .map((entry) => entry.centre);
}

/** Gabriel neighbours: no third centre lies in the circle over the pair. */
function neighbourPairs(centres: readonly Point[]): [Point, Point][] {
  const pairs: [Point, Point][] = [];
  centres.forEach((a, at) => {
    for (const b of centres.slice(at + 1)) {
      if (distanceM(a, b) > 32_000) continue;
      const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      const radius = distanceM(a, b) / 2;
      if (!centres.some((c) => c !== a && c !== b && distanceM(c, middle) < radius))
        pairs.push([a, b]);
    }
  });
  return pairs;
}

function pathLengthM(graph: WayGraph, path: readonly number[]): number {
  return path.reduce((sum, node, at) => {
    const before = path[at - 1];
    return before === undefined ? sum : sum + graph.lengthM(before, node);
  }, 0);
}
