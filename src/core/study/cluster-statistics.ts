import type { Issue } from '../basics/issue.ts';
import type { RunContext } from '../basics/run-context.ts';
import { exposedBins, permutedBins } from '../hotspots/emerging/bin-figures.ts';
import type { BinFigures, TimeReach } from '../hotspots/emerging/bin-figures.ts';
import { spaceTimeSums } from '../hotspots/emerging/space-time.ts';
import { benjaminiHochberg } from '../hotspots/local-statistics/benjamini-hochberg.ts';
import { exposedFigures } from '../hotspots/local-statistics/exposed-counts.ts';
import { getisOrd } from '../hotspots/local-statistics/getis-ord.ts';
import { globalG } from '../hotspots/local-statistics/global-g.ts';
import { globalMoran } from '../hotspots/local-statistics/global-moran.ts';
import { localMoran, MORAN_QUADRANTS } from '../hotspots/local-statistics/local-moran.ts';
import type { NeighbourLists } from '../hotspots/local-statistics/neighbour-lists.ts';
import { twoSidedPs } from '../hotspots/local-statistics/normal-tail.ts';
import { rowStandardised } from '../hotspots/local-statistics/neighbour-weights.ts';
import type { NeighbourWeights } from '../hotspots/local-statistics/neighbour-weights.ts';
import { permutedLagP } from '../hotspots/local-statistics/permuted-lag.ts';
import { permutedMoranP } from '../hotspots/local-statistics/permuted-moran.ts';
import { pooledPermutationP } from '../hotspots/local-statistics/pooled-permutation.ts';
import { significanceClasses } from '../hotspots/local-statistics/significance-class.ts';
import { spreadOf } from '../hotspots/local-statistics/spread.ts';
import type { GlobalFigures, UnitColumns } from './cluster-answer.ts';
import { aroundUnits } from './cluster-counts.ts';
import type { ClusterCounts } from './cluster-counts.ts';
import type { ClusterOptions } from './cluster-options.ts';

export type LocalFigures = Pick<UnitColumns, 'z' | 'p' | 'pNormal' | 'q' | 'level' | 'quadrant'> & {
  readonly issues: readonly Issue[];
};

/** Draws of a unit of local Moran may end when as many were beyond it as below. */
const ENOUGH = 25;

export async function localFigures(
  values: Float64Array,
  counts: ClusterCounts,
  neighbours: NeighbourLists,
  { statistic, value, permutations }: ClusterOptions,
  ctx: RunContext,
): Promise<LocalFigures> {
  if (statistic === 'local_moran') return moranFigures(values, neighbours, permutations, ctx);
  if (value === 'exposure') return exposedGetisOrd(counts, neighbours);
  return getisOrdFigures(values, neighbours, permutations, ctx);
}

function exposedGetisOrd(counts: ClusterCounts, neighbours: NeighbourLists): LocalFigures {
  const sum = (values: Float64Array): number => values.reduce((total, one) => total + one, 0);
  const around = aroundUnits(counts, neighbours);
  const { z, p } = exposedFigures(around, sum(counts.count), sum(counts.exposure));
  const q = benjaminiHochberg(p);
  const level = significanceClasses(z, q);
  return { z, p, pNormal: twoSidedPs(z), q, level, quadrant: new Uint8Array(z.length), issues: [] };
}

async function getisOrdFigures(
  values: Float64Array,
  neighbours: NeighbourLists,
  permutations: number,
  ctx: RunContext,
): Promise<LocalFigures> {
  const { z, p: pNormal, issues } = getisOrd(values, neighbours, 'G*');
  const quadrant = new Uint8Array(values.length);
  const possible = !issues.some(({ severity }) => severity === 'error');
  const { deviation } = spreadOf(values);
  const { sum, length } = spaceTimeSums(deviation, 1, neighbours);
  const p = possible
    ? await pooledPermutationP(deviation, sum, length, permutations, ctx)
    : pNormal.slice();
  const q = benjaminiHochberg(p);
  return { z, p, pNormal, q, level: significanceClasses(z, q), quadrant, issues };
}

async function moranFigures(
  values: Float64Array,
  neighbours: NeighbourLists,
  permutations: number,
  ctx: RunContext,
): Promise<LocalFigures> {
  const weights = equalRows(neighbours);
  const found = localMoran(values, weights);
  const options = { permutations, enough: ENOUGH };
  const p = await permutedLagP(values, weights, options, ctx);
  const q = benjaminiHochberg(p, found.defined);
  const around = found.z.map(
    (z, unit) => (isHigh(found.quadrant[unit] ?? 0) ? 1 : -1) * Math.abs(z),
  );
  return {
    z: found.z,
    p,
    pNormal: found.p,
    q,
    level: significanceClasses(around, q),
    quadrant: found.quadrant,
    issues: found.issues.filter(({ severity }) => severity === 'error'),
  };
}

/** The unit's own value is above the mean: high among high ones, or alone. */
function isHigh(quadrant: number): boolean {
  return MORAN_QUADRANTS[quadrant]?.startsWith('high') ?? false;
}

/** Gi* in space and time of counts by step: against exposure, else as the textbook has it. */
export async function binFigures(
  byStep: Float64Array,
  reach: TimeReach,
  counts: ClusterCounts,
  neighbours: NeighbourLists,
  { value, permutations }: ClusterOptions,
  ctx: RunContext,
): Promise<BinFigures> {
  if (value === 'count') return permutedBins(byStep, reach, neighbours, permutations, ctx);
  return exposedBins(byStep, reach, neighbours, counts.exposure);
}

const GLOBAL_PERMUTATIONS = 999;

/** Do the values gather at all? Null where there is nothing to tell. */
export async function globalFigures(
  values: Float64Array,
  neighbours: NeighbourLists,
  ctx: RunContext,
): Promise<GlobalFigures | null> {
  const weights = equalRows(neighbours);
  const moran = globalMoran(values, weights);
  if (moran.issues.length > 0) return null;
  const links = new Float64Array(neighbours.to.length).fill(1);
  const g = globalG(values, { ...neighbours, weight: links });
  return { moran, g, moranP: await permutedMoranP(values, weights, GLOBAL_PERMUTATIONS, ctx) };
}

function equalRows(neighbours: NeighbourLists): NeighbourWeights {
  const weight = new Float64Array(neighbours.to.length).fill(1);
  return rowStandardised({ ...neighbours, weight });
}
