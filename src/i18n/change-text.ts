import type { TFunction } from 'i18next';
import type { PeriodChange } from '../core/brief/period-change.ts';
import type { Format } from './format.ts';

/** What may be said of this period against the one before: both counts and plain words, no percentage. */
export function changeText(
  change: PeriodChange | null,
  previous: { readonly from: string; readonly to: string },
  t: TFunction<'briefing'>,
  format: Format,
): string {
  const before_period = format.period(previous.from, previous.to);
  if (!change) return t('change.not_comparable', { before_period });
  return t(`change.${change.verdict}`, {
    now: format.decimal(change.now),
    before: format.decimal(change.before),
    z: zText(change.z, format),
    before_period,
  });
}

/** The verdict alone, for a table cell. */
export function verdictText(
  change: PeriodChange,
  t: TFunction<'briefing'>,
  format: Format,
): string {
  return t(`verdict.${change.verdict}`, { z: zText(change.z, format) });
}

function zText(z: number, format: Format): string {
  return `${z > 0 ? '+' : ''}${format.fixed(z, 1)}`;
}
