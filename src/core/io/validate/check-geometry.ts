import type { GeometryType } from '../../geo/geometry.ts';
import { RAW_GEOMETRY_TYPES } from '../format.ts';
import type { RawGeometry } from '../format.ts';
import { faultOf } from './coordinate-fault.ts';
import { signedArea } from './ring.ts';
import type { TableCheck } from './table-check.ts';

/**
 * Sets aside rows whose geometry cannot be used and returns, for each part, whether it can (1): a
 * degenerate part of a usable record is left out with a warning.
 */
export function checkGeometry(
  geometry: RawGeometry,
  wanted: GeometryType,
  check: TableCheck,
): Uint8Array {
  const usable = new Uint8Array(geometry.holes.length);
  for (let row = 0; row < check.rows; row += 1) {
    if (check.keep[row] === 1) checkRow(geometry, row, wanted, usable, check);
  }
  return usable;
}

function checkRow(
  geometry: RawGeometry,
  row: number,
  wanted: GeometryType,
  usable: Uint8Array,
  check: TableCheck,
): void {
  const found = RAW_GEOMETRY_TYPES[geometry.types[row] ?? 0] ?? 'none';
  const first = geometry.featureStart[row] ?? 0;
  const last = geometry.featureStart[row + 1] ?? 0;
  const from = geometry.partStart[first] ?? 0;
  const to = geometry.partStart[last] ?? 0;
  if (found === 'none') return check.setAside(row, 'geometry.absent');
  if (found !== wanted)
    return check.setAside(row, 'geometry.wrong-type', undefined, { found, wanted });
  if (from === to) return check.setAside(row, 'geometry.absent');
  const fault = faultOf(geometry.coordinates, from, to);
  if (fault) return check.setAside(row, fault.code, undefined, fault.context);
  if (wanted === 'point') {
    if (to - from > 1) {
      return check.setAside(row, 'geometry.wrong-type', undefined, { found: 'multipoint', wanted });
    }
    usable[first] = 1;
    return;
  }
  const good = markParts(geometry, first, last, wanted, usable);
  if (good === 0) check.setAside(row, 'geometry.too-short');
  else if (good < last - first) {
    check.warn(row, 'geometry.too-short', undefined, { parts: last - first - good });
  }
}

/** How many parts are usable. Holes fall with their outer ring. */
function markParts(
  geometry: RawGeometry,
  first: number,
  last: number,
  wanted: 'line' | 'polygon',
  usable: Uint8Array,
): number {
  let good = 0;
  let outerStands = false;
  for (let part = first; part < last; part += 1) {
    const from = geometry.partStart[part] ?? 0;
    const to = geometry.partStart[part + 1] ?? 0;
    const isHole = geometry.holes[part] === 1;
    const whole =
      wanted === 'line'
        ? hasLength(geometry.coordinates, from, to)
        : to - from >= 3 && signedArea(geometry.coordinates, from, to) !== 0;
    const stands = whole && (!isHole || outerStands);
    if (!isHole) outerStands = whole;
    if (!stands) continue;
    usable[part] = 1;
    good += 1;
  }
  return good;
}

function hasLength(coordinates: Float64Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1) {
    if (
      coordinates[2 * i] !== coordinates[2 * from] ||
      coordinates[2 * i + 1] !== coordinates[2 * from + 1]
    ) {
      return true;
    }
  }
  return false;
}
