import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/basics/random.ts';
import type { Random } from '../../../src/core/basics/random.ts';
import { usualLevel } from '../../../src/core/brief/situation/usual-level.ts';

const YEARS = 6;
const DAYS = Math.round(YEARS * 365.25);

/** Incidents on the given days before the last one. */
function daysBefore(...ago: readonly number[]): Float64Array {
  const counts = new Float64Array(DAYS);
  for (const day of ago) counts[DAYS - 1 - day] = (counts[DAYS - 1 - day] ?? 0) + 1;
  return counts;
}

/** Knuth: counts of a Poisson of this mean. */
function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let product = random();
  let count = 0;
  while (product > limit) {
    product *= random();
    count += 1;
  }
  return count;
}

/** Gamma of whole shape by exponentials: weeks whose rate varies make negative binomial counts. */
function gamma(shape: number, random: Random): number {
  let sum = 0;
  for (let k = 0; k < shape; k += 1) sum -= Math.log(1 - random());
  return sum / shape;
}

function outsideShare(daily: (random: Random) => Float64Array, lengthDays: number): number {
  const random = seededRandom(`usual ${lengthDays}`);
  const RUNS = 1500;
  let outside = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const counts = daily(random);
    const { low, high } = usualLevel(counts, lengthDays);
    const now = counts.subarray(-lengthDays).reduce((sum, count) => sum + count, 0);
    if (now > high || now < low) outside += 1;
  }
  return outside / RUNS;
}

describe('the usual level of the last days', () => {
  it('is counted by hand: the same 90 days of five years before', () => {
    // One incident 10 days before each anniversary, two in the last year; the window itself is not asked.
    const counts = daysBefore(3, 5, 365 + 10, 365 + 20, 731 + 10, 1096 + 10, 1461 + 10, 1826 + 10);
    expect(usualLevel(counts, 90)).toMatchObject({
      method: 'same_season',
      windows: 5,
      years: 5,
      incidents: 6,
    });
    expect(usualLevel(counts, 90).expected).toBeCloseTo(6 / 5, 12);
  });

  it('leans on the windows beside for short windows', () => {
    expect(usualLevel(daysBefore(), 7)).toMatchObject({ windows: 45, years: 5 });
    expect(usualLevel(daysBefore(), 30)).toMatchObject({ windows: 15, years: 5 });
  });

  it('never looks at the window itself: a rise does not hide itself', () => {
    const quiet = usualLevel(daysBefore(400, 800), 30);
    const loud = usualLevel(daysBefore(400, 800, 1, 2, 3, 4, 5, 6, 7, 8, 9), 30);
    expect(loud).toEqual(quiet);
  });

  it('takes the windows just before under two years of history, and says so', () => {
    const short = usualLevel(new Float64Array(400).fill(0.1), 30);
    expect(short).toMatchObject({ method: 'rolling', windows: 12 });
    expect(short.expected).toBeCloseTo(3, 10);
    expect(usualLevel(new Float64Array(100), 30)).toMatchObject({ method: 'none', windows: 0 });
  });

  it('is not alarmed by the first incident of a group that never happened', () => {
    expect(usualLevel(daysBefore(), 30).high).toBeGreaterThanOrEqual(1);
  });

  it.each([7, 30, 90])(
    'calls ordinary Poisson days of %i-day windows unusual about as rarely as it states (0,27 %%)',
    (lengthDays) => {
      const share = outsideShare(
        (random) => Float64Array.from({ length: DAYS }, () => poisson(0.15, random)),
        lengthDays,
      );
      expect(share).toBeLessThan(0.008);
    },
  );

  it('keeps that where weeks vary more than Poisson', () => {
    const share = outsideShare((random) => {
      const counts = new Float64Array(DAYS);
      for (let week = 0; week * 7 < DAYS; week += 1) {
        const rate = 0.3 * gamma(2, random);
        for (let day = week * 7; day < Math.min(DAYS, week * 7 + 7); day += 1)
          counts[day] = poisson(rate, random);
      }
      return counts;
    }, 30);
    expect(share).toBeLessThan(0.015);
  });

  it('sees a rate three times the usual in 30 days in eight of ten looks', () => {
    const random = seededRandom('power');
    let seen = 0;
    for (let run = 0; run < 200; run += 1) {
      const counts = Float64Array.from({ length: DAYS }, (_, day) =>
        poisson(day >= DAYS - 30 ? 0.9 : 0.3, random),
      );
      const now = counts.subarray(-30).reduce((sum, count) => sum + count, 0);
      if (now > usualLevel(counts, 30).high) seen += 1;
    }
    expect(seen).toBeGreaterThan(160);
  });
});
