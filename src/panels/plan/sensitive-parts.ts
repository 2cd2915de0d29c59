import type { ScoreComponent } from '../../core/study/study-config.ts';

/** Components of the score that paper and files keep to themselves unless asked. */
export const SENSITIVE_PARTS: ReadonlySet<ScoreComponent> = new Set([
  'consequence',
  'protection_class',
]);
