import type { TFunction } from 'i18next';
import type { KindLoss } from '../../core/risk/loss-by-kind.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { Format } from '../../i18n/format.ts';
import type { Figure } from './figure-list.tsx';

type Words = TFunction<readonly ['reasons', 'model']>;

/** The expected losses of a target in their three units, with intervals, and how often it goes out. */
export function lossFigures(
  { risk }: StudyResult,
  target: number,
  t: Words,
  format: Format,
): readonly Figure[] {
  const estimate = (
    label: string,
    column: Float64Array,
    write: (value: number) => string,
    unit: (n: string) => string,
  ): Figure => {
    const value = column[target] ?? 0;
    if (!(value > 0)) return { label, value: unit(write(0)) };
    const low = write(value * (risk.low[target] ?? 1));
    const high = write(value * (risk.high[target] ?? 1));
    return { label, value: unit(write(value)), note: t('loss.interval', { low, high }) };
  };
  return [
    estimate(t('loss.subscriber_hours'), risk.subscriberHours, format.rate, (n) =>
      t('loss.subscriber_hours_n', { n }),
    ),
    estimate(t('loss.site_hours'), risk.siteHours, format.rate, (n) =>
      t('loss.site_hours_n', { n }),
    ),
    estimate(t('loss.money'), risk.lossVnd, format.money, (n) => n),
    {
      label: t('loss.outages'),
      value: t('loss.outages_n', { n: format.rate(risk.outages[target] ?? 0) }),
      note: t('loss.hours_n', { hours: format.hours(risk.outageHours[target] ?? 0) }),
    },
  ];
}

/** Which kinds of incident the outages come from, and where their hours were taken from. */
export function kindFigures(
  { riskParameters }: StudyResult,
  losses: readonly KindLoss[],
  t: Words,
  format: Format,
): readonly Figure[] {
  return losses.flatMap(({ kind, outages }): Figure[] => {
    const hours = riskParameters.kinds.find((one) => one.kind === kind)?.restoreHours;
    if (!hours || !(outages > 0)) return [];
    const source = t(`loss.source.${hours.source}`, { n: format.integer(hours.n) });
    const values = { outages: format.rate(outages), hours: format.hours(hours.value), source };
    return [{ label: t(`model:incident_kind_short.${kind}`), value: t('loss.kind', values) }];
  });
}
