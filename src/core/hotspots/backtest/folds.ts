import { DAY_MS } from '../../time/vietnam-time.ts';
import { WARM_UP_DAYS } from './backtest-options.ts';
import type { BacktestOptions } from './backtest-options.ts';

export type FoldWindow = { readonly fromMs: number; readonly toMs: number };

/**
 * Windows of `horizonDays` that follow one another and end with the data, the oldest first: as many as
 * the data holds after WARM_UP_DAYS, at most `mostFolds`. Data shorter than that gives none.
 */
export function foldWindows(
  sinceMs: number,
  untilMs: number,
  { horizonDays, mostFolds }: Pick<BacktestOptions, 'horizonDays' | 'mostFolds'>,
): readonly FoldWindow[] {
  const room = (untilMs - sinceMs) / DAY_MS - WARM_UP_DAYS;
  const count = Math.min(mostFolds, Math.max(0, Math.floor(room / horizonDays)));
  return Array.from({ length: count }, (_, fold) => {
    const fromMs = untilMs - (count - fold) * horizonDays * DAY_MS;
    return { fromMs, toMs: fromMs + horizonDays * DAY_MS };
  });
}
