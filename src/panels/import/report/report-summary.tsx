import { useTranslation } from 'react-i18next';
import type { ImportReport, LocatedCounts } from '../../../core/io/import/import-report.ts';
import type { IncidentFacts } from '../../../core/io/import/incident-facts.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Icon } from '../../../ui/icon.tsx';
import { KeptBar } from './kept-bar.tsx';
import { lowLocatedShare } from './located-share.ts';
import styles from './report.module.css';
import {
  useCountsSentence,
  useIncidentSentences,
  useLocatedParts,
} from './use-report-sentences.ts';

/** Rows read = kept + set aside, how they are placed, and what the incidents are about. */
export function ReportSummary({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('report');
  const sentence = useCountsSentence(report);
  return (
    <section className={styles.section} aria-label={t('summary.title')}>
      <h5 className={styles.title}>{t('summary.title')}</h5>
      <p className={styles.answer}>{sentence}</p>
      {report.counts && report.counts.read > 0 ? <KeptBar counts={report.counts} /> : null}
      {report.located ? <Located located={report.located} /> : null}
      {report.incidents ? <Incidents facts={report.incidents} /> : null}
    </section>
  );
}

function Located({ located }: { readonly located: LocatedCounts }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const low = lowLocatedShare(located);
  const parts = useLocatedParts(located);
  return (
    <>
      <p className={styles.text}>{t('summary.located', { parts })}</p>
      {low === null ? null : (
        <p className={styles.warning}>
          <Icon name="alert" size={16} />
          {t('summary.located_low', { share: format.percent(low, 0) })}
        </p>
      )}
    </>
  );
}

function Incidents({ facts }: { readonly facts: IncidentFacts }) {
  const sentences = useIncidentSentences(facts);
  return <p className={styles.text}>{sentences.join(' ')}</p>;
}
