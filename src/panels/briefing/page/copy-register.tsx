import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyRecord } from '../../../core/brief/copies/copy-record.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './copy-register.module.css';
import { useCopySheet } from './use-copy-sheet.ts';

const SHOWN = 20;

/** Who got which copy of what, and when; the latest first. */
export function CopyRegister(): ReactNode {
  const { t } = useTranslation('page');
  const format = useFormat();
  const { jobs, page } = useServices();
  const copies = useApp(({ project }) => project.briefing.copies);
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const sheetOf = useCopySheet();
  const save = async (): Promise<void> => {
    setFailed(false);
    try {
      const request = { name: t('copies.file'), format: 'csv', sheets: [sheetOf(copies)] } as const;
      const [csv] = await jobs.run('write-tables', request);
      if (csv) await page.saveFile(csv.name, csv.bytes, 'text/csv');
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className={styles.register} aria-label={t('copies.title')}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('copies.title_n', { n: format.integer(copies.length) })}
      </button>
      {open ? (
        <>
          <p className={styles.note}>{t('copies.note')}</p>
          {copies.length === 0 ? (
            <p className={styles.note}>{t('copies.none')}</p>
          ) : (
            <CopyTable copies={copies} />
          )}
          <div>
            <Button
              size="sm"
              icon="table"
              disabled={copies.length === 0}
              onClick={() => void save()}
            >
              {t('copies.csv')}
            </Button>
          </div>
          {failed ? <p role="alert">{t('out.failed')}</p> : null}
        </>
      ) : null}
    </section>
  );
}

function CopyTable({ copies }: { readonly copies: readonly CopyRecord[] }): ReactNode {
  const { t } = useTranslation('page');
  const format = useFormat();
  const sheet = useCopySheet()(copies);
  const latest = copies.slice(-SHOWN).toReversed();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {sheet.columns.slice(0, 5).map(({ header }) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {latest.map(({ id, at, title, mark }) => (
          <tr key={id}>
            <td>{format.dateTime(at)}</td>
            <td>{title}</td>
            <td>{mark.text === '' ? t('mark.level.none') : mark.text}</td>
            <td>{mark.copy}</td>
            <td>{mark.recipient}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
