// oxlint-disable react/no-array-index-key -- the hour of the week is what the cell is
// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/use-format.ts';
import styles from './figures.module.css';

type Props = { readonly hours: readonly number[]; readonly known: number };

const LEFT = 26;
const TOP = 14;
const CELL = { width: 11.4, height: 17 };
const MARKED_HOURS = [0, 6, 12, 18];

/** Seven days of 24 hours: the darker, the more incidents. */
export function WeekClock({ hours, known }: Props): ReactNode {
  const { t } = useTranslation('presentation');
  const format = useFormat();
  const most = Math.max(...hours, 1e-9);
  const days = t('chart.days').split(' ');
  const label = t('chart.clock', { n: format.integer(known) });
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${LEFT + 24 * CELL.width} ${TOP + 7 * CELL.height}`}
        role="img"
        aria-label={label}
      >
        {MARKED_HOURS.map((hour) => (
          <text key={hour} className={styles.tick} x={LEFT + hour * CELL.width} y={TOP - 4}>
            {t('chart.hour', { n: format.integer(hour) })}
          </text>
        ))}
        {days.map((day, row) => (
          <text
            key={day}
            className={styles.tick}
            x={LEFT - 4}
            y={TOP + (row + 0.7) * CELL.height}
            textAnchor="end"
          >
            {day}
          </text>
        ))}
        {hours.map((count, hour) => (
          <rect
            key={hour}
            className={styles.hour}
            x={LEFT + (hour % 24) * CELL.width}
            y={TOP + Math.floor(hour / 24) * CELL.height}
            width={CELL.width - 1}
            height={CELL.height - 1}
            fillOpacity={0.06 + 0.94 * (count / most)}
          />
        ))}
      </svg>
      <figcaption className={styles.caption}>{label}</figcaption>
    </figure>
  );
}
