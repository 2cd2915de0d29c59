import type { PatrolLogEntry, ZoneKept } from './patrol-log.ts';
import type { TrackSummary } from './track-summary.ts';

/** What a person says besides the track. */
export type TrackWords = Pick<PatrolLogEntry, 'id' | 'team' | 'note' | 'date'>;

/**
 * The log's entry of a track: the summary alone, no place of it. Zones are those gone through, stops those
 * made at a target (the longest where it was come back to); the day and hours of a track without times are
 * those a person gives, the hours 0.
 */
export function entryOfTrack(
  summary: TrackSummary,
  zones: readonly ZoneKept[],
  planned: readonly string[],
  words: TrackWords,
): PatrolLogEntry {
  const timed = summary.when !== null;
  const seconds = new Map<string, number>();
  for (const stop of summary.stops) {
    if (stop.target === '') continue;
    seconds.set(stop.target, Math.max(seconds.get(stop.target) ?? 0, stop.seconds));
  }
  return {
    ...words,
    date: summary.when?.date ?? words.date,
    fromMinute: summary.when?.fromMinute ?? 0,
    toMinute: summary.when?.toMinute ?? 0,
    source: 'track',
    zones: summary.zones.flatMap((passed) => {
      const zone = zones[passed.zone];
      if (!zone) return [];
      return [{ zone, seconds: timed ? passed.seconds : null, share: passed.share }];
    }),
    stops: [...seconds].map(([target, stood]) => ({ target, seconds: stood })),
    planned,
    lengthM: summary.lengthM,
  };
}

/** Share of the stops asked for that were made, 0…1; null where none were asked for. */
export function stopsShare({ planned, stops }: PatrolLogEntry): number | null {
  if (planned.length === 0) return null;
  const made = new Set(stops.map(({ target }) => target));
  return planned.filter((target) => made.has(target)).length / planned.length;
}
