import type { ImportReport } from '../../core/io/import/import-report.ts';
import type { AppState } from '../app-state.ts';
import { lastValue } from '../reduce-session.ts';
import type { PendingImport } from './import-session.ts';

/** The file that is being looked through, if any. */
export function shownImport({ session: { imports } }: AppState): PendingImport | null {
  return imports.files.find(({ name }) => name === imports.shown) ?? null;
}

/** Its last report; the one before while it is reviewed again. */
export function shownReport(state: AppState): ImportReport | null {
  const pending = shownImport(state);
  return (pending && lastValue(pending.report)) ?? null;
}

/** What the map draws of it: the room of data is open and the file can be read. */
export function importOnMap(state: AppState): ImportReport | null {
  return state.session.room === 'data' ? shownReport(state) : null;
}
