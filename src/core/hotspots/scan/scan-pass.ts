import { f64, u32 } from '../../geo/typed.ts';
import type { CasesByLocation } from './cases-by-location.ts';
import { dayMarks } from './day-marks.ts';
import { expectedLimits, logLikelihoodRatio } from './likelihood.ts';
import type { ScanFrame } from './scan-frame.ts';
import type { ScanOptions, ScanZone } from './scan-input.ts';

/** Looks at all zones and windows of one set of cases. */
export type ScanPass = {
  /** The greatest log likelihood ratio; 0 when nothing exceeds its expectation. */
  readonly greatest: (cases: CasesByLocation) => number;
  /** The best window of each centre, in the order of the centres. */
  readonly bestOfCentres: (cases: CasesByLocation) => readonly ScanZone[];
};

/** Cases added between two looks at most. */
const MOST_SKIPPED = 64;

/**
 * A zone grows location by location; only windows that begin and end with a case and hold a new one can
 * be better than those of the smaller zone (all others keep their cases while more is expected), so only
 * those are looked at, and one comparison (expectedLimits) spares most of them the logarithms. The days
 * of a zone's cases are bits (dayMarks): no permutation sorts anything.
 */
export function scanPass(frame: ScanFrame, options: ScanOptions): ScanPass {
  const { orders, end, weight, before, scale, total } = frame;
  const { maxDays } = options;
  const alive = options.windows === 'alive';
  const lastDay = before.length - 2;
  /** No window begins before it. */
  const earliest = alive ? Math.max(0, lastDay - maxDays + 1) : 0;
  const limits = expectedLimits(total, options.minCases, scale);
  const marks = dayMarks(before.length - 1);
  const { near, count } = marks;
  let best = 0;
  let most = limits.at(0);
  /** Sized when a zone beats the best; read by bestOfCentres. */
  let found: Omit<ScanZone, 'centre' | 'llr'> = {
    size: 0,
    fromDay: 0,
    toDay: 0,
    cases: 0,
    expected: 0,
  };

  const look = (cases: number, fromDay: number, toDay: number, sum: number, size: number): void => {
    const scaled = sum * (f64(before, toDay + 1) - f64(before, fromDay));
    const limit = f64(most, cases);
    if (scaled > limit) return;
    if (limit === Infinity && scaled > limits.fill(best, cases)) return;
    const expected = scaled / scale;
    const llr = logLikelihoodRatio(cases, expected, total);
    if (llr <= best) return;
    best = llr;
    found = { size, fromDay, toDay, cases, expected };
    most = limits.at(best);
  };

  const limitOf = (cases: number): number => {
    const at = Math.min(cases, total);
    const limit = f64(most, at);
    return limit === Infinity ? limits.fill(best, at) : limit;
  };

  /**
   * All windows to the last day; gives how many more cases it takes until one of them can be better. A
   * case more raises a window by one at most, and what is expected only grows with the zone.
   */
  const lookAlive = (sum: number, size: number): number => {
    let need = MOST_SKIPPED;
    const lessen = (cases: number, scaled: number): void => {
      while (need > 1 && scaled <= limitOf(cases + need - 1)) need -= 1;
    };
    lessen(0, sum * (f64(before, lastDay + 1) - f64(before, lastDay)));
    let cases = 0;
    for (let at = marks.between(earliest, lastDay) - 1; at >= 0; at -= 1) {
      const fromDay = u32(near, at);
      cases += u32(count, fromDay);
      const scaled = sum * (f64(before, lastDay + 1) - f64(before, fromDay));
      if (scaled > limitOf(cases + need - 1)) continue;
      look(cases, fromDay, lastDay, sum, size);
      lessen(cases, scaled);
    }
    return need;
  };

  /** Windows from a case to a case that hold `day`. */
  const lookAll = (day: number, sum: number, size: number): void => {
    const held = marks.between(
      Math.max(0, day - maxDays + 1),
      Math.min(lastDay, day + maxDays - 1),
    );
    let own = 0;
    while (u32(near, own) < day) own += 1;
    let right = 0;
    for (let to = own + 1; to < held; to += 1) right += u32(count, u32(near, to));
    let left = 0;
    for (let from = own; from >= 0; from -= 1) {
      const fromDay = u32(near, from);
      left += u32(count, fromDay);
      const least = sum * (f64(before, day + 1) - f64(before, fromDay));
      if (least > limitOf(left + right)) continue;
      let cases = left;
      look(cases, fromDay, day, sum, size);
      for (let to = own + 1; to < held; to += 1) {
        const toDay = u32(near, to);
        if (toDay >= fromDay + maxDays) break;
        cases += u32(count, toDay);
        look(cases, fromDay, toDay, sum, size);
      }
    }
  };

  const grow = (centre: number, cases: CasesByLocation): void => {
    marks.clear();
    let sum = 0;
    let waiting = 0;
    let need = 1;
    const first = u32(orders.start, centre);
    for (let at = first; at < u32(end, centre); at += 1) {
      const location = u32(orders.location, at);
      sum += f64(weight, location);
      const from = u32(cases.start, location);
      const to = u32(cases.start, location + 1);
      if (from === to) continue;
      for (let k = from; k < to; k += 1) {
        const day = u32(cases.day, k);
        if (day < earliest) continue;
        marks.add(day);
        waiting += 1;
      }
      if (!alive) {
        for (let k = from; k < to; k += 1) lookAll(u32(cases.day, k), sum, at + 1 - first);
        continue;
      }
      if (waiting < need) continue;
      need = lookAlive(sum, at + 1 - first);
      waiting = 0;
    }
  };

  const begin = (): void => {
    best = 0;
    most = limits.at(0);
  };

  return {
    greatest: (cases) => {
      begin();
      for (let centre = 0; centre < orders.centre.length; centre += 1) grow(centre, cases);
      return best;
    },
    bestOfCentres: (cases) => {
      const zones: ScanZone[] = [];
      for (let centre = 0; centre < orders.centre.length; centre += 1) {
        begin();
        grow(centre, cases);
        if (best > 0) zones.push({ centre, ...found, llr: best });
      }
      return zones;
    },
  };
}
