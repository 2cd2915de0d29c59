import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../state/use-app.ts';
import type { JobProgress } from '../../jobs/protocol.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import styles from './import-file.module.css';

const PATIENCE_MS = 300;

type Props = { readonly name: string; readonly progress: JobProgress };

/** A review that takes a while: how far it is, and the way to stop it. */
export function ReviewProgress({ name, progress }: Props) {
  const { t } = useTranslation('import');
  const { imports } = useServices();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setLate, PATIENCE_MS, true);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!late) return null;
  return (
    <div className={styles.progress}>
      <Progress label={t('file.reviewing', { file: name })} fraction={progress.fraction} />
      <Button
        size="sm"
        variant="quiet"
        onClick={() => {
          imports.stop(name);
        }}
      >
        {t('file.stop')}
      </Button>
    </div>
  );
}
