import { recency, repeatAgeDays } from '../../targets/components/repeat.ts';
import { effectiveLengthKm } from '../../targets/local-rate.ts';
import type { Period } from '../../time/period.ts';
import type { StudyMemory } from '../../study/study-memory.ts';
import { cableReach } from './cable-reach.ts';
import { linksByTarget, linkTotals } from './evidence.ts';
import type { IncidentLinks, LinkDraft, RateEvidence } from './evidence.ts';

type Stage<Name extends 'base' | 'network' | 'placement' | 'selection' | 'density'> = NonNullable<
  StudyMemory[Name]
>['value'];

export type EvidenceInput = {
  readonly base: Stage<'base'>;
  readonly network: Stage<'network'>;
  readonly placement: Stage<'placement'>;
  readonly selection: Stage<'selection'>;
  readonly density: Stage<'density'>;
  readonly period: Period;
  readonly bandwidthM: number;
};

/**
 * Takes a study's rates apart into the incidents they come from. A point's own incidents are its events. A
 * section's events are density × kernel length × years (localRates); they are shared out among the incidents
 * within reach in proportion to their kernel weights, so that they add up to what the density says.
 */
export function gatherEvidence(input: EvidenceInput): RateEvidence {
  const { network, placement, selection, density, period, bandwidthM } = input;
  const { targets } = network;
  const { rows, weight } = selection.selection;
  const lengthKm = effectiveLengthKm(bandwidthM);
  const isPlanned = (target: number): boolean => targets.planned[target] === 1;
  const around: LinkDraft = { target: [], incident: [], value: [] };
  const recent: LinkDraft = { target: [], incident: [], value: [] };
  const family = new Int8Array(rows.length).fill(-1);
  const reach = cableReach(network.network, bandwidthM);
  rows.forEach((row, incident) => {
    const target = placement.target[row] ?? 0;
    const share = weight[incident] ?? 0;
    if (!isPlanned(target)) family[incident] = targets.kind[target] ?? 0;
    const faded = share * recencyOf(input, row);
    if (faded > 0) addLink(recent, target, incident, faded);
    if (target >= targets.sectionCount) {
      if (!isPlanned(target)) addLink(around, target, incident, share);
      return;
    }
    reach(placement.edge[row] ?? 0, placement.alongM[row] ?? 0, (section, kernel) => {
      if (!isPlanned(section)) addLink(around, section, incident, share * kernel);
    });
  });
  const exposure = new Float64Array(targets.length);
  for (let target = 0; target < targets.length; target += 1) {
    if (isPlanned(target)) continue;
    exposure[target] = period.years * (target < targets.sectionCount ? lengthKm : 1);
  }
  const links = linksByTarget(around, targets.length);
  const known = new Float64Array(targets.length);
  const totals = linkTotals(links);
  for (let section = 0; section < targets.sectionCount; section += 1) {
    const events = (density.sectionDensity[section] ?? 0) * (exposure[section] ?? 0);
    const total = totals[section] ?? 0;
    if (total > 0) scaleLinks(links, section, events / total);
    else known[section] = events;
  }
  return {
    incidents: rows.length,
    weight,
    family,
    around: links,
    recent: linksByTarget(recent, targets.length),
    known,
    exposure,
  };
}

function recencyOf({ base, period }: EvidenceInput, row: number): number {
  const fromMs = base.times.fromMs[row] ?? 0;
  const toMs = base.times.toMs[row] ?? 0;
  return recency(repeatAgeDays({ fromMs, toMs }, period.endMs));
}

function addLink(draft: LinkDraft, target: number, incident: number, value: number): void {
  draft.target.push(target);
  draft.incident.push(incident);
  draft.value.push(value);
}

function scaleLinks({ start, value }: IncidentLinks, target: number, factor: number): void {
  for (let at = start[target] ?? 0; at < (start[target + 1] ?? 0); at += 1) {
    value[at] = (value[at] ?? 0) * factor;
  }
}
