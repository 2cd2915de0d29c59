import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan, PlannedRoute } from '../../../core/patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { stopOrder } from '../../../state/patrol/stop-order.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';
import { clockText } from './clock-text.ts';
import { stopText } from './stop-text.ts';
import styles from './plan-view.module.css';

type Props = {
  readonly plan: PatrolPlan;
  readonly result: StudyResult;
  readonly route: PlannedRoute;
};

const NEAR_ZOOM = 13;

/** The visits in order with clock times; a new round is said. */
export function VisitList({ plan, result, route }: Props): ReactNode {
  const { t } = useTranslation(['patrol', 'model']);
  const format = useFormat();
  const dispatch = useDispatch();
  const { camera } = useServices();
  const hovered = useApp(({ session }) =>
    session.hover?.type === 'target' ? session.hover.target : '',
  );
  const order = stopOrder(route);
  const checkOf = (target: string): string => {
    const check = plan.inspections?.find(
      (one) => one.target === target && one.night === route.night && one.team === route.team,
    );
    return check ? t(`stop.check.${check.kind}`) : '';
  };
  const show = (index: number): void => {
    const stop = plan.stops[index];
    if (!stop) return;
    dispatch({ type: 'session/select', selection: { type: 'target', target: stop.target } });
    camera.flyTo({ lon: stop.lon, lat: stop.lat, zoom: NEAR_ZOOM });
  };
  const hover = (target: string | null): void =>
    dispatch({
      type: 'session/hover',
      selection: target === null ? null : { type: 'target', target },
    });
  return (
    <ol className={styles.visits}>
      {route.visits.map((visit, at) => {
        const stop = plan.stops[visit.stop];
        if (!stop) return null;
        const label = stopText(result, stop.target, format);
        const newRound = route.rounds > 1 && route.visits[at - 1]?.round !== visit.round;
        return (
          <Fragment key={`${visit.round} ${visit.stop} ${visit.arriveS}`}>
            {newRound ? (
              <li className={styles.round}>
                {t('route.round', { n: format.integer(visit.round + 1) })}
              </li>
            ) : null}
            <li>
              <button
                type="button"
                className={styles.visit}
                data-hovered={hovered === stop.target}
                onClick={() => show(visit.stop)}
                onPointerEnter={() => hover(stop.target)}
                onPointerLeave={() => hover(null)}
                onFocus={() => hover(stop.target)}
                onBlur={() => hover(null)}
              >
                <span className={styles.clock}>
                  {clockText(plan.shift.fromMinute + visit.arriveS / 60)}–
                  {clockText(plan.shift.fromMinute + visit.leaveS / 60)}
                </span>
                <span className={styles.badge}>{order.get(visit.stop)}</span>
                <span className={styles.stop}>
                  {label.name}
                  <span className={styles.facts}>
                    {[
                      t(`model:target_kind.${label.kind}`),
                      label.place,
                      stop.gapM >= 50 ? t('stop.gap', { gap: format.distance(stop.gapM) }) : '',
                      visit.explored ? t('stop.explored') : '',
                      checkOf(stop.target),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </button>
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}
