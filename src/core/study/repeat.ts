import type { HotspotIncidents } from '../hotspots/incidents.ts';
import { repeatEvents } from '../hotspots/near-repeat/repeat-events.ts';
import type { RepeatEvents, RepeatGroup } from '../hotspots/near-repeat/repeat-events.ts';
import { periodOf } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import { dayNumber } from '../time/vietnam-time.ts';
import { hotspotIncidents } from './hotspot-incidents.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import type { StudyConfig } from './study-config.ts';

/** Repeats are rare: all the data has most of them; the study's own period is the other choice. */
export const REPEAT_SPANS = ['all', 'study'] as const;
export type RepeatSpan = (typeof REPEAT_SPANS)[number];

export type RepeatInput = {
  readonly incidents: HotspotIncidents;
  readonly events: RepeatEvents;
  readonly period: Period;
  /** The same as days since 1970-01-01 at UTC+07:00, both counted. */
  readonly firstDay: number;
  readonly lastDay: number;
};

/** What the repeat methods start from: incidents of a group that pass the filters of a study. */
export function repeatInput(
  stages: PlacedStages,
  config: StudyConfig,
  { group, span }: { readonly group: RepeatGroup; readonly span: RepeatSpan },
): RepeatInput {
  const { since, cutOff } = stages.dataset;
  const days = span === 'all' ? { from: since, to: cutOff } : config;
  const period = periodOf(days.from, days.to) ?? NO_PERIOD;
  const incidents = hotspotIncidents(stages, config, period);
  return {
    incidents,
    events: repeatEvents(incidents, group, period),
    period,
    firstDay: dayNumber(period.startMs),
    lastDay: dayNumber(period.endMs - 1),
  };
}

/** A dataset without a dated incident covers no day. */
const NO_PERIOD: Period = {
  from: '1970-01-01',
  to: '1970-01-01',
  startMs: 0,
  endMs: 1,
  days: 1,
  years: 1 / 365.25,
};
