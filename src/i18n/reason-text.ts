import type { TFunction } from 'i18next';
import type { Reason } from '../core/study/study-result.ts';
import type { Format } from './format.ts';
import { darkCommunesText, detourText, lostText } from './lost-text.ts';

/** Fewer incidents than this are called few. */
export const FEW_INCIDENTS = 5;

/** Fewer incidents than this are told without a percentage. */
export const ENOUGH_FOR_PERCENT = 20;

const DAYS_PER_YEAR = 365.25;

/** A reason as a sentence: the code picks the message, its numbers are written with their units. */
export function reasonText(reason: Reason, t: TFunction<'reasons'>, format: Format): string {
  const { values } = reason;
  const number = (name: string): number => Number(values[name] ?? 0);
  const sentence = t(messageKey(reason), {
    count: pluralCount(reason),
    count_text: format.decimal(number('count')),
    span: spanText(number('years'), t, format),
    rate: format.rate(number('rate')),
    low: format.rate(number('low')),
    high: format.rate(number('high')),
    mean: format.rate(number('meanRate')),
    times: format.decimal(number('timesMean')),
    unit: t(`unit.${values['unit'] ?? 'site'}`),
    family: t(`family.${values['kind'] ?? 'site'}`),
    night: format.decimal(number('night')),
    total: format.decimal(number('total')),
    share: number('total') < ENOUGH_FOR_PERCENT ? '' : ` (${format.percent(number('share'), 0)})`,
    days: format.integer(number('days')),
    last_day: format.day(String(values['lastDay'] ?? '')),
    measures: measuresText(String(values['measures'] ?? ''), t, format),
    of: format.integer(number('of')),
    sites: format.integer(number('sites')),
    subscribers: format.integer(number('subscribers')),
    lost: lostOf(reason, t, format),
    detour: detourText(number('detourM'), t, format),
  });
  return isFew(reason) ? `${sentence} ${t('small_count')}` : sentence;
}

/** What goes dark, with the communes that keep no site. */
function lostOf({ values }: Reason, t: TFunction<'reasons'>, format: Format): string {
  const number = (name: string): number => Number(values[name] ?? 0);
  const cut = {
    sites: number('sites'),
    subscribers: number('subscribers'),
    posts: number('posts'),
    works: number('works'),
    communes: number('communes'),
  };
  return [lostText(cut, t, format), darkCommunesText(cut.communes, t, format)]
    .filter((part) => part !== '')
    .join(', ');
}

/** Codes whose sentence depends on a choice have one message per choice. */
const CHOICE_VALUE: Partial<Readonly<Record<Reason['code'], string>>> = {
  vulnerable_placement: 'placement',
  sheltered_placement: 'placement',
  tier: 'tier',
  grade: 'grade',
  exchange_type: 'type',
  site_kind: 'siteKind',
};

/** Codes that read otherwise of a piece of cable than of a point. */
const BY_PLACE: ReadonlySet<Reason['code']> = new Set([
  'cut_isolates',
  'ring_protected',
  'dual_protected',
]);

function messageKey({ code, values }: Reason): string {
  if (BY_PLACE.has(code)) return `${code}.${values['section'] === 1 ? 'section' : 'point'}`;
  const choice = CHOICE_VALUE[code];
  return choice ? `${code}.${values[choice] ?? 'other'}` : code;
}

function pluralCount({ code, values }: Reason): number {
  if (code === 'serves_sites') return Number(values['sites'] ?? 0);
  if (code === 'serves_subscribers') return Number(values['subscribers'] ?? 0);
  return Number(values['count'] ?? 0);
}

function isFew({ code, values }: Reason): boolean {
  return code.startsWith('rate_') && Number(values['count'] ?? 0) < FEW_INCIDENTS;
}

/** 36 tháng; shorter than two months: 45 ngày. */
export function spanText(years: number, t: TFunction<'reasons'>, format: Format): string {
  const months = Math.round(years * 12);
  if (months >= 2) return t('span.months', { count: months, n: format.integer(months) });
  const days = Math.round(years * DAYS_PER_YEAR);
  return t('span.days', { count: days, n: format.integer(days) });
}

function measuresText(codes: string, t: TFunction<'reasons'>, format: Format): string {
  return format.list(
    codes
      .split(',')
      .filter(Boolean)
      .map((code) => t(`measure.${code}`)),
  );
}
