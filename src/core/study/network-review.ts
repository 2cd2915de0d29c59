import type { RunContext } from '../basics/run-context.ts';
import { metricPlaneOf } from '../geo/metric-plane.ts';
import type { MetricPlane } from '../geo/metric-plane.ts';
import type { Dataset } from '../model/dataset.ts';
import type { KindId } from '../model/registry.ts';
import type { Table } from '../model/table.ts';
import { NETWORK_FINDING_CODES, reviewNetwork } from '../network/review/network-review.ts';
import type {
  NetworkFinding,
  NetworkFindingCode,
  NetworkReviewOptions,
  ReviewedSites,
} from '../network/review/network-review.ts';
import { SNAP_TOLERANCES_M, snapSteps } from '../network/review/snap-steps.ts';
import type { SnapStep } from '../network/review/snap-steps.ts';
import { choiceReader, textReader } from '../targets/read-column.ts';
import { statusReader } from '../targets/target-list.ts';
import { routesInUse } from './routes-in-use.ts';
import type { RoutesInUse } from './routes-in-use.ts';

/** The cable network of a dataset, looked through: what is worth mending before one counts on it. */
export type NetworkReview = {
  readonly options: NetworkReviewOptions;
  readonly routes: number;
  readonly lengthM: number;
  readonly sites: number;
  /** How many of each there are; `findings` holds the first two thousand of each. */
  readonly counts: Readonly<Record<NetworkFindingCode, number>>;
  readonly findings: readonly ReviewFinding[];
  readonly snaps: readonly SnapStep[];
};

export type ReviewFinding = {
  readonly code: NetworkFindingCode;
  readonly lon: number;
  readonly lat: number;
  readonly metres: number;
  /** Rows of the cable_route table. */
  readonly routes: readonly ReviewedRecord[];
  readonly site: ReviewedRecord | null;
};

export type ReviewedRecord = {
  readonly kind: KindId;
  readonly row: number;
  readonly id: string;
  readonly name: string;
};

const MOST_OF_A_CODE = 2000;
const SITE_KINDS = ['exchange', 'bts_site', 'post_office', 'site'] as const;
/** Routes that agree in these may be one cable written twice; others share a duct. */
const LIKENESS_FIELDS = { texts: ['owner', 'name'], choices: ['medium', 'tier'] } as const;

/** Retired routes and sites are not looked at. Progress: review-network, review-snap. */
export async function networkReview(
  dataset: Dataset,
  options: NetworkReviewOptions,
  ctx: RunContext,
): Promise<NetworkReview> {
  const plane = metricPlaneOf(dataset.bounds);
  const table = dataset.tables.cable_route;
  const routes = routesInUse(table);
  const sites = sitesOf(dataset, plane);
  const likeness = alike(table, routes, LIKENESS_FIELDS);
  const owner = alike(table, routes, { texts: ['owner'], choices: [] });
  const input = { geometry: routes.geometry, plane, likeness, owner, sites };
  const found = await reviewNetwork(input, options, ctx);
  const snaps = await snapSteps(routes.geometry, plane, SNAP_TOLERANCES_M, ctx);
  const shown = NETWORK_FINDING_CODES.flatMap((code) =>
    found.filter((finding) => finding.code === code).slice(0, MOST_OF_A_CODE),
  );
  return {
    options,
    routes: routes.row.length,
    lengthM: lengthOf(routes, plane),
    sites: sites.record.length,
    counts: countsOf(found),
    findings: described(shown, plane, table, routes, sites),
    snaps,
  };
}

type Sites = ReviewedSites & { readonly record: readonly ReviewedRecord[] };

function sitesOf(dataset: Dataset, plane: MetricPlane): Sites {
  const record: ReviewedRecord[] = [];
  const lonLat: number[] = [];
  for (const kind of SITE_KINDS) {
    const table = dataset.tables[kind];
    if (!table) continue;
    const status = statusReader(table);
    for (let row = 0; row < table.rows; row += 1) {
      if (status(row) === 'retired') continue;
      record.push(recordOf(table, row));
      const { coordinates } = table.geometry;
      lonLat.push(coordinates[2 * row] ?? Number.NaN, coordinates[2 * row + 1] ?? Number.NaN);
    }
  }
  const feeds = Uint8Array.from(record, ({ kind }) => (kind === 'exchange' ? 1 : 0));
  return { ...plane.toMetres(Float64Array.from(lonLat)), feeds, record };
}

function recordOf(table: Table, row: number): ReviewedRecord {
  const id = textReader(table, 'id')(row);
  return { kind: table.kind, row, id, name: textReader(table, 'name')(row) || id };
}

/** Equal numbers for routes that agree in some fields. */
function alike(
  table: Table | undefined,
  { row: rows }: RoutesInUse,
  fields: { readonly texts: readonly string[]; readonly choices: readonly string[] },
): Uint32Array {
  if (!table) return new Uint32Array(0);
  const readers = [
    ...fields.texts.map((field) => textReader(table, field)),
    ...fields.choices.map((field) => choiceReader(table, field)),
  ];
  const numbers = new Map<string, number>();
  return rows.map((row) => {
    const key = JSON.stringify(readers.map((read) => read(row)));
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
}

function countsOf(found: readonly NetworkFinding[]): Record<NetworkFindingCode, number> {
  const counts: Record<NetworkFindingCode, number> = {
    'near-miss': 0,
    crossing: 0,
    island: 0,
    duplicate: 0,
    'zero-length': 0,
    'dangling-end': 0,
    'far-site': 0,
  };
  for (const { code } of found) counts[code] += 1;
  return counts;
}

function described(
  found: readonly NetworkFinding[],
  plane: MetricPlane,
  table: Table | undefined,
  routes: RoutesInUse,
  sites: Sites,
): readonly ReviewFinding[] {
  const lonLat = plane.toDegrees(
    Float64Array.from(found, ({ x }) => x),
    Float64Array.from(found, ({ y }) => y),
  );
  return found.map((finding, i) => ({
    code: finding.code,
    lon: rounded(lonLat[2 * i], 1e7),
    lat: rounded(lonLat[2 * i + 1], 1e7),
    metres: rounded(finding.metres, 100),
    routes: table ? finding.routes.map((route) => recordOf(table, routes.row[route] ?? 0)) : [],
    site: sites.record[finding.site] ?? null,
  }));
}

function lengthOf({ geometry }: RoutesInUse, plane: MetricPlane): number {
  const { x, y } = plane.toMetres(geometry.coordinates);
  let sumM = 0;
  for (let part = 0; part + 1 < geometry.partStart.length; part += 1) {
    for (
      let i = (geometry.partStart[part] ?? 0) + 1;
      i < (geometry.partStart[part + 1] ?? 0);
      i += 1
    ) {
      sumM += Math.hypot((x[i] ?? 0) - (x[i - 1] ?? 0), (y[i] ?? 0) - (y[i - 1] ?? 0));
    }
  }
  return rounded(sumM, 100);
}

function rounded(value = 0, per: number): number {
  return Math.round(value * per) / per;
}
