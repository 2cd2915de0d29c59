import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../jobs/protocol/input-jobs.ts';
import { leftOutFiles } from '../../state/selectors/left-out-files.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './left-out-files.module.css';
import { useIssueText } from './use-issue-text.ts';

/** Files that are not among the data although they should be: why, and what to do. */
export function LeftOutFiles({ dataset }: { readonly dataset: DatasetSummary }) {
  const { t } = useTranslation('data');
  const issueText = useIssueText();
  const issues = leftOutFiles(dataset);
  if (issues.length === 0) return null;
  return (
    <section className={styles.card} aria-label={t('left_out.title')}>
      <h3 className={styles.title}>
        <Icon name="error" size={18} />
        {t('left_out.title')}
      </h3>
      <ul className={styles.issues}>
        {issues.map((issue) => (
          <li key={issue.at?.file}>{issueText(issue)}</li>
        ))}
      </ul>
    </section>
  );
}
