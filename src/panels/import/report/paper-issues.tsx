import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../core/basics/issue.ts';
import type { ImportFinding } from '../../../core/io/import/import-report.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { issueGroups } from '../../data/issue-groups.ts';
import { useIssueText } from '../../data/use-issue-text.ts';
import styles from './import-paper.module.css';

type Props = { readonly issues: readonly Issue[]; readonly findings: readonly ImportFinding[] };

/** What was found, a line a code, with the first case as its example. */
export function PaperIssues({ issues, findings }: Props) {
  const { t } = useTranslation(['report', 'data']);
  const format = useFormat();
  const issueText = useIssueText();
  const groups = issueGroups(issues);
  if (groups.length === 0 && findings.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption>{t('print.issues')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('print.severity')}</th>
          <th scope="col" className={styles.number}>
            {t('print.count')}
          </th>
          <th scope="col">{t('print.what')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ severity, code, count, issues: [first] }) => (
          <tr key={`${severity}/${code}`}>
            <td className={styles.word}>{t(`issues.severity.${severity}`)}</td>
            <td className={styles.number}>{format.integer(count)}</td>
            <td>
              <strong>{t(`data:issue_title.${code}`)}.</strong>{' '}
              {first?.at?.row === undefined ? '' : `${t('aside.row', { row: first.at.row })}: `}
              {first ? issueText(first) : ''}
            </td>
          </tr>
        ))}
        {findings.map(({ code, records, rows }) => (
          <tr key={code}>
            <td className={styles.word}>{t('issues.severity.warning')}</td>
            <td className={styles.number}>{format.integer(records)}</td>
            <td>
              <strong>{t(`findings.code.${code}.title`)}.</strong> {t(`findings.code.${code}.text`)}{' '}
              {t('print.rows', { rows: rows.slice(0, 20).join(', ') })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
