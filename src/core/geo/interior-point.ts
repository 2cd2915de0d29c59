import type { Geometry } from './geometry.ts';

/** How near the best point is sought, of the smaller side of the polygon. */
const PRECISION = 1 / 200;
const MOST_CELLS = 4000;

/**
 * A point well inside an area: the one farthest from its boundary (pole of inaccessibility), found by
 * halving cells (Agafonkin, polylabel, 2016), in the part with the largest outer ring. Longitude, latitude;
 * null for an area without edges. Degrees of longitude are shortened by the cosine of the latitude. The same
 * outline gives the same point. O(cells × edges).
 */
export function interiorPoint(areas: Geometry, feature: number): readonly [number, number] | null {
  const rings = largestPart(areas, feature);
  const [outer] = rings;
  if (!outer) return null;
  const [west, south, east, north] = boxOf(areas.coordinates, outer);
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const away = (lon: number, lat: number) =>
    signedDistance(areas.coordinates, rings, lon, lat, shrink);
  const size = Math.min((east - west) * shrink, north - south);
  if (!(size > 0)) return null;
  let cells = startCells([west, south, east, north], size / shrink, size);
  let best = cellAt((west + east) / 2, (south + north) / 2, 0, 0, away);
  for (let asked = 0; cells.length > 0 && asked < MOST_CELLS;) {
    const halves: Cell[] = [];
    for (const cell of cells.map(({ lon, lat, w, h }) => cellAt(lon, lat, w, h, away))) {
      asked += 1;
      if (cell.away > best.away) best = cell;
      halves.push(cell);
    }
    const hopeful = halves.filter(
      ({ away: own, w, h }) => own + Math.hypot(w * shrink, h) > best.away + size * PRECISION,
    );
    cells = hopeful.flatMap(quarters);
  }
  return [best.lon, best.lat];
}

type Spot = { readonly lon: number; readonly lat: number; readonly w: number; readonly h: number };
type Cell = Spot & { readonly away: number };
type Ring = readonly [from: number, to: number];

function cellAt(
  lon: number,
  lat: number,
  w: number,
  h: number,
  away: (lon: number, lat: number) => number,
): Cell {
  return { lon, lat, w, h, away: away(lon, lat) };
}

function startCells(
  [west, south, east, north]: readonly [number, number, number, number],
  stepLon: number,
  stepLat: number,
): Spot[] {
  const cells: Spot[] = [];
  const [w, h] = [stepLon / 2, stepLat / 2];
  for (let lat = south + h; lat < north + h; lat += stepLat) {
    for (let lon = west + w; lon < east + w; lon += stepLon) cells.push({ lon, lat, w, h });
  }
  return cells;
}

function quarters({ lon, lat, w, h }: Spot): readonly Spot[] {
  const [dx, dy] = [w / 2, h / 2];
  return [
    { lon: lon - dx, lat: lat - dy, w: dx, h: dy },
    { lon: lon + dx, lat: lat - dy, w: dx, h: dy },
    { lon: lon - dx, lat: lat + dy, w: dx, h: dy },
    { lon: lon + dx, lat: lat + dy, w: dx, h: dy },
  ];
}

/** Outer ring and holes of the part with the largest outer ring. */
function largestPart(
  { coordinates, partStart, featureStart, holes }: Geometry,
  feature: number,
): readonly Ring[] {
  let largest: Ring[] = [];
  let most = 0;
  let current: Ring[] = [];
  let size = 0;
  for (let part = featureStart[feature] ?? 0; part < (featureStart[feature + 1] ?? 0); part += 1) {
    const ring: Ring = [partStart[part] ?? 0, partStart[part + 1] ?? 0];
    if (holes?.[part] === 1) current.push(ring);
    else [current, size] = [[ring], Math.abs(twiceArea(coordinates, ring))];
    if (size >= most) [largest, most] = [current, size];
  }
  return largest;
}

function twiceArea(coordinates: Float64Array, [from, to]: Ring): number {
  const [x0, y0] = [coordinates[2 * from] ?? 0, coordinates[2 * from + 1] ?? 0];
  let twice = 0;
  for (let i = from; i + 1 < to; i += 1) {
    const [ax, ay] = [(coordinates[2 * i] ?? 0) - x0, (coordinates[2 * i + 1] ?? 0) - y0];
    const [bx, by] = [(coordinates[2 * i + 2] ?? 0) - x0, (coordinates[2 * i + 3] ?? 0) - y0];
    twice += ax * by - bx * ay;
  }
  return twice;
}

function boxOf(coordinates: Float64Array, [from, to]: Ring): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = from; i < to; i += 1) {
    const [lon = 0, lat = 0] = [coordinates[2 * i], coordinates[2 * i + 1]];
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west, south, east, north];
}

/** Degrees of latitude to the nearest edge, negative outside. */
function signedDistance(
  coordinates: Float64Array,
  rings: readonly Ring[],
  lon: number,
  lat: number,
  shrink: number,
): number {
  let inside = false;
  let least = Infinity;
  for (const [from, to] of rings) {
    for (let i = from; i + 1 < to; i += 1) {
      const ax = ((coordinates[2 * i] ?? 0) - lon) * shrink;
      const ay = (coordinates[2 * i + 1] ?? 0) - lat;
      const bx = ((coordinates[2 * i + 2] ?? 0) - lon) * shrink;
      const by = (coordinates[2 * i + 3] ?? 0) - lat;
      if (ay > 0 !== by > 0 && ax + (-ay * (bx - ax)) / (by - ay) > 0) inside = !inside;
      const [dx, dy] = [bx - ax, by - ay];
      const length2 = dx * dx + dy * dy;
      const t = length2 > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2)) : 0;
      least = Math.min(least, Math.hypot(ax + t * dx, ay + t * dy));
    }
  }
  return inside ? least : -least;
}
