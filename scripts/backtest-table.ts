import type { TFunction } from 'i18next';
import type { Backtest } from '../src/core/hotspots/backtest/backtest-result.ts';
import { methodName } from '../src/i18n/backtest-sentence.ts';
import type { Format } from '../src/i18n/format.ts';

/** Hit rates as a table: a line for each method, a column for each coverage, the best marked. */
export function backtestTable(
  { methods, verdicts }: Backtest,
  t: TFunction<'backtest'>,
  format: Format,
): readonly string[] {
  const names = methods.map(({ id }) => methodName(id, t));
  const head = t('table.method');
  const width = Math.max(head.length, ...names.map((name) => name.length));
  const line = (name: string, cells: readonly string[]): string =>
    [name.padEnd(width), ...cells.map((cell) => cell.padStart(8))].join('  ').trimEnd();
  return [
    line(
      head,
      verdicts.map(({ share }) => `${format.percent(share)} `),
    ),
    ...methods.map(({ id, byKm }, at) =>
      line(
        names[at] ?? id,
        byKm.map(
          ({ hitRate }, k) =>
            `${format.fixed(100 * hitRate, 1)}%${verdicts[k]?.best === id ? '*' : ' '}`,
        ),
      ),
    ),
    `* ${t('best')}`,
  ];
}
