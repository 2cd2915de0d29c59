import { f64, u32 } from '../../geo/typed.ts';
import { byLikelihood } from './apart-zones.ts';
import type { CasesByLocation } from './cases-by-location.ts';
import { logLikelihoodRatio } from './likelihood.ts';
import type { ScanFrame } from './scan-frame.ts';
import type { ScanOptions, ScanZone } from './scan-input.ts';

/**
 * The most likely window of every zone, whatever overlaps, the most likely zones first: what an audit
 * compares line by line. Of windows equally likely the one with the latest start, then the earliest end.
 * Looks at all windows between two cases: O(zones × windows), for one set of cases.
 */
export function topZones(
  frame: ScanFrame,
  cases: CasesByLocation,
  options: ScanOptions,
  most: number,
): readonly ScanZone[] {
  const { orders, end } = frame;
  const zones: ScanZone[] = [];
  for (let centre = 0; centre < orders.centre.length; centre += 1) {
    const first = u32(orders.start, centre);
    const held: number[] = [];
    let sum = 0;
    for (let at = first; at < u32(end, centre); at += 1) {
      const location = u32(orders.location, at);
      sum += f64(frame.weight, location);
      held.push(...cases.day.subarray(u32(cases.start, location), u32(cases.start, location + 1)));
      held.sort((a, b) => a - b);
      const window = bestWindow(frame, held, sum, options);
      zones.push({ centre, size: at + 1 - first, ...window });
    }
  }
  return zones.toSorted(byLikelihood).slice(0, most);
}

type Window = Omit<ScanZone, 'centre' | 'size'>;

function bestWindow(
  { before, scale, total }: ScanFrame,
  days: readonly number[],
  sum: number,
  { windows, maxDays, minCases }: ScanOptions,
): Window {
  const lastDay = before.length - 2;
  let best: Window = { fromDay: lastDay, toDay: lastDay, cases: 0, expected: 0, llr: 0 };
  const look = (cases: number, fromDay: number, toDay: number): void => {
    if (cases < minCases || toDay - fromDay >= maxDays) return;
    const expected = (sum * (f64(before, toDay + 1) - f64(before, fromDay))) / scale;
    const llr = logLikelihoodRatio(cases, expected, total);
    if (llr > best.llr) best = { fromDay, toDay, cases, expected, llr };
  };
  for (let from = days.length - 1; from >= 0; from -= 1) {
    const fromDay = days[from] ?? 0;
    if (windows === 'alive') look(days.length - from, fromDay, lastDay);
    else for (let to = from; to < days.length; to += 1) look(to - from + 1, fromDay, days[to] ?? 0);
  }
  return best;
}
