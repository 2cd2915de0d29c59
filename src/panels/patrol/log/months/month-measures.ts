import type { PatrolFigures } from '../../../../core/patrol/log/patrol-months.ts';

/** What is counted by month. */
export const MONTH_MEASURES = [
  'shifts',
  'hours',
  'zones',
  'stops',
] as const satisfies readonly (keyof PatrolFigures)[];
export type MonthMeasure = (typeof MONTH_MEASURES)[number];
