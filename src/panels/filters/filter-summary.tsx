import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { lastValue } from '../../state/reduce-session.ts';
import { useApp } from '../../state/use-app.ts';
import { useFilterSentence } from './use-filter-sentence.ts';

export type FilterSummaryProps = {
  readonly className?: string | undefined;
  readonly figureClassName?: string | undefined;
};

/** How many incidents are counted, and under which filters, in one sentence. */
export function FilterSummary({ className, figureClassName }: FilterSummaryProps) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const sentence = useFilterSentence();
  const counts = useApp(({ session }) => lastValue(session.result)?.counts);
  if (!counts) return <p className={className} />;
  return (
    <p className={className} aria-live="polite" title={sentence}>
      <span className={figureClassName}>{format.integer(counts.selected)}</span>{' '}
      {t('filters.counted', { total: format.integer(counts.incidents) })} · {sentence}
    </p>
  );
}
