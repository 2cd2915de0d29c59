import Flatbush from 'flatbush';
import { areaGrid } from './area-grid.ts';
import type { Geometry } from './geometry.ts';
import { f64, u32 } from './typed.ts';

/** Number of the area a place lies in (its place in the list of features), −1 outside all of them. */
export type AreaLocator = (lon: number, lat: number) => number;

/**
 * Even-odd rule over all rings of a feature in degrees, so holes and several outer rings need no special
 * case. A point on a common boundary belongs to exactly one of two areas that tile (an edge owns its
 * lower end and its left side); where areas overlap the first of the list wins. Whole cells that no
 * boundary touches are asked once; elsewhere edges are sorted into horizontal bands, so a test costs the
 * few edges at the point's height, not the whole outline. Absent coordinates (NaN) are outside.
 */
export function areaLocator(areas: Geometry, features: Uint32Array): AreaLocator {
  const boxes = new Float64Array(4 * features.length);
  const filled = features
    .map((_, area) => area)
    .filter((area) => putBox(areas, u32(features, area), boxes, area));
  if (filled.length === 0) return () => -1;
  const tree = new Flatbush(filled.length, 4);
  for (const area of filled) {
    const at = 4 * area;
    tree.add(f64(boxes, at), f64(boxes, at + 1), f64(boxes, at + 2), f64(boxes, at + 3));
  }
  tree.finish();
  const outlines: BandedOutline[] = [];
  const outlineOf = (area: number): BandedOutline =>
    (outlines[area] ??= bandedOutline(
      areas,
      u32(features, area),
      f64(boxes, 4 * area + 1),
      f64(boxes, 4 * area + 3),
    ));
  const { minX, minY, maxX, maxY } = tree;
  return areaGrid(areas, features, [minX, minY, maxX, maxY], (lon, lat) => {
    let first = -1;
    tree.search(lon, lat, lon, lat, (item) => {
      const area = u32(filled, item);
      if (first >= 0 && area >= first) return false;
      if (contains(outlineOf(area), areas.coordinates, lon, lat)) first = area;
      return false;
    });
    return first;
  });
}

/** Puts west, south, east, north of a feature; false when it has no edge. */
function putBox(areas: Geometry, feature: number, boxes: Float64Array, area: number): boolean {
  const from = u32(areas.partStart, u32(areas.featureStart, feature));
  const to = u32(areas.partStart, u32(areas.featureStart, feature + 1));
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = from; i < to; i += 1) {
    const lon = f64(areas.coordinates, 2 * i);
    const lat = f64(areas.coordinates, 2 * i + 1);
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  boxes.set([west, south, east, north], 4 * area);
  return west <= east;
}

/** The edges of one feature (by their first coordinate), in bands of equal height from the south. */
type BandedOutline = {
  readonly south: number;
  readonly north: number;
  readonly bands: number;
  /** Length bands + 1 into edges. */
  readonly start: Uint32Array;
  readonly edges: Uint32Array;
};

function bandedOutline(
  areas: Geometry,
  feature: number,
  south: number,
  north: number,
): BandedOutline {
  const box = { south, north };
  const edges = outlineEdges(areas, feature);
  const bands = Math.max(1, Math.min(1024, edges.length >> 2));
  const start = new Uint32Array(bands + 1);
  const eachBand = (edge: number, visit: (band: number) => void): void => {
    const a = f64(areas.coordinates, 2 * edge + 1);
    const b = f64(areas.coordinates, 2 * edge + 3);
    const last = bandAt(box, bands, Math.max(a, b));
    for (let band = bandAt(box, bands, Math.min(a, b)); band <= last; band += 1) visit(band);
  };
  for (const edge of edges) {
    eachBand(edge, (band) => {
      start[band + 1] = u32(start, band + 1) + 1;
    });
  }
  for (let band = 0; band < bands; band += 1)
    start[band + 1] = u32(start, band + 1) + u32(start, band);
  const next = start.slice();
  const sorted = new Uint32Array(u32(start, bands));
  for (const edge of edges) {
    eachBand(edge, (band) => {
      const place = u32(next, band);
      sorted[place] = edge;
      next[band] = place + 1;
    });
  }
  return { ...box, bands, start, edges: sorted };
}

/** First coordinates of the edges of a feature's rings. */
function outlineEdges(areas: Geometry, feature: number): number[] {
  const edges: number[] = [];
  const lastRing = u32(areas.featureStart, feature + 1);
  for (let ring = u32(areas.featureStart, feature); ring < lastRing; ring += 1) {
    for (let i = u32(areas.partStart, ring); i + 1 < u32(areas.partStart, ring + 1); i += 1)
      edges.push(i);
  }
  return edges;
}

function bandAt(box: { south: number; north: number }, bands: number, lat: number): number {
  const height = box.north - box.south;
  const band = height > 0 ? Math.floor(((lat - box.south) / height) * bands) : 0;
  return Math.min(bands - 1, Math.max(0, band));
}

function contains(outline: BandedOutline, lonLat: Float64Array, lon: number, lat: number): boolean {
  const band = bandAt(outline, outline.bands, lat);
  let inside = false;
  for (let k = u32(outline.start, band); k < u32(outline.start, band + 1); k += 1) {
    const edge = 2 * u32(outline.edges, k);
    const [x0, y0] = [f64(lonLat, edge), f64(lonLat, edge + 1)];
    const [x1, y1] = [f64(lonLat, edge + 2), f64(lonLat, edge + 3)];
    if (y0 > lat === y1 > lat) continue;
    if (isLeftOf(lon, lat, x0, y0, x1, y1)) inside = !inside;
  }
  return inside;
}

/** Measured from the lower end up, so that both areas beside an edge compute the same number. */
function isLeftOf(
  lon: number,
  lat: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): boolean {
  return y0 < y1
    ? lon < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)
    : lon < x1 + ((lat - y1) / (y0 - y1)) * (x0 - x1);
}
