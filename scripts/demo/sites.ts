import { seededRandom } from '../../src/core/basics/random.ts';
import type { Commune } from './communes.ts';
import { asWritten, distanceM } from './plane.ts';
import type { Point } from './plane.ts';
import type { RoadGraph } from './road-graph.ts';
import { TOWNS } from './towns.ts';

export type Site = {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly at: Point;
  /** Vertex of the road graph it is reached from. */
  readonly node: number;
  readonly commune: Commune;
  readonly inTown: boolean;
};

const OWNERS: readonly (readonly [owner: string, upTo: number])[] = [
  ['Viettel', 0.41],
  ['VNPT', 0.75],
  ['MobiFone', 0.94],
  ['Vietnamobile', 1],
];
const ROAD_WEIGHT = {
  national: 1.2,
  provincial: 1,
  commune: 0.75,
  street: 1,
  track: 0.35,
} as const;

/** Masts stand beside roads, close together in towns and along main roads, far apart in the hills. */
export function makeSites(
  seed: string,
  wanted: number,
  graph: RoadGraph,
  communeAt: (point: Point) => Commune,
  isLand: (point: Point) => boolean,
): Site[] {
  const random = seededRandom(`${seed}/sites`);
  const grid = new Map<string, Point[]>();
  const sites: Site[] = [];
  const perCommune = new Map<string, number>();
  for (let tries = 0; sites.length < wanted && tries < wanted * 60; tries += 1) {
    const node = Math.floor(random() * graph.points.length);
    const road = graph.points[node];
    if (!road || random() > ROAD_WEIGHT[graph.classAt[node] ?? 'track']) continue;
    const town = townAround(road);
    const away = town ? 25 + random() * 90 : 40 + random() ** 2 * 420;
    const angle = random() * 2 * Math.PI;
    const at = asWritten([road[0] + Math.cos(angle) * away, road[1] + Math.sin(angle) * away]);
    const spacing = (town ? 260 : 800) * (tries > wanted * 20 ? 0.6 : 1);
    if (!isLand(at) || crowded(grid, at, spacing)) continue;
    remember(grid, at);
    const commune = communeAt(at);
    const count = (perCommune.get(commune.code) ?? 0) + 1;
    perCommune.set(commune.code, count);
    sites.push({
      id: `GLI${String(sites.length + 1).padStart(4, '0')}`,
      name: `${commune.name} ${count}`,
      owner: ownerFor(random()),
      at,
      node,
      commune,
      inTown: town,
    });
  }
  return sites;
}

function townAround(point: Point): boolean {
  return TOWNS.some((town) => distanceM(town.at, point) < town.radiusM);
}

function ownerFor(draw: number): string {
  return OWNERS.find(([, upTo]) => draw < upTo)?.[0] ?? 'VNPT';
}

const CELL_M = 800;

function crowded(grid: ReadonlyMap<string, Point[]>, at: Point, spacingM: number): boolean {
  const column = Math.floor(at[0] / CELL_M);
  const row = Math.floor(at[1] / CELL_M);
  for (let dx = -1; dx <= 1; dx += 1) {
    for (let dy = -1; dy <= 1; dy += 1) {
      const near = grid.get(`${column + dx}/${row + dy}`) ?? [];
      if (near.some((other) => distanceM(other, at) < spacingM)) return true;
    }
  }
  return false;
}

function remember(grid: Map<string, Point[]>, at: Point): void {
  const key = `${Math.floor(at[0] / CELL_M)}/${Math.floor(at[1] / CELL_M)}`;
  grid.set(key, [...(grid.get(key) ?? []), at]);
}
