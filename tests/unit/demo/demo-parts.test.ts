import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedDraws } from '../../../scripts/demo/draw.ts';
import { dayMs, instantText, theftMoment } from '../../../scripts/demo/demo-calendar.ts';
import { nodeLines } from '../../../scripts/demo/noding.ts';
import { warpField } from '../../../scripts/demo/noise.ts';
import { roughenEdge } from '../../../scripts/demo/outlines/rough-border.ts';
import { toLonLat, toPlane } from '../../../scripts/demo/plane.ts';
import { lengthM, pointAlong, simplifyLine, smooth } from '../../../scripts/demo/polyline.ts';
import { seededRandom } from '../../../src/core/basics/random.ts';

const coordinate = fc.double({ min: -50_000, max: 50_000, noNaN: true });
const point = fc.tuple(coordinate, coordinate);
const line = fc.array(point, { minLength: 2, maxLength: 12 });

describe('lines of the demo', () => {
  it('keep their ends when smoothed and simplified', () => {
    fc.assert(
      fc.property(line, (raw) => {
        for (const made of [smooth(raw, 2), simplifyLine(raw, 50)]) {
          expect(made[0]).toEqual(raw[0]);
          expect(made.at(-1)).toEqual(raw.at(-1));
        }
      }),
    );
  });

  it('are walked from end to end', () => {
    fc.assert(
      fc.property(line, (raw) => {
        const end = pointAlong(raw, lengthM(raw) + 1);
        expect(
          Math.hypot(end[0] - (raw.at(-1)?.[0] ?? 0), end[1] - (raw.at(-1)?.[1] ?? 0)),
        ).toBeLessThan(1e-6);
      }),
    );
  });

  it('get a shared vertex where they cross', () => {
    const [one, two] = nodeLines([
      [
        [0, 0],
        [100, 100],
      ],
      [
        [0, 100],
        [100, 0],
      ],
    ]);
    expect(one).toHaveLength(3);
    expect(one?.[1]).toEqual(two?.[1]);
    expect(one?.[1]?.[0]).toBeCloseTo(50, 0);
  });
});

describe('the plane of the demo', () => {
  it('gives back what was written, to a tenth of a metre', () => {
    fc.assert(
      fc.property(point, (here) => {
        const back = toPlane(...toLonLat(here));
        expect(Math.hypot(back[0] - here[0], back[1] - here[1])).toBeLessThan(0.1);
      }),
    );
  });

  it('bends a shared border the same from either side', () => {
    fc.assert(
      fc.property(fc.tuple(point, point), ([a, b]) => {
        const there = roughenEdge(toLonLat(a), toLonLat(b), 450, 0.13);
        const back = roughenEdge(toLonLat(b), toLonLat(a), 450, 0.13);
        expect(back.toReversed()).toEqual(there);
      }),
    );
  });

  it('is warped the same for a seed and otherwise for another', () => {
    const here: [number, number] = [1234, -5678];
    expect(warpField('a', 5000, 3, 100)(here)).toEqual(warpField('a', 5000, 3, 100)(here));
    expect(warpField('a', 5000, 3, 100)(here)).not.toEqual(warpField('b', 5000, 3, 100)(here));
  });
});

describe('chance in the demo', () => {
  it('draws by weight', () => {
    const draw = weightedDraws([
      ['rare', 1],
      ['never', 0],
      ['common', 9],
    ] as const);
    const random = seededRandom('weights');
    const drawn = Array.from({ length: 5000 }, () => draw(random));
    expect(drawn).not.toContain('never');
    expect(drawn.filter((one) => one === 'common').length / 5000).toBeCloseTo(0.9, 1);
  });

  it('keeps theft moments inside their period', () => {
    const random = seededRandom('moments');
    const from = dayMs('2024-02-10');
    const to = dayMs('2024-02-12');
    for (let count = 0; count < 200; count += 1) {
      const moment = theftMoment(random, from, to);
      expect(moment).toBeGreaterThanOrEqual(from);
      expect(moment).toBeLessThan(to);
    }
  });

  it('writes moments in Vietnam time', () => {
    expect(instantText(Date.UTC(2024, 2, 11, 15, 0))).toBe('2024-03-11T22:00+07:00');
  });
});
