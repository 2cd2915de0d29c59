import { useTranslation } from 'react-i18next';
import type { PatrolNote } from '../../../core/patrol/plan/patrol-plan.ts';
import type { Format } from '../../../i18n/format.ts';
import { useFormat } from '../../../i18n/use-format.ts';

/** A note with its numbers as people write them. */
export function useNoteText(): (note: PatrolNote) => string {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  return ({ code, values }) => {
    const written: Record<string, string> = {};
    for (const [name, value] of Object.entries(values)) {
      written[name] = typeof value === 'number' ? writtenAs(name, value, format) : value;
    }
    return t(`note.${code}`, written);
  };
}

/** Metres end in M, seconds in S (said in minutes), shares are called so. */
function writtenAs(name: string, value: number, format: Format): string {
  if (name.endsWith('M')) return format.distance(value);
  if (name.endsWith('S')) return format.integer(value / 60);
  return name === 'share' ? format.percent(value, 0) : format.decimal(value);
}
