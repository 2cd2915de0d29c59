import { f64, u32 } from '../../../geo/typed.ts';
import type { Bounds } from '../../../geo/geometry.ts';
import type { GroundPlane } from '../paper-view.ts';

/** Lines of one list of coordinates: where each begins, and after the last where it ends. */
export type LineList = {
  /** lon, lat … */
  readonly coordinates: Float64Array;
  readonly start: Uint32Array;
};

/** Lines as maps ask for them: where they lie, and in ground metres what was asked for so far. */
export type GroundLines = {
  readonly count: number;
  /** True where the box around a line and these bounds meet. */
  readonly touches: (line: number, bounds: Bounds) => boolean;
  /** True where a line lies wholly within bounds. */
  readonly isWithin: (line: number, bounds: Bounds) => boolean;
  /** x, y … in metres of all coordinates; those of lines `from` to `to` (not included) are filled in. */
  readonly metres: (from: number, to: number) => Float64Array;
};

const KEPT = new WeakMap<Float64Array, Map<string, GroundLines>>();

/**
 * The lines on a plane. They are kept as long as their coordinates are: the pages of an atlas, and the maps of a
 * paper, project each line once. O(coordinates) the first time.
 */
export function groundLines(list: LineList, plane: GroundPlane): GroundLines {
  const planes = KEPT.get(list.coordinates) ?? new Map<string, GroundLines>();
  KEPT.set(list.coordinates, planes);
  const key = `${plane.crs.system} ${plane.crs.meridian}`;
  const known = planes.get(key);
  if (known) return known;
  const made = makeGroundLines(list, plane);
  planes.set(key, made);
  return made;
}

function makeGroundLines({ coordinates, start }: LineList, plane: GroundPlane): GroundLines {
  const count = Math.max(0, start.length - 1);
  const extents = extentsOf(coordinates, start, count);
  const metres = new Float64Array(coordinates.length);
  const done = new Uint8Array(count);
  const project = (from: number, to: number): void => {
    const [first, end] = [u32(start, from), u32(start, to)];
    const { x, y } = plane.toMetres(coordinates.subarray(2 * first, 2 * end));
    for (let i = 0; i < x.length; i += 1) {
      metres[2 * (first + i)] = f64(x, i);
      metres[2 * (first + i) + 1] = f64(y, i);
    }
    done.fill(1, from, to);
  };
  return {
    count,
    touches: (line, [west, south, east, north]) =>
      f64(extents, 4 * line) <= east &&
      f64(extents, 4 * line + 2) >= west &&
      f64(extents, 4 * line + 1) <= north &&
      f64(extents, 4 * line + 3) >= south,
    isWithin: (line, [west, south, east, north]) =>
      f64(extents, 4 * line) >= west &&
      f64(extents, 4 * line + 2) <= east &&
      f64(extents, 4 * line + 1) >= south &&
      f64(extents, 4 * line + 3) <= north,
    metres: (from, to) => {
      let line = from;
      while (line < to) {
        while (line < to && done[line] === 1) line += 1;
        const first = line;
        while (line < to && done[line] === 0) line += 1;
        if (first < line) project(first, line);
      }
      return metres;
    },
  };
}

/** west, south, east, north of each line. */
function extentsOf(coordinates: Float64Array, start: Uint32Array, count: number): Float64Array {
  const extents = new Float64Array(4 * count);
  for (let line = 0; line < count; line += 1) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = u32(start, line); i < u32(start, line + 1); i += 1) {
      const lon = f64(coordinates, 2 * i);
      const lat = f64(coordinates, 2 * i + 1);
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
    extents.set([west, south, east, north], 4 * line);
  }
  return extents;
}
