/**
 * How finely a paper shows where things are. full: as the data has it. grid: nothing of the network or of
 * incidents finer than squares of 1 km. commune: nothing of them finer than the commune. Roads, rivers,
 * borders and towns are public and drawn at every level.
 */
export const DETAIL_LEVELS = ['full', 'grid', 'commune'] as const;
export type DetailLevel = (typeof DETAIL_LEVELS)[number];

/** Counts below this are hidden where only communes are told: so few could be known by name. */
export const LEAST_TOLD = 3;

export function isFew(count: number): boolean {
  return count > 0 && count < LEAST_TOLD;
}
