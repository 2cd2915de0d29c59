import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CHECK_CLASSES,
  DEFAULT_CHECK_RULES,
  LONGEST_INTERVAL_MONTHS,
} from '../../core/plan/check-rules.ts';
import type { CheckRules } from '../../core/plan/check-rules.ts';
import type { CheckSchedule } from '../../core/plan/check-schedule.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { useClassName } from './use-class-name.ts';
import styles from './check-rules-table.module.css';

/** How often each class is checked: data a province edits, not a rule of the program. */
export function CheckRulesTable({
  schedule,
}: {
  readonly schedule: CheckSchedule | null;
}): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const dispatch = useDispatch();
  const className = useClassName();
  const rules = useApp((state) => state.project.plan.rules);
  const set = (next: CheckRules): void =>
    dispatch({ type: 'project/set-plan', change: { rules: next } });
  return (
    <details className={styles.rules}>
      <summary>{t('rules.title')}</summary>
      <p className={styles.note}>{t('rules.note')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('rules.class')}</th>
            <th scope="col">{t('rules.months')}</th>
            <th scope="col">{t('rules.targets')}</th>
          </tr>
        </thead>
        <tbody>
          {CHECK_CLASSES.map((checkClass) => (
            <tr key={checkClass}>
              <th scope="row">{className(checkClass)}</th>
              <td>
                <NumberCell
                  label={t('rules.months_of', { name: className(checkClass) })}
                  value={rules.months[checkClass]}
                  most={LONGEST_INTERVAL_MONTHS}
                  onChange={(months) =>
                    set({ ...rules, months: { ...rules.months, [checkClass]: months } })
                  }
                />
              </td>
              <td>{schedule ? format.integer(schedule.byClass[checkClass]) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.foot}>
        <span>{t('rules.key_score')}</span>
        <NumberCell
          label={t('rules.key_score')}
          value={rules.keyScore}
          most={100}
          onChange={(keyScore) => set({ ...rules, keyScore })}
        />
        <Button size="sm" variant="quiet" icon="reset" onClick={() => set(DEFAULT_CHECK_RULES)}>
          {t('rules.reset')}
        </Button>
      </div>
    </details>
  );
}

type NumberCellProps = {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
};

/** A whole number in bounds; what is not one is dropped when the field is left. */
function NumberCell({ label, value, most, onChange }: NumberCellProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const settle = (): void => {
    if (draft === null) return;
    setDraft(null);
    const number = Number(draft.trim());
    if (draft.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= most) {
      onChange(number);
    }
  };
  return (
    <input
      className={styles.number}
      aria-label={label}
      inputMode="numeric"
      value={draft ?? String(value)}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
