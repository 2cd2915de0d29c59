import type { StudyConfig } from '../core/study/study-config.ts';
import { addDays, addMonths, startOfDay } from '../core/time/vietnam-time.ts';
import type { TimeWindow } from './app-state.ts';

type Days = Pick<StudyConfig, 'from' | 'to'>;

/** The clock moved inside the study period; the same object when it is inside already. */
export function clockWithin(clock: TimeWindow, study: Days): TimeWindow {
  const from = clamp(clock.mode === 'all' ? study.from : clock.from, study);
  const to = clamp(clock.mode === 'all' ? study.to : clock.to, study);
  const ordered = from <= to ? { from, to } : { from: to, to: from };
  if (ordered.from === clock.from && ordered.to === clock.to) return clock;
  return { ...clock, ...ordered };
}

/** The days whose incidents are shown. */
export function shownDays(clock: TimeWindow, study: Days): Days {
  if (clock.mode === 'all') return { from: study.from, to: study.to };
  if (clock.mode === 'cumulative') return { from: study.from, to: clock.to };
  return { from: clock.from, to: clock.to };
}

/** One beat of the playing clock: a month in long studies, a week in short ones; stops at the end. */
export function nextBeat(clock: TimeWindow, study: Days): TimeWindow {
  const step = beatOf(study);
  if (clock.mode === 'cumulative') {
    const to = clamp(step(clock.to), study);
    return { ...clock, to, playing: to < study.to };
  }
  const to = clamp(step(clock.to), study);
  if (to === clock.to) return { ...clock, playing: false };
  return { ...clock, from: clamp(step(clock.from), study), to, playing: to < study.to };
}

/** What playing starts from: the first beat of the study, unless the clock stands inside it. */
export function startOfPlay(clock: TimeWindow, study: Days): TimeWindow {
  const inside = clock.mode !== 'all' && clock.to < study.to;
  if (inside) return { ...clock, playing: true };
  const mode = clock.mode === 'cumulative' ? 'cumulative' : 'window';
  const width = clock.mode === 'window' ? widthOf(clock) : null;
  const to = width === null ? addDays(beatOf(study)(study.from), -1) : addDays(study.from, width);
  return { mode, from: study.from, to: clamp(to, study), playing: true };
}

function widthOf(clock: Days): number {
  const days = ((startOfDay(clock.to) ?? 0) - (startOfDay(clock.from) ?? 0)) / 86_400_000;
  return Math.max(0, Math.round(days));
}

function beatOf(study: Days): (day: string) => string {
  const long = addMonths(study.from, 9) <= study.to;
  return long ? (day) => addMonths(day, 1) : (day) => addDays(day, 7);
}

function clamp(day: string, study: Days): string {
  if (day < study.from) return study.from;
  return day > study.to ? study.to : day;
}
