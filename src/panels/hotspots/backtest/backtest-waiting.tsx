import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import styles from './backtest.module.css';

/** How far the test is, and the way to stop it; or that it was stopped or failed, and the way to ask again. */
export function BacktestWaiting(): ReactNode {
  const { t } = useTranslation(['backtest', 'common']);
  const { backtest } = useServices();
  const answer = useApp((state) => state.session.hotspots.backtest.answer);
  if (answer.status === 'loading') {
    const text = t(answer.previous ? 'backtest:light' : 'backtest:waiting');
    return (
      <div className={styles.waiting}>
        <div className={styles.progress}>
          <Progress label={t('common:progress.backtest')} fraction={answer.progress.fraction} />
          <span className={styles.small}>{text}</span>
        </div>
        <Button size="sm" variant="quiet" onClick={backtest.cancel}>
          {t('backtest:stop')}
        </Button>
      </div>
    );
  }
  if (answer.status === 'ready' && (answer.value.request.methods ?? []).length === 0) return null;
  return (
    <div className={styles.waiting}>
      <span className={styles.small}>
        {t(answer.status === 'failed' ? 'backtest:failed' : 'backtest:stopped')}
      </span>
      <Button size="sm" variant="quiet" onClick={backtest.again}>
        {t('backtest:again')}
      </Button>
    </div>
  );
}
