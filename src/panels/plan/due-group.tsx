import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueCheck } from '../../core/plan/check-schedule.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { DueRow } from './due-row.tsx';
import styles from './plan-panel.module.css';

type Props = {
  readonly title: string;
  /** All there are; `rows` may hold fewer. */
  readonly total: number;
  readonly rows: readonly DueCheck[];
};

const AT_FIRST = 8;
const STEP = 30;

export function DueGroup({ title, total, rows }: Props): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [most, setMost] = useState(AT_FIRST);
  if (total === 0) return null;
  const left = rows.length - most;
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>
        {title}
        <span className={styles.count}>{format.integer(total)}</span>
      </h3>
      <ol className={styles.list} aria-label={title}>
        {rows.slice(0, most).map((row) => (
          <DueRow key={row.subject.target} row={row} />
        ))}
      </ol>
      {left > 0 ? (
        <div>
          <Button size="sm" variant="quiet" onClick={() => setMost(most + STEP)}>
            {t('checks.more', { n: format.integer(left) })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
