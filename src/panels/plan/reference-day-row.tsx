import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { lastDataset } from '../../state/selectors/last-known.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { DayField } from '../../ui/day-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useReferenceDay } from './use-reference-day.ts';
import styles from './plan-panel.module.css';

/** Which day "overdue" means: the data's last, or one a person sets; never the clock's. */
export function ReferenceDayRow(): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const dispatch = useDispatch();
  const { day, from } = useReferenceDay();
  const cutOff = useApp((state) => lastDataset(state)?.cutOff ?? '');
  const set = (referenceDay: string): void => {
    dispatch({ type: 'project/set-plan', change: { referenceDay } });
  };
  return (
    <div className={styles.day}>
      <div className={styles.dayField}>
        <DayField
          label={t('day.label')}
          value={day}
          onChange={(next) => set(next === cutOff ? '' : next)}
        />
        {from === 'set' ? (
          <IconButton icon="reset" size="md" label={t('day.reset')} onClick={() => set('')} />
        ) : null}
      </div>
      <p className={styles.dayNote}>
        {from === 'set' ? t('day.set', { day: format.day(cutOff) }) : t('day.cut_off')}
      </p>
    </div>
  );
}
