import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { clockText } from './clock-text.ts';
import { NumberField } from './number-field.tsx';
import type { PatrolOptionsInHand } from './use-patrol-options.ts';
import styles from './form.module.css';

const HALF_HOURS = Array.from({ length: 48 }, (_, at) => at * 30);

/** Day, nights, start and length of the shift. */
export function WhenFields({ options, set }: PatrolOptionsInHand): ReactNode {
  const { t } = useTranslation('patrol');
  const { patrol } = useServices();
  const { fromMinute } = options;
  const today = patrol.today();
  const starts =
    fromMinute === 'auto' || HALF_HOURS.includes(fromMinute)
      ? HALF_HOURS
      : [fromMinute, ...HALF_HOURS];
  return (
    <div className={styles.fields}>
      <div className={styles.day}>
        <DayField label={t('form.date')} value={options.date} onChange={(date) => set({ date })} />
        {options.date < today ? (
          <Button size="sm" variant="quiet" onClick={() => set({ date: today })}>
            {t('form.tonight')}
          </Button>
        ) : null}
      </div>
      <NumberField
        label={t('form.nights')}
        value={options.nights}
        min={1}
        max={62}
        onChange={(nights) => set({ nights: nights ?? 1 })}
      />
      <Select
        label={t('form.start')}
        value={String(fromMinute)}
        options={[
          { value: 'auto', label: t('form.start_auto') },
          ...starts.map((minute) => ({ value: String(minute), label: clockText(minute) })),
        ]}
        onChange={(value) => set({ fromMinute: value === 'auto' ? 'auto' : Number(value) })}
      />
      <NumberField
        label={t('form.hours')}
        value={options.hours}
        min={0.5}
        max={24}
        digits={1}
        onChange={(hours) => set({ hours: hours ?? 4 })}
      />
    </div>
  );
}
