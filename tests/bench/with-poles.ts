import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { LineString, MultiLineString, Position } from 'geojson';
import { writeFlatGeobuf } from '../../scripts/base/write-flatgeobuf.ts';
import { usedFields } from '../../scripts/base/layer-records.ts';
import type { LayerRecord } from '../../scripts/base/layer-records.ts';
import { seededRandom } from '../../src/core/basics/random.ts';

/** How far a pole stands beside the straight line, in degrees: about two metres. */
const ASIDE_DEGREES = 2e-5;

/** The same cables with vertices between theirs, spread by length until there are about so many segments. */
export async function withPoles(flatgeobuf: Uint8Array, segments: number): Promise<Uint8Array> {
  const features: LayerRecord[] = [];
  for await (const feature of deserialize(flatgeobuf)) features.push(feature as LayerRecord);
  const lines = features.flatMap(({ geometry }) => linesOf(geometry as LineString));
  const total = lines.reduce((sum, line) => sum + lengthOf(line), 0);
  const random = seededRandom('bench/poles');
  const spread = (line: readonly Position[]): Position[] =>
    line.flatMap((from, at) => {
      const to = line[at + 1];
      if (!to) return [from];
      const pieces = Math.max(1, Math.round((segments * lengthOf([from, to])) / total));
      const poles = Array.from({ length: pieces - 1 }, (_, pole) =>
        beside(from, to, (pole + 1) / pieces, random),
      );
      return [from, ...poles];
    });
  const records = features.map(({ geometry, properties }): LayerRecord => {
    const [one = [], ...others] = linesOf(geometry as LineString).map(spread);
    return {
      properties,
      geometry:
        others.length === 0
          ? { type: 'LineString', coordinates: one }
          : { type: 'MultiLineString', coordinates: [one, ...others] },
    };
  });
  return writeFlatGeobuf(usedFields('cable_route', records), records);
}

function linesOf(geometry: LineString | MultiLineString): Position[][] {
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

function beside(from: Position, to: Position, share: number, random: () => number): Position {
  return [0, 1].map((axis) => {
    const [a = 0, b = 0] = [from[axis], to[axis]];
    return a + share * (b - a) + (random() - 0.5) * 2 * ASIDE_DEGREES;
  });
}

function lengthOf(line: readonly Position[]): number {
  let length = 0;
  line.forEach(([x = 0, y = 0], at) => {
    const [x0 = x, y0 = y] = line[at - 1] ?? [];
    length += Math.hypot(x - x0, y - y0);
  });
  return length;
}
