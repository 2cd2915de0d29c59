import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueCheck } from '../../core/plan/check-schedule.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import type { BadgeProps } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { CheckForm } from './check-form.tsx';
import { useClassName } from './use-class-name.ts';
import { SubjectButton } from './subject-button.tsx';
import styles from './due-row.module.css';

const LOOK: Readonly<Record<DueCheck['state'], Pick<BadgeProps, 'tone' | 'icon'>>> = {
  overdue: { tone: 'danger', icon: 'alert' },
  never: { tone: 'warning', icon: 'info' },
  due: { tone: 'neutral', icon: 'calendar' },
  later: { tone: 'neutral', icon: 'calendar' },
};

/** One target that is due: when, why so often, and the way to say that it was checked. */
export function DueRow({ row }: { readonly row: DueCheck }): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const className = useClassName();
  const [recording, setRecording] = useState(false);
  const { subject, state, due, last, months, daysLate } = row;
  const when =
    state === 'overdue'
      ? t('checks.row_overdue', { due: format.day(due), n: format.integer(daysLate) })
      : state === 'never'
        ? t('checks.row_never', { months: format.integer(months) })
        : t('checks.row_due', { due: format.day(due) });
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <SubjectButton subject={subject} />
        <IconButton
          icon="check"
          size="sm"
          label={t('checks.record')}
          aria-expanded={recording}
          onClick={() => setRecording(!recording)}
        />
      </div>
      <p className={styles.facts}>
        <Badge {...LOOK[state]}>{when}</Badge>
        <span>
          {[
            last === '' ? '' : t('checks.last', { day: format.day(last) }),
            className(row.checkClass),
            subject.commune,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </p>
      {recording ? (
        <CheckForm subject={subject} draw="" onDone={() => setRecording(false)} />
      ) : null}
    </li>
  );
}
