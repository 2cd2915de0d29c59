import type { Dataset } from '../../core/model/dataset.ts';
import type { Answered } from '../answered.ts';

/** Where each incident is shown: its own place, else that of the target it was placed on, else nowhere. */
export function incidentPlaces(
  { tables }: Dataset,
  answered: Answered | null,
): (row: number) => readonly [lon: number, lat: number] | null {
  const coordinates = tables.incident?.geometry.coordinates ?? new Float64Array();
  return (row) => {
    const lon = coordinates[2 * row] ?? Number.NaN;
    const lat = coordinates[2 * row + 1] ?? Number.NaN;
    if (Number.isFinite(lon) && Number.isFinite(lat)) return [lon, lat];
    const target = answered?.placement.value.target[row] ?? -1;
    if (!answered || target < 0) return null;
    const { targets } = answered.result;
    return [targets.lon[target] ?? 0, targets.lat[target] ?? 0];
  };
}
