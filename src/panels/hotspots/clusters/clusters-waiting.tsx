import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import styles from './clusters.module.css';

/** How far the question is, and the way to stop it; or that it failed, and the way to ask again. */
export function ClustersWaiting(): ReactNode {
  const { t } = useTranslation(['clusters', 'common']);
  const { clusters } = useServices();
  const answer = useApp((state) => state.session.hotspots.clusters.answer);
  if (answer.status === 'loading') {
    const { step, fraction } = answer.progress;
    const text = t(`common:progress.${step}`, { defaultValue: t('common:progress.working') });
    return (
      <div className={styles.waiting}>
        <div className={styles.progress}>
          <Progress label={text} fraction={fraction} />
          <span className={styles.small}>{text}</span>
        </div>
        <Button size="sm" variant="quiet" onClick={clusters.cancel}>
          {t('clusters:stop')}
        </Button>
      </div>
    );
  }
  if (answer.status !== 'failed' && answer.status !== 'none') return null;
  return (
    <div className={styles.waiting}>
      <span className={styles.small}>
        {t(answer.status === 'failed' ? 'clusters:failed' : 'clusters:stopped')}
      </span>
      <Button size="sm" variant="quiet" onClick={clusters.again}>
        {t('clusters:again')}
      </Button>
    </div>
  );
}
