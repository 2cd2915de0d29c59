import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tileFrame } from '../../../src/jobs/tiles/cut-tile.ts';
import { featureSource } from '../../../src/jobs/tiles/feature-source.ts';
import type { FeatureSource } from '../../../src/jobs/tiles/feature-source.ts';
import { withoutCovered } from '../../../src/jobs/tiles/without-covered.ts';

type Line = readonly [number, number, number, number];

function lines(all: readonly Line[], heat: readonly number[]): FeatureSource {
  const starts = Uint32Array.from({ length: all.length + 1 }, (_, place) => place);
  const source = featureSource({
    layer: 'section',
    geometry: {
      type: 'line',
      coordinates: Float64Array.from(all.flat()),
      partStart: starts.map((place) => 2 * place),
      featureStart: starts,
    },
    tags: () => ({}),
    onTop: (feature) => heat[feature] ?? 0,
  });
  if (!source) throw new Error('no lines');
  return source;
}

const FRAME = tileFrame(6, 51, 29);
const coordinate = fc.double({ min: 107, max: 109, noNaN: true });
const latitude = fc.double({ min: 13, max: 15, noNaN: true });

describe('lines of one street from afar', () => {
  it('are one stroke, that of the hottest', () => {
    const street: Line = [108, 14, 108.4, 14.2];
    const source = lines([street, street, street], [1, 3, 2]);
    expect(withoutCovered(source, [0, 1, 2], FRAME)).toEqual([1]);
  });

  it('all stay when near', () => {
    const street: Line = [108, 14, 108.4, 14.2];
    const source = lines([street, street], [1, 3]);
    expect(withoutCovered(source, [0, 1], tileFrame(12, 3276, 1887))).toEqual([0, 1]);
  });

  it('a line that goes its own way stays, however cold', () => {
    const source = lines(
      [
        [108, 14, 108.4, 14],
        [108, 14, 108, 14.4],
      ],
      [9, 0],
    );
    expect(withoutCovered(source, [0, 1], FRAME)).toEqual([0, 1]);
  });

  it('what is kept is kept again, and the hottest always is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, latitude, coordinate, latitude), { minLength: 1 }),
        (all) => {
          const source = lines(all, [...all.keys()]);
          const kept = withoutCovered(source, [...all.keys()], FRAME);
          expect(withoutCovered(source, kept, FRAME)).toEqual(kept);
          const inTile = withoutCovered(source, [all.length - 1], FRAME);
          expect(kept.includes(all.length - 1)).toBe(inTile.length === 1);
        },
      ),
    );
  });
});
