import type { Subject } from './subject.ts';

/** Whom a draw is made among: all targets in use, the highest ranked, or the open lines of the plan. */
export const DRAW_POOLS = ['all', 'top', 'plan'] as const;
export type DrawPool = (typeof DRAW_POOLS)[number];

export type DrawRequest = {
  readonly n: number;
  readonly seed: string;
  readonly pool: DrawPool;
  /** How many of the highest ranked, for the pool `top`. */
  readonly top: number;
  /** Targets checked in so many days before the reference day cannot be drawn; 0: all can. */
  readonly excludeDays: number;
  readonly referenceDay: string;
};

/** Everything needed to make the draw again and to see whether it was made from the same list. */
export type DrawRecord = DrawRequest & {
  readonly id: string;
  /** When it was made, UTC milliseconds. */
  readonly at: number;
  /** SHA-256 of the ids and weights that could be drawn, and of the result they came from. */
  readonly listHash: string;
  readonly resultHash: string;
  readonly candidates: number;
  /** Left out because they were checked lately. */
  readonly excluded: number;
  readonly drawn: readonly DrawnTarget[];
};

export type DrawnTarget = {
  readonly subject: Subject;
  readonly rank: number;
  /** The score, the weight of the draw. */
  readonly weight: number;
  readonly key: number;
};

export type DrawAnswer = Omit<DrawRecord, 'id' | 'at'>;
