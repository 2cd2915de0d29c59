import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { proposeZonesAgain } from '../../../state/patrol/change-zones.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { ZoneCard } from './zone-card.tsx';
import { ZoneToolbar } from './zone-toolbar.tsx';
import styles from './plan-view.module.css';

type Props = { readonly plan: PatrolPlan; readonly result: StudyResult };

/** The zones, and what a person can do to them. */
export function ZoneList({ plan, result }: Props): ReactNode {
  const { t } = useTranslation('patrol');
  const { store } = useServices();
  const dispatch = useDispatch();
  const byHand = useApp((state) => state.project.patrol.zones !== null);
  const editing = useApp((state) => state.session.patrol.editing);
  return (
    <section aria-label={t('zone.title')}>
      <div className={styles.tools}>
        <span className={styles.soft}>{t(byHand ? 'zone.by_hand' : 'zone.proposed')}</span>
        {byHand ? (
          <Button size="sm" variant="quiet" icon="reset" onClick={() => proposeZonesAgain(store)}>
            {t('zone.propose_again')}
          </Button>
        ) : null}
        <Button
          size="sm"
          variant="quiet"
          icon="plus"
          aria-pressed={editing === 0}
          onClick={() =>
            dispatch({
              type: 'session/set-patrol',
              change: editing === 0 ? { editing: null, tool: null } : { editing: 0, tool: 'add' },
            })
          }
        >
          {t('zone.new')}
        </Button>
      </div>
      {editing === 0 ? <ZoneToolbar fresh /> : null}
      <ul className={styles.list}>
        {plan.zones.map((zone) => (
          <ZoneCard key={zone.draft || zone.number} zone={zone} plan={plan} result={result} />
        ))}
      </ul>
    </section>
  );
}
