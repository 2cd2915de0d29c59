import { LEAST_TOLD } from '../../model/detail-level.ts';
import type { IncidentFigures } from './incident-figures.ts';

/** Theft and sabotage by commune, as far as they may be made public. */
export type PublicCounts = {
  readonly communes: readonly {
    readonly code: string;
    readonly name: string;
    readonly count: number;
  }[];
  /** null: with the communes told it would give away a small count. */
  readonly total: number | null;
};

/**
 * The total is told only when what is left after the communes told is nothing, or is no small count itself and
 * lies in two communes at least: otherwise a subtraction gives a hidden count.
 */
export function publicCounts({ communes, runs }: IncidentFigures): PublicCounts {
  const told = communes
    .filter(({ security }) => security >= LEAST_TOLD)
    .map(({ code, name, security }) => ({ code, name, count: security }))
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const total = runs.find(({ run }) => run === 'security')?.counted.now ?? 0;
  const rest = total - told.reduce((sum, { count }) => sum + count, 0);
  const hidden = communes.filter(({ security }) => security > 0 && security < LEAST_TOLD).length;
  const safe = rest === 0 ? total >= LEAST_TOLD || total === 0 : rest >= LEAST_TOLD && hidden >= 2;
  return { communes: told, total: safe ? total : null };
}
