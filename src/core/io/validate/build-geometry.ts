import { GrowingFloat64, GrowingUint32, GrowingUint8 } from '../../basics/growing-arrays.ts';
import type { Geometry, GeometryType } from '../../geo/geometry.ts';
import type { RawGeometry } from '../format.ts';
import { isClosed, signedArea } from './ring.ts';

/**
 * The geometry of the kept rows, usable parts only. Rings come out closed, outer rings
 * counter-clockwise and holes clockwise.
 */
export function buildGeometry(
  raw: RawGeometry,
  type: GeometryType,
  rows: Uint32Array,
  usable: Uint8Array,
): Geometry {
  const untouched = rows.length === raw.types.length && type !== 'polygon' && !usable.includes(0);
  if (untouched) {
    const { coordinates, partStart, featureStart } = raw;
    return { type, coordinates, partStart, featureStart };
  }
  const into = {
    coordinates: new GrowingFloat64(raw.coordinates.length + 2 * raw.holes.length),
    partStart: new GrowingUint32(raw.partStart.length),
  };
  const featureStart = new GrowingUint32(rows.length + 1);
  const holes = new GrowingUint8(raw.holes.length);
  into.partStart.push(0);
  featureStart.push(0);
  for (const row of rows) {
    const last = raw.featureStart[row + 1] ?? 0;
    for (let part = raw.featureStart[row] ?? 0; part < last; part += 1) {
      if (usable[part] !== 1) continue;
      if (type === 'polygon') copyRing(raw, part, into.coordinates);
      else copyForward(raw.coordinates, from(raw, part), to(raw, part), into.coordinates);
      into.partStart.push(into.coordinates.length / 2);
      holes.push(raw.holes[part] ?? 0);
    }
    featureStart.push(holes.length);
  }
  return {
    type,
    coordinates: into.coordinates.finish(),
    partStart: into.partStart.finish(),
    featureStart: featureStart.finish(),
    ...(type === 'polygon' ? { holes: holes.finish() } : {}),
  };
}

function from(raw: RawGeometry, part: number): number {
  return raw.partStart[part] ?? 0;
}

function to(raw: RawGeometry, part: number): number {
  return raw.partStart[part + 1] ?? 0;
}

function copyForward(
  source: Float64Array,
  first: number,
  last: number,
  into: GrowingFloat64,
): void {
  const start = into.length;
  into.reserve(2 * (last - first));
  into.length = start + 2 * (last - first);
  const { values } = into;
  for (let read = 2 * first, put = start; read < 2 * last; read += 1, put += 1)
    values[put] = source[read] ?? 0;
}

function copyRing(raw: RawGeometry, part: number, into: GrowingFloat64): void {
  const { coordinates } = raw;
  const first = from(raw, part);
  const last = to(raw, part);
  const open = isClosed(coordinates, first, last) ? last - 1 : last;
  const wanted = raw.holes[part] === 1 ? -1 : 1;
  const reversed = Math.sign(signedArea(coordinates, first, last)) !== wanted;
  const start = into.length;
  if (reversed) copyBackward(coordinates, first, open, into);
  else copyForward(coordinates, first, open, into);
  into.push(into.values[start] ?? 0);
  into.push(into.values[start + 1] ?? 0);
}

function copyBackward(
  source: Float64Array,
  first: number,
  last: number,
  into: GrowingFloat64,
): void {
  for (let i = last - 1; i >= first; i -= 1) {
    into.push(source[2 * i] ?? 0);
    into.push(source[2 * i + 1] ?? 0);
  }
}
