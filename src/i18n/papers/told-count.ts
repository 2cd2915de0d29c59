import { isFew, LEAST_TOLD } from '../../core/model/detail-level.ts';
import type { DetailLevel } from '../../core/model/detail-level.ts';
import type { PaperSpeech } from './paper-speech.ts';

/** A count of one place, as far as the level of a paper tells it. */
export function toldCount(count: number, level: DetailLevel, speech: PaperSpeech): string {
  const { t, format } = speech;
  return isHiddenCount(count, level)
    ? t('table.few', { least: format.integer(LEAST_TOLD) })
    : format.decimal(count);
}

/** Whether so few could be known by name: what gives the count away is hidden with it. */
export function isHiddenCount(count: number, level: DetailLevel): boolean {
  return level === 'commune' && isFew(count);
}
