import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../core/io/import/import-report.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { PendingImport } from '../../../state/import/import-session.ts';
import { FixList } from './fix-list.tsx';
import styles from './report.module.css';
import { SetAsideCsv } from './set-aside-csv.tsx';
import { SetAsideGrid } from './set-aside-grid.tsx';

type Props = { readonly pending: PendingImport; readonly report: ImportReport };

/** Rows that are not loaded: why, and their cells, to be corrected here or sent back. */
export function SetAsideSection({ pending, report }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { count, shown } = report.setAside;
  const fixes = pending.choices.fixes ?? [];
  if (!report.counts || (count === 0 && fixes.length === 0)) return null;
  return (
    <section className={styles.section} aria-label={t('aside.title')} data-set-aside>
      <h5 className={styles.title}>
        {t('aside.title')}
        {count > 0 ? <span className={styles.count}>{format.integer(count)}</span> : null}
      </h5>
      <p className={styles.note}>{t(count > 0 ? 'aside.intro' : 'aside.none')}</p>
      {shown > 0 ? (
        <SetAsideGrid key={report.headers.join('\n')} pending={pending} report={report} />
      ) : null}
      {count > shown ? (
        <p className={styles.note}>
          {t('aside.unreadable', { number: format.integer(count - shown) })}
        </p>
      ) : null}
      <FixList name={pending.name} fixes={fixes} />
      {count > 0 ? <SetAsideCsv name={pending.name} report={report} /> : null}
    </section>
  );
}
