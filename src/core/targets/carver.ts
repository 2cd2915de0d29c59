import { REDUNDANCY } from '../criticality/criticality-columns.ts';
import type { Dataset } from '../model/dataset.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import type { StudyResult, TargetKind } from '../study/study-result.ts';
import { consequenceReader } from './components/consequence.ts';
import { PLACEMENT_VALUE, measureReader } from './components/vulnerability.ts';
import { choiceReader } from './read-column.ts';
import { assetTable } from './target-list.ts';

export const CARVER_CRITERIA = [
  'criticality',
  'accessibility',
  'recuperability',
  'vulnerability',
  'effect',
  'recognizability',
] as const;
export type CarverCriterion = (typeof CARVER_CRITERIA)[number];

/**
 * What a mark was read from: the score's consequence; how a cable lies; barriers (guard, lock, fence) in
 * place; hours an outage lasts; the score's vulnerability; communes left dark and protected works; the kind
 * of asset.
 */
export const CARVER_BASES = [
  'consequence',
  'placement',
  'barriers',
  'restore_hours',
  'vulnerability',
  'communes_and_works',
  'kind',
] as const;
export type CarverBasis = (typeof CARVER_BASES)[number];

export type CarverMark = {
  readonly criterion: CarverCriterion;
  /** 1…10, higher is worse; null where the data does not say. */
  readonly mark: number | null;
  readonly basis: CarverBasis;
  /** The figure behind the mark, where there is one: 0…1, hours, or a count. */
  readonly figure: number | null;
};

export type CarverResult = Pick<
  StudyResult,
  'targets' | 'sections' | 'components' | 'criticality' | 'risk'
>;

/** Hours out of service at which recuperability has its worst mark. */
const LONGEST_HOURS = 72;

/** How plainly an asset shows what it is, where nothing hides it. */
const SHOWS: Readonly<Record<Exclude<TargetKind, 'section'>, number>> = {
  bts_site: 8,
  post_office: 7,
  exchange: 6,
  site: 5,
};

/** One mark per criterion of CARVER_CRITERIA. `assetRow` is the row of the table behind the target. */
export type CarverTeller = (target: number, assetRow: number) => readonly CarverMark[];

/**
 * The CARVER sheet of a target as an explanation beside the score: ordinal marks from known columns, never
 * added up into a ranking. Unknown is null, not a middle mark.
 */
export function carverTeller(dataset: Dataset, result: CarverResult): CarverTeller {
  const assets = TARGET_KINDS.map((kind) => {
    const table = assetTable(dataset, kind);
    if (!table) return null;
    return {
      measures: measureReader(table),
      placement: choiceReader(table, 'placement'),
      record: consequenceReader(table),
    };
  });
  const { components, criticality, risk, targets, sections } = result;
  return (target, row) => {
    const asset = assets[targets.kind[target] ?? 0];
    if (!asset) return [];
    const isSection = target < sections.length;
    const placement = asset.placement(row);
    const measures = asset.measures(row);
    const isServed = REDUNDANCY[criticality.redundancy[target] ?? 0] !== 'unserved';
    const knowsLoss = isServed || asset.record(row).cause.code !== 'service_unknown';
    const knowsOpen = isSection
      ? placement !== ''
      : measures.present.length + measures.missing.length > 0;
    const hours = hoursPerOutage(risk.outages[target] ?? 0, risk.outageHours[target] ?? 0);
    const dark = (criticality.communes[target] ?? 0) + (criticality.works[target] ?? 0);
    const consequence = components.consequence[target] ?? 0;
    const vulnerability = components.vulnerability[target] ?? 0;
    return [
      share('criticality', 'consequence', knowsLoss ? consequence : null),
      isSection
        ? share('accessibility', 'placement', placement === '' ? null : lies(placement))
        : share('accessibility', 'barriers', openShare(measures)),
      share('recuperability', 'restore_hours', hours === null ? null : longShare(hours), hours),
      share('vulnerability', 'vulnerability', knowsOpen ? vulnerability : null),
      share('effect', 'communes_and_works', isServed ? dark / (dark + 2) : null, dark),
      isSection
        ? share('recognizability', 'placement', placement === '' ? null : lies(placement))
        : {
            criterion: 'recognizability',
            mark: SHOWS[pointKind(targets.kind[target] ?? 0)],
            basis: 'kind',
            figure: null,
          },
    ];
  };
}

function share(
  criterion: CarverCriterion,
  basis: CarverBasis,
  value: number | null,
  figure: number | null = value,
): CarverMark {
  if (value === null) return { criterion, mark: null, basis, figure: null };
  const mark = 1 + Math.round(9 * Math.min(1, Math.max(0, value)));
  return { criterion, mark, basis, figure };
}

function lies(placement: string): number {
  return PLACEMENT_VALUE[placement] ?? 0;
}

const BARRIERS = ['guard', 'lock', 'fence'] as const;

/** Share of the barriers known of that are missing; null where nothing is known of any. */
function openShare(measures: ReturnType<ReturnType<typeof measureReader>>): number | null {
  const missing = BARRIERS.filter((one) => measures.missing.includes(one)).length;
  const present = BARRIERS.filter((one) => measures.present.includes(one)).length;
  return missing + present > 0 ? missing / (missing + present) : null;
}

function hoursPerOutage(outages: number, hours: number): number | null {
  return outages > 0 ? hours / outages : null;
}

/** 0 at an hour or less, 1 from three days on, even steps of the logarithm between. */
function longShare(hours: number): number {
  return Math.log(Math.max(1, hours)) / Math.log(LONGEST_HOURS);
}

function pointKind(number: number): Exclude<TargetKind, 'section'> {
  const kind = TARGET_KINDS[number];
  return kind === undefined || kind === 'section' ? 'site' : kind;
}
