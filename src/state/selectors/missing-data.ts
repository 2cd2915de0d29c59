import { KINDS } from '../../core/model/registry.ts';
import { lastDataset, lastResult } from './last-known.ts';
import type { AppState } from '../app-state.ts';

/** Why a study has nothing to say: nothing to protect, nothing that happened, or not in this period. */
export type MissingData = 'assets' | 'incidents' | 'selected';

export function missingData(state: AppState): MissingData | null {
  const rows = lastDataset(state)?.rows;
  if (!rows) return null;
  const assets = KINDS.filter(({ role }) => role === 'asset');
  if (assets.every(({ id }) => (rows[id] ?? 0) === 0)) return 'assets';
  if ((rows.incident ?? 0) === 0) return 'incidents';
  return lastResult(state)?.counts.selected === 0 ? 'selected' : null;
}
