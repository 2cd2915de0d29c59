import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { DayScale } from './day-scale.ts';
import styles from './histogram.module.css';
import type { MonthStack } from './month-stacks.ts';

export type HistogramReadoutProps = {
  readonly stack: MonthStack | undefined;
  readonly scale: DayScale;
};

/** What a month holds, beside the pointer. */
export function HistogramReadout({ stack, scale }: HistogramReadoutProps) {
  const { t } = useTranslation(['shell', 'model']);
  const format = useFormat();
  if (!stack) return null;
  const x = scale.x(stack.month);
  return (
    <div
      className={styles.readout}
      aria-hidden="true"
      style={{ left: x, '--shift': x > scale.width / 2 ? 'calc(-100% - 4px)' : '12px' }}
    >
      <div className={styles.readoutTitle}>
        {t('time.month_total', {
          month: format.month(stack.month),
          total: format.decimal(stack.total),
        })}
      </div>
      {stack.parts.map((part) => (
        <div key={part.kind}>
          {t(`model:incident_kind_short.${part.kind}`)}: {format.decimal(part.count)}
        </div>
      ))}
    </div>
  );
}
