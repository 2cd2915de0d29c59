import type { TFunction } from 'i18next';
import type { KindLoss } from '../../core/risk/loss-by-kind.ts';
import type { LossSums } from '../../core/risk/risk-columns.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { Format } from '../../i18n/format.ts';
import type { Figure } from './figure-list.tsx';

type Words = TFunction<readonly ['reasons', 'model']>;
type Estimate = Readonly<Record<keyof LossSums, number>>;

/** The expected losses of a target in their three units, with intervals, and how often it goes out. */
export function lossFigures(
  { risk }: StudyResult,
  target: number,
  t: Words,
  format: Format,
): readonly Figure[] {
  const [low, high] = [risk.low[target] ?? 1, risk.high[target] ?? 1];
  const estimate = (column: Float64Array): Estimate => {
    const value = column[target] ?? 0;
    return { value, low: value * low, high: value * high };
  };
  return [
    ...threeLosses(
      estimate(risk.subscriberHours),
      estimate(risk.siteHours),
      estimate(risk.lossVnd),
      t,
      format,
    ),
    {
      label: t('loss.outages'),
      value: t('loss.outages_n', { n: format.rate(risk.outages[target] ?? 0) }),
      note: t('loss.hours_n', { hours: format.hours(risk.outageHours[target] ?? 0) }),
    },
  ];
}

/** The same summed over a commune, and what its police can act on. */
export function areaLossFigures(
  { areaRisk: risk, risk: { rankedBy } }: Pick<StudyResult, 'areaRisk' | 'risk'>,
  area: number,
  t: Words,
  format: Format,
): readonly Figure[] {
  const estimate = ({ value, low, high }: LossSums): Estimate => ({
    value: value[area] ?? 0,
    low: low[area] ?? 0,
    high: high[area] ?? 0,
  });
  const of = format.integer(risk.order.length);
  const rankIn = (order: Uint32Array): string => format.integer(order.indexOf(area) + 1);
  const losses = threeLosses(
    estimate(risk.subscriberHours),
    estimate(risk.siteHours),
    estimate(risk.lossVnd),
    t,
    format,
  );
  const ranked = t('loss.rank_note', { rank: rankIn(risk.order), of });
  const ranking = rankedBy === 'subscriberHours' ? 0 : 1;
  return [
    ...losses.map((figure, place) =>
      place === ranking
        ? { ...figure, note: [figure.note, ranked].filter(Boolean).join('; ') }
        : figure,
    ),
    {
      label: t('loss.actionable'),
      value: t('loss.actionable_n', { n: format.rate(risk.actionable[area] ?? 0) }),
      note: t('loss.actionable_note', { rank: rankIn(risk.actionableOrder), of }),
    },
  ];
}

function threeLosses(
  subscriberHours: Estimate,
  siteHours: Estimate,
  lossVnd: Estimate,
  t: Words,
  format: Format,
): readonly Figure[] {
  const told = (
    label: string,
    { value, low, high }: Estimate,
    write: (value: number) => string,
    unit: (n: string) => string,
  ): Figure =>
    value > 0
      ? {
          label,
          value: unit(write(value)),
          note: t('loss.interval', { low: write(low), high: write(high) }),
        }
      : { label, value: unit(write(0)) };
  return [
    told(t('loss.subscriber_hours'), subscriberHours, format.rate, (n) =>
      t('loss.subscriber_hours_n', { n }),
    ),
    told(t('loss.site_hours'), siteHours, format.rate, (n) => t('loss.site_hours_n', { n })),
    told(t('loss.money'), lossVnd, format.money, (n) => n),
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
