import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolOptions } from '../../../core/patrol/plan/patrol-options.ts';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { usePatrolBases } from '../use-patrol-bases.ts';
import { clockText } from './clock-text.ts';
import { MoreFields } from './more-fields.tsx';
import { PlanAction } from './plan-action.tsx';
import { TeamList } from './team-list.tsx';
import type { PatrolOptionsInHand } from './use-patrol-options.ts';
import { WhenFields } from './when-fields.tsx';
import { ZoneFields } from './zone-fields.tsx';
import styles from './form.module.css';

type Props = PatrolOptionsInHand & { readonly plan: PatrolPlan | null };

/** What we have: open until there is a plan, a line above it afterwards. */
export function PlanForm({ options, set, plan }: Props): ReactNode {
  const { t } = useTranslation('patrol');
  const bases = usePatrolBases();
  const [opened, setOpened] = useState<boolean | null>(null);
  const open = opened ?? plan === null;
  const hand = { options, set };
  return (
    <section className={styles.form} aria-label={t('form.title')}>
      <div className={styles.top}>
        <h3 className={styles.title}>{t('form.title')}</h3>
        {plan ? (
          <Button
            size="sm"
            variant="quiet"
            icon={open ? 'chevron-up' : 'edit'}
            aria-expanded={open}
            onClick={() => setOpened(!open)}
          >
            {t(open ? 'form.fold' : 'form.change')}
          </Button>
        ) : null}
      </div>
      {open ? (
        <>
          <TeamList {...hand} bases={bases.status === 'ready' ? bases.value : []} />
          <WhenFields {...hand} />
          <ZoneFields {...hand} />
          <TakeChecks />
          <MoreFields {...hand} />
        </>
      ) : (
        <Summary options={options} />
      )}
      <PlanAction teams={options.teams.length} onAsked={() => setOpened(null)} />
    </section>
  );
}

/** Periodic and unannounced inspections fall into the same shifts. */
function TakeChecks(): ReactNode {
  const { t } = useTranslation('patrol');
  const dispatch = useDispatch();
  const checks = useApp((state) => state.session.patrol.checks);
  return (
    <Checkbox
      checked={checks}
      onChange={(next) => dispatch({ type: 'session/set-patrol', change: { checks: next } })}
    >
      {t('form.checks')}
    </Checkbox>
  );
}

function Summary({ options }: { readonly options: PatrolOptions }): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const { teams, date, nights, fromMinute, hours, zones } = options;
  return (
    <p className={styles.summary}>
      {[
        t('form.sum.teams', { count: teams.length, n: format.integer(teams.length) }),
        format.day(date),
        nights > 1 ? t('form.sum.nights', { n: format.integer(nights) }) : '',
        t('form.sum.hours', { hours: format.hours(hours) }),
        fromMinute === 'auto'
          ? t('form.sum.auto')
          : t('form.sum.from', { from: clockText(fromMinute) }),
        t('form.sum.zones', { count: zones.count, n: format.integer(zones.count) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}
