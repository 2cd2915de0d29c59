import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lastPlan, stalePlan } from '../../../state/patrol/shown-plan.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Progress } from '../../../ui/progress.tsx';
import styles from './form.module.css';

type Props = { readonly teams: number; readonly onAsked: () => void };

/** The one thing to press; how far it is; what no longer holds; what went wrong. */
export function PlanAction({ teams, onAsked }: Props): ReactNode {
  const { t } = useTranslation(['patrol', 'common', 'issues']);
  const { patrol } = useServices();
  const answer = useApp((state) => state.session.patrol.plan);
  const planned = useApp((state) => lastPlan(state) !== null);
  const stale = useApp(stalePlan);
  const ready = useApp((state) => state.session.result.status === 'ready');
  if (answer.status === 'loading') {
    const { step, fraction } = answer.progress;
    const text = t(`patrol:progress.${step}`, {
      defaultValue: t(`common:progress.${step}`, { defaultValue: t('patrol:progress.working') }),
    });
    return (
      <div className={styles.waiting}>
        <div className={styles.progress}>
          <Progress label={text} fraction={fraction} />
          <span className={styles.hint}>{text}</span>
        </div>
        <Button size="sm" variant="secondary" onClick={patrol.cancel}>
          {t('patrol:action.stop')}
        </Button>
      </div>
    );
  }
  const ask = (): void => {
    onAsked();
    void patrol.plan();
  };
  return (
    <div className={styles.action}>
      {answer.status === 'failed' ? (
        <div className={styles.failed} role="alert">
          <Icon name="error" size={16} />
          <div>
            <p>{t('patrol:action.failed')}</p>
            {answer.issues.map((issue) => (
              <p key={issue.code}>{t(`issues:${issue.code}`, { ...issue.context })}</p>
            ))}
          </div>
        </div>
      ) : null}
      {stale ? (
        <output className={styles.warning}>{t(`patrol:action.stale.${stale}`)}</output>
      ) : null}
      <Button
        variant={planned && !stale ? 'secondary' : 'primary'}
        size={planned ? 'md' : 'lg'}
        icon="patrol"
        disabled={teams === 0 || !ready}
        onClick={ask}
      >
        {t(planned ? 'patrol:action.again' : 'patrol:action.plan')}
      </Button>
      {planned ? null : <p className={styles.hint}>{t('patrol:action.hint')}</p>}
    </div>
  );
}
