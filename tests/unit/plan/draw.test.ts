import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawListHash, drawWeighted, uniformOf } from '../../../src/core/plan/draw.ts';
import type { DrawCandidate } from '../../../src/core/plan/draw.ts';

const candidates = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 8 }),
    weight: fc.oneof(fc.constant(0), fc.double({ min: 0.0001, max: 100, noNaN: true })),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 40 },
);

const idsOf = (from: readonly DrawCandidate[], n: number, seed: string): readonly string[] =>
  drawWeighted(from, n, seed).map(({ place }) => from[place]?.id ?? '');

/** How often each candidate is drawn over so many seeds. */
function frequencies(from: readonly DrawCandidate[], n: number, runs: number): readonly number[] {
  const counts = from.map(() => 0);
  for (let run = 0; run < runs; run += 1) {
    for (const { place } of drawWeighted(from, n, `seed ${run}`)) {
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts.map((count) => count / runs);
}

/** Chance of each to be among the n drawn one by one, each with its share of the weight left: all orders. */
function inclusion(weights: readonly number[], n: number): readonly number[] {
  const chance = weights.map(() => 0);
  const walk = (taken: readonly number[], probability: number): void => {
    if (taken.length === n) {
      for (const place of taken) chance[place] = (chance[place] ?? 0) + probability;
      return;
    }
    const open = [...weights.keys()].filter((place) => !taken.includes(place));
    const total = open.reduce((sum, place) => sum + (weights[place] ?? 0), 0);
    for (const place of open) {
      walk([...taken, place], (probability * (weights[place] ?? 0)) / total);
    }
  };
  walk([], 1);
  return chance;
}

describe('the unannounced draw', () => {
  it('is the same for the same seed, in whatever order the list is given', () => {
    fc.assert(
      fc.property(candidates, fc.nat({ max: 50 }), fc.string(), (list, n, seed) => {
        const drawn = idsOf(list, n, seed);
        expect(idsOf(list.toReversed(), n, seed)).toEqual(drawn);
        expect(drawListHash(list.toReversed())).toBe(drawListHash(list));
      }),
    );
  });

  it('draws nobody twice, nobody of weight 0, and as many as asked where there are as many', () => {
    fc.assert(
      fc.property(candidates, fc.nat({ max: 50 }), (list, n) => {
        const drawn = idsOf(list, n, 'once');
        const able = list.filter(({ weight }) => weight > 0);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.length).toBe(Math.min(n, able.length));
        expect(drawn.every((id) => able.some((one) => one.id === id))).toBe(true);
      }),
    );
  });

  it('keeps those drawn when more are asked for: a longer draw starts with the shorter one', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const all = idsOf(list, list.length, 'longer');
        expect(idsOf(list, 3, 'longer')).toEqual(all.slice(0, 3));
      }),
    );
  });

  it('takes one target with the chance of its share of the weight', () => {
    const list = [1, 2, 3, 4].map((weight) => ({ id: `GLI000${weight}`, weight }));
    const runs = 8000;
    frequencies(list, 1, runs).forEach((seen, place) => {
      const expected = (list[place]?.weight ?? 0) / 10;
      const error = Math.sqrt((expected * (1 - expected)) / runs);
      expect(Math.abs(seen - expected)).toBeLessThan(4 * error);
    });
  });

  it('takes three of five with the chances of drawing one by one without putting back', () => {
    const weights = [10, 20, 30, 40, 60];
    const list = weights.map((weight, place) => ({ id: `TC-00${place}@0-1000`, weight }));
    const expected = inclusion(weights, 3);
    const runs = 6000;
    frequencies(list, 3, runs).forEach((seen, place) => {
      const p = expected[place] ?? 0;
      expect(Math.abs(seen - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / runs));
    });
    expect(expected.toSorted((a, b) => a - b)).toEqual(expected);
  });

  it('can be worked out by anyone with a SHA-256 program', () => {
    const digest = createHash('sha256').update('482-913\nGLI0616').digest('hex');
    const u = (Number.parseInt(digest.slice(0, 13), 16) + 0.5) / 16 ** 13;
    expect(uniformOf('482-913', 'GLI0616')).toBe(u);
    const [drawn] = drawWeighted([{ id: 'GLI0616', weight: 40 }], 1, '482-913');
    expect(drawn?.key).toBeCloseTo(-Math.log(u) / 40, 12);
    const text = 'GLI0001\t12.5000\nGLI0616\t40.0000\n';
    const list = [
      { id: 'GLI0616', weight: 40 },
      { id: 'GLI0001', weight: 12.5 },
    ];
    expect(drawListHash(list)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('answers an empty list and a draw of none with nobody', () => {
    expect(drawWeighted([], 5, 'x')).toEqual([]);
    expect(drawWeighted([{ id: 'a', weight: 1 }], 0, 'x')).toEqual([]);
  });
});
