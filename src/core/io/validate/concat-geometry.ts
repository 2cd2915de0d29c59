import { sum } from '../../basics/sum.ts';
import { GrowingFloat64, GrowingUint32, GrowingUint8 } from '../../basics/growing-arrays.ts';
import type { Geometry } from '../../geo/geometry.ts';

/** Geometries of one type end to end. Throws RangeError for none. */
export function concatGeometry(parts: readonly Geometry[]): Geometry {
  const [first] = parts;
  if (!first) throw new RangeError('concatGeometry takes at least one geometry');
  const partCount = sum(parts.map((part) => part.partStart.length - 1));
  const featureCount = sum(parts.map((part) => part.featureStart.length - 1));
  const coordinates = new Float64Array(sum(parts.map((part) => part.coordinates.length)));
  const partStart = new Uint32Array(partCount + 1);
  const featureStart = new Uint32Array(featureCount + 1);
  const holes = new Uint8Array(partCount);
  let coordinate = 0;
  let part = 0;
  let feature = 0;
  for (const geometry of parts) {
    coordinates.set(geometry.coordinates, 2 * coordinate);
    if (geometry.holes) holes.set(geometry.holes, part);
    for (const start of geometry.partStart.subarray(1)) {
      part += 1;
      partStart[part] = coordinate + start;
    }
    const partsBefore = part - (geometry.partStart.length - 1);
    for (const start of geometry.featureStart.subarray(1)) {
      feature += 1;
      featureStart[feature] = partsBefore + start;
    }
    coordinate += geometry.coordinates.length / 2;
  }
  const { type } = first;
  return { type, coordinates, partStart, featureStart, ...(type === 'polygon' ? { holes } : {}) };
}

/** The geometry of these rows only. */
export function geometryOfRows(geometry: Geometry, rows: Uint32Array): Geometry {
  const coordinates = new GrowingFloat64();
  const partStart = new GrowingUint32();
  const featureStart = new GrowingUint32();
  const holes = new GrowingUint8();
  partStart.push(0);
  featureStart.push(0);
  for (const row of rows) {
    const last = geometry.featureStart[row + 1] ?? 0;
    for (let part = geometry.featureStart[row] ?? 0; part < last; part += 1) {
      const from = 2 * (geometry.partStart[part] ?? 0);
      const to = 2 * (geometry.partStart[part + 1] ?? 0);
      coordinates.reserve(to - from);
      coordinates.values.set(geometry.coordinates.subarray(from, to), coordinates.length);
      coordinates.length += to - from;
      partStart.push(coordinates.length / 2);
      holes.push(geometry.holes?.[part] ?? 0);
    }
    featureStart.push(holes.length);
  }
  return {
    type: geometry.type,
    coordinates: coordinates.finish(),
    partStart: partStart.finish(),
    featureStart: featureStart.finish(),
    ...(geometry.holes ? { holes: holes.finish() } : {}),
  };
}
