import type { Random } from '../../src/core/basics/random.ts';
import { seededRandom } from '../../src/core/basics/random.ts';
import type { LayerRecord } from '../base/layer-records.ts';
import type { Commune } from './communes.ts';
import { CUT_OFF, dayMs, dayText, daysMs } from './demo-calendar.ts';
import { between, pick, weighted } from './draw.ts';
import type { Exchange } from './exchanges.ts';
import { asWritten, toPlane } from './plane.ts';
import type { Point } from './plane.ts';
import type { RoadGraph } from './road-graph.ts';
import { TOWNS, townOf } from './towns.ts';

type PlacedRecord = { readonly at: Point; readonly properties: LayerRecord['properties'] };
type Ground = {
  readonly graph: RoadGraph;
  readonly communes: readonly Commune[];
  readonly communeAt: (point: Point) => Commune;
};

const BORDER_POSTS: readonly (readonly [name: string, lon: number, lat: number])[] = [
  ['Ia O', 107.6, 14.02],
  ['Ia Chía', 107.56, 13.92],
  ['Lệ Thanh', 107.51, 13.755],
  ['Ia Nan', 107.54, 13.68],
  ['Ia Púch', 107.62, 13.57],
  ['Ia Mơr', 107.68, 13.44],
];

export function exchangeRecords(exchanges: readonly Exchange[], ground: Ground): PlacedRecord[] {
  return exchanges.map((exchange, number) => ({
    at: exchange.at,
    properties: {
      id: exchange.id,
      name: exchange.name,
      owner: exchange.owner,
      status: 'in_use',
      protection_class: exchange.exchangeType === 'core' ? 'important' : 'none',
      guard: exchange.exchangeType === 'core' ? 'yes' : 'no',
      lock: 'yes',
      fence: 'yes',
      light: 'yes',
      camera: 'yes',
      alarm: number % 5 === 4 ? 'unknown' : 'yes',
      last_check: dayText(dayMs(CUT_OFF) - daysMs(10 + ((number * 37) % 200))),
      commune_code: ground.communeAt(exchange.at).code,
      exchange_type: exchange.exchangeType,
      subscribers:
        Math.round(
          (townOf(exchange.townId).population * (exchange.owner === 'VNPT' ? 0.36 : 0.28)) / 100,
        ) * 100,
    },
  }));
}

export function otherSiteRecords(seed: string, ground: Ground): PlacedRecord[] {
  const random = seededRandom(`${seed}/other-sites`);
  const out: PlacedRecord[] = [];
  const add = (siteKind: string, label: string, owner: string, at: Point): void => {
    const commune = ground.communeAt(at);
    const id = `DK-${String(out.length + 1).padStart(3, '0')}`;
    out.push({
      at: asWritten(at),
      properties: {
        id,
        name: `${label} ${commune.name}`,
        owner,
        status: 'in_use',
        protection_class: siteKind === 'broadcast_relay' ? 'important' : 'none',
        lock: 'yes',
        fence: siteKind === 'broadcast_relay' ? 'yes' : null,
        camera: weighted(random, [
          ['yes', 0.4],
          ['no', 0.4],
          ['unknown', 0.2],
        ] as const),
        last_check:
          random() < 0.3 ? null : dayText(dayMs(CUT_OFF) - daysMs(between(random, 10, 400))),
        commune_code: commune.code,
        site_kind: siteKind,
      },
    });
  };
  for (let number = 0; number < 14; number += 1) {
    add(
      'broadcast_relay',
      'Trạm phát lại',
      'Đài PT-TH tỉnh',
      roadside(random, ground.graph, pick(random, ground.communes).centre, 300),
    );
  }
  for (let number = 0; number < 24; number += 1)
    add('agent', 'Đại lý', 'Đại lý', inTown(random, ground.graph));
  for (let number = 0; number < 16; number += 1)
    add('courier_point', 'Điểm chuyển phát', 'Viettel Post', inTown(random, ground.graph));
  for (const [name, lon, lat] of BORDER_POSTS) {
    add(
      'border_post',
      `Đồn biên phòng ${name}, xã`,
      'Bộ đội Biên phòng',
      roadside(random, ground.graph, toPlane(lon, lat), 80),
    );
  }
  return out;
}

export function patrolBaseRecords(seed: string, ground: Ground): PlacedRecord[] {
  const random = seededRandom(`${seed}/patrol-bases`);
  const base = (
    id: string,
    name: string,
    baseType: string,
    teams: number,
    at: Point,
  ): PlacedRecord => ({
    at: asWritten(at),
    properties: { id, name, base_type: baseType, teams, commune_code: ground.communeAt(at).code },
  });
  const provincial = ['pleiku', 'quy-nhon'].map((town, number) =>
    base(
      `CAT-${number + 1}`,
      `Công an tỉnh, cơ sở ${townOf(town).name}`,
      'provincial_police',
      6,
      roadside(random, ground.graph, townOf(town).at, 60),
    ),
  );
  const communal = ground.communes.map((commune) =>
    base(
      `CA-${commune.code}`,
      `Công an ${commune.unitType === 'ward' ? 'phường' : 'xã'} ${commune.name}`,
      'commune_police',
      commune.unitType === 'ward' ? 3 : 2,
      roadside(random, ground.graph, commune.centre, 60),
    ),
  );
  const guards = Array.from({ length: 8 }, (_, number) =>
    base(
      `CG-${number + 1}`,
      `Chốt gác ${number + 1}`,
      'guard_post',
      1,
      roadside(random, ground.graph, pick(random, ground.communes).centre, 900),
    ),
  );
  const border = BORDER_POSTS.map(([name, lon, lat], number) =>
    base(
      `BP-${number + 1}`,
      `Đồn biên phòng ${name}`,
      'border_guard',
      2,
      roadside(random, ground.graph, toPlane(lon, lat), 90),
    ),
  );
  return [...provincial, ...communal, ...guards, ...border];
}

export function riskFactorRecords(seed: string, ground: Ground): PlacedRecord[] {
  const random = seededRandom(`${seed}/risk-factors`);
  const record = (id: string, name: string, factorType: string, at: Point): PlacedRecord => ({
    at: asWritten(at),
    properties: {
      id,
      name,
      factor_type: factorType,
      last_check:
        random() < 0.35 ? null : dayText(dayMs(CUT_OFF) - daysMs(between(random, 5, 600))),
    },
  });
  const scrap = Array.from({ length: 80 }, (_, number) => {
    const at =
      random() < 0.55
        ? inTown(random, ground.graph)
        : roadside(random, ground.graph, pick(random, ground.communes).centre, 1500);
    return record(
      `PL-${String(number + 1).padStart(3, '0')}`,
      `Cơ sở thu mua phế liệu ${number + 1}`,
      'scrap_dealer',
      at,
    );
  });
  const works = Array.from({ length: 12 }, (_, number) =>
    record(
      `CT-${String(number + 1).padStart(2, '0')}`,
      `Công trường ${number + 1}`,
      'construction_site',
      roadside(random, ground.graph, pick(random, ground.communes).centre, 2500),
    ),
  );
  return [...scrap, ...works];
}

function inTown(random: Random, graph: RoadGraph): Point {
  const town = pick(random, TOWNS);
  return roadside(
    random,
    graph,
    [
      town.at[0] + between(random, -1, 1) * town.radiusM,
      town.at[1] + between(random, -1, 1) * town.radiusM,
    ],
    40,
  );
}

function roadside(random: Random, graph: RoadGraph, near: Point, reachM: number): Point {
  const road =
    graph.points[
      graph.nearest([
        near[0] + between(random, -1, 1) * reachM,
        near[1] + between(random, -1, 1) * reachM,
      ])
    ] ?? near;
  const angle = random() * 2 * Math.PI;
  return [road[0] + Math.cos(angle) * 30, road[1] + Math.sin(angle) * 30];
}
