import { useTranslation } from 'react-i18next';
import { useIssueText } from '../../panels/data/use-issue-text.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../use-command.ts';
import styles from './data-failure.module.css';

const SHOWN = 3;

export function DataFailure() {
  const { t } = useTranslation('shell');
  const { openManifest, store } = useServices();
  const issueText = useIssueText();
  const run = useCommand();
  const dataset = useApp((state) => state.session.dataset);
  if (dataset.status !== 'failed') return null;
  return (
    <div role="alert" className={styles.card}>
      <h2 className={styles.title}>{t('failed_data.title')}</h2>
      <ul className={styles.issues}>
        {dataset.issues.slice(0, SHOWN).map((issue) => (
          <li key={`${issue.code}/${issue.at?.file}/${issue.at?.row}`}>{issueText(issue)}</li>
        ))}
      </ul>
      <Button icon="reset" onClick={() => void openManifest(store.getState().project.manifest)}>
        {t('failed_data.retry')}
      </Button>{' '}
      <Button variant="quiet" onClick={() => run('open_province')}>
        {t('failed_data.other')}
      </Button>
    </div>
  );
}
