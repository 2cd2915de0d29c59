import type { FamilySummary } from '../../study/study-result.ts';
import type { ScoreWeights } from '../../study/study-config.ts';
import type { ComponentColumns } from '../../targets/score.ts';
import type { RateEvidence } from './evidence.ts';

/** What the trials vary: a score, what it was made of, and what that rests on. */
export type TrialInput = {
  /** Index into TARGET_KINDS, by target. */
  readonly kind: Uint8Array;
  readonly components: ComponentColumns;
  readonly weights: ScoreWeights;
  readonly families: readonly FamilySummary[];
  readonly evidence: RateEvidence;
};
