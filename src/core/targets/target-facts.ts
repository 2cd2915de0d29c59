import { REDUNDANCY } from '../criticality/criticality-columns.ts';
import type { Redundancy } from '../criticality/criticality-columns.ts';
import type { Reason, ReasonCode, TargetKind } from '../study/study-result.ts';

/** Which target, as a sentence names it. */
export type TargetPlace = {
  readonly kind: TargetKind;
  readonly name: string;
  /** Metres along the route; absent for a point. */
  readonly fromM?: number;
  readonly toM?: number;
};

/** What one sentence about a target states: numbers and codes, from its reasons. */
export type TargetFacts = TargetPlace & {
  readonly planned: boolean;
  readonly years: number;
  /** Aoristic: fractions happen. */
  readonly count: number;
  readonly rate: number;
  readonly timesMean: number;
  /** How far the cable around a section is above the mean; null where it is not, and for points. */
  readonly aroundTimesMean: number | null;
  /** Incidents between 23:00 and 04:00 of those with a known hour; null where that is not remarkable. */
  readonly night: { readonly night: number; readonly total: number } | null;
  /** What goes dark with it; null where the network does not say. */
  readonly cut: CutFacts | null;
  readonly redundancy: Redundancy;
  readonly detourM: number;
  readonly fedInferred: boolean;
  readonly standby: boolean;
  /** False where what goes dark is withheld: the sentence then says nothing of it. */
  readonly serviceTold: boolean;
};

export type CutFacts = Readonly<
  Record<'sites' | 'subscribers' | 'posts' | 'works' | 'communes', number>
>;

const RATE_CODES: readonly ReasonCode[] = [
  'rate_above_mean',
  'rate_near_mean',
  'rate_below_mean',
  'no_incident',
];

/** Gathers the facts of one sentence from the reasons of a target. */
export function targetFacts(
  place: TargetPlace,
  reasons: readonly Reason[],
  { serviceTold = true }: { readonly serviceTold?: boolean } = {},
): TargetFacts {
  const find = (...codes: readonly ReasonCode[]): Reason | undefined =>
    reasons.find(({ code }) => codes.includes(code));
  const number = (reason: Reason | undefined, name: string): number =>
    Number(reason?.values[name] ?? 0);
  const rate = find(...RATE_CODES);
  const around = find('near_incidents');
  const night = find('night_share');
  const ring = find('ring_protected');
  const redundancy = redundancyOf(find);
  return {
    ...place,
    planned: find('planned') !== undefined,
    years: number(rate, 'years'),
    count: number(rate, 'count'),
    rate: number(rate, 'rate'),
    timesMean: number(rate, 'timesMean'),
    aroundTimesMean: around ? number(around, 'timesMean') : null,
    night: night ? { night: number(night, 'night'), total: number(night, 'total') } : null,
    cut: cutFacts(find('cut_isolates'), redundancy),
    redundancy,
    detourM: number(ring, 'detourM'),
    fedInferred: find('fed_inferred') !== undefined,
    standby: find('backup') !== undefined,
    serviceTold,
  };
}

function redundancyOf(find: (code: ReasonCode) => Reason | undefined): Redundancy {
  const [unserved, ring, dual, deadEnd] = REDUNDANCY;
  if (find('ring_protected')) return ring;
  if (find('dual_protected')) return dual;
  return find('cut_isolates') && !find('unserved') ? deadEnd : unserved;
}

function cutFacts(reason: Reason | undefined, redundancy: Redundancy): CutFacts | null {
  if (!reason && redundancy === 'unserved') return null;
  const number = (name: string): number => Number(reason?.values[name] ?? 0);
  return {
    sites: number('sites'),
    subscribers: number('subscribers'),
    posts: number('posts'),
    works: number('works'),
    communes: number('communes'),
  };
}
