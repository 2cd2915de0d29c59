import { sum } from '../basics/sum.ts';
import type { Issue } from '../basics/issue.ts';
import type { RunContext } from '../basics/run-context.ts';
import type { ParamValues, RiskSurface } from '../hotspots/contract.ts';
import { findHotStretches } from '../hotspots/hot-stretches.ts';
import type { DenseSections, HotStretches } from '../hotspots/hot-stretches.ts';
import type { HotspotIncidents } from '../hotspots/incidents.ts';
import { DENSITY_METHOD, hotspotMethod } from '../hotspots/registry.ts';
import type { NetworkEvents, NetworkPieces } from '../network/cable-graph.ts';
import type { Period } from '../time/period.ts';
import { fadedShare, fadedYears } from './fade.ts';
import { hotspotIncidents } from './hotspot-incidents.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import { densityPerYear, meanBySection } from './section-density.ts';
import type { StudyConfig } from './study-config.ts';
import { sectionAt } from './study-network.ts';

export type PictureQuestion = {
  /** Id of a method in HOTSPOT_METHODS; `auto`: what the density of a study is estimated with. */
  readonly method: string;
  readonly params: ParamValues;
  /** The weight of an incident halves every so many days before the end of the period; 0: it does not. */
  readonly fadeDays: number;
  readonly period: Period;
};

/** Where incidents concentrate along the cables in one period, by one method. Nothing is NaN or infinite. */
export type HotspotPicture = {
  /** What was used, which may be other than what was asked: see `issues`. */
  readonly method: string;
  readonly params: ParamValues;
  readonly fadeDays: number;
  readonly period: { readonly from: string; readonly to: string; readonly years: number };
  /** Incidents placed on cable: records, and their sum by the share of each inside the period. */
  readonly records: number;
  readonly weight: number;
  /** Cable in use. */
  readonly km: number;
  /** Years the weights stand for: those of the period, fewer when old incidents count less. */
  readonly effectiveYears: number;
  /** What the surface integrates to, and what it should: the (faded) weights. */
  readonly mass: number;
  readonly fadedWeight: number;
  /** Incidents per km and year, by lixel and its mean by section. */
  readonly lixelDensity: Float64Array;
  readonly sectionDensity: Float64Array;
  /** Incidents on each section, not faded. */
  readonly sectionCount: Float64Array;
  readonly stretches: HotStretches;
  readonly onCable: PictureIncidents;
  readonly issues: readonly Issue[];
};

/** The incidents on cable, in the order of the incident table. */
export type PictureIncidents = {
  readonly row: Uint32Array;
  /** Place in INCIDENT_KINDS. */
  readonly kind: Uint8Array;
  readonly section: Uint32Array;
  readonly weight: Float64Array;
  /** UTC milliseconds; equal when the moment is known. */
  readonly fromMs: Float64Array;
  readonly toMs: Float64Array;
  readonly dayOnly: Uint8Array;
};

/** `surface`: the study's own, where it is at hand; for the study's own question it is not made again. */
export type PictureStages = PlacedStages & { readonly surface?: RiskSurface };

/**
 * The density of the study's incidents in any period, by any method, with the places where it is high.
 * For the study's own period, method and bandwidth, it is the study's own density, byte for byte.
 * Cable that is not built yet is in no mean and no stretch. No incidents: zeros and no stretches.
 */
export async function hotspotPicture(
  stages: PictureStages,
  config: StudyConfig,
  question: PictureQuestion,
  ctx: RunContext,
): Promise<HotspotPicture> {
  const { network } = stages.network;
  const { pieces } = network;
  const { period, fadeDays } = question;
  const incidents = hotspotIncidents(stages, config, period);
  const method = hotspotMethod(question.method) ?? DENSITY_METHOD;
  const events = eventsOnCable(incidents, period, fadeDays);
  await ctx.breathe();
  const own = isStudys(question, config) ? stages.surface : undefined;
  const surface = own ?? (await method.run(events, network, question.params, ctx));
  const effectiveYears = fadedYears(period, fadeDays);
  const lixelDensity = densityPerYear(surface.perKm, effectiveYears);
  const sectionDensity = meanBySection(lixelDensity, pieces.sectionLixelStart);
  const onCable = incidentsOnCable(incidents, pieces);
  const sectionCount = new Float64Array(pieces.sectionCount);
  onCable.section.forEach((section, at) => {
    sectionCount[section] = (sectionCount[section] ?? 0) + (onCable.weight[at] ?? 0);
  });
  const cable = cableInUse(stages.network, sectionDensity, sectionCount);
  return {
    method: surface.method,
    params: surface.params,
    fadeDays,
    period: { from: period.from, to: period.to, years: period.years },
    records: onCable.row.length,
    weight: sum(onCable.weight),
    km: cable.toM.reduce((km, toM, at) => km + (toM - (cable.fromM[at] ?? 0)) / 1000, 0),
    effectiveYears,
    mass: massOf(surface.perKm, pieces),
    fadedWeight: sum(events.weight),
    lixelDensity,
    sectionDensity,
    sectionCount,
    stretches: findHotStretches(cable),
    onCable,
    issues: surface.issues,
  };
}

/** By the method and the parameters of the study's own density, of the same incidents. */
function isStudys(
  { method, params, fadeDays, period }: PictureQuestion,
  config: StudyConfig,
): boolean {
  return (
    (hotspotMethod(method) ?? DENSITY_METHOD) === DENSITY_METHOD &&
    params['bandwidthM'] === config.density.bandwidthM &&
    !(fadeDays > 0) &&
    period.from === config.from &&
    period.to === config.to
  );
}

/** Cable that is not built yet carries nothing and is in no mean: it has no length here. */
export function cableInUse(
  { network, targets }: PlacedStages['network'],
  density: Float64Array,
  count: Float64Array,
): DenseSections {
  const { length, route, fromM, toM } = network.sections;
  const planned = (section: number): boolean => targets.planned[section] === 1;
  return {
    length,
    route,
    fromM,
    toM: toM.map((to, section) => (planned(section) ? (fromM[section] ?? 0) : to)),
    density: density.map((value, section) => (planned(section) ? 0 : value)),
    count,
  };
}

function eventsOnCable(
  { count, edge, alongM, weight, fromMs, toMs }: HotspotIncidents,
  period: Period,
  fadeDays: number,
): NetworkEvents {
  const on = Uint32Array.from(numbersTo(count).filter((at) => (edge[at] ?? -1) >= 0));
  const faded = (at: number): number =>
    (weight[at] ?? 0) * fadedShare(fromMs[at] ?? 0, toMs[at] ?? 0, period, fadeDays);
  return {
    count: on.length,
    edge: Uint32Array.from(on, (at) => edge[at] ?? 0),
    alongM: Float64Array.from(on, (at) => alongM[at] ?? 0),
    weight: Float64Array.from(on, faded),
  };
}

function incidentsOnCable(incidents: HotspotIncidents, pieces: NetworkPieces): PictureIncidents {
  const { count, edge, alongM, row, kind, weight, fromMs, toMs, dayOnly } = incidents;
  const on = numbersTo(count).filter((at) => (edge[at] ?? -1) >= 0);
  return {
    row: Uint32Array.from(on, (at) => row[at] ?? 0),
    kind: Uint8Array.from(on, (at) => kind[at] ?? 0),
    section: Uint32Array.from(on, (at) => sectionAt(pieces, edge[at] ?? 0, alongM[at] ?? 0)),
    weight: Float64Array.from(on, (at) => weight[at] ?? 0),
    fromMs: Float64Array.from(on, (at) => fromMs[at] ?? 0),
    toMs: Float64Array.from(on, (at) => toMs[at] ?? 0),
    dayOnly: Uint8Array.from(on, (at) => dayOnly[at] ?? 0),
  };
}

function massOf(perKm: Float64Array, { lixelFromM, lixelToM }: NetworkPieces): number {
  return perKm.reduce(
    (mass, value, lixel) =>
      mass + (value * ((lixelToM[lixel] ?? 0) - (lixelFromM[lixel] ?? 0))) / 1000,
    0,
  );
}

function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}
