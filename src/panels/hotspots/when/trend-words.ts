import type { TFunction } from 'i18next';
import type { IncidentTrend } from '../../../core/hotspots/when/incident-trend.ts';
import type { Format } from '../../../i18n/format.ts';

/** Points outside the band that are named before the rest is left to the picture. */
const MOST_NAMED = 6;

/** Rises or falls, by how much a year, in one sentence. */
export function yearlyText(
  { yearly }: IncidentTrend,
  t: TFunction<'when'>,
  format: Format,
): string {
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${format.decimal(value)}`;
  return t(`trend.${yearly.verdict}`, {
    n: format.decimal(yearly.perYear, 0),
    slope: yearly.verdict === 'rising' ? format.decimal(yearly.slope) : signed(yearly.slope),
    low: signed(yearly.low),
    high: signed(yearly.high),
    p: format.rate(Math.max(yearly.p, 0.0001)),
  });
}

/** Which steps lie outside the band, the latest first. */
export function outsideText(trend: IncidentTrend, t: TFunction<'when'>, format: Format): string {
  const outside = [...trend.flag.keys()].filter((bin) => trend.flag[bin] !== 0).toReversed();
  if (outside.length === 0) return t('trend.outside_none');
  const named = outside.slice(0, MOST_NAMED).map((bin) =>
    t((trend.flag[bin] ?? 0) > 0 ? 'trend.above' : 'trend.below', {
      ...pointValues(trend, bin, t, format),
    }),
  );
  const more = outside.length - named.length;
  return t('trend.outside', {
    list: [...named, ...(more > 0 ? [`+ ${format.integer(more)}`] : [])].join('; '),
  });
}

export function pointText(
  trend: IncidentTrend,
  bin: number,
  t: TFunction<'when'>,
  format: Format,
): string {
  const values = pointValues(trend, bin, t, format);
  return (trend.high[bin] ?? -1) < 0 ? t('trend.point_bare', values) : t('trend.point', values);
}

function pointValues(
  trend: IncidentTrend,
  bin: number,
  t: TFunction<'when'>,
  format: Format,
): Record<'when' | 'n' | 'low' | 'high', string> {
  return {
    when: stepName(trend, bin, t, format),
    n: format.decimal(trend.count[bin] ?? 0),
    low: format.integer(Math.max(0, trend.low[bin] ?? 0)),
    high: format.integer(Math.max(0, trend.high[bin] ?? 0)),
  };
}

export function stepName(
  { step, from }: Pick<IncidentTrend, 'step' | 'from'>,
  bin: number,
  t: TFunction<'when'>,
  format: Format,
): string {
  const day = from[bin] ?? '';
  if (step === 'month') return format.month(day);
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1;
  return t('trend.quarter_name', { quarter, year: day.slice(0, 4) });
}
