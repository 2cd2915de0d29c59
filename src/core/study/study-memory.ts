import type { Issue } from '../basics/issue.ts';
import type { Criticality } from '../criticality/make-criticality.ts';
import type { ServiceGraph } from '../criticality/service-graph.ts';
import type { Dataset } from '../model/dataset.ts';
import type { RiskSurface } from '../hotspots/contract.ts';
import type { KindIncidents } from '../risk/kind-mix.ts';
import type { OldDistricts } from '../risk/old-districts.ts';
import type { Protection } from '../risk/protection.ts';
import type { GroupRisk, RiskColumns } from '../risk/risk-columns.ts';
import type { RiskParameters } from '../risk/risk-parameters.ts';
import type { AreaFinder } from '../targets/area-finder.ts';
import type { ComponentColumns } from '../targets/score.ts';
import type { TargetList } from '../targets/target-list.ts';
import type { AreaCounts } from '../targets/count-areas.ts';
import type { AssetTraits } from '../targets/asset-traits.ts';
import type { Counts } from './count-incidents.ts';
import type { IncidentTimes } from './incident-times.ts';
import type { Placement } from './placement.ts';
import type { Selection } from './select-incidents.ts';
import type { StudyNetwork } from './study-network.ts';
import type { PeriodComparison, RateColumns, StudyResult } from './study-result.ts';
import type { TargetRates } from './target-rates.ts';

/**
 * The stages of the last analyses of one dataset, each with what it was made from: a new filter re-uses
 * the network and the placing, new weights everything but the score. Owned by whoever owns the dataset.
 * The hash of a stage is worked out beside the next stages, and awaited at the end.
 */
export type StudyMemory = {
  dataset?: Dataset;
  base?: Kept<BaseStage>;
  network?: Kept<NetworkStage>;
  service?: Kept<ServiceStage>;
  placement?: Kept<Placement>;
  selection?: Kept<SelectionStage>;
  density?: Kept<DensityStage>;
  risk?: Kept<RiskStage>;
  /** The last result, for details and files; its arrays are never handed out. */
  result?: StudyResult;
  /** Target numbers of the last result by id, made when first asked for. */
  numberOf?: Map<string, number>;
};

/** What no parameter changes. */
export type BaseStage = {
  readonly areas: AreaFinder;
  /** Area numbers by code. */
  readonly areaOrder: Uint32Array;
  readonly districts: OldDistricts;
  readonly times: IncidentTimes;
};

export type NetworkStage = {
  readonly network: StudyNetwork;
  readonly targets: TargetList;
  readonly traits: AssetTraits;
};

/** The way of the service and what each target's failure takes from it. */
export type ServiceStage = Criticality & {
  readonly graph: ServiceGraph;
  readonly issues: readonly Issue[];
  /** What the score takes for the loss of each target, 0…1. */
  readonly consequence: Float64Array;
  readonly hash: Promise<string>;
};

export type SelectionStage = {
  readonly selection: Selection;
  readonly counts: Counts;
  readonly comparison: PeriodComparison;
  readonly rates: TargetRates;
  readonly areas: AreaCounts;
  readonly areaRates: RateColumns;
};

export type DensityStage = {
  readonly surface: RiskSurface;
  /** Incidents per km and year, by lixel and by section. */
  readonly lixelDensity: Float64Array;
  readonly sectionDensity: Float64Array;
  /** By target: the rate the likelihood is made from. */
  readonly localRate: Float64Array;
  /** All but the consequence, which is of the service stage (scoreComponents). */
  readonly components: Omit<ComponentColumns, 'consequence'>;
  /** Of this stage and the counts before it. */
  readonly hash: Promise<string>;
};

/** What is expected to be lost in a year, and what that rests on. */
export type RiskStage = {
  readonly parameters: RiskParameters;
  readonly protection: Protection;
  readonly incidents: KindIncidents;
  readonly columns: RiskColumns;
  readonly areas: GroupRisk;
  readonly districts: GroupRisk;
  /** One group: the province. */
  readonly total: GroupRisk;
  readonly hash: Promise<string>;
};

/** A result of one stage, and what it was made from. */
export type Kept<T> = { readonly key: string; readonly value: T };

export function createStudyMemory(): StudyMemory {
  return {};
}

/** The value kept under this key, or a new one. A stage that fails or is cancelled keeps nothing. */
export async function keep<T>(
  kept: Kept<T> | undefined,
  key: string,
  make: () => T | Promise<T>,
): Promise<Kept<T>> {
  return kept?.key === key ? kept : { key, value: await make() };
}
