import type { Random } from '../../src/core/basics/random.ts';
import type { EffectInput } from '../../src/core/patrol/assessment/effect-input.ts';
import { DAY_MS, addDays, startOfDay } from '../../src/core/time/vietnam-time.ts';

/** Communes in a row, 50 km apart, each a straight cable in sections of 1 km. */
export const MADE = {
  communes: 12,
  sections: 40,
  since: '2022-01-01',
  cutOff: '2025-12-31',
} as const;

export const SINCE = '2025-01-01';

export const sectionId = (commune: number, section: number): string => `T${commune}@${section}`;

/** Mean incidents of a section in a year, before and after SINCE. */
export type Rates = (commune: number, section: number) => readonly [before: number, after: number];

/** Incidents drawn section by section and day by day; what happens in one place says nothing of another. */
export function madeArea(rates: Rates, random: Random): EffectInput {
  const count = MADE.communes * MADE.sections;
  const start = Uint32Array.from({ length: count + 1 }, (_, i) => 2 * i);
  const x = new Float64Array(2 * count);
  const y = new Float64Array(2 * count);
  const target: number[] = [];
  const atMs: number[] = [];
  const [sinceMs, changeMs] = [startOfDay(MADE.since) ?? 0, startOfDay(SINCE) ?? 0];
  const endMs = startOfDay(addDays(MADE.cutOff, 1)) ?? 0;
  for (let number = 0; number < count; number += 1) {
    const [commune, section] = [Math.floor(number / MADE.sections), number % MADE.sections];
    x[2 * number] = 1000 * section;
    x[2 * number + 1] = 1000 * (section + 1);
    y[2 * number] = 50_000 * commune;
    y[2 * number + 1] = 50_000 * commune;
    const [before, after] = rates(commune, section);
    for (const [rate, fromMs, toMs] of [
      [before, sinceMs, changeMs],
      [after, changeMs, endMs],
    ] as const) {
      const mean = (rate * (toMs - fromMs)) / (365.25 * DAY_MS);
      for (let n = poisson(mean, random); n > 0; n -= 1) {
        target.push(number);
        atMs.push(fromMs + random() * (toMs - fromMs));
      }
    }
  }
  const numbers = Array.from({ length: count }, (_, i) => i);
  return {
    targets: {
      id: numbers.map((i) => sectionId(Math.floor(i / MADE.sections), i % MADE.sections)),
      kind: new Uint8Array(count),
      size: new Float64Array(count).fill(1),
      area: Int32Array.from(numbers, (i) => Math.floor(i / MADE.sections)),
      planned: new Uint8Array(count),
      x: Float64Array.from(numbers, (i) => ((x[2 * i] ?? 0) + (x[2 * i + 1] ?? 0)) / 2),
      y: Float64Array.from(numbers, (i) => y[2 * i] ?? 0),
    },
    sections: { start, x, y },
    areas: {
      code: Array.from({ length: MADE.communes }, (_, i) => String(10_000 + i)),
      name: Array.from({ length: MADE.communes }, (_, i) => `Xã ${i}`),
    },
    incidents: {
      target: Uint32Array.from(target),
      fromMs: Float64Array.from(atMs),
      toMs: Float64Array.from(atMs),
      found: new Uint8Array(target.length),
    },
    data: { since: MADE.since, cutOff: MADE.cutOff },
  };
}

/** Knuth's product of uniforms, in parts that do not underflow. */
function poisson(mean: number, random: Random): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 20) {
    const limit = Math.exp(-Math.min(left, 20));
    for (let product = random(); product > limit; product *= random()) count += 1;
  }
  return count;
}
