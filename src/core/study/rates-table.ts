import { seededRandom } from '../basics/random.ts';
import type { RunContext } from '../basics/run-context.ts';
import { chanceBand } from '../hotspots/chance-band.ts';
import type { ChanceBand } from '../hotspots/chance-band.ts';
import { concentrationOf } from '../hotspots/concentration.ts';
import type { Concentration } from '../hotspots/concentration.ts';
import { shrinkRates } from '../hotspots/rates/gamma-poisson.ts';
import type { RateFit } from '../hotspots/rates/gamma-poisson.ts';
import { INCIDENT_KINDS } from '../model/incident-kinds.ts';
import type { IncidentKind, IncidentKindId, Struck } from '../model/incident-kinds.ts';
import { countRanks } from '../risk/rank-stability/count-ranks.ts';
import { rankInterval, shareInTop } from '../risk/rank-stability/rank-shares.ts';
import type { Period } from '../time/period.ts';
import { hotspotIncidents } from './hotspot-incidents.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import { kindsOfRun } from './planar-incidents.ts';
import { areaUnits, countByTarget, routeUnits, targetUnits } from './rate-units.ts';
import type { RateUnit, RateUnits } from './rate-units.ts';
import { rateTrials } from './rate-trials.ts';
import type { StudyConfig } from './study-config.ts';
import type { SelectionStage } from './study-memory.ts';

export type RatesQuestion = {
  readonly unit: RateUnit;
  readonly period: Period;
  /** The list whose membership is in question: the first so many. */
  readonly top: number;
  readonly draws: number;
  readonly seed: number;
};

/** Units by falling shrunk rate; columns have a value for each. Nothing is NaN or infinite. */
export type RatesTable = {
  readonly unit: RateUnit;
  readonly period: { readonly from: string; readonly to: string; readonly years: number };
  /** Kinds counted: those of the study that strike such units; for post offices those of the postal run. */
  readonly kinds: readonly IncidentKindId[];
  readonly exposureUnit: 'km_year' | 'site_year' | 'expected';
  readonly fit: RateFit;
  readonly total: { readonly count: number; readonly exposure: number; readonly meanRate: number };
  readonly length: number;
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** See RateUnits. */
  readonly place: Uint32Array;
  readonly count: Float64Array;
  readonly exposure: Float64Array;
  /** count ÷ exposure; 0 without exposure. */
  readonly raw: Float64Array;
  /** Posterior mean and 95 % interval. */
  readonly rate: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Chance to be among the first `top`, and 95 % interval of the rank; depth + 1 is "beyond". */
  readonly pTop: Float64Array;
  readonly rankLow: Uint32Array;
  readonly rankHigh: Uint32Array;
  readonly top: number;
  readonly draws: number;
  readonly depth: number;
  /** How few units (by exposure) hold how many incidents, beside what chance makes of as many. */
  readonly concentration: Concentration;
  readonly chance: ChanceBand;
};

const DEPTH = 100;
const BAND_DRAWS = 200;

/**
 * Incidents per exposure of every unit, shrunk to their common mean (Gamma–Poisson), with how sure each
 * place in the list is: 2,000 draws from the posteriors. Where the counts spread no more than chance, or
 * nothing happened, all units have one rate: then each is as likely as the next to be among the first.
 * Progress `rates`. No units: an empty table.
 */
export async function ratesTable(
  stages: PlacedStages,
  selection: SelectionStage,
  config: StudyConfig,
  question: RatesQuestion,
  ctx: RunContext,
): Promise<RatesTable> {
  const { unit, period, draws } = question;
  const kinds = kindsCounted(unit, config);
  const units = unitsOf(stages, selection, { ...config, incidentKinds: kinds }, question);
  ctx.progress('rates', 0);
  const { fit, rate, low, high } = shrinkRates(units.count, units.exposure);
  const length = units.id.length;
  // alike is the same 32-bit float: engines differ in the last bit
  const alike = Float32Array.from(rate);
  const order = Uint32Array.from(units.place.keys()).toSorted(
    (a, b) =>
      (alike[b] ?? 0) - (alike[a] ?? 0) || (units.count[b] ?? 0) - (units.count[a] ?? 0) || a - b,
  );
  const top = Math.min(question.top, Math.max(1, length));
  const depth = Math.max(top, Math.min(DEPTH, length));
  const ranks = await ranksOf(fit, units, order, { ...question, top, depth }, ctx);
  const sorted = (values: Float64Array) => Float64Array.from(order, (at) => values[at] ?? 0);
  const whole = (values: Uint32Array) => Uint32Array.from(order, (at) => values[at] ?? 0);
  const count = units.count.reduce((sum, one) => sum + one, 0);
  const exposure = units.exposure.reduce((sum, one) => sum + one, 0);
  const random = seededRandom(`band ${question.seed}`);
  const band = chanceBand(units.exposure, count, BAND_DRAWS, random);
  ctx.progress('rates', 1);
  return {
    unit,
    period: { from: period.from, to: period.to, years: period.years },
    kinds,
    exposureUnit: exposureUnitOf(unit),
    fit,
    total: { count, exposure, meanRate: exposure > 0 ? count / exposure : 0 },
    length,
    id: Array.from(order, (at) => units.id[at] ?? ''),
    name: Array.from(order, (at) => units.name[at] ?? ''),
    place: whole(units.place),
    count: sorted(units.count),
    exposure: sorted(units.exposure),
    raw: sorted(units.count.map((n, at) => perExposure(n, units.exposure[at] ?? 0))),
    rate: sorted(rate),
    low: sorted(low),
    high: sorted(high),
    pTop: sorted(ranks.pTop),
    rankLow: whole(ranks.rankLow),
    rankHigh: whole(ranks.rankHigh),
    top,
    draws,
    depth,
    concentration: concentrationOf(units.count, units.exposure),
    chance: band,
  };
}

/** Of the study's kinds those that strike such a unit; on post offices the postal run, chosen or not. */
function kindsCounted(unit: RateUnit, { incidentKinds }: StudyConfig): readonly IncidentKindId[] {
  if (unit === 'post_office') return kindsOfRun('postal');
  if (unit === 'area') return incidentKinds;
  const family: Struck = unit === 'route' || unit === 'section' ? 'cable' : 'site';
  const striking = new Set<string>(
    INCIDENT_KINDS.filter(({ strikes }: IncidentKind) => strikes.includes(family)).map(
      ({ id }) => id,
    ),
  );
  return incidentKinds.filter((kind) => striking.has(kind));
}

export function exposureUnitOf(unit: RateUnit): RatesTable['exposureUnit'] {
  if (unit === 'area') return 'expected';
  return unit === 'route' || unit === 'section' ? 'km_year' : 'site_year';
}

function unitsOf(
  stages: PlacedStages,
  selection: SelectionStage,
  config: StudyConfig,
  { unit, period }: RatesQuestion,
): RateUnits {
  if (unit === 'area') return areaUnits(stages.base.areas, selection);
  const { targets } = stages.network;
  const count = countByTarget(hotspotIncidents(stages, config, period), targets.length);
  if (unit === 'route') {
    return routeUnits(targets, stages.dataset.tables.cable_route, count, period.years);
  }
  return targetUnits(targets, unit, count, period.years);
}

async function ranksOf(
  fit: RateFit,
  { count, exposure }: RateUnits,
  order: Uint32Array,
  { top, depth, draws, seed }: RatesQuestion & { readonly depth: number },
  ctx: RunContext,
) {
  const length = order.length;
  if (fit.method !== 'gamma_poisson') {
    return {
      pTop: new Float64Array(length).fill(length > 0 ? Math.min(1, top / length) : 0),
      rankLow: new Uint32Array(length).fill(1),
      rankHigh: new Uint32Array(length).fill(Math.min(length, depth + 1)),
    };
  }
  const trials = rateTrials(fit, count, exposure, draws, seed);
  const tieOrder = Uint32Array.from(order.keys());
  const ranks = await countRanks({ trials, order, tieOrder, depth }, ctx, (done) =>
    ctx.progress('rates', done),
  );
  return { pTop: shareInTop(ranks, top, length), ...rankInterval(ranks, depth, length) };
}

function perExposure(count: number, exposure: number): number {
  return exposure > 0 ? count / exposure : 0;
}
