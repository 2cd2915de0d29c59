import { seededRandom } from '../../src/core/basics/random.ts';
import type { LayerRecord } from '../base/layer-records.ts';
import type { Commune } from './communes.ts';
import { CUT_OFF, dayMs, dayText, daysMs } from './demo-calendar.ts';
import { between, weighted } from './draw.ts';
import { asWritten, toLonLat } from './plane.ts';
import type { Point } from './plane.ts';
import type { RoadGraph } from './road-graph.ts';
import { TOWNS } from './towns.ts';

export type PostRecord = {
  readonly id: string;
  readonly at: Point;
  readonly grade: string;
  readonly properties: LayerRecord['properties'];
};

const WANTED = 152;
const PARCELS: Readonly<Record<string, number>> = {
  level_1: 2400,
  level_2: 520,
  level_3: 140,
  culture_point: 18,
  agent: 40,
  other: 60,
};

/** A culture point or office in most communes, graded offices in towns, couriers' own points. */
export function postRecords(
  seed: string,
  communes: readonly Commune[],
  communeAt: (point: Point) => Commune,
  graph: RoadGraph,
): PostRecord[] {
  const random = seededRandom(`${seed}/posts`);
  const places: { near: Point; grade: string; owner: string }[] = [];
  for (const town of TOWNS) {
    const grade = town.radiusM > 3000 ? 'level_1' : 'level_2';
    places.push({ near: town.at, grade, owner: 'VNPost' });
    places.push({
      near: around(random, town.at, town.radiusM * 0.6),
      grade: 'other',
      owner: 'Viettel Post',
    });
    for (let more = 0; more < town.radiusM / 1300; more += 1) {
      places.push({
        near: around(random, town.at, town.radiusM * 0.9),
        grade: 'level_3',
        owner: 'VNPost',
      });
    }
  }
  for (const commune of communes.filter((one) => one.unitType === 'commune').slice(TOWNS.length)) {
    if (places.length >= WANTED) break;
    const grade = weighted(random, [
      ['culture_point', 0.62],
      ['level_3', 0.24],
      ['agent', 0.14],
    ] as const);
    places.push({ near: commune.centre, grade, owner: 'VNPost' });
  }
  const counts = new Map<string, number>();
  return places.map(({ near, grade, owner }, number) => {
    const road = graph.points[graph.nearest(near)] ?? near;
    const at = asWritten(around(random, road, 45));
    const commune = communeAt(at);
    const id = `BC-${String(number + 1).padStart(3, '0')}`;
    const base =
      grade === 'culture_point'
        ? `BĐ-VHX ${commune.name}`
        : `Bưu cục ${owner === 'VNPost' ? '' : 'Viettel '}${commune.name}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return {
      id,
      at,
      grade,
      properties: {
        id,
        name: count === 1 ? base : `${base} ${count}`,
        owner,
        status: 'in_use',
        protection_class: grade === 'level_1' ? 'important' : 'none',
        guard: grade === 'level_1' ? 'yes' : 'no',
        lock: 'yes',
        camera: weighted(random, [
          ['yes', grade === 'culture_point' ? 0.15 : 0.75],
          ['no', 0.25],
          ['unknown', 0.1],
        ] as const),
        alarm: weighted(random, [
          ['yes', 0.3],
          ['no', 0.5],
          ['unknown', 0.2],
        ] as const),
        last_check:
          random() < 0.2 ? null : dayText(dayMs(CUT_OFF) - daysMs(between(random, 5, 500))),
        commune_code: commune.code,
        grade,
        parcels_per_day: Math.max(
          4,
          Math.round((PARCELS[grade] ?? 30) * between(random, 0.6, 1.5)),
        ),
      },
    };
  });
}

function around(random: () => number, [x, y]: Point, reachM: number): Point {
  const angle = random() * 2 * Math.PI;
  const away = Math.sqrt(random()) * reachM;
  return [x + Math.cos(angle) * away, y + Math.sin(angle) * away];
}

export function pointLayer(
  records: readonly { readonly at: Point; readonly properties: LayerRecord['properties'] }[],
): LayerRecord[] {
  return records.map(({ at, properties }) => ({
    geometry: { type: 'Point', coordinates: toLonLat(at) },
    properties,
  }));
}
