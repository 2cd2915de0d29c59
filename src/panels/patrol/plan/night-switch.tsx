import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Select } from '../../../ui/select.tsx';
import styles from './plan-view.module.css';

/** One night of the plan at a time, on the map and in the lists. */
export function NightSwitch({ plan }: { readonly plan: PatrolPlan }): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const dispatch = useDispatch();
  const night = useApp((state) => state.session.patrol.night);
  const nights = Array.from({ length: plan.options.nights }, (_, at) => at);
  const dateOf = (at: number): string =>
    plan.routes.find((route) => route.night === at)?.date ?? plan.options.date;
  const go = (next: number): void =>
    dispatch({ type: 'session/set-patrol', change: { night: next } });
  return (
    <fieldset className={styles.nights} aria-label={t('night.label')}>
      <IconButton
        icon="chevron-left"
        size="sm"
        label={t('night.before')}
        disabled={night === 0}
        onClick={() => go(night - 1)}
      />
      <Select
        label={t('night.label')}
        labelHidden
        value={String(night)}
        options={nights.map((at) => ({
          value: String(at),
          label: t('night.one', {
            n: format.integer(at + 1),
            of: format.integer(nights.length),
            date: format.day(dateOf(at)),
          }),
        }))}
        onChange={(value) => go(Number(value))}
      />
      <IconButton
        icon="chevron-right"
        size="sm"
        label={t('night.after')}
        disabled={night >= nights.length - 1}
        onClick={() => go(night + 1)}
      />
    </fieldset>
  );
}
