import type { TFunction } from 'i18next';
import { STANDS_OUT_P } from '../core/hotspots/when/stands-out.ts';
import { FEW_INCIDENTS } from '../core/hotspots/when/rate-ratio.ts';
import type { RateRatio } from '../core/hotspots/when/rate-ratio.ts';
import type { WhenAnswer } from '../core/study/when.ts';
import type { PeakPeriod } from '../core/time/peak-periods.ts';
import { ABSENT } from './format.ts';
import type { Format } from './format.ts';

export type WhenWords = TFunction<readonly ['when', 'hotspots']>;

/**
 * One sentence that says when: the hours, the weekday, the season, and the peak periods that bring more.
 * What chance alone could do is said to be so; fewer than five incidents are not described at all.
 */
export function whenSentence(answer: WhenAnswer, t: WhenWords, format: Format): string {
  if (answer.count < FEW_INCIDENTS) {
    return t('sentence.few', { n: format.decimal(answer.count) });
  }
  const clauses = [
    hoursClause(answer, t, format),
    weekdayClause(answer, t),
    seasonClause(answer.season.effect, t, format),
    peaksClause(answer, t, format),
  ].filter(Boolean);
  const text = clauses.join('; ');
  return `${text.charAt(0).toLocaleUpperCase(format.language)}${text.slice(1)}.`;
}

function hoursClause({ clock }: WhenAnswer, t: WhenWords, format: Format): string {
  const { hours, p } = clock;
  const total = format.integer(Math.round(hours.total));
  if (hours.total < FEW_INCIDENTS) return t('sentence.hours_few', { total });
  const values = {
    n: format.integer(Math.round(hours.count)),
    total,
    from: hours.fromHour,
    to: (hours.fromHour + hours.hours) % 24,
    even: format.integer(Math.round((hours.total * hours.hours) / 24)),
  };
  return t(p < STANDS_OUT_P ? 'sentence.hours' : 'sentence.hours_even', values);
}

function weekdayClause({ weekdays }: WhenAnswer, t: WhenWords): string {
  if (weekdays.p >= STANDS_OUT_P) return t('sentence.weekday_even');
  return t('sentence.weekday', { weekday: t(`hotspots:weekday.${weekdays.busiest}`) });
}

function seasonClause(effect: RateRatio, t: WhenWords, format: Format): string {
  if (effect.insideDays <= 0 || effect.outsideDays <= 0) return '';
  return t(`sentence.season.${effect.verdict}`, ratioValues(effect, format));
}

function peaksClause({ peaks }: WhenAnswer, t: WhenWords, format: Format): string {
  return peaks
    .filter(({ all }) => all.verdict === 'more')
    .map(({ peak, all }) =>
      t('sentence.peak', { name: peakName(peak, t), ...ratioValues(all, format) }),
    )
    .join('; ');
}

/** The name a person gave, else the word of the language. */
export function peakName({ id, name }: PeakPeriod, t: WhenWords): string {
  return name === '' ? t(`peak.${id}`, { defaultValue: id }) : name;
}

/** How many times as many, with its limits; `—` where nothing bounds it. */
export function ratioValues(
  { ratio, low, high }: RateRatio,
  format: Format,
): { readonly ratio: string; readonly low: string; readonly high: string } {
  const text = (value: number | null): string =>
    value === null ? ABSENT : format.decimal(value, value < 10 ? 2 : 0);
  return { ratio: text(ratio), low: text(low), high: text(high) };
}
