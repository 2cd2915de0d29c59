import type { Issue } from '../basics/issue.ts';
import { seededRandom } from '../basics/random.ts';
import type { RunContext } from '../basics/run-context.ts';
import type { Geometry } from '../geo/geometry.ts';
import { u32 } from '../geo/typed.ts';
import { emergingHotspots } from '../hotspots/emerging/emerging.ts';
import type { HotspotIncidents } from '../hotspots/incidents.ts';
import type { Period } from '../time/period.ts';
import type { ClusterAnswer } from './cluster-answer.ts';
import { aroundUnits, clusterCounts, clusterValues } from './cluster-counts.ts';
import { boundsOfFeatures, clusterGeometry } from './cluster-geometry.ts';
import { listUnits } from './cluster-list.ts';
import { CLUSTER_ALPHA } from './cluster-options.ts';
import type { ClusterOptions } from './cluster-options.ts';
import { clusterPlaces } from './cluster-places.ts';
import { binFigures, globalFigures, localFigures } from './cluster-statistics.ts';
import { STEPS_BACK, clusterSteps, countBySteps } from './cluster-steps.ts';
import { clusterUnits } from './cluster-units.ts';
import type { PlacedStages } from './hotspot-incidents.ts';

export type FoundClusters = { readonly answer: ClusterAnswer; readonly geometry: Geometry };

/**
 * Which communes, cells or sections stand out more than chance would let them, and how that changes over
 * time. Only units that hold something to strike take part. Gi* or local Moran of counts or rates with p by
 * permutation, classes after Benjamini–Hochberg; global Moran and G; patterns over time (emergingHotspots).
 *
 * No incidents, no units or all values equal: issues, no classes, nothing NaN. Progress
 * `clusters-units`, `clusters-chance`, `clusters-time`. Same seed, same answer.
 */
export async function findClusters(
  stages: PlacedStages,
  incidents: HotspotIncidents,
  period: Period,
  options: ClusterOptions,
  ctx: RunContext,
): Promise<FoundClusters> {
  ctx.progress('clusters-units', 0);
  const chance = { ...ctx, random: seededRandom(options.seed) };
  const places = clusterPlaces(stages, incidents, options.struck);
  await ctx.breathe();
  const used = places.ofIncident.reduce((sum, place) => sum + (place < 0 ? 0 : 1), 0);
  const units = clusterUnits(stages, places, options, used);
  await ctx.breathe();
  const counts = clusterCounts(stages, incidents, places, units, options, period.years);
  const values = clusterValues(counts, options);
  ctx.progress('clusters-chance', 0.2);
  const local = await localFigures(values, counts, units.neighbours, options, chance);
  const global = await globalFigures(values, units.neighbours, chance);
  ctx.progress('clusters-time', 0.6);
  const total = counts.count.reduce((sum, one) => sum + one, 0);
  const steps = clusterSteps(period, total, options.step);
  const byStep = countBySteps(incidents, counts.unitOf, units.length, steps);
  const stepCount = steps.starts.length;
  const reach = { steps: stepCount, back: STEPS_BACK[steps.unit] };
  const bins = await binFigures(byStep, reach, counts, units.neighbours, options, chance);
  const emerging = await emergingHotspots(bins, stepCount, CLUSTER_ALPHA, chance);
  const around = aroundUnits(counts, units.neighbours);
  const geometry = clusterGeometry(stages, units, options.units);
  const columns = {
    length: units.length,
    number: units.number,
    cell: units.cell,
    bounds: boundsOfFeatures(geometry),
    area: counts.area,
    km: counts.km,
    sites: counts.sites,
    count: counts.count,
    exposure: counts.exposure,
    aroundCount: around.count,
    aroundExpected: around.expected,
    value: values,
    z: local.z,
    p: local.p,
    pNormal: local.pNormal,
    q: local.q,
    level: local.level,
    quadrant: local.quadrant,
    pattern: emerging.pattern,
    patternSign: emerging.sign,
    trendZ: emerging.trendZ,
    trendP: emerging.trendP,
  };
  const answer: ClusterAnswer = {
    options: { ...options, resolution: units.resolution, step: steps.unit },
    period: { from: period.from, to: period.to, years: period.years },
    incidents: total,
    leftOut: counts.unitOf.filter((unit) => unit < 0).length,
    units: columns,
    meanNeighbours: units.length > 0 ? u32(units.neighbours.start, units.length) / units.length : 0,
    global,
    emerging: { step: steps.unit, starts: steps.starts, issues: emerging.issues },
    listed: listUnits(columns, byStep, stepCount, incidents, counts.unitOf),
    issues: issuesOf(used, units.issues, local.issues),
  };
  return { answer, geometry };
}

/** What stops everything first; then what a person should know. */
function issuesOf(
  incidents: number,
  units: readonly Issue[],
  local: readonly Issue[],
): readonly Issue[] {
  if (units.some(({ severity }) => severity === 'error')) return units;
  if (incidents === 0) return [{ code: 'clusters.no-incidents', severity: 'error' }];
  return [...local, ...units];
}
