/** What may be said of two counts of equal periods. */
export type PeriodChange = {
  readonly now: number;
  readonly before: number;
  /** 2(√now − √before): about standard normal when nothing but chance changed. */
  readonly z: number;
  readonly verdict: ChangeVerdict;
};

/** none: no incident in either. new: none before. within_variation: |z| < 3, chance alone does that. */
export const CHANGE_VERDICTS = ['none', 'new', 'within_variation', 'more', 'fewer'] as const;
export type ChangeVerdict = (typeof CHANGE_VERDICTS)[number];

/** Beyond this the change is more than the usual ups and downs. */
export const NOTABLE_Z = 3;

/**
 * Did it change? The variance-stabilised difference of two Poisson counts (Anscombe 1948):
 * z = 2(√now − √before). No percentage: on small counts it misleads, from zero it is infinite.
 */
export function periodChange(now: number, before: number): PeriodChange {
  const z = 2 * (Math.sqrt(Math.max(0, now)) - Math.sqrt(Math.max(0, before)));
  return { now, before, z, verdict: verdictOf(now, before, z) };
}

function verdictOf(now: number, before: number, z: number): ChangeVerdict {
  if (now <= 0 && before <= 0) return 'none';
  if (before <= 0) return 'new';
  if (Math.abs(z) < NOTABLE_Z) return 'within_variation';
  return z > 0 ? 'more' : 'fewer';
}
