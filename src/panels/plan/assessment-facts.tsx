import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../core/plan/assessment.ts';
import { assessmentHash } from '../../core/plan/make-assessment.ts';
import { SCORE_COMPONENTS } from '../../core/study/study-config.ts';
import type { ScoreWeights } from '../../core/study/study-config.ts';
import { pointsOf } from '../../core/targets/score.ts';
import type { Format } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { AssessedScenarios } from './assessed-scenarios.tsx';
import styles from './assessment.module.css';

/** What the picture was made from, and whether it is as it was saved. */
export function AssessmentFacts({ assessment }: { readonly assessment: Assessment }): ReactNode {
  const { t } = useTranslation(['plan', 'targets']);
  const format = useFormat();
  const { period, cutOff, weights, weightsSet, total, lossUnit, scenarios } = assessment;
  const facts: readonly (readonly [string, string, boolean?])[] = [
    [t('assess.facts.period'), format.period(period.from, period.to)],
    [t('assess.facts.cut_off'), format.day(cutOff)],
    [t('assess.facts.weights'), weightsText(weights, (id) => t(`targets:component.${id}`), format)],
    ...(weightsSet
      ? [
          [
            t('assess.facts.weights_set'),
            t('assess.weights_by', {
              role: t(`assess.role.${weightsSet.by}`),
              at: format.dateTime(weightsSet.at),
            }),
          ] as const,
        ]
      : []),
    [
      t('assess.facts.total'),
      t(`assess.loss.${lossUnit}`, {
        value: format.integer(total.value),
        low: format.integer(total.low),
        high: format.integer(total.high),
      }),
    ],
    [t('assess.facts.data_hash'), assessment.dataHash, true],
    [t('assess.facts.result_hash'), assessment.resultHash, true],
    [t('assess.facts.hash'), assessment.hash, true],
  ];
  const intact = assessmentHash(assessment) === assessment.hash;
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([term, value, code]) => (
          <div key={term} className={styles.fact}>
            <dt>{term}</dt>
            <dd className={code ? styles.code : undefined}>{value}</dd>
          </div>
        ))}
        {scenarios.length > 0 ? (
          <div className={styles.fact}>
            <dt>{t('assess.facts.scenarios')}</dt>
            <dd>
              <AssessedScenarios scenarios={scenarios} />
            </dd>
          </div>
        ) : null}
      </dl>
      <p className={styles.intact} data-intact={intact}>
        {t(intact ? 'assess.intact' : 'assess.altered')}
      </p>
    </>
  );
}

/** Khả năng xảy ra 40% · hậu quả 20% … */
export function weightsText(
  weights: ScoreWeights,
  name: (component: keyof ScoreWeights) => string,
  format: Format,
): string {
  const points = pointsOf(weights);
  return SCORE_COMPONENTS.map(
    (component) => `${name(component)} ${format.percent(points[component] / 100, 0)}`,
  ).join(' · ');
}
