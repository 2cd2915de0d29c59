import type { LocatedCounts } from '../../../core/io/import/import-report.ts';

/** Below this share of located records a map of them misleads (Ratcliffe 2004, geocoding hit rate). */
const LEAST_SHARE = 0.85;

/** The share of records that have a place, when it is too low to trust a map; else null. */
export function lowLocatedShare({
  byCoordinates,
  byAddress,
  nowhere,
}: LocatedCounts): number | null {
  const all = byCoordinates + byAddress + nowhere;
  const share = all === 0 ? 1 : (byCoordinates + byAddress) / all;
  return share < LEAST_SHARE ? share : null;
}
