import type { AppState } from '../app-state.ts';

/** True while the map belongs to a record that is entered by hand. */
export function entryOpen({ session }: AppState): boolean {
  return session.entry.draft !== null && session.room === 'data';
}
