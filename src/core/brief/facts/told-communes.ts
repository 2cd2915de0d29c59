import { isFew, LEAST_TOLD } from '../../model/detail-level.ts';
import type { IncidentFigures } from './incident-figures.ts';
import type { PaperLevel } from './paper-level.ts';

export type CommuneTold = { readonly code: string; readonly name: string; readonly count: number };

/** What may be told of counts by commune where nothing finer is told. */
export type ToldCommunes = {
  /** Most first; equal ones by code. */
  readonly communes: readonly CommuneTold[];
  /** How many communes with any are left out, and what lies in them and nowhere. */
  readonly hidden: number;
  readonly rest: number;
  /** Whether the total gives no small count away beside what is told. */
  readonly isSafe: boolean;
};

/** Shares of incidents add up to whole ones but for rounding. */
const NOTHING = 1e-9;

/**
 * No small count is told, nor may a subtraction from the total give one: what is left of it after the communes told
 * is nothing, or is no small count itself and lies in two communes at least. The smallest communes are left out until
 * that holds (secondary suppression; Hundepool et al., Statistical Disclosure Control, 2012, ch. 4). O(n log n).
 */
export function toldCommunes(counts: readonly CommuneTold[], total: number): ToldCommunes {
  const told = counts
    .filter(({ count }) => count >= LEAST_TOLD)
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  let rest = total - told.reduce((sum, { count }) => sum + count, 0);
  let hidden = counts.filter(({ count }) => isFew(count)).length;
  const isSafe = (): boolean => rest < NOTHING || (rest >= LEAST_TOLD && hidden >= 2);
  while (!isSafe() && told.length > 0) {
    rest += told.pop()?.count ?? 0;
    hidden += 1;
  }
  return { communes: told, hidden, rest, isSafe: isSafe() };
}

/** Codes of the communes of a table whose count may be told beside those of all communes of a study. */
export function toldCodes(counts: readonly CommuneTold[]): ReadonlySet<string> {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return new Set(toldCommunes(counts, total).communes.map(({ code }) => code));
}

/** The communes of a report with any incident, as far as its level tells them. */
export function communesOfReport(
  { communes, all, elsewhere }: Pick<IncidentFigures, 'communes' | 'all' | 'elsewhere'>,
  level: PaperLevel,
): ToldCommunes {
  const counts = communes
    .map(({ code, name, counted }) => ({ code, name, count: counted.now }))
    .filter(({ count }) => count > 0);
  return level === 'commune'
    ? toldCommunes(counts, all.now - elsewhere.now)
    : { communes: counts, hidden: 0, rest: 0, isSafe: true };
}
