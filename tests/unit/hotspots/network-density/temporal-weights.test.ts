import { describe, expect, it } from 'vitest';
import { KERNEL_IDS } from '../../../../src/core/hotspots/network-density/density-kernel.ts';
import { temporalWeights } from '../../../../src/core/hotspots/network-density/temporal-weights.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 1);
const daysAgo = (...days: number[]): Float64Array =>
  Float64Array.from(days, (day) => NOW - day * DAY);

describe('temporal weights', () => {
  it('fall off on both sides to describe, and on none but the past to forecast', () => {
    const at = daysAgo(-10, -5, 0, 5, 10, 20);
    const both = [...temporalWeights(at, NOW, 20, 'both')];
    const past = [...temporalWeights(at, NOW, 20, 'past')];
    expect(both[0]).toBe(both[4]);
    expect(both[1]).toBe(both[3]);
    expect(both[2]).toBeCloseTo(15 / 16 / 20, 12);
    expect(past.slice(0, 2)).toEqual([0, 0]);
    expect(past[3]).toBe(2 * (both[3] ?? NaN));
    expect([both[5], past[5]]).toEqual([0, 0]);
  });

  it.each(KERNEL_IDS)('with %s have mass 1 over the days, either way', (kernel) => {
    const step = 0.05;
    const days = Float64Array.from({ length: 12_001 }, (_, i) => NOW + (i - 6000) * step * DAY);
    for (const side of ['both', 'past'] as const) {
      const weights = temporalWeights(days, NOW, 30, side, kernel);
      const mass = weights.reduce((sum, value) => sum + value * step, 0);
      expect(Math.abs(mass - 1)).toBeLessThan(0.003);
    }
  });

  it('are 0 for a time not known and a bandwidth that is none', () => {
    expect([...temporalWeights(Float64Array.of(NaN, NOW), NOW, 10, 'past')][0]).toBe(0);
    expect([...temporalWeights(Float64Array.of(NaN), NOW, 10, 'both')]).toEqual([0]);
    for (const bandwidth of [0, -3, NaN]) {
      expect([...temporalWeights(daysAgo(1), NOW, bandwidth, 'both')]).toEqual([0]);
    }
  });
});
