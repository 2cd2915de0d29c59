import { clipLine, clipRing } from './clip.ts';
import type { ClipBox } from './clip.ts';
import type { FeatureSource } from './feature-source.ts';
import { EXTENT, UNITS_PER_PIXEL, createLayerWriter } from './mvt-writer.ts';
import type { LayerWriter } from './mvt-writer.ts';
import { withoutCovered } from './without-covered.ts';
import { thinFeatures } from './thin-features.ts';

/** Deepest zoom that is cut; the map enlarges these tiles beyond. Nothing is left out of them. */
export const MAX_TILE_ZOOM = 14;

/** Drawn beyond the edge, so that strokes and symbols have no seam: 16 pixels. */
const BUFFER_UNITS = 16 * UNITS_PER_PIXEL;
const TOLERANCE_UNITS = UNITS_PER_PIXEL / 2;

/** One place of the grid, with the whole part of the transform from the unit square to tile units. */
export type TileFrame = {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly box: ClipBox;
};

export function tileFrame(z: number, x: number, y: number): TileFrame {
  const low = -BUFFER_UNITS;
  const high = EXTENT + BUFFER_UNITS;
  const box = { minX: low, minY: low, maxX: high, maxY: high };
  return { z, x, y, scale: EXTENT * 2 ** z, box };
}

/** The features of a source in a tile, as a vector tile of one layer. No bytes when nothing is there. */
export function cutTile(source: FeatureSource, z: number, x: number, y: number): Uint8Array {
  const frame = tileFrame(z, x, y);
  const writer = createLayerWriter(source.layer);
  const found = featuresIn(source, frame).filter((feature) => source.minZoom(feature) <= z);
  const thinned = z < MAX_TILE_ZOOM ? thinFeatures(source, found, z) : found;
  const kept = withoutCovered(source, thinned, frame);
  for (const feature of inDrawingOrder(source, kept)) addFeature(writer, source, feature, frame);
  addLabels(writer, source, frame);
  return writer.finish();
}

function featuresIn(source: FeatureSource, { z, x, y }: TileFrame): number[] {
  const size = 2 ** -z;
  const buffer = (BUFFER_UNITS / EXTENT) * size;
  const [left, top] = [x * size, y * size];
  return source.within(left - buffer, top - buffer, left + size + buffer, top + size + buffer);
}

function inDrawingOrder({ priority }: FeatureSource, features: readonly number[]): number[] {
  return features.toSorted((a, b) => priority(a) - priority(b) || a - b);
}

function addFeature(
  writer: LayerWriter,
  source: FeatureSource,
  feature: number,
  frame: TileFrame,
): void {
  const parts =
    source.type === 'point'
      ? pointParts(source, feature, frame)
      : source.type === 'line'
        ? lineParts(source, feature, frame)
        : ringParts(source, feature, frame);
  if (parts.length > 0) writer.addFeature(source.type, parts, source.tags(feature));
}

function pointParts(source: FeatureSource, feature: number, frame: TileFrame): number[][] {
  const parts: number[][] = [];
  eachPart(source, feature, (from, to) => {
    for (let vertex = from; vertex < to; vertex += 1) parts.push(inUnits(source.xy, vertex, frame));
  });
  return parts.filter(([x = NaN, y = NaN]) => isInside(x, y, frame.box));
}

function lineParts(source: FeatureSource, feature: number, frame: TileFrame): number[][] {
  const parts: number[][] = [];
  eachPart(source, feature, (from, to) => {
    for (const piece of clipLine(simplified(source, from, to, frame), frame.box)) {
      const whole = rounded(piece);
      if (whole.length >= 4) parts.push(whole);
      // shorter than a unit: kept as the shortest stroke, so that nothing is lost
      else parts.push([...whole, (whole[0] ?? 0) + 1, whole[1] ?? 0]);
    }
  });
  return parts;
}

function ringParts(source: FeatureSource, feature: number, frame: TileFrame): number[][] {
  const parts: number[][] = [];
  let outerKept = false;
  eachPart(source, feature, (from, to, part) => {
    const isHole = source.geometry.holes?.[part] === 1;
    if (isHole && !outerKept) return;
    const ring = simplified(source, from, to - 1, frame);
    ring.push(ring[0] ?? 0, ring[1] ?? 0);
    const whole = wound(rounded(clipRing(ring, frame.box)), isHole);
    if (!isHole) outerKept = whole.length >= 8;
    if (whole.length >= 8) parts.push(whole);
  });
  return parts;
}

function eachPart(
  { geometry }: FeatureSource,
  feature: number,
  visit: (from: number, to: number, part: number) => void,
): void {
  const { featureStart, partStart } = geometry;
  const end = featureStart[feature + 1] ?? 0;
  for (let part = featureStart[feature] ?? 0; part < end; part += 1) {
    const from = partStart[part] ?? 0;
    const to = partStart[part + 1] ?? from;
    if (to > from) visit(from, to, part);
  }
}

/** The vertices that show at this zoom, in tile units, not yet rounded. */
function simplified(
  { xy, importance }: FeatureSource,
  from: number,
  to: number,
  frame: TileFrame,
): number[] {
  const limit = frame.z >= MAX_TILE_ZOOM ? 0 : (TOLERANCE_UNITS / frame.scale) ** 2;
  const out: number[] = [];
  for (let vertex = from; vertex < to; vertex += 1) {
    if ((importance[vertex] ?? 0) < limit) continue;
    out.push(
      (xy[2 * vertex] ?? 0) * frame.scale - frame.x * EXTENT,
      (xy[2 * vertex + 1] ?? 0) * frame.scale - frame.y * EXTENT,
    );
  }
  return out;
}

function inUnits(xy: Float64Array, vertex: number, frame: TileFrame): number[] {
  return [
    Math.round((xy[2 * vertex] ?? 0) * frame.scale - frame.x * EXTENT),
    Math.round((xy[2 * vertex + 1] ?? 0) * frame.scale - frame.y * EXTENT),
  ];
}

function isInside(x: number, y: number, box: ClipBox): boolean {
  return x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY;
}

/** Whole units, without the vertices that fall on the one before. */
function rounded(line: readonly number[]): number[] {
  const out: number[] = [];
  for (let i = 0; i < line.length; i += 2) {
    const x = Math.round(line[i] ?? 0);
    const y = Math.round(line[i + 1] ?? 0);
    if (out.length > 0 && out.at(-2) === x && out.at(-1) === y) continue;
    out.push(x, y);
  }
  return out;
}

/** Outer rings run clockwise on screen, holes the other way (MVT 2.1 §4.3.3.3); flat rings are dropped. */
function wound(ring: number[], isHole: boolean): number[] {
  let doubleArea = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const cross = (ring[i] ?? 0) * (ring[i + 3] ?? 0) - (ring[i + 2] ?? 0) * (ring[i + 1] ?? 0);
    doubleArea += cross;
  }
  if (doubleArea === 0) return [];
  if (doubleArea > 0 !== isHole) return ring;
  const turned: number[] = [];
  for (let i = ring.length - 2; i >= 0; i -= 2) turned.push(ring[i] ?? 0, ring[i + 1] ?? 0);
  return turned;
}

/** A name stands once: in the tile its point is in, without the buffer. */
function addLabels(writer: LayerWriter, source: FeatureSource, frame: TileFrame): void {
  const { labels } = source;
  if (!labels) return;
  for (const feature of featuresIn(source, frame).toSorted((a, b) => a - b)) {
    const [x = -1, y = -1] = inUnits(labels, feature, frame);
    if (x < 0 || y < 0 || x >= EXTENT || y >= EXTENT || source.minZoom(feature) > frame.z) continue;
    writer.addFeature('point', [[x, y]], { ...source.tags(feature), label: 1 });
  }
}
