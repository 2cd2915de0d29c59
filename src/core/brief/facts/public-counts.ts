import { LEAST_TOLD } from '../../model/detail-level.ts';
import type { IncidentFigures } from './incident-figures.ts';

/** Theft and sabotage by commune, as far as they may be made public. */
export type PublicCounts = {
  readonly communes: readonly {
    readonly code: string;
    readonly name: string;
    readonly count: number;
  }[];
  /** null: it would give away a small count. */
  readonly total: number | null;
};

/**
 * No small count is told, nor may a subtraction give one: what is left of the total after the communes told is
 * nothing, or is no small count itself and lies in two communes at least. The total stands in other papers too (the
 * bulletin), so it is not enough to keep it back here: the smallest communes are left out until it holds.
 */
export function publicCounts({ communes, runs }: IncidentFigures): PublicCounts {
  const told = communes
    .filter(({ security }) => security >= LEAST_TOLD)
    .map(({ code, name, security }) => ({ code, name, count: security }))
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const total = runs.find(({ run }) => run === 'security')?.counted.now ?? 0;
  let rest = total - told.reduce((sum, { count }) => sum + count, 0);
  let hidden = communes.filter(({ security }) => security > 0 && security < LEAST_TOLD).length;
  const isSafe = (): boolean => rest === 0 || (rest >= LEAST_TOLD && hidden >= 2);
  while (!isSafe() && told.length > 0) {
    rest += told.pop()?.count ?? 0;
    hidden += 1;
  }
  const isTold = isSafe() && (total === 0 || total >= LEAST_TOLD);
  return { communes: told, total: isTold ? total : null };
}
