import type { RawGeometryBuilder } from '../../raw-geometry-builder.ts';
import { OutOfBounds } from './flat-buffer.ts';
import type { FlatBuffer } from './flat-buffer.ts';

const POINT = 1;
const LINE = 2;
const POLYGON = 3;
const MULTI_POINT = 4;
const MULTI_LINE = 5;
const MULTI_POLYGON = 6;

const ENDS = 0;
const XY = 1;
const TYPE = 6;
const PARTS = 7;

/**
 * Adds the geometry of one feature to the builder. `room` is how many coordinates the feature's bytes
 * can hold: parts that share bytes to grow past it are refused. Throws OutOfBounds.
 */
export function readGeometry(
  flat: FlatBuffer,
  geometry: number,
  headerType: number,
  room: number,
  into: RawGeometryBuilder,
): void {
  const type = headerType === 0 ? flat.uint8(geometry, TYPE, 0) : headerType;
  if (type === POINT || type === MULTI_POINT) {
    addPart(flat, geometry, 0, xyCount(flat, geometry), into);
    into.endPart();
    into.endFeature('point');
  } else if (type === LINE || type === MULTI_LINE) {
    addParts(flat, geometry, false, into);
    into.endFeature('line');
  } else if (type === POLYGON) {
    addParts(flat, geometry, true, into);
    into.endFeature('polygon');
  } else if (type === MULTI_POLYGON) {
    addPolygons(flat, geometry, room, into);
    into.endFeature('polygon');
  } else {
    into.endFeature('other');
  }
}

function addPolygons(flat: FlatBuffer, geometry: number, room: number, into: RawGeometryBuilder) {
  const parts = flat.vector(geometry, PARTS, 4);
  const mostCoordinates = into.coordinates.length + 2 * room;
  const mostParts = into.partCount + 4 * room;
  for (let i = 0; i < flat.length(parts); i += 1) {
    addParts(flat, flat.tableItem(parts, i), true, into);
    if (into.coordinates.length > mostCoordinates || into.partCount > mostParts) {
      throw new OutOfBounds();
    }
  }
}

/** `ends` holds the coordinate number after the last of each part; without it there is one part. */
function addParts(flat: FlatBuffer, geometry: number, rings: boolean, into: RawGeometryBuilder) {
  const total = xyCount(flat, geometry);
  const ends = flat.vector(geometry, ENDS, 4);
  const parts = Math.max(1, flat.length(ends));
  let from = 0;
  for (let part = 0; part < parts; part += 1) {
    const to =
      ends === 0 || flat.length(ends) === 0
        ? total
        : flat.view.getUint32(ends + 4 + 4 * part, true);
    if (to < from || to > total) throw new OutOfBounds();
    addPart(flat, geometry, from, to, into);
    into.endPart(rings && part > 0 ? 1 : 0);
    from = to;
  }
}

function xyCount(flat: FlatBuffer, geometry: number): number {
  return Math.floor(flat.length(flat.vector(geometry, XY, 8)) / 2);
}

function addPart(
  flat: FlatBuffer,
  geometry: number,
  from: number,
  to: number,
  into: RawGeometryBuilder,
) {
  const xy = flat.vector(geometry, XY, 8);
  const { coordinates } = into;
  const first = coordinates.length;
  coordinates.reserve(2 * (to - from));
  coordinates.length = first + 2 * (to - from);
  const at = xy + 4 + 16 * from;
  if (IS_LITTLE_ENDIAN && to - from >= LEAST_TO_COPY_BYTES) {
    const target = new Uint8Array(coordinates.values.buffer, 8 * first, 16 * (to - from));
    target.set(flat.bytes.subarray(at, at + target.length));
  } else copyDoubles(flat.view, at, coordinates.values, first, coordinates.length);
}

/** The order of bytes in the file is that of the machine. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** Coordinates from which copying their bytes is worth the two views it takes. */
const LEAST_TO_COPY_BYTES = 8;

/**
 * Doubles of the file at byte `at` into values[first, end). Nothing follows the loop: code after a loop
 * that the engine compiles while it runs the first time would throw that work away at every call.
 */
function copyDoubles(
  view: DataView,
  at: number,
  values: Float64Array,
  first: number,
  end: number,
): void {
  for (let i = first, byte = at; i < end; i += 1, byte += 8)
    values[i] = view.getFloat64(byte, true);
}
