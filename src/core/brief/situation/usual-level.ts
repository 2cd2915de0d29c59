import { neighbourDispersion } from '../../hotspots/when/dispersion.ts';
import { negativeBinomialQuantile } from '../../hotspots/when/negative-binomial-quantile.ts';
import { BAND_LEVEL } from '../../hotspots/when/trend-band.ts';

/** same_season: the same days of the years before, and those beside; rolling: the windows just before. */
export const USUAL_METHODS = ['same_season', 'rolling', 'none'] as const;
export type UsualMethod = (typeof USUAL_METHODS)[number];

export type UsualLevel = {
  readonly method: UsualMethod;
  /** Windows of the same length the level rests on, of how many years, and the incidents in them. */
  readonly windows: number;
  readonly years: number;
  readonly incidents: number;
  /** Mean count of such a window; 0 without any. */
  readonly expected: number;
  /** Limits of the usual counts, both included. */
  readonly low: number;
  readonly high: number;
  /** How many times as much as Poisson the counts of consecutive windows vary. */
  readonly dispersion: number;
};

/** Chance that an ordinary window lies within the limits: three standard deviations, as everywhere. */
export const USUAL_BAND = BAND_LEVEL;

const MOST_YEARS = 5;
const LEAST_YEARS = 2;
const YEAR_DAYS = 365.25;
const LEAST_ROLLING = 4;
const MOST_ROLLING_DAYS = 365;
/** Jeffreys' half: a group that never happened is not alarming at its first incident. */
const HALF = 0.5;

/** Windows on each side of the same season: short ones lean on more of them. */
function beside(lengthDays: number): number {
  if (lengthDays <= 7) return 4;
  return lengthDays <= 30 ? 1 : 0;
}

/**
 * How many incidents a window of `lengthDays` that ends with the last day usually holds. `counts` by day,
 * oldest first. The rate is that of the same season of up to five years before (after Farrington et al.
 * 1996, without trend); under two whole years of them, of the windows just before. The new count varies as
 * φμ and the reference by φμ × its share of days, so variance φμ(1 + d/D); limits are quantiles of the
 * negative binomial (Poisson at φ = 1), with half an incident added to the reference. The window itself is
 * never asked: a rise does not hide itself. Too short a history: method `none`. O(days).
 */
export function usualLevel(counts: Float64Array, lengthDays: number): UsualLevel {
  const sums = runningSums(counts);
  const start = counts.length - lengthDays;
  const season = sameSeason(start, lengthDays);
  const method = season.length > 0 ? 'same_season' : 'rolling';
  const starts = season.length > 0 ? season : justBefore(start, lengthDays);
  if (starts.length === 0) return NOTHING_KNOWN;
  let incidents = 0;
  for (const from of starts) incidents += (sums[from + lengthDays] ?? 0) - (sums[from] ?? 0);
  const share = 1 / starts.length;
  const dispersion = dispersionBefore(sums, start, lengthDays);
  const mean = (incidents + HALF) * share;
  const variance = dispersion * mean * (1 + share);
  const tail = (1 - USUAL_BAND) / 2;
  return {
    method,
    windows: starts.length,
    years: new Set(starts.map((from) => Math.round((start - from) / YEAR_DAYS))).size,
    incidents,
    expected: incidents * share,
    low: incidents > 0 ? negativeBinomialQuantile(mean, variance, tail) : 0,
    high: negativeBinomialQuantile(mean, variance, 1 - tail),
    dispersion,
  };
}

const NOTHING_KNOWN: UsualLevel = {
  method: 'none',
  windows: 0,
  years: 0,
  incidents: 0,
  expected: 0,
  low: 0,
  high: 0,
  dispersion: 1,
};

/** First days of the reference windows, all before `start`; none under two whole years. */
function sameSeason(start: number, lengthDays: number): readonly number[] {
  const side = beside(lengthDays);
  const found: number[] = [];
  let years = 0;
  for (let year = 1; year <= MOST_YEARS; year += 1) {
    const shifted = start - Math.round(YEAR_DAYS * year);
    if (shifted < 0) break;
    years += 1;
    for (let step = -side; step <= side; step += 1) {
      const from = shifted + step * lengthDays;
      if (from >= 0 && from + lengthDays <= start) found.push(from);
    }
  }
  return years >= LEAST_YEARS ? found : [];
}

function justBefore(start: number, lengthDays: number): readonly number[] {
  const found: number[] = [];
  for (
    let from = start - lengthDays;
    from >= 0 && start - from <= MOST_ROLLING_DAYS;
    from -= lengthDays
  )
    found.push(from);
  return found.length >= LEAST_ROLLING ? found : [];
}

function dispersionBefore(sums: Float64Array, start: number, lengthDays: number): number {
  const bins = Math.floor(start / lengthDays);
  const first = start - bins * lengthDays;
  const count = Float64Array.from(
    { length: bins },
    (_, bin) => (sums[first + (bin + 1) * lengthDays] ?? 0) - (sums[first + bin * lengthDays] ?? 0),
  );
  return neighbourDispersion(count, new Float64Array(bins).fill(lengthDays));
}

function runningSums(counts: Float64Array): Float64Array {
  const sums = new Float64Array(counts.length + 1);
  counts.forEach((count, day) => {
    sums[day + 1] = (sums[day] ?? 0) + count;
  });
  return sums;
}
