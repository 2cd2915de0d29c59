import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import styles from './crash-note.module.css';
import { useCommand } from './use-command.ts';

export type CrashNoteProps = {
  readonly error: Error;
  readonly onRetry: (() => void) | null;
};

export function CrashNote({ error, onRetry }: CrashNoteProps) {
  const { t } = useTranslation('shell');
  const run = useCommand();
  return (
    <div role="alert" className={styles.note}>
      <h2 className={styles.title}>{t('crash.title')}</h2>
      <p className={styles.text}>{t('crash.text')}</p>
      <div className={styles.actions}>
        <Button
          variant="primary"
          icon="save"
          onClick={() => {
            run('save_project_file');
          }}
        >
          {t('crash.save')}
        </Button>
        {onRetry ? <Button onClick={onRetry}>{t('crash.retry')}</Button> : null}
        <Button
          onClick={() => {
            location.reload();
          }}
        >
          {t('crash.reload')}
        </Button>
      </div>
      <details className={styles.detail}>
        <summary>{t('crash.detail')}</summary>
        <p className={styles.code}>{`${error.name}: ${error.message}`}</p>
      </details>
    </div>
  );
}
