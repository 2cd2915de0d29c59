import type { Issue } from '../../core/basics/issue.ts';
import type { PatrolAssessment } from '../../core/patrol/assessment/assess-patrol.ts';
import type { EffectOptions } from '../../core/patrol/assessment/effect-input.ts';
import type { TrackOptions } from '../../core/patrol/log/track-options.ts';
import type { TrackPart } from '../../core/patrol/log/track-parts.ts';
import type { TrackShown, TrackSummary } from '../../core/patrol/log/track-summary.ts';

export type ReadTrackRequest = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Which patrol of the file; absent: the one of most fixes. */
  readonly part?: number;
  readonly zones: readonly {
    /** Target ids. */
    readonly sections: readonly string[];
    /** Degrees; empty: only what is beside the sections is in the zone. */
    readonly outline: readonly number[];
  }[];
  /** Stops of the plan: target id, and the places it counts as reached from. */
  readonly stops: readonly { readonly target: string; readonly lonLat: readonly number[] }[];
  /** What is not given is DEFAULT_TRACK_OPTIONS. */
  readonly options?: Partial<TrackOptions>;
};

export type ReadTrackAnswer = {
  readonly parts: readonly (Omit<TrackPart, 'points'> & { readonly fixes: number })[];
  readonly part: number;
  readonly summary: TrackSummary;
  readonly shown: TrackShown;
  readonly issues: readonly Issue[];
};

/** What is not given: to the end of the data, EFFECT_DEFAULTS, as proposed. */
export type PatrolEffectRequest = Pick<EffectOptions, 'zones' | 'since'> & Partial<EffectOptions>;
export type PatrolEffectAnswer = PatrolAssessment;

export type PatrolLogJobs = {
  /** What a recorded GPX track tells of a patrol, before it is kept; progress `read`. */
  'read-track': [ReadTrackRequest, ReadTrackAnswer];
  /** Whether patrols worked: before and after, beside like communes and the ring around. */
  'patrol-effect': [PatrolEffectRequest, PatrolEffectAnswer];
};
