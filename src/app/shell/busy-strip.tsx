import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { AppState } from '../../state/app-state.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import styles from './busy-strip.module.css';
import { useProgressText } from './use-progress-text.ts';

const PATIENCE_MS = 350;

/** Long work, said without getting in the way; short work is not announced at all. */
export function BusyStrip() {
  const busy = useApp(busyWith);
  const [patient, setPatient] = useState(true);
  const working = busy !== null;
  useEffect(() => {
    const timer = setTimeout(
      () => {
        setPatient(!working);
      },
      working ? PATIENCE_MS : 0,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [working]);
  return <div className={styles.strip}>{busy && !patient ? <BusyCard busy={busy} /> : null}</div>;
}

type Busy = 'data' | 'analysis';

function busyWith({ session }: AppState): Busy | null {
  if (session.dataset.status === 'loading') return 'data';
  return session.result.status === 'loading' ? 'analysis' : null;
}

function BusyCard({ busy }: { readonly busy: Busy }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const progressText = useProgressText();
  const { cancelAnalysis, cancelLoading } = useServices();
  const part = useApp(({ session }) => (busy === 'data' ? session.dataset : session.result));
  const progress = part.status === 'loading' ? part.progress : { step: '', fraction: 1 };
  return (
    <output className={styles.card}>
      <div className={styles.text}>
        <div className={styles.line}>
          <span className={styles.step}>
            {t(`busy.${busy}`)} · {progressText(progress.step)}
          </span>
          <span className={styles.share} aria-hidden="true">
            {format.percent(progress.fraction, 0)}
          </span>
        </div>
        <Progress label={t(`busy.${busy}`)} fraction={progress.fraction} />
      </div>
      <Button variant="quiet" size="sm" onClick={busy === 'data' ? cancelLoading : cancelAnalysis}>
        {t('busy.cancel')}
      </Button>
    </output>
  );
}
