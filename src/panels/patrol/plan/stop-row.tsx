import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan, PlannedStop } from '../../../core/patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { KindSymbol } from '../../targets/kind-symbol.tsx';
import { clockText } from './clock-text.ts';
import { stopText } from './stop-text.ts';
import { usePick } from './use-pick.ts';
import styles from './plan-view.module.css';

type Props = {
  readonly plan: PatrolPlan;
  readonly result: StudyResult;
  readonly stop: PlannedStop;
  readonly index: number;
};

/** One stop: how often it is covered; opened, when it is visited tonight and how it is reached. */
export function StopRow({ plan, result, stop, index }: Props): ReactNode {
  const { t } = useTranslation(['patrol', 'model']);
  const format = useFormat();
  const dispatch = useDispatch();
  const { picked, toggle, row } = usePick({ type: 'stop', index }, [stop.lon, stop.lat]);
  const label = stopText(result, stop.target, format);
  return (
    <li ref={row} className={styles.item}>
      <button type="button" className={styles.row} aria-expanded={picked} onClick={toggle}>
        <span className={styles.head}>
          <KindSymbol kind={label.kind} />
          <span className={styles.name}>{label.name}</span>
          <span className={styles.figure}>
            {stop.reachable
              ? t('stop.coverage', { share: format.percent(stop.coverage, 0) })
              : t('stop.unreachable')}
          </span>
        </span>
        <span className={styles.facts}>
          {[
            label.place,
            stop.zone > 0 ? t('zone.number', { n: stop.zone }) : t('stop.outside'),
            t('stop.value', { n: format.rate(stop.value) }),
            stop.gapM >= 1 ? t('stop.gap', { gap: format.distance(stop.gapM) }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      {picked ? (
        <div className={styles.body}>
          <Tonight plan={plan} index={index} />
          <Button
            size="sm"
            variant="quiet"
            icon="targets"
            onClick={() =>
              dispatch({
                type: 'session/select',
                selection: { type: 'target', target: stop.target },
              })
            }
          >
            {t('stop.details')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function Tonight({ plan, index }: Pick<Props, 'plan' | 'index'>): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const night = useApp((state) => state.session.patrol.night);
  const visits = plan.routes
    .filter((route) => route.night === night)
    .flatMap(({ team, visits: all }) =>
      all
        .filter(({ stop }) => stop === index)
        .map(({ arriveS }) => ({ team, at: clockText(plan.shift.fromMinute + arriveS / 60) })),
    );
  if (visits.length === 0) return <p className={styles.text}>{t('stop.not_tonight')}</p>;
  return (
    <p className={styles.text}>
      {t('stop.tonight', {
        visits: format.list(visits.map(({ team, at }) => t('stop.visit', { n: team + 1, at }))),
      })}
    </p>
  );
}
