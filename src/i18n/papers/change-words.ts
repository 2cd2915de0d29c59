import type { PeriodChange } from '../../core/brief/period-change.ts';
import type { PaperSpeech } from './paper-speech.ts';

/** A change in the middle of a sentence: "tăng 5 vụ (4 → 9; z = 2,0, trong biến động bình thường)"; 0 → 3: "mới …". */
export function changeWords(change: PeriodChange | null, { t, format }: PaperSpeech): string {
  if (!change) return t('change.not_comparable');
  const { now, before, verdict, z } = change;
  const n = format.integer(Math.abs(now - before));
  const step = now === before ? 'same' : now > before ? 'up' : 'down';
  return t(`change.${verdict}`, {
    n,
    step: t(`change.${step}`, { n }),
    now: format.integer(now),
    before: format.integer(before),
    z: zText(z, format),
  });
}

/** The verdict alone, for a cell. */
export function verdictWords(change: PeriodChange | null, { t, format }: PaperSpeech): string {
  if (!change) return t('verdict.not_comparable');
  return t(`verdict.${change.verdict}`, { z: zText(change.z, format) });
}

/** +5, −2, 0; a dash where nothing can be compared. */
export function differenceText(change: PeriodChange | null, { format }: PaperSpeech): string {
  if (!change) return '–';
  const difference = change.now - change.before;
  return `${difference > 0 ? '+' : ''}${format.integer(difference)}`;
}

function zText(z: number, format: PaperSpeech['format']): string {
  return format.fixed(z, 1);
}
