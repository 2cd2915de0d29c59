import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { useApp } from '../../../state/use-app.ts';
import { shiftText } from './clock-text.ts';
import styles from './plan-view.module.css';

/** What to do tonight, in one sentence; what share of it all that is, in another. */
export function PlanHeadline({ plan }: { readonly plan: PatrolPlan }): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const night = useApp((state) => state.session.patrol.night);
  const networkKm = useApp((state) => lastResult(state)?.counts.networkKm ?? 0);
  const routes = plan.routes.filter((route) => route.night === night && route.visits.length > 0);
  const stops = new Set(routes.flatMap(({ visits }) => visits.map(({ stop }) => stop))).size;
  const km = plan.zones.reduce((sum, { lengthM }) => sum + lengthM, 0) / 1000;
  return (
    <div className={styles.headline}>
      <p className={styles.sentence}>
        {t('headline.do', {
          shift: shiftText(plan.shift.fromMinute, plan.shift.hours),
          date: format.day(routes[0]?.date ?? plan.options.date),
          teams: t('form.sum.teams', { count: routes.length, n: format.integer(routes.length) }),
          stops: t('headline.stops', { count: stops, n: format.integer(stops) }),
          zones: t('form.sum.zones', {
            count: plan.zones.length,
            n: format.integer(plan.zones.length),
          }),
        })}
      </p>
      <p className={styles.soft}>
        {t('headline.share', {
          share: format.percent(plan.share.zones, 0),
          network: networkKm > 0 ? format.percent(km / networkKm, 1) : '—',
          km: format.km(km),
          stops: format.percent(plan.share.stops[night] ?? 0, 0),
        })}
      </p>
    </div>
  );
}
