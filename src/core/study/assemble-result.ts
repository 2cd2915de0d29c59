import type { Dataset } from '../model/dataset.ts';
import type { AreaScores } from '../targets/area-score.ts';
import type { Ranking } from '../targets/rank.ts';
import type { ComponentColumns, Scores } from '../targets/score.ts';
import type { Period } from '../time/period.ts';
import type { Placement } from './placement.ts';
import type { StudyConfig } from './study-config.ts';
import type {
  BaseStage,
  DensityStage,
  NetworkStage,
  RiskStage,
  SelectionStage,
  ServiceStage,
} from './study-memory.ts';
import { LEFT_OUT_REASONS } from './study-result.ts';
import type {
  AreaColumns,
  LeftOutReason,
  SectionColumns,
  StudyCounts,
  StudyResult,
  TargetColumns,
} from './study-result.ts';

/** Everything the stages found. */
export type ResultParts = {
  readonly dataset: Dataset;
  readonly config: StudyConfig;
  readonly period: Period;
  readonly base: BaseStage;
  readonly network: NetworkStage;
  readonly service: ServiceStage;
  readonly risk: RiskStage;
  readonly placement: Placement;
  readonly counted: SelectionStage;
  readonly density: DensityStage;
  readonly components: ComponentColumns;
  readonly scores: Scores & Ranking;
  readonly areaScores: AreaScores;
};

/** Lays the stages out as the columns of a result. The arrays are still those of the stages. */
export function assembleResult(parts: ResultParts): Omit<StudyResult, 'hash'> {
  const { dataset, config, period, base, service, risk, placement, counted, density } = parts;
  return {
    config,
    period: { from: period.from, to: period.to, years: period.years },
    counts: studyCounts(parts),
    sections: sectionColumns(parts),
    targets: targetColumns(parts),
    areas: areaColumns(parts),
    components: parts.components,
    criticality: service.columns,
    service: service.graph.counts,
    risk: risk.columns,
    areaRisk: risk.areas,
    totalRisk: risk.total,
    districts: { ...base.districts, risk: risk.districts },
    riskParameters: risk.parameters,
    families: counted.rates.families,
    comparison: counted.comparison,
    hourOfWeek: counted.counts.hourOfWeek,
    issues: [...service.issues, ...placement.issues, ...density.surface.issues],
    dataHash: dataset.hash,
  };
}

function studyCounts({ placement, counted, network }: ResultParts): StudyCounts {
  const { selection, counts } = counted;
  const leftOut: Partial<Record<LeftOutReason, number>> = {};
  LEFT_OUT_REASONS.forEach((reason, place) => (leftOut[reason] = selection.leftOut[place] ?? 0));
  const { targets } = network;
  let networkKm = 0;
  for (let section = 0; section < targets.sectionCount; section += 1) {
    if (targets.planned[section] === 0) networkKm += targets.size[section] ?? 0;
  }
  return {
    incidents: placement.target.length,
    selected: selection.selected,
    placedOnCable: counts.placed.cable,
    placedOnSite: counts.placed.site,
    placedOnPost: counts.placed.post,
    placedById: counts.placedById,
    leftOut: leftOut as Record<LeftOutReason, number>,
    communeOnly: selection.communeRows.length,
    networkKm,
    components: network.network.graph.componentCount,
  };
}

/** Sections are the first targets: their rates are the first values of the targets' columns. */
function sectionColumns({ network, counted, density }: ResultParts): SectionColumns {
  const { pieces, sections, lines } = network.network;
  const { rates, counts } = counted;
  const length = sections.length;
  return {
    length,
    count: counts.count.subarray(0, length),
    exposure: rates.exposure.subarray(0, length),
    rate: rates.rate.subarray(0, length),
    rateLow: rates.rateLow.subarray(0, length),
    rateHigh: rates.rateHigh.subarray(0, length),
    route: sections.route,
    fromM: sections.fromM,
    toM: sections.toM,
    density: density.sectionDensity,
    start: lines.start,
    lonLat: lines.lonLat,
    lixelStart: pieces.sectionLixelStart,
    lixelDensity: density.lixelDensity,
  };
}

function targetColumns({ network, counted, density, scores }: ResultParts): TargetColumns {
  const { targets } = network;
  const { rates, counts } = counted;
  return {
    length: targets.length,
    id: targets.id,
    name: targets.name,
    kind: targets.kind,
    row: targets.row,
    lon: targets.lon,
    lat: targets.lat,
    area: targets.area,
    planned: targets.planned,
    count: counts.count,
    exposure: rates.exposure,
    rate: rates.rate,
    rateLow: rates.rateLow,
    rateHigh: rates.rateHigh,
    localRate: density.localRate,
    perYear: rates.perYear,
    score: scores.score,
    contributions: scores.contributions,
    rank: scores.rank,
    order: scores.order,
    tieOrder: targets.tieOrder,
  };
}

function areaColumns({ base, counted, areaScores }: ResultParts): AreaColumns {
  const { areas } = base;
  return {
    length: areas.length,
    row: areas.row,
    code: areas.code,
    name: areas.name,
    ...counted.areaRates,
    cableKm: counted.areas.cableKm,
    sites: counted.areas.sites,
    perYear: counted.areas.perYear,
    score: areaScores.score,
    contributions: areaScores.contributions,
    rank: areaScores.rank,
    order: areaScores.order,
  };
}
