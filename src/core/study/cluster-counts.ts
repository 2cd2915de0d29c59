import { f64 } from '../geo/typed.ts';
import type { HotspotIncidents } from '../hotspots/incidents.ts';
import { spaceTimeSums } from '../hotspots/emerging/space-time.ts';
import type { NeighbourLists } from '../hotspots/local-statistics/neighbour-lists.ts';
import { standardisedRates } from '../hotspots/local-statistics/standardised-rates.ts';
import { shrinkRates } from '../hotspots/rates/gamma-poisson.ts';
import type { ClusterOptions } from './cluster-options.ts';
import type { ClusterPlaces } from './cluster-places.ts';
import type { ClusterUnits } from './cluster-units.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import { TARGET_KINDS } from './study-result.ts';

/** What each unit holds and what happened there. */
export type ClusterCounts = {
  readonly km: Float64Array;
  readonly sites: Float64Array;
  readonly count: Float64Array;
  /** km-years, site-years, or incidents expected at the mean rate of every kind of asset inside. */
  readonly exposure: Float64Array;
  /** Commune most of the exposure lies in; −1 for none. */
  readonly area: Int32Array;
  /** Unit of each incident, −1 in none. */
  readonly unitOf: Int32Array;
};

export function clusterCounts(
  { network }: PlacedStages,
  incidents: HotspotIncidents,
  places: ClusterPlaces,
  units: ClusterUnits,
  { struck }: ClusterOptions,
  years: number,
): ClusterCounts {
  const { targets } = network;
  const [km, sites, count, exposure] = columns(units.length);
  const kindOf = (place: number): number => targets.kind[places.target[place] ?? 0] ?? 0;
  const rate = struck === 'all' ? meanRates(incidents, places, kindOf, years) : ONE_EACH;
  const shares = sharesByArea(units.length);
  places.size.forEach((size, place) => {
    const unit = units.ofPlace[place] ?? -1;
    if (unit < 0) return;
    const kind = kindOf(place);
    const expected = size * years * (rate[kind] ?? 0);
    add(kind === 0 ? km : sites, unit, size);
    add(exposure, unit, expected);
    const area = targets.area[places.target[place] ?? 0] ?? -1;
    const share = shares[unit];
    if (area >= 0 && share) share.set(area, (share.get(area) ?? 0) + expected);
  });
  const unitOf = Int32Array.from(places.ofIncident, (place) =>
    place < 0 ? -1 : (units.ofPlace[place] ?? -1),
  );
  unitOf.forEach((unit, incident) => {
    if (unit >= 0) add(count, unit, f64(incidents.weight, incident));
  });
  return { km, sites, count, exposure, area: Int32Array.from(shares, largestOf), unitOf };
}

/** What the statistic is of, by unit. */
export function clusterValues(
  { count, exposure }: ClusterCounts,
  { value }: ClusterOptions,
): Float64Array {
  if (value === 'count') return count.slice();
  if (value === 'shrunk_rate') return shrinkRates(count, exposure).rate;
  return standardisedRates(count, exposure);
}

/** A unit and its neighbours together: what happened, and what was to be expected of their exposure. */
export function aroundUnits({ count, exposure }: ClusterCounts, neighbours: NeighbourLists) {
  const sum = (values: Float64Array): number => values.reduce((total, one) => total + one, 0);
  const perExposure = sum(exposure) > 0 ? sum(count) / sum(exposure) : 0;
  const around = {
    count: spaceTimeSums(count, 1, neighbours).sum,
    exposure: spaceTimeSums(exposure, 1, neighbours).sum,
  };
  return { ...around, expected: around.exposure.map((one) => one * perExposure) };
}

const ONE_EACH: readonly number[] = TARGET_KINDS.map(() => 1);

/** Incidents per km-year or site-year of each kind of asset, over all places. */
function meanRates(
  { weight }: HotspotIncidents,
  { size, ofIncident }: ClusterPlaces,
  kindOf: (place: number) => number,
  years: number,
): readonly number[] {
  const count = TARGET_KINDS.map(() => 0);
  const exposure = TARGET_KINDS.map(() => 0);
  size.forEach((one, place) => {
    exposure[kindOf(place)] = (exposure[kindOf(place)] ?? 0) + one * years;
  });
  ofIncident.forEach((place, incident) => {
    if (place < 0) return;
    count[kindOf(place)] = (count[kindOf(place)] ?? 0) + f64(weight, incident);
  });
  return count.map((one, kind) => ((exposure[kind] ?? 0) > 0 ? one / (exposure[kind] ?? 1) : 0));
}

function columns(length: number): [Float64Array, Float64Array, Float64Array, Float64Array] {
  const one = (): Float64Array => new Float64Array(length);
  return [one(), one(), one(), one()];
}

function add(values: Float64Array, at: number, value: number): void {
  values[at] = f64(values, at) + value;
}

function sharesByArea(units: number): Map<number, number>[] {
  return Array.from({ length: units }, () => new Map());
}

/** Of equal shares (the same 32-bit float) the area with the least number; −1 of none. */
function largestOf(shares: ReadonlyMap<number, number>): number {
  let best = -1;
  let most = -1;
  for (const [area, exact] of shares) {
    const share = Math.fround(exact);
    if (share < most || (share === most && area >= best)) continue;
    best = area;
    most = share;
  }
  return best;
}
