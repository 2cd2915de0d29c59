import { IssueLog } from '../basics/issue-log.ts';
import type { RunContext } from '../basics/run-context.ts';
import { INCIDENT_KINDS } from '../model/incident-kinds.ts';
import type { Struck } from '../model/incident-kinds.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Table } from '../model/table.ts';
import type { AreaFinder } from '../targets/area-finder.ts';
import { choiceReader, textReader } from '../targets/read-column.ts';
import { POINT_KINDS } from '../targets/target-list.ts';
import type { TargetList } from '../targets/target-list.ts';
import { TARGET_KINDS } from './study-result.ts';
import { knownAssets } from './known-assets.ts';
import type { KnownAsset } from './known-assets.ts';
import { nearestTargets } from './nearest-targets.ts';
import type { NearestTargets, TargetNear } from './nearest-targets.ts';
import { reasonNumber } from './placement.ts';
import type { Placement } from './placement.ts';
import type { StudyNetwork } from './study-network.ts';
import type { LeftOutReason } from './study-result.ts';

export type PlaceInput = {
  readonly dataset: Dataset;
  readonly network: StudyNetwork;
  readonly targets: TargetList;
  readonly areas: AreaFinder;
};

/**
 * Places every incident of the dataset on what it struck.
 * 1. By asset id: a site or post is that target; a cable route is its point nearest to the recorded
 *    place (without a usable place a route alone says nothing about where: no_location).
 *    A retired asset is no target (asset_retired). An unknown id is reported and the distance decides.
 * 2. By distance, within the limit, of what stands where it is drawn (not a site known only to its commune):
 *    the families the kind of incident strikes, in their order, the first
 *    that has a target near. Where cable comes first and is not alone, the nearest of all wins: a cable
 *    runs past every site. A place known only to the commune is never used.
 * O(incidents × log targets).
 */
export async function placeAllIncidents(
  input: PlaceInput,
  maxDistanceM: number,
  ctx: RunContext,
): Promise<Placement> {
  const { dataset, targets, areas } = input;
  const table = dataset.tables.incident;
  const placement = emptyPlacement(table?.rows ?? 0);
  if (!table) return { ...placement, issues: [] };
  const near = nearestTargets(input.network, targets, exactTargets(dataset, targets));
  const { x, y } = input.network.plane.toMetres(table.geometry.coordinates);
  const located = locatedReader(table);
  const assetOf = knownAssets(dataset, table, targets);
  const families = struckReader(table);
  const communeCode = textReader(table, 'commune_code');
  const { coordinates } = table.geometry;
  const log = new IssueLog();
  for (let row = 0; row < table.rows; row += 1) {
    if (row % 1024 === 0) {
      ctx.progress('place', row / table.rows);
      await ctx.breathe();
    }
    const incident: OneIncident = {
      asset: assetOf(row),
      families: families(row),
      located: located(row),
      x: x[row] ?? Number.NaN,
      y: y[row] ?? Number.NaN,
    };
    if (incident.asset.type === 'unknown') log.add(unknownAsset(table, row, incident.asset.id));
    const found = placeOne(incident, near, maxDistanceM);
    placement.area[row] = areas.byCode(communeCode(row));
    if (typeof found === 'string') {
      placement.whyNot[row] = reasonNumber(found);
    } else {
      placement.target[row] = found.target;
      placement.byId[row] = found.byId ? 1 : 0;
      placement.distanceM[row] = found.distanceM;
      placement.edge[row] = found.edge;
      placement.alongM[row] = found.alongM;
      const area = targets.area[found.target] ?? -1;
      if (area >= 0) placement.area[row] = area;
    }
    if ((placement.area[row] ?? -1) < 0) {
      const lon = coordinates[2 * row] ?? Number.NaN;
      placement.area[row] = areas.at(lon, coordinates[2 * row + 1] ?? Number.NaN);
    }
  }
  return { ...placement, issues: log.finish() };
}

type OneIncident = {
  readonly asset: KnownAsset;
  readonly families: readonly Struck[];
  readonly located: boolean;
  readonly x: number;
  readonly y: number;
};

type Struckness = TargetNear & { readonly byId: boolean };

function placeOne(
  incident: OneIncident,
  near: NearestTargets,
  maxDistanceM: number,
): Struckness | LeftOutReason {
  const { asset, families, located, x, y } = incident;
  if (families.length === 0) return 'nothing_to_strike';
  if (asset.type === 'retired') return 'asset_retired';
  if (asset.type === 'point') {
    const dx = x - (near.points.x[asset.target] ?? 0);
    const dy = y - (near.points.y[asset.target] ?? 0);
    const distanceM = located ? Math.hypot(dx, dy) : 0;
    return { target: asset.target, edge: 0, alongM: 0, distanceM, byId: true };
  }
  if (!located) return 'no_location';
  if (asset.type === 'route') {
    const place = near.onRoute(asset.row, x, y);
    if (place) return { ...place, byId: true };
  }
  const found = nearestOf(families, near, x, y, maxDistanceM);
  return found ? { ...found, byId: false } : 'too_far';
}

function nearestOf(
  families: readonly Struck[],
  near: NearestTargets,
  x: number,
  y: number,
  maxDistanceM: number,
): TargetNear | undefined {
  const firstWins = families[0] !== 'cable';
  let best: TargetNear | undefined;
  for (const family of families) {
    const found = near.nearest(family, x, y, maxDistanceM);
    if (found && (!best || found.distanceM < best.distanceM)) best = found;
    if (best && firstWins) return best;
  }
  return best;
}

/** False for a point target that stands somewhere in its commune. */
export function exactTargets(dataset: Dataset, targets: TargetList): (target: number) => boolean {
  const qualities = new Map(
    POINT_KINDS.map((kind) => {
      const table = dataset.tables[kind];
      return [TARGET_KINDS.indexOf(kind), table ? choiceReader(table, 'location_quality') : null];
    }),
  );
  return (target) =>
    qualities.get(targets.kind[target] ?? -1)?.(targets.row[target] ?? 0) !== 'commune';
}

/** True where the record has coordinates finer than its commune. */
export function locatedReader(table: Table): (row: number) => boolean {
  const quality = choiceReader(table, 'location_quality');
  const { coordinates } = table.geometry;
  return (row) =>
    Number.isFinite(
      (coordinates[2 * row] ?? Number.NaN) + (coordinates[2 * row + 1] ?? Number.NaN),
    ) && quality(row) !== 'commune';
}

function struckReader(table: Table): (row: number) => readonly Struck[] {
  const column = table.columns['kind'];
  if (column?.type !== 'choice') return () => [];
  return (row) => INCIDENT_KINDS[(column.codes[row] ?? 0) - 1]?.strikes ?? [];
}

function unknownAsset(table: Table, row: number, id: string) {
  const file = table.files[table.sourceFile[row] ?? 0];
  return {
    code: 'id.unknown-asset',
    severity: 'warning',
    at: {
      ...(file === undefined ? {} : { file }),
      row: table.sourceRow[row] ?? 0,
      field: 'asset_id',
    },
    context: { id },
  } as const;
}

function emptyPlacement(rows: number): Omit<Placement, 'issues'> {
  return {
    target: new Int32Array(rows).fill(-1),
    whyNot: new Uint8Array(rows),
    byId: new Uint8Array(rows),
    distanceM: new Float64Array(rows),
    edge: new Uint32Array(rows),
    alongM: new Float64Array(rows),
    area: new Int32Array(rows).fill(-1),
  };
}
