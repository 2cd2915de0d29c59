import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedTarget, Move } from '../../core/plan/compare-assessments.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { rankText, signed, whyText } from './change-text.ts';
import { SubjectButton } from './subject-button.tsx';
import styles from './assessment.module.css';

const SIGN: Readonly<Record<Move, string>> = {
  rose: '▲',
  fell: '▼',
  same: '=',
  entered: '＋',
  left: '−',
};

/** One target of two pictures: where it went and why. */
export function CompareRow({ row }: { readonly row: ComparedTarget }): ReactNode {
  const { t } = useTranslation(['plan', 'targets']);
  const format = useFormat();
  const subject = row.after ?? row.before;
  if (!subject) return null;
  const why = whyText(row, t, format);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <SubjectButton subject={subject} />
        <span className={styles.move} data-move={row.move}>
          <span aria-hidden="true">{SIGN[row.move]}</span>
          {rankText(row, t, format)}
        </span>
      </div>
      {why ? (
        <p className={styles.why}>
          {t('compare.points', { points: signed(row.points, format) })} · {why}
        </p>
      ) : null}
    </li>
  );
}
