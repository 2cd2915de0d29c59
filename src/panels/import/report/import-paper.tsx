import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../core/io/import/import-report.ts';
import { ABSENT } from '../../../i18n/format.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { PendingImport } from '../../../state/import/import-session.ts';
import styles from './import-paper.module.css';
import { PaperIssues } from './paper-issues.tsx';
import { PaperSetAside } from './paper-set-aside.tsx';
import { useChoiceLines } from './use-choice-lines.ts';
import {
  useCountsSentence,
  useIncidentSentences,
  useLocatedParts,
} from './use-report-sentences.ts';

const NO_PLACES = { byCoordinates: 0, byAddress: 0, nowhere: 0 };
const NO_INCIDENTS = { period: null, withoutTime: 0, kinds: [] };

type Props = {
  readonly pending: PendingImport;
  readonly report: ImportReport;
  /** ISO day of today. */
  readonly day: string;
  /** The map as it stands, with the file on it. */
  readonly map: ReactNode;
};

/** Biên bản kiểm tra tệp: what was checked, what was found, and the rows to correct, for two signatures. */
export function ImportPaper({ pending, report, day, map }: Props) {
  const { t } = useTranslation(['report', 'model']);
  const format = useFormat();
  const counts = useCountsSentence(report);
  const located = useLocatedParts(report.located ?? NO_PLACES);
  const incidents = useIncidentSentences(report.incidents ?? NO_INCIDENTS);
  const facts: readonly (readonly [term: string, text: string])[] = [
    [t('print.file'), report.file],
    [t('print.size'), format.bytes(pending.size)],
    [t('print.hash'), pending.sha256],
    [t('print.kind'), report.kind ? t(`model:kind.${report.kind}`) : ABSENT],
    [t('print.counts'), counts],
    ...(report.located ? ([[t('print.place'), located]] as const) : []),
    ...(report.incidents ? ([[t('print.about'), incidents.join(' ')]] as const) : []),
  ];
  const choices = useChoiceLines(report.choices);
  return (
    <>
      <h1 className={styles.title}>{t('print.title')}</h1>
      <p className={styles.made}>{t('print.made', { day: format.longDay(day) })}</p>
      <dl className={styles.facts}>
        {[...facts, ...choices.map(({ term, text }) => [term, text] as const)].map(
          ([term, text]) => (
            <div key={`${term} ${text}`}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
      <PaperIssues issues={report.issues} findings={report.findings} />
      <PaperSetAside report={report} />
      {map}
      <div className={styles.signatures}>
        <p>{t('print.sign_sender')}</p>
        <p>{t('print.sign')}</p>
      </div>
    </>
  );
}
