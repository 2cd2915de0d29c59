// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskHours } from '../../../core/hotspots/risk-hours.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { pointAt, sectorPath } from './polar.ts';
import styles from './wheel.module.css';

type Props = { readonly hours: RiskHours; readonly label: string };

const HOURS = 24;
const INNER = 30;
const OUTER = 88;
const LABELLED = [0, 3, 6, 9, 12, 15, 18, 21];

/** A day as a round clock: midnight on top, the longer the spoke the more; the busiest window is full. */
export function RoundClock({ hours, label }: Props): ReactNode {
  const { t } = useTranslation('when');
  const format = useFormat();
  const most = hours.byHour.reduce((a, b) => Math.max(a, b), 0);
  const radius = (count: number): number => INNER + (most > 0 ? count / most : 0) * (OUTER - INNER);
  const even = radius(hours.total / HOURS);
  return (
    <svg viewBox="-108 -108 216 216" role="img" aria-label={label} className={styles.wheel}>
      <circle className={styles.ring} r={OUTER} />
      <circle className={styles.ring} r={INNER} />
      {Array.from(hours.byHour, (count, hour) => (
        <path
          // A spoke is its hour.
          // oxlint-disable-next-line react/no-array-index-key
          key={hour}
          className={styles.sector}
          data-strong={(hour - hours.fromHour + HOURS) % HOURS < hours.hours}
          d={sectorPath(hour / HOURS, (hour + 1) / HOURS, INNER, radius(count))}
        >
          <title>
            {t('hours.hour_cell', { from: hour, to: hour + 1, n: format.decimal(count) })}
          </title>
        </path>
      ))}
      <circle className={styles.mean} r={even} />
      {LABELLED.map((hour) => {
        const { x, y } = pointAt(hour / HOURS, OUTER + 10);
        return (
          <text key={hour} className={styles.tick} x={x} y={y + 3.5}>
            {t('hours.hour', { hour })}
          </text>
        );
      })}
    </svg>
  );
}
