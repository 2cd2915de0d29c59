import { canonicalJson } from '../basics/canonical-json.ts';
import type { RunContext } from '../basics/run-context.ts';
import { buildServiceGraph } from '../criticality/build-service-graph.ts';
import { makeCriticality } from '../criticality/make-criticality.ts';
import type { Dataset } from '../model/dataset.ts';
import { areaFinder } from '../targets/area-finder.ts';
import { scoreAreas } from '../targets/area-score.ts';
import { assetTraits } from '../targets/asset-traits.ts';
import { countAreas } from '../targets/count-areas.ts';
import { rerank } from '../targets/rerank.ts';
import { oldDistricts } from '../risk/old-districts.ts';
import { targetConsequence } from '../targets/target-consequence.ts';
import { listTargets } from '../targets/target-list.ts';
import { periodOf } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import { assembleResult } from './assemble-result.ts';
import { comparePeriods } from './compare-periods.ts';
import { copyResult } from './copy-result.ts';
import { countIncidents } from './count-incidents.ts';
import { densityStage } from './density-stage.ts';
import { incidentTimes } from './incident-times.ts';
import { placeAllIncidents } from './place-incidents.ts';
import { resultHash } from './result-hash.ts';
import { riskStage } from './risk-stage.ts';
import { scoreComponents } from './score-components.ts';
import { serviceHash } from './service-hash.ts';
import { selectIncidents } from './select-incidents.ts';
import type { SelectionInput } from './select-incidents.ts';
import type { StudyConfig } from './study-config.ts';
import { keep } from './study-memory.ts';
import type {
  BaseStage,
  NetworkStage,
  SelectionStage,
  ServiceStage,
  StudyMemory,
} from './study-memory.ts';
import { studyNetwork } from './study-network.ts';
import type { StudyResult } from './study-result.ts';
import { rateAreas, rateTargets } from './target-rates.ts';

/**
 * From a dataset and a question to ranked targets and communes, with every incident accounted for.
 * Stages found in `memory` under the same inputs are not run again. The arrays of the result are the
 * caller's own: they may be transferred. The period must be valid (readStudyConfig, periodOf), else
 * RangeError; an empty dataset gives an empty result. Cancelling rejects with the signal's reason.
 */
export async function analyse(
  dataset: Dataset,
  config: StudyConfig,
  memory: StudyMemory,
  ctx: RunContext,
): Promise<StudyResult> {
  const period = periodOf(config.from, config.to);
  if (!period) throw new RangeError(`${config.from} – ${config.to} is not a period`);
  forgetOtherDataset(memory, dataset);
  const base = await keepBase(dataset, memory);
  ctx.progress('network', 0);
  const network = await keepNetwork(dataset, config, memory, base, ctx);
  const service = await keepService(dataset, config, memory, network, ctx);
  ctx.progress('place', 0);
  const placement = await keepPlacement(dataset, config, memory, base, network, ctx);
  ctx.progress('count', 0);
  const input = { dataset, placement, ...network, ...base };
  const selectionKey = keyOf(config, ['network', 'snap', ...FILTERS]);
  memory.selection = await keep(memory.selection, selectionKey, () =>
    selectionStage(input, network, config, period),
  );
  const counted = memory.selection.value;
  await ctx.breathe();
  ctx.progress('density', 0);
  memory.density = await keep(memory.density, `${selectionKey}${keyOf(config, ['density'])}`, () =>
    densityStage(network, counted, config, period.years, ctx),
  );
  ctx.progress('score', 0);
  const parts = { dataset, config, period, base, network, service, placement, counted };
  memory.risk = await keep(
    memory.risk,
    `${selectionKey}${keyOf(config, ['service', 'risk'])}`,
    () => riskStage(parts, config),
  );
  const risk = memory.risk.value;
  const components = scoreComponents(memory.density.value, service);
  const scores = rerank(components, config.weights, network.targets.tieOrder);
  const areaScores = scoreAreas({
    ratio: counted.areaRates.rate,
    perYear: counted.areas.perYear,
    targetArea: network.targets.area,
    targetPlanned: network.targets.planned,
    targetScore: scores.score,
    targetOrder: scores.order,
    tieOrder: base.areaOrder,
  });
  await ctx.breathe();
  const density = memory.density.value;
  const result = assembleResult({ ...parts, risk, density, components, scores, areaScores });
  const hashes = {
    serviceHash: await service.hash,
    countedHash: await density.hash,
    riskHash: await risk.hash,
  };
  delete memory.numberOf;
  memory.result = { ...result, hash: await resultHash(result, hashes) };
  ctx.progress('score', 1);
  return copyResult(memory.result);
}

const FILTERS = ['from', 'to', 'incidentKinds', 'severities', 'owners', 'communes'] as const;

function keyOf(config: StudyConfig, fields: readonly (keyof StudyConfig)[]): string {
  return canonicalJson(fields.map((field) => config[field]));
}

function forgetOtherDataset(memory: StudyMemory, dataset: Dataset): void {
  if (memory.dataset === dataset) return;
  memory.dataset = dataset;
  delete memory.base;
  delete memory.network;
  delete memory.service;
  delete memory.placement;
  delete memory.selection;
  delete memory.density;
  delete memory.risk;
  delete memory.result;
  delete memory.numberOf;
}

async function keepBase(dataset: Dataset, memory: StudyMemory): Promise<BaseStage> {
  memory.base = await keep(memory.base, '', () => {
    const areas = areaFinder(dataset.tables.commune);
    const times = incidentTimes(dataset.tables.incident);
    const districts = oldDistricts(dataset.tables.commune, areas);
    return { areas, times, areaOrder: orderByCode(areas.code), districts };
  });
  return memory.base.value;
}

function orderByCode(codes: readonly string[]): Uint32Array {
  return Uint32Array.from(codes.keys()).toSorted((a, b) => {
    const [one, other] = [codes[a] ?? '', codes[b] ?? ''];
    return one < other ? -1 : one > other ? 1 : a - b;
  });
}

async function keepNetwork(
  dataset: Dataset,
  config: StudyConfig,
  memory: StudyMemory,
  { areas }: BaseStage,
  ctx: RunContext,
): Promise<NetworkStage> {
  memory.network = await keep(memory.network, keyOf(config, ['network']), async () => {
    const network = await studyNetwork(dataset, config.network, ctx);
    await ctx.breathe();
    const targets = listTargets(dataset, network.sections, areas);
    await ctx.breathe();
    return { network, targets, traits: assetTraits(dataset, targets) };
  });
  return memory.network.value;
}

async function keepService(
  dataset: Dataset,
  config: StudyConfig,
  memory: StudyMemory,
  { network, targets }: NetworkStage,
  ctx: RunContext,
): Promise<ServiceStage> {
  const key = keyOf(config, ['network', 'service']);
  memory.service = await keep(memory.service, key, async () => {
    const built = buildServiceGraph(dataset, network, targets, config.service);
    await ctx.breathe();
    const criticality = makeCriticality(built.graph);
    const consequence = targetConsequence(
      dataset,
      targets,
      criticality.columns,
      built.graph.sources.length > 0,
    );
    const hash = serviceHash(built.graph, criticality);
    return { ...built, ...criticality, consequence, hash };
  });
  return memory.service.value;
}

async function keepPlacement(
  dataset: Dataset,
  config: StudyConfig,
  memory: StudyMemory,
  { areas }: BaseStage,
  { network, targets }: NetworkStage,
  ctx: RunContext,
) {
  const key = keyOf(config, ['network', 'snap']);
  memory.placement = await keep(memory.placement, key, () =>
    placeAllIncidents({ dataset, network, targets, areas }, config.snap.maxDistanceM, ctx),
  );
  return memory.placement.value;
}

function selectionStage(
  input: SelectionInput,
  { targets }: NetworkStage,
  config: StudyConfig,
  period: Period,
): SelectionStage {
  const { placement, times } = input;
  const selection = selectIncidents(input, config, period);
  const counts = countIncidents(selection, placement, times, period, targets);
  const rates = rateTargets(targets, counts.count, period.years);
  const areas = countAreas({
    areaCount: input.areas.length,
    targets,
    count: counts.count,
    exposure: rates.exposure,
    perYear: rates.perYear,
    families: rates.families,
    communeOnly: {
      area: Int32Array.from(selection.communeRows, (row) => placement.area[row] ?? -1),
      weight: selection.communeWeight,
    },
  });
  return {
    selection,
    counts,
    comparison: comparePeriods(input, config, period),
    rates,
    areas,
    areaRates: rateAreas(areas),
  };
}
