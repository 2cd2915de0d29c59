import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../core/io/import/import-report.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { hiddenHeaders } from '../../../state/import/set-aside-pages.ts';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { useIssueText } from '../../data/use-issue-text.ts';
import styles from './report.module.css';
import { setAsideSheet } from './set-aside-sheet.ts';

type Props = { readonly name: string; readonly report: ImportReport };

/** Every row set aside as a CSV under the file's headers, with its number and the reason. */
export function SetAsideCsv({ name, report }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { jobs, page, setAsideRows } = useServices();
  const issueText = useIssueText();
  const [state, setState] = useState<'ready' | 'working' | 'failed'>('ready');
  const save = async (): Promise<void> => {
    setState('working');
    const words = { row: t('aside.csv_row'), reason: t('aside.csv_reason'), of: issueText };
    try {
      const sheet = await setAsideSheet(report, words, (from, to) => setAsideRows(name, from, to));
      const file = `${name.replace(/\.[^.]*$/, '')}-${t('aside.csv_suffix')}`;
      const [csv] = await jobs.run('write-tables', { name: file, format: 'csv', sheets: [sheet] });
      if (csv) await page.saveFile(csv.name, csv.bytes, 'text/csv');
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className={styles.csv}>
      <Button size="sm" icon="download" disabled={state === 'working'} onClick={() => void save()}>
        {state === 'working'
          ? t('aside.csv_working')
          : t('aside.csv', { number: format.integer(report.setAside.count) })}
      </Button>
      {hiddenHeaders(report).length > 0 ? (
        <span className={styles.note}>{t('aside.csv_note')}</span>
      ) : null}
      {state === 'failed' ? (
        <p className={styles.warning} role="alert">
          {t('aside.csv_failed')}
        </p>
      ) : null}
    </div>
  );
}
