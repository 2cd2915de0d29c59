import type { IncidentFigures } from './incident-figures.ts';

/** Counts below this are told of no commune in what is made public: few people could be told from them. */
export const SMALLEST_PUBLIC = 3;

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
    .filter(({ security }) => security >= SMALLEST_PUBLIC)
    .map(({ code, name, security }) => ({ code, name, count: security }))
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const total = runs.find(({ run }) => run === 'security')?.counted.now ?? 0;
  const rest = total - told.reduce((sum, { count }) => sum + count, 0);
  const hidden = communes.filter(
    ({ security }) => security > 0 && security < SMALLEST_PUBLIC,
  ).length;
  const safe =
    rest === 0 ? total >= SMALLEST_PUBLIC || total === 0 : rest >= SMALLEST_PUBLIC && hidden >= 2;
  return { communes: told, total: safe ? total : null };
}
