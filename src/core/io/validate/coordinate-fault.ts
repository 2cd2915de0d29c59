import type { Issue, IssueCode } from '../../basics/issue.ts';

export type CoordinateFault = { readonly code: IssueCode; readonly context?: Issue['context'] };

/** Vietnam with its sea, degrees. Source: domain facts §3.4. */
const VIETNAM = { west: 102, east: 118, south: 4, north: 24 } as const;

/**
 * The first fault among coordinates [from, to), or null: not a number, latitude and longitude
 * exchanged (as far as Vietnam's own ranges prove it), outside the globe, or 0, 0, which is an empty
 * cell and not a place.
 */
export function faultOf(
  coordinates: Float64Array,
  from: number,
  to: number,
): CoordinateFault | null {
  for (let i = 2 * from; i < 2 * to; i += 2) {
    const lon = coordinates[i] ?? Number.NaN;
    const lat = coordinates[i + 1] ?? Number.NaN;
    if (lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90 && (lon !== 0 || lat !== 0)) continue;
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) return { code: 'geometry.not-finite' };
    if (lon === 0 && lat === 0) return { code: 'geometry.at-zero' };
    const code = isSwapped(lon, lat) ? 'geometry.swapped-axes' : 'geometry.out-of-range';
    return { code, context: { lon, lat } };
  }
  return null;
}

function isSwapped(lon: number, lat: number): boolean {
  const { west, east, south, north } = VIETNAM;
  return lat >= west && lat <= east && lon >= south && lon <= north;
}
