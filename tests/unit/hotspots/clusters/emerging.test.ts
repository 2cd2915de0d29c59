import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposedBins, permutedBins } from '../../../../src/core/hotspots/emerging/bin-figures.ts';
import {
  EMERGING_PATTERNS,
  emergingClass,
} from '../../../../src/core/hotspots/emerging/emerging-class.ts';
import { emergingHotspots } from '../../../../src/core/hotspots/emerging/emerging.ts';
import { spaceTimeSums } from '../../../../src/core/hotspots/emerging/space-time.ts';
import { listsOf } from '../../../../src/core/hotspots/local-statistics/neighbour-lists.ts';
import { quietContext } from '../../../support/quiet-context.ts';

const repeated = (value: number, times: number): number[] => Array<number>(times).fill(value);

describe('the pattern of a place', () => {
  it.each([
    ['none', [...repeated(0, 12)], 0],
    ['new', [...repeated(0, 11), 1], 0],
    ['consecutive', [...repeated(0, 9), 1, 1, 1], 0],
    ['intensifying', repeated(1, 12), 1],
    ['persistent', repeated(1, 12), 0],
    ['diminishing', [0, ...repeated(1, 11)], -1],
    ['sporadic', [1, ...repeated(0, 9), 1, 1], 0],
    ['oscillating', [1, -1, ...repeated(0, 9), 1], 0],
    ['historical', [...repeated(1, 11), 0], 0],
    ['historical', [...repeated(1, 11), 0], 1],
    ['none', [1, 0, 1, ...repeated(0, 9)], 0],
  ] as const)('is %s for %j', (pattern, state, trend) => {
    const hot = emergingClass(state, trend);
    expect(hot).toEqual({ pattern, sign: pattern === 'none' ? 0 : 1 });
    const turned = emergingClass(
      state.map((one) => -one),
      -trend as -1 | 0 | 1,
    );
    expect(turned).toEqual({ pattern, sign: pattern === 'none' ? 0 : -1 });
  });

  it('is nine of ten, to the step', () => {
    expect(emergingClass([0, ...repeated(1, 9)], 0).pattern).toBe('persistent');
    expect(emergingClass([1, 0, 0, ...repeated(1, 17)], 0).pattern).toBe('persistent');
    expect(emergingClass([1, 0, 0, 0, ...repeated(1, 16)], 0).pattern).toBe('sporadic');
  });

  it('is one of those there are, hot when the last step is hot', () => {
    const states = fc.array(fc.constantFrom(-1, 0, 1), { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(states, fc.constantFrom(-1, 0, 1), (state, trend) => {
        const { pattern, sign } = emergingClass(state, trend);
        expect(EMERGING_PATTERNS).toContain(pattern);
        expect(sign === 0).toBe(pattern === 'none');
        const last = state.at(-1);
        expect(last === 0 || sign === last).toBe(true);
      }),
    );
  });
});

describe('sums over space and time', () => {
  it('are those of every bin of the neighbourhood, one by one', () => {
    const cubes = fc.record({
      units: fc.integer({ min: 1, max: 6 }),
      steps: fc.integer({ min: 1, max: 6 }),
      back: fc.nat(3),
      seed: fc.nat(999),
    });
    fc.assert(
      fc.property(cubes, ({ units, steps, back, seed }) => {
        const values = Float64Array.from({ length: units * steps }, (_, i) => (i * 7 + seed) % 5);
        const members = Array.from({ length: units }, (_, unit) =>
          [...Array(units).keys()].filter(
            (other) => other !== unit && (other + unit + seed) % 3 > 0,
          ),
        );
        const { sum, length } = spaceTimeSums(values, steps, listsOf(members), back);
        for (let unit = 0; unit < units; unit += 1) {
          for (let step = 0; step < steps; step += 1) {
            const bins = [unit, ...(members[unit] ?? [])].flatMap((one) =>
              [...Array(steps).keys()]
                .filter((other) => other <= step && other >= step - back)
                .map((other) => one * steps + other),
            );
            const bin = unit * steps + step;
            expect(length[bin]).toBe(bins.length);
            expect(sum[bin]).toBe(bins.reduce((total, one) => total + (values[one] ?? 0), 0));
          }
        }
      }),
    );
  });
});

describe('emerging hot spots of a cube', () => {
  const units = 30;
  const steps = 12;
  const chain = listsOf(
    Array.from({ length: units }, (_, unit) =>
      [unit - 1, unit + 1].filter((other) => other >= 0 && other < units),
    ),
  );
  const exposure = new Float64Array(units).fill(1);
  /** One incident per bin everywhere; unit 5 has many at all times, unit 20 since the last two steps. */
  const counts = Float64Array.from({ length: units * steps }, (_, bin) => {
    const [unit, step] = [Math.floor(bin / steps), bin % steps];
    if (unit === 5) return 12;
    return unit === 20 && step >= steps - 2 ? 14 : 1;
  });

  it('tell the place that was always hot from the one that is newly so', async () => {
    const bins = exposedBins(counts, { steps, back: 0 }, chain, exposure);
    const { pattern, sign } = await emergingHotspots(bins, steps, 0.05, quietContext());
    expect(EMERGING_PATTERNS[pattern[5] ?? 0]).toBe('persistent');
    expect(EMERGING_PATTERNS[pattern[20] ?? 0]).toBe('consecutive');
    expect([sign[5], sign[20], sign[13]]).toEqual([1, 1, 0]);
  });

  it('tell a place of the rare values by permutation too', async () => {
    const many = 120;
    const wide = listsOf(
      Array.from({ length: many }, (_, unit) =>
        [unit - 1, unit + 1].filter((other) => other >= 0 && other < many),
      ),
    );
    const values = Float64Array.from({ length: many * steps }, (_, bin) =>
      Math.abs(Math.floor(bin / steps) - 5) < 2 ? 12 : 1,
    );
    const reach = { steps, back: 0 };
    const bins = await permutedBins(values, reach, wide, 99_999, quietContext());
    const { pattern } = await emergingHotspots(bins, steps, 0.05, quietContext());
    expect(EMERGING_PATTERNS[pattern[5] ?? 0]).toBe('persistent');
    expect(EMERGING_PATTERNS[pattern[60] ?? 0]).toBe('none');
  });

  it('refuse fewer than ten steps and equal values, saying so', async () => {
    const short = exposedBins(counts.slice(0, units * 9), { steps: 9, back: 0 }, chain, exposure);
    const few = await emergingHotspots(short, 9, 0.05, quietContext());
    expect(few.issues).toEqual([
      { code: 'clusters.few-steps', severity: 'warning', context: { count: 9, least: 10 } },
    ]);
    expect(few.pattern.every((one) => one === 0)).toBe(true);
    const flat = new Float64Array(units * steps);
    const none = await permutedBins(flat, { steps, back: 0 }, chain, 99, quietContext());
    const { issues } = await emergingHotspots(none, steps, 0.05, quietContext());
    expect(issues.map(({ code }) => code)).toEqual(['statistic.all-equal']);
    const quiet = exposedBins(flat, { steps, back: 0 }, chain, exposure);
    expect((await emergingHotspots(quiet, steps, 0.05, quietContext())).issues).toEqual([]);
    expect((await emergingHotspots(quiet, 0, 0.05, quietContext())).issues.length).toBe(1);
  });
});
