import { describe, expect, it } from 'vitest';
import { screenX, screenY } from '../../../src/map/highlight/map-window.ts';
import type { MapWindow } from '../../../src/map/highlight/map-window.ts';
import { shapePath } from '../../../src/map/highlight/shape-path.ts';
import type { RecordShape } from '../../../src/jobs/protocol/record-jobs.ts';

/** The whole world on 1,000 pixels, its north-west corner at the map's. */
const WORLD: MapWindow = { zoom: 0.97, worldPx: 1000, originX: 0, originY: 0 };

function shape(type: RecordShape['type'], ...parts: readonly number[][]): RecordShape {
  const start = [0];
  for (const part of parts) start.push((start.at(-1) ?? 0) + part.length / 2);
  return { type, start: Uint32Array.from(start), lonLat: Float64Array.from(parts.flat()) };
}

describe('the window of the map', () => {
  it('puts the middle of the world in its middle, and its Mercator corners in its corners', () => {
    expect([screenX(WORLD, 0), screenY(WORLD, 0)]).toEqual([500, 500]);
    expect(screenX(WORLD, -180)).toBe(0);
    expect(screenY(WORLD, 85.051129)).toBeCloseTo(0, 3);
    expect(screenY(WORLD, -85.051129)).toBeCloseTo(1000, 3);
  });
});

describe('the path of a mark', () => {
  it('goes along a line and does not close it', () => {
    expect(shapePath(shape('line', [0, 0, 36, 0, 72, 0]), WORLD, 9)).toBe(
      'M500.0 500.0L600.0 500.0L700.0 500.0',
    );
  });

  it('leaves out what cannot be seen, but never the end', () => {
    const close = [0, 0, 0.01, 0, 0.02, 0, 36, 0, 36.01, 0];
    expect(shapePath(shape('line', close), WORLD, 9)).toBe('M500.0 500.0L600.0 500.0L600.0 500.0');
  });

  it('closes every ring of an area', () => {
    const ring = [0, 0, 36, 0, 36, -36, 0, 0];
    expect(shapePath(shape('polygon', ring, ring), WORLD, 9).match(/Z/g)).toHaveLength(2);
  });

  it('is a ring round a point, as wide as asked', () => {
    expect(shapePath(shape('point', [0, 0]), WORLD, 9)).toMatch(
      /^M491\.0 500\.0a9\.0 9\.0 .* 18\.0 0/,
    );
  });

  it('is nothing for a record without a place', () => {
    expect(shapePath(shape('line'), WORLD, 9)).toBe('');
  });
});
