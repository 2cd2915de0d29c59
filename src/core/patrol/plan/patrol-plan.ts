import type { PlannedInspection } from './inspection.ts';
import type { PatrolOptions } from './patrol-options.ts';

/** A plan to patrol: where, when, by whom, over which ways. Plain JSON; degrees at the door. */
export type PatrolPlan = {
  readonly options: PatrolOptions;
  /** Of the result the plan rests on, and of the plan itself: a second run gives both again. */
  readonly resultHash: string;
  readonly hash: string;
  /** Days of incidents the risk rests on. */
  readonly period: { readonly from: string; readonly to: string };
  /** What teams go along: roads, or the cables themselves where there are no roads. */
  readonly ways: 'roads' | 'cables';
  readonly shift: ShiftChoice;
  readonly zones: readonly PlannedZone[];
  readonly stops: readonly PlannedStop[];
  /** One per team and night, idle ones too. */
  readonly routes: readonly PlannedRoute[];
  readonly posts: readonly GuardPost[];
  /** Checks asked for, and on which night's route each lies; absent: none were. */
  readonly inspections?: readonly PlannedInspection[];
  readonly notes: readonly PatrolNote[];
  /** Share of all expected incidents of the network that lies in the zones, and at the stops of each night. */
  readonly share: { readonly zones: number; readonly stops: readonly number[] };
};

export type ShiftChoice = {
  /** Minutes after 00:00 at UTC+07:00; a shift may run past midnight. */
  readonly fromMinute: number;
  readonly hours: number;
  readonly chosen: 'asked' | 'hours-of-week';
  /** Share of the incidents whose hour is known that fall in these hours, and how many those are. */
  readonly share: number;
  readonly known: number;
};

/** Ways of naming a zone: the places its ends are at. */
export type PlaceName = {
  readonly kind: 'town' | 'commune' | 'junction' | 'asset' | 'road';
  /** One name, or two for a junction of roads. */
  readonly names: readonly string[];
};

export type PlannedZone = {
  /** 1 … of the plan, in order of the risk covered. */
  readonly number: number;
  /** Of the draft it comes from; empty: grown by the plan. */
  readonly draft: string;
  /** A person's name for it; empty: `places` names it. */
  readonly name: string;
  readonly places: readonly PlaceName[];
  readonly communes: readonly { readonly code: string; readonly name: string }[];
  /** Target ids of its sections. */
  readonly sections: readonly string[];
  readonly lengthM: number;
  /** False where a person made it of parts that do not touch. */
  readonly contiguous: boolean;
  /** Ring around it, closed, degrees: lon, lat, lon, lat … */
  readonly outline: readonly number[];
  /** Sites and post offices inside the outline, as target ids. */
  readonly targets: readonly string[];
  /** Counted in the period, and expected in a year, on its sections and sites. */
  readonly incidents: number;
  readonly expected: number;
  /** The best as many hours as the shift has, from its own incidents; null where too few tell their hour. */
  readonly bestFromMinute: number | null;
  readonly unit: string;
  readonly contact: string;
};

export type PlannedStop = {
  /** Target id. */
  readonly target: string;
  readonly lon: number;
  readonly lat: number;
  /** Where it is reached from: the nearest place on a way, and how far that is. */
  readonly wayLon: number;
  readonly wayLat: number;
  readonly gapM: number;
  /** Expected incidents a year around it. */
  readonly value: number;
  /** Share of nights it is chosen in. */
  readonly coverage: number;
  /** Number of the zone it lies in; 0: none. */
  readonly zone: number;
  /** False: no way leads there from any base. */
  readonly reachable: boolean;
};

export type PlannedRoute = {
  /** Index into options.teams. */
  readonly team: number;
  /** 0 … nights − 1. */
  readonly night: number;
  /** ISO day it starts on. */
  readonly date: string;
  /** Where it starts and ends, on a way, and how far the base is from it. */
  readonly base: {
    readonly name: string;
    readonly lon: number;
    readonly lat: number;
    readonly gapM: number;
  };
  /** In order; a stop comes once a round. */
  readonly visits: readonly PlannedVisit[];
  readonly rounds: number;
  /** The way of all rounds: lon, lat, lon, lat …; empty when idle. */
  readonly line: readonly number[];
  readonly lengthM: number;
  readonly driveS: number;
  readonly dwellS: number;
  /** Between two visits of a stop at most; null: one round only. */
  readonly longestGapS: number | null;
};

export type PlannedVisit = {
  /** Index into `stops`. */
  readonly stop: number;
  readonly round: number;
  /** Seconds from the start of the shift. */
  readonly arriveS: number;
  readonly leaveS: number;
  /** From outside the favoured ones. */
  readonly explored: boolean;
};

export type GuardPost = {
  /** Id of the patrol base or site it stands at. */
  readonly at: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** Expected incidents within reach, seconds to them: mean and longest. */
  readonly covered: number;
  readonly meanS: number;
  readonly longestS: number;
};

/** What a person should know of the plan; numbers only, the language files make the sentence. */
export type PatrolNote = {
  readonly code: PatrolNoteCode;
  readonly values: Readonly<Record<string, number | string>>;
};

export const PATROL_NOTE_CODES = [
  'no-roads',
  'islands',
  'stops-unreachable',
  'far-from-road',
  'many-zones',
  'few-zones',
  'revisit-too-long',
  'idle-team',
  'few-incidents',
  'few-hours',
  'over-capacity',
  'not-contiguous',
  'no-teams',
  'base-unknown',
  'inspections-left',
  'out-of-reach',
] as const;
export type PatrolNoteCode = (typeof PATROL_NOTE_CODES)[number];
