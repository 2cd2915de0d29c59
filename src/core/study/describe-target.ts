import type { Dataset } from '../model/dataset.ts';
import { feedStates } from '../targets/feed-states.ts';
import { reasonTeller } from '../targets/reasons.ts';
import { startOfDay, DAY_MS } from '../time/vietnam-time.ts';
import type { StudyMemory } from './study-memory.ts';
import type { Reason } from './study-result.ts';
import { groupByTarget, incidentsOf } from './target-incidents.ts';
import type { TargetIncident } from './target-incidents.ts';

/** Number of the first target with this id in the last result. */
export function targetNumber(memory: StudyMemory, id: string): number | undefined {
  const { result } = memory;
  if (!result) return undefined;
  memory.numberOf ??= numbersById(result.targets.id);
  return memory.numberOf.get(id);
}

function numbersById(ids: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  ids.forEach((id, target) => {
    if (!numbers.has(id)) numbers.set(id, target);
  });
  return numbers;
}

/** The counted incidents behind each target of the last result, oldest row first. */
export function targetIncidents(
  memory: StudyMemory,
): (target: number) => readonly TargetIncident[] {
  const { base, network, placement, selection } = memory;
  if (!base || !network || !placement || !selection) return () => [];
  const grouped = groupByTarget(
    selection.value.selection,
    placement.value,
    network.value.targets.length,
  );
  return (target) => incidentsOf(grouped, placement.value, base.value.times, target);
}

/** Why each target of the last result has its score. */
export function targetReasons(
  dataset: Dataset,
  memory: StudyMemory,
): (target: number) => readonly Reason[] {
  const { result, network, service } = memory;
  if (!result || !network || !service) return () => [];
  const periodEndMs = (startOfDay(result.period.to) ?? 0) + DAY_MS;
  const tell = reasonTeller(dataset, result, periodEndMs, feedStates(service.value.graph));
  const incidents = targetIncidents(memory);
  const { assetRow } = network.value.targets;
  return (target) => tell(target, assetRow[target] ?? 0, incidents(target));
}
