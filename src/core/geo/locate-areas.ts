import Flatbush from 'flatbush';
import type { Geometry } from './geometry.ts';
import { f64, u32 } from './typed.ts';

/** Which polygon feature a point lies in, or −1. */
export type AreaLocator = {
  readonly at: (lon: number, lat: number) => number;
  /** For lon, lat, lon, lat …; absent coordinates (NaN) give −1. */
  readonly all: (lonLat: Float64Array) => Int32Array;
};

/**
 * Even-odd rule over all rings of a feature in degrees, so holes and several outer rings need no special
 * case. A point on a common boundary belongs to exactly one of two areas that tile (an edge owns its
 * lower end and its left side); where areas overlap the lowest feature wins. Edges are sorted into
 * horizontal bands, so a test costs the few edges at the point's height, not the whole outline.
 */
export function areaLocator(areas: Geometry): AreaLocator {
  const features = areas.featureStart.length - 1;
  const outlines = Array.from({ length: features }, (_, feature) => bandedOutline(areas, feature));
  const filled = outlines.flatMap((outline, feature) => (outline ? [{ outline, feature }] : []));
  if (filled.length === 0) {
    return { at: () => -1, all: (lonLat) => new Int32Array(lonLat.length >> 1).fill(-1) };
  }
  const tree = new Flatbush(filled.length, 4);
  for (const { outline } of filled) {
    tree.add(outline.west, outline.south, outline.east, outline.north);
  }
  tree.finish();

  const at = (lon: number, lat: number): number => {
    if (!Number.isFinite(lon + lat)) return -1;
    let best = -1;
    tree.search(lon, lat, lon, lat, (item) => {
      const candidate = filled[item];
      if (!candidate || (best >= 0 && candidate.feature >= best)) return false;
      if (contains(candidate.outline, areas.coordinates, lon, lat)) best = candidate.feature;
      return false;
    });
    return best;
  };
  return {
    at,
    all: (lonLat) => {
      const found = new Int32Array(lonLat.length >> 1);
      for (let i = 0; i < found.length; i += 1)
        found[i] = at(f64(lonLat, 2 * i), f64(lonLat, 2 * i + 1));
      return found;
    },
  };
}

/** The edges of one feature (by their first coordinate), in bands of equal height from the south. */
type BandedOutline = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly bands: number;
  /** Length bands + 1 into edges. */
  readonly start: Uint32Array;
  readonly edges: Uint32Array;
};

function bandedOutline(areas: Geometry, feature: number): BandedOutline | undefined {
  const edges = outlineEdges(areas, feature);
  if (edges.length === 0) return undefined;
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const edge of edges) {
    const [lon, lat] = [f64(areas.coordinates, 2 * edge), f64(areas.coordinates, 2 * edge + 1)];
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
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
