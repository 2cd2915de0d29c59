import { useTranslation } from 'react-i18next';
import type { ImportReport, LocatedCounts } from '../../../core/io/import/import-report.ts';
import type { IncidentFacts } from '../../../core/io/import/incident-facts.ts';
import { useFormat } from '../../../i18n/use-format.ts';

const KINDS_NAMED = 4;

/** Rows read, kept, repaired, set aside: numbers that add up, in words. */
export function useCountsSentence({ counts, questions }: ImportReport): string {
  const { t } = useTranslation('report');
  const format = useFormat();
  if (!counts) return t(questions.length > 0 ? 'summary.after_questions' : 'summary.none');
  const values = {
    read: format.integer(counts.read),
    kept: format.integer(counts.kept),
    aside: format.integer(counts.setAside),
    repaired: format.integer(counts.repaired),
  };
  const sentence = t(counts.setAside === 0 ? 'summary.all_kept' : 'summary.kept', values);
  return counts.repaired === 0 ? sentence : `${sentence} ${t('summary.repaired', values)}`;
}

/** How many rows are placed how; ways nobody took are left out. */
export function useLocatedParts({ byCoordinates, byAddress, nowhere }: LocatedCounts): string {
  const { t } = useTranslation('report');
  const format = useFormat();
  const parts = [
    byCoordinates > 0 ? t('summary.by_coordinates', { number: format.integer(byCoordinates) }) : '',
    byAddress > 0 ? t('summary.by_address', { number: format.integer(byAddress) }) : '',
    nowhere > 0 ? t('summary.nowhere', { number: format.integer(nowhere) }) : '',
  ];
  return format.list(parts.filter((part) => part !== ''));
}

/** From when to when, and the kinds that come most. */
export function useIncidentSentences({
  period,
  withoutTime,
  kinds,
}: IncidentFacts): readonly string[] {
  const { t } = useTranslation(['report', 'model']);
  const format = useFormat();
  const named = kinds.slice(0, KINDS_NAMED).map(({ kind, count }) =>
    t('summary.kind_count', {
      kind: t(`model:incident_kind_short.${kind}`),
      number: format.integer(count),
    }),
  );
  const others = kinds.slice(KINDS_NAMED).reduce((sum, { count }) => sum + count, 0);
  const all =
    others > 0 ? [...named, t('summary.other_kinds', { number: format.integer(others) })] : named;
  return [
    period
      ? t('summary.period', { from: format.day(period.from), to: format.day(period.to) })
      : t('summary.no_period'),
    period && withoutTime > 0
      ? t('summary.without_time', { number: format.integer(withoutTime) })
      : '',
    all.length > 0 ? t('summary.kinds', { kinds: format.list(all) }) : '',
  ].filter((sentence) => sentence !== '');
}
