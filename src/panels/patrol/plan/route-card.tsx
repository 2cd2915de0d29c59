import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan, PlannedRoute } from '../../../core/patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { stopOrder } from '../../../state/patrol/stop-order.ts';
import { useApp } from '../../../state/use-app.ts';
import { clockText } from './clock-text.ts';
import { RouteSample } from './route-sample.tsx';
import { usePick } from './use-pick.ts';
import { VisitList } from './visit-list.tsx';
import styles from './plan-view.module.css';

type Props = {
  readonly plan: PatrolPlan;
  readonly result: StudyResult;
  readonly route: PlannedRoute;
  readonly index: number;
};

/** A team's shift: what it comes to; opened, every visit with its clock time. */
export function RouteCard({ plan, result, route, index }: Props): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const theme = useApp((state) => state.session.theme);
  const { picked, toggle, row } = usePick({ type: 'route', index }, route.line);
  const { fromMinute } = plan.shift;
  const stops = stopOrder(route).size;
  const name = plan.options.teams[route.team]?.name ?? '';
  const back = route.visits.at(-1)?.leaveS ?? 0;
  const idle = stops === 0;
  const minutes = (seconds: number): string => format.hours(Math.round(seconds / 60) / 60);
  return (
    <li ref={row} className={styles.item}>
      <button type="button" className={styles.row} aria-expanded={picked} onClick={toggle}>
        <span className={styles.head}>
          <RouteSample team={route.team} theme={theme} />
          <span className={styles.name}>{t('route.team', { n: route.team + 1, name })}</span>
          <span className={styles.figure}>
            {idle
              ? t('route.idle')
              : t('headline.stops', { count: stops, n: format.integer(stops) })}
          </span>
        </span>
        {idle ? null : (
          <span className={styles.facts}>
            {[
              t('route.rounds', { count: route.rounds, n: format.integer(route.rounds) }),
              format.distance(route.lengthM),
              t('route.drive', { time: minutes(route.driveS) }),
              t('route.dwell', { time: minutes(route.dwellS) }),
            ].join(' · ')}
          </span>
        )}
        {route.longestGapS === null ? null : (
          <span className={styles.facts}>
            {t('route.gap', { time: minutes(route.longestGapS) })}
          </span>
        )}
      </button>
      {picked ? (
        <div className={styles.body}>
          <p className={styles.text}>
            {t('route.base', {
              base: route.base.name || t('form.base_put'),
              from: clockText(fromMinute),
            })}
            {route.base.gapM >= 1
              ? ` ${t('route.base_gap', { gap: format.distance(route.base.gapM) })}`
              : ''}
          </p>
          <VisitList plan={plan} result={result} route={route} />
          {idle ? (
            <p className={styles.soft}>{t('route.idle_hint')}</p>
          ) : (
            <p className={styles.soft}>
              {t('route.back', { after: clockText(fromMinute + back / 60) })}
            </p>
          )}
        </div>
      ) : null}
    </li>
  );
}
