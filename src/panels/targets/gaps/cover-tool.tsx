import { useEffect, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  COVER_GOALS,
  GUARD_RADIUS_M,
  MOST_PLACES,
  RADIUS_BOUNDS_M,
  reachesAround,
} from '../../../core/risk/cover/cover-options.ts';
import type { CoverGoal } from '../../../core/risk/cover/cover-options.ts';
import { RISK_MEASURES } from '../../../core/risk/risk-terms.ts';
import type { RiskMeasure } from '../../../core/risk/risk-terms.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useDispatch } from '../../../state/use-app.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { Select } from '../../../ui/select.tsx';
import { useJobAnswer } from '../../details/use-job-answer.ts';
import { WaitingLines } from '../../../ui/waiting-lines.tsx';
import { CoverOutcome } from './cover-outcome.tsx';
import { WholeNumberField } from '../../../ui/whole-number-field.tsx';
import styles from './gaps.module.css';

const FIRST_COUNT = 5;

/** Where n new alarms, guards … avert most loss: the measure, how many, and what comes of it. */
export function CoverTool({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('risk');
  const dispatch = useDispatch();
  const id = useId();
  const [measure, setMeasure] = useState<RiskMeasure>('alarm');
  const [count, setCount] = useState(FIRST_COUNT);
  const [radiusM, setRadiusM] = useState(GUARD_RADIUS_M);
  const [goal, setGoal] = useState<CoverGoal>(result.risk.rankedBy);
  const around = reachesAround(measure);
  const request = { measure, count, goal, ...(around ? { radiusM } : {}) };
  const key = `${result.hash} ${JSON.stringify(request)}`;
  const answer = useJobAnswer('cover', request, key);
  const plan = answer.status === 'ready' ? answer.value : null;
  useEffect(() => {
    if (!plan) return;
    const targets = plan.choice.targets.map((target) => result.targets.id[target] ?? '');
    dispatch({
      type: 'session/set-focus',
      change: { pointed: { by: 'cover', targets, numbered: true } },
    });
  }, [plan, result, dispatch]);

  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.title}>
        {t('cover.title')}
      </h3>
      <p className={styles.note}>{t('cover.note')}</p>
      <div className={styles.form}>
        <Select
          label={t('cover.measure')}
          value={measure}
          options={RISK_MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
          onChange={setMeasure}
        />
        <WholeNumberField
          label={t('cover.count')}
          value={count}
          min={1}
          max={MOST_PLACES}
          onChange={setCount}
        />
        {around ? (
          <WholeNumberField
            label={t('cover.radius')}
            value={radiusM}
            min={RADIUS_BOUNDS_M[0]}
            max={RADIUS_BOUNDS_M[1]}
            onChange={setRadiusM}
          />
        ) : null}
      </div>
      <SegmentedControl
        label={t('cover.goal')}
        size="sm"
        value={goal}
        segments={COVER_GOALS.map((value) => ({ value, label: t(`loss.unit.${value}`) }))}
        onChange={setGoal}
      />
      {plan ? (
        <CoverOutcome result={result} plan={plan} onCount={setCount} />
      ) : answer.status === 'failed' ? (
        <EmptyState icon="alert" title={t('cover.failed')} />
      ) : (
        <WaitingLines padded />
      )}
    </section>
  );
}
