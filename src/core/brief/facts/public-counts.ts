import { LEAST_TOLD } from '../../model/detail-level.ts';
import type { IncidentFigures } from './incident-figures.ts';
import { toldCommunes } from './told-communes.ts';
import type { CommuneTold } from './told-communes.ts';

/** Theft and sabotage by commune, as far as they may be made public. */
export type PublicCounts = {
  readonly communes: readonly CommuneTold[];
  /** null: it would give away a small count. */
  readonly total: number | null;
};

/** The total stands in other papers too (the bulletin): nothing told may give a small count beside it. */
export function publicCounts({ communes, runs }: IncidentFigures): PublicCounts {
  const total = runs.find(({ run }) => run === 'security')?.counted.now ?? 0;
  const counts = communes.map(({ code, name, security }) => ({ code, name, count: security }));
  const told = toldCommunes(counts, total);
  const isTold = told.isSafe && (total === 0 || total >= LEAST_TOLD);
  return { communes: told.communes, total: isTold ? total : null };
}
