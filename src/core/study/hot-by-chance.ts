import type { UnitColumns } from './cluster-answer.ts';

/** Units that are hot by p alone (at most 0.05) and are not so once false discoveries are controlled. */
export function hotByChance({ z, p, level }: Pick<UnitColumns, 'z' | 'p' | 'level'>): number {
  let count = 0;
  for (let unit = 0; unit < z.length; unit += 1) {
    if (level[unit] === 0 && (z[unit] ?? 0) > 0 && (p[unit] ?? 1) <= 0.05) count += 1;
  }
  return count;
}
