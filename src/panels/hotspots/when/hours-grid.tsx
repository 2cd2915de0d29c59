// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './hours-grid.module.css';

type Props = { readonly hourOfWeek: Float64Array; readonly label: string };

const HOURS = 24;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];
const CELL = { width: 14, height: 14, gap: 1 };
const LEFT = 34;
const TOP = 14;
const WIDTH = LEFT + HOURS * CELL.width;
const HEIGHT = TOP + WEEKDAYS.length * CELL.height + 1;
const LABELLED = [0, 6, 12, 18];

/** A week as 7 × 24 cells: the fuller, the more; the largest is the darkest. */
export function HoursGrid({ hourOfWeek, label }: Props): ReactNode {
  const { t } = useTranslation(['when', 'hotspots']);
  const format = useFormat();
  const most = hourOfWeek.reduce((a, b) => Math.max(a, b), 0);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className={styles.grid}>
      {LABELLED.map((hour) => (
        <text
          key={hour}
          className={styles.label}
          x={LEFT + (hour + 0.5) * CELL.width}
          y={10}
          textAnchor="middle"
        >
          {t('hours.hour', { hour })}
        </text>
      ))}
      {WEEKDAYS.map((day) => (
        <text
          key={day}
          className={styles.label}
          x={LEFT - 6}
          y={TOP + day * CELL.height + 11}
          textAnchor="end"
        >
          {t(`weekday_short.${day}`)}
        </text>
      ))}
      {Array.from(hourOfWeek, (weight, place) => {
        const [day, hour] = [Math.floor(place / HOURS), place % HOURS];
        return (
          <rect
            // A cell is its hour of the week.
            // oxlint-disable-next-line react/no-array-index-key
            key={place}
            className={styles.cell}
            x={LEFT + hour * CELL.width}
            y={TOP + day * CELL.height}
            width={CELL.width - CELL.gap}
            height={CELL.height - CELL.gap}
            rx={2}
            style={{ fillOpacity: most > 0 ? 0.06 + 0.94 * (weight / most) : 0.06 }}
          >
            <title>
              {t('hours.cell', {
                weekday: t(`hotspots:weekday.${day}`),
                from: hour,
                to: hour + 1,
                n: format.decimal(weight, 2),
              })}
            </title>
          </rect>
        );
      })}
    </svg>
  );
}
