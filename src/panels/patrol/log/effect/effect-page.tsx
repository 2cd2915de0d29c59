import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { firstPatrol, patrolledZones } from '../../../../core/patrol/log/known-zones.ts';
import { lastPlan } from '../../../../state/patrol/shown-plan.ts';
import { lastDataset, lastResult } from '../../../../state/selectors/last-known.ts';
import { useApp } from '../../../../state/use-app.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { WaitingLines } from '../../../../ui/waiting-lines.tsx';
import { useJobAnswer } from '../../../details/use-job-answer.ts';
import type { PatrolEffectRequest } from '../../../../jobs/protocol/patrol-log-jobs.ts';
import { knownZones } from '../known-zones.ts';
import styles from '../log.module.css';
import { effectChoice } from './effect-choice.ts';
import { EffectReading } from './effect-reading.tsx';
import { EffectSettings } from './effect-settings.tsx';

/** Did it work? Which zones, since when; then the answer with what it rests on. */
export function EffectPage(): ReactNode {
  const { t } = useTranslation(['patrolLog', 'patrol']);
  const plan = useApp(lastPlan);
  const work = useApp((state) => state.project.patrol);
  const choice = useStore(effectChoice);
  const known = knownZones(plan, work, t).filter(({ zone }) => zone.sections.length > 0);
  if (known.length === 0) {
    return (
      <EmptyState icon="info" title={t('patrolLog:effect.zones_none')}>
        {t('patrolLog:effect.zones_hint')}
      </EmptyState>
    );
  }
  const chosen = choice.zones
    ? known.filter(({ key }) => choice.zones?.includes(key))
    : patrolledZones(known, work.log);
  const since = choice.since ?? firstPatrol(work.log);
  const request: PatrolEffectRequest = {
    zones: chosen.map(({ zone }) => zone),
    since,
    until: choice.until,
    ringM: choice.ringM,
    comparison: choice.comparison,
  };
  return (
    <div className={styles.page}>
      <EffectSettings
        known={known}
        chosen={new Set(chosen.map(({ key }) => key))}
        since={since}
        choice={choice}
      />
      {chosen.length > 0 && since !== '' ? (
        <Assessed request={request} />
      ) : (
        <p className={styles.note}>{t('patrolLog:effect.unset')}</p>
      )}
    </div>
  );
}

function Assessed({ request }: { readonly request: PatrolEffectRequest }): ReactNode {
  const { t } = useTranslation('patrolLog');
  const resultHash = useApp((state) => lastResult(state)?.hash ?? '');
  const dataHash = useApp((state) => lastDataset(state)?.hash ?? '');
  const key = `${resultHash} ${dataHash} ${JSON.stringify(request)}`;
  const answer = useJobAnswer('patrol-effect', request, key);
  if (answer.status === 'waiting') return <WaitingLines />;
  if (answer.status === 'failed') {
    return (
      <p className={styles.failed} role="alert">
        {t('effect.failed')}
      </p>
    );
  }
  return <EffectReading answer={answer.value} />;
}
