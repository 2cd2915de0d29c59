import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import type { DayRange } from '../../core/time/period-presets.ts';
import type { PaperSpeech } from './paper-speech.ts';

/** "6 tháng đầu năm 2026": the year and the part of it are those of the last day. */
export function spanWords({ preset, period }: ReportFacts, { t }: PaperSpeech): string {
  const [year = '', month = ''] = period.to.split('-');
  const place = Number(month);
  switch (preset) {
    case 'half':
    case 'calendar-half':
      return t(place <= 6 ? 'span.half_first' : 'span.half_second', { year });
    case 'quarter':
      return t('span.quarter', {
        quarter: ['I', 'II', 'III', 'IV'][Math.ceil(place / 3) - 1],
        year,
      });
    case 'month':
      return t('span.month', { month, year });
    case 'year':
      return t('span.year', { year });
    default:
      return t('span.free');
  }
}

/** 15/12/2024 – 14/06/2025, or that there is no data. */
export function rangeWords(range: DayRange | null, { t, format }: PaperSpeech): string {
  return range ? format.period(range.from, range.to) : t('report.no_year');
}
