import { useTranslation } from 'react-i18next';
import { importStatus, openQuestions } from '../../state/import/import-status.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import styles from './import-page.module.css';

/** Loads what has no open question; the rest stays. */
export function ImportFooter() {
  const { t } = useTranslation('import');
  const { imports } = useServices();
  const files = useApp(({ session }) => session.imports.files);
  const loading = useApp(({ session }) => session.dataset.status === 'loading');
  const ready = files.filter((pending) => importStatus(pending) === 'ready').length;
  const asking = files.filter((pending) => importStatus(pending) === 'asking');
  const questions = asking.reduce((sum, pending) => sum + openQuestions(pending), 0);
  return (
    <footer className={styles.footer}>
      <Button
        variant="primary"
        size="lg"
        disabled={ready === 0 || loading}
        onClick={() => void imports.accept()}
        data-import-accept
      >
        {ready === 0 ? t('accept.none') : t('accept.files', { count: ready })}
      </Button>
      <p className={styles.note}>{footerNote()}</p>
    </footer>
  );

  function footerNote(): string {
    if (loading) return t('accept.loading');
    if (ready === 0) return questions > 0 ? t('accept.waiting', { count: questions }) : '';
    return asking.length > 0 ? t('accept.stay', { count: asking.length }) : t('accept.undo');
  }
}
