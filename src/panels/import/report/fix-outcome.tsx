import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../core/io/import/import-report.ts';
import type { PendingImport } from '../../../state/import/import-session.ts';
import { useIssueText } from '../../data/use-issue-text.ts';
import styles from './set-aside-grid.module.css';

type Props = {
  /** Row corrected last. */
  readonly row: number | null;
  readonly pending: PendingImport;
  readonly report: ImportReport;
};

/** What became of the row corrected last; read aloud too. */
export function FixOutcome({ row, pending, report }: Props) {
  const { t } = useTranslation('report');
  const issueText = useIssueText();
  return <output className={styles.outcome}>{row === null ? '' : outcomeOf(row)}</output>;

  function outcomeOf(corrected: number): string {
    if (pending.report.status === 'loading') return t('aside.checking');
    const { rows, shown } = report.setAside;
    const fallen = rows.find((one) => one.row === corrected);
    const [reason] = fallen?.issues ?? [];
    if (reason) return t('aside.still', { row: corrected, reason: issueText(reason) });
    const isListed = rows.length === shown || corrected <= (rows.at(-1)?.row ?? 0);
    return isListed ? t('aside.now_kept', { row: corrected }) : '';
  }
}
