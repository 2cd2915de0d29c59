import type { Dataset } from '../model/dataset.ts';
import type { Table } from '../model/table.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import type { TargetKind } from '../study/study-result.ts';
import type { AreaFinder } from './area-finder.ts';
import { choiceReader, textReader } from './read-column.ts';

/** Kinds of targets that are points, in the order they follow the sections. */
export const POINT_KINDS = ['bts_site', 'post_office', 'exchange', 'site'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** The sections a network was cut into, as far as targets need them. */
export type SectionPlaces = {
  readonly length: number;
  /** Row of the cable_route table, metres along the route, middle in degrees. */
  readonly route: Uint32Array;
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
  readonly middleLon: Float64Array;
  readonly middleLat: Float64Array;
};

/** Everything that is ranked, before any incident is counted: kind by kind, sections first. */
export type TargetList = {
  readonly length: number;
  /** Targets 0 … sectionCount − 1 are the sections of the network, in its order. */
  readonly sectionCount: number;
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** Index into TARGET_KINDS. */
  readonly kind: Uint8Array;
  /** Section number, or row of the kind's table. */
  readonly row: Uint32Array;
  /** Row of the asset table: the route of a section, else the same as `row`. */
  readonly assetRow: Uint32Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Kilometres of a section, 1 for a point. */
  readonly size: Float64Array;
  readonly planned: Uint8Array;
  readonly area: Int32Array;
  /** Target numbers by asset id (code units), then kind, then along the route: breaks ties of the score. */
  readonly tieOrder: Uint32Array;
};

export function kindNumber(kind: TargetKind): number {
  return TARGET_KINDS.indexOf(kind);
}

/** The table behind a kind of target. */
export function assetTable(dataset: Dataset, kind: TargetKind): Table | undefined {
  return dataset.tables[kind === 'section' ? 'cable_route' : kind];
}

/** in_use when a record does not say: what is in a list of assets is there until told otherwise. */
export function statusReader(table: Table): (row: number) => 'in_use' | 'planned' | 'retired' {
  const read = choiceReader(table, 'status');
  return (row) => {
    const status = read(row);
    return status === 'planned' || status === 'retired' ? status : 'in_use';
  };
}

/** Lists all targets that are not retired. `sections` must hold no retired route. */
export function listTargets(
  dataset: Dataset,
  sections: SectionPlaces,
  areas: AreaFinder,
): TargetList {
  const points = POINT_KINDS.flatMap((kind) => pointsOf(dataset.tables[kind], kind));
  const length = sections.length + points.reduce((sum, part) => sum + part.rows.length, 0);
  const list: Draft = {
    id: [],
    name: [],
    assetId: [],
    kind: new Uint8Array(length),
    row: new Uint32Array(length),
    assetRow: new Uint32Array(length),
    lon: new Float64Array(length),
    lat: new Float64Array(length),
    size: new Float64Array(length).fill(1),
    planned: new Uint8Array(length),
  };
  addSections(list, dataset.tables.cable_route, sections);
  for (const part of points) addPoints(list, part);
  const area = new Int32Array(length);
  for (let target = 0; target < length; target += 1) {
    area[target] = areas.at(list.lon[target] ?? 0, list.lat[target] ?? 0);
  }
  const tieOrder = orderById(list.assetId);
  return {
    length,
    sectionCount: sections.length,
    id: list.id,
    name: list.name,
    kind: list.kind,
    row: list.row,
    assetRow: list.assetRow,
    lon: list.lon,
    lat: list.lat,
    size: list.size,
    planned: list.planned,
    area,
    tieOrder,
  };
}

type Draft = {
  readonly id: string[];
  readonly name: string[];
  readonly assetId: string[];
  readonly kind: Uint8Array;
  readonly row: Uint32Array;
  readonly assetRow: Uint32Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly size: Float64Array;
  readonly planned: Uint8Array;
};

type Points = { readonly kind: PointKind; readonly table: Table; readonly rows: readonly number[] };

function pointsOf(table: Table | undefined, kind: PointKind): Points[] {
  if (!table) return [];
  const status = statusReader(table);
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  return [{ kind, table, rows: rows.filter((row) => status(row) !== 'retired') }];
}

function addSections(list: Draft, table: Table | undefined, sections: SectionPlaces): void {
  if (!table) return;
  const id = textReader(table, 'id');
  const name = textReader(table, 'name');
  const status = statusReader(table);
  for (let section = 0; section < sections.length; section += 1) {
    const route = sections.route[section] ?? 0;
    const fromM = sections.fromM[section] ?? 0;
    const toM = sections.toM[section] ?? 0;
    const routeId = id(route);
    list.assetId.push(routeId);
    list.id.push(`${routeId}@${metres(fromM, toM)}`);
    list.name.push(name(route) || routeId);
    list.row[section] = section;
    list.assetRow[section] = route;
    list.lon[section] = sections.middleLon[section] ?? 0;
    list.lat[section] = sections.middleLat[section] ?? 0;
    list.size[section] = (toM - fromM) / 1000;
    list.planned[section] = status(route) === 'planned' ? 1 : 0;
  }
}

/** Whole metres; tenths for a piece so short that whole ones would not tell it from the next. */
function metres(fromM: number, toM: number): string {
  if (toM - fromM < 2) return `${fromM.toFixed(1)}-${toM.toFixed(1)}`;
  return `${Math.round(fromM)}-${Math.round(toM)}`;
}

function addPoints(list: Draft, { kind, table, rows }: Points): void {
  const id = textReader(table, 'id');
  const name = textReader(table, 'name');
  const status = statusReader(table);
  for (const row of rows) {
    const target = list.id.length;
    list.assetId.push(id(row));
    list.id.push(id(row));
    list.name.push(name(row) || id(row));
    list.kind[target] = kindNumber(kind);
    list.row[target] = row;
    list.assetRow[target] = row;
    list.lon[target] = table.geometry.coordinates[2 * row] ?? 0;
    list.lat[target] = table.geometry.coordinates[2 * row + 1] ?? 0;
    list.planned[target] = status(row) === 'planned' ? 1 : 0;
  }
}

/**
 * Targets by asset id, those of one asset in their order along the route. Targets of one asset follow each
 * other, so runs of them are sorted, not the targets.
 */
function orderById(assetId: readonly string[]): Uint32Array {
  const runStart: number[] = [];
  for (let target = 0; target < assetId.length; target += 1) {
    if (target === 0 || assetId[target] !== assetId[target - 1]) runStart.push(target);
  }
  const runs = Uint32Array.from(runStart.keys()).toSorted((a, b) => {
    const [one, other] = [assetId[runStart[a] ?? 0] ?? '', assetId[runStart[b] ?? 0] ?? ''];
    return one < other ? -1 : one > other ? 1 : a - b;
  });
  const order = new Uint32Array(assetId.length);
  let place = 0;
  for (const run of runs) {
    const end = runStart[run + 1] ?? assetId.length;
    for (let target = runStart[run] ?? 0; target < end; target += 1, place += 1) {
      order[place] = target;
    }
  }
  return order;
}
