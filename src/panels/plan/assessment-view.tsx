import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../core/plan/assessment.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { AssessmentFacts } from './assessment-facts.tsx';
import { SubjectButton } from './subject-button.tsx';
import { MoreButton } from './more-button.tsx';
import styles from './assessment.module.css';

const AT_FIRST = 20;
const STEP = 80;

/** A saved picture, to read: its facts, then its targets by rank. */
export function AssessmentView({ assessment }: { readonly assessment: Assessment }): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [most, setMost] = useState(AT_FIRST);
  const left = assessment.targets.length - most;
  return (
    <>
      <AssessmentFacts assessment={assessment} />
      <table className={styles.table}>
        <caption>{t('assess.targets')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              {t('assess.rank')}
            </th>
            <th scope="col">{t('assess.target')}</th>
            <th scope="col" className={styles.number}>
              {t('assess.count')}
            </th>
            <th scope="col" className={styles.number}>
              {t('assess.score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {assessment.targets.slice(0, most).map((target) => (
            <tr key={target.target}>
              <td className={styles.number}>{format.integer(target.rank)}</td>
              <td>
                <SubjectButton subject={target} />
              </td>
              <td className={styles.number}>{format.decimal(target.count)}</td>
              <td className={styles.number}>{format.fixed(target.score, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton left={left} onMore={() => setMost(most + STEP)} />
    </>
  );
}
