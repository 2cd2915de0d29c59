import { createStore } from 'zustand/vanilla';
import type { Issue } from '../../../../core/basics/issue.ts';
import type {
  ReadTrackAnswer,
  ReadTrackRequest,
} from '../../../../jobs/protocol/patrol-log-jobs.ts';
import { JobFailure } from '../../../../jobs/protocol.ts';
import type { AppServices } from '../../../../state/app-services.ts';
import type { KnownZone } from '../known-zones.ts';

/** The file that is looked at; its bytes stay here only, until it is kept or put away. */
export type TrackReading =
  | { readonly status: 'none' }
  | { readonly status: 'reading'; readonly name: string; readonly stop: () => void }
  | {
      readonly status: 'ready';
      readonly request: ReadTrackRequest;
      readonly zones: readonly KnownZone[];
      readonly answer: ReadTrackAnswer;
    }
  | { readonly status: 'failed'; readonly name: string; readonly issues: readonly Issue[] };

export const trackReading = createStore<{ readonly value: TrackReading }>(() => ({
  value: { status: 'none' },
}));

/** Reads a track against zones and stops; the newest reading wins. What was read is drawn on the map. */
export async function readTrack(
  { jobs, store, camera }: AppServices,
  request: ReadTrackRequest,
  zones: readonly KnownZone[],
): Promise<void> {
  stopReading();
  const stop = new AbortController();
  const { name } = request;
  const mine: TrackReading = { status: 'reading', name, stop: () => stop.abort() };
  trackReading.setState({ value: mine });
  const settle = (value: TrackReading): boolean => {
    if (trackReading.getState().value !== mine) return false;
    trackReading.setState({ value });
    return true;
  };
  try {
    const answer = await jobs.run('read-track', request, { signal: stop.signal });
    if (!settle({ status: 'ready', request, zones, answer })) return;
    store.dispatch({ type: 'session/set-patrol', change: { track: answer.shown } });
    const bounds = boundsOf(answer.shown.lines);
    if (bounds && request.part === undefined) camera.fitBounds(bounds);
  } catch (error) {
    if (stop.signal.aborted) settle({ status: 'none' });
    else settle({ status: 'failed', name, issues: issuesOf(error) });
  }
}

export function stopReading(): void {
  const { value } = trackReading.getState();
  if (value.status === 'reading') value.stop();
}

/** Puts the track away: from the page and from the map. */
export function dropTrack({ store }: AppServices): void {
  stopReading();
  trackReading.setState({ value: { status: 'none' } });
  if (store.getState().session.patrol.track) {
    store.dispatch({ type: 'session/set-patrol', change: { track: null } });
  }
}

function issuesOf(error: unknown): readonly Issue[] {
  if (error instanceof JobFailure) return error.issues;
  const reason = error instanceof Error ? error.message : String(error);
  return [{ code: 'job.unexpected', severity: 'error', context: { reason } }];
}

function boundsOf(lines: readonly (readonly number[])[]) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (let i = 0; i + 1 < line.length; i += 2) {
      const [lon = 0, lat = 0] = [line[i], line[i + 1]];
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  }
  return west <= east ? ([west, south, east, north] as const) : null;
}
