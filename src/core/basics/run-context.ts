import type { Random } from './random.ts';

/** Everything a long computation may take from outside itself. Time and chance come only from here. */
export type RunContext = {
  readonly random: Random;
  readonly signal: AbortSignal;
  /** Reports a step (a message key below `progress.`) and how much of it is done, 0…1. */
  readonly progress: (step: string, fraction: number) => void;
  /**
   * Gives the thread back when the current slice is used up, so that a cancel can arrive;
   * throws the signal's reason when the run was cancelled. Call it in every outer loop.
   */
  readonly breathe: () => Promise<void>;
  /** The moment the run counts as "now", UTC milliseconds. */
  readonly now: number;
};
