// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './hour-bars.module.css';

type Props = {
  readonly byHour: Float64Array;
  /** The window that stands out; it may run past midnight. */
  readonly fromHour: number;
  readonly hours: number;
  readonly label: string;
};

const STEP = 15;
const WIDTH = 24 * STEP;
const HEIGHT = 58;
const FLOOR = 44;
const LABELLED = [0, 6, 12, 18];

/** 24 bars, one per hour of the day; the risk window is filled, the others are quiet. */
export function HourBars({ byHour, fromHour, hours, label }: Props): ReactNode {
  const { t } = useTranslation('when');
  const format = useFormat();
  const most = byHour.reduce((a, b) => Math.max(a, b), 0);
  const size = scaleLinear([0, Math.max(most, 1e-9)], [0, FLOOR - 2]);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {Array.from(byHour, (weight, hour) => (
        <rect
          // A bar is its hour.
          // oxlint-disable-next-line react/no-array-index-key
          key={hour}
          className={styles.bar}
          data-inside={(hour - fromHour + 24) % 24 < hours}
          x={hour * STEP + 1}
          y={FLOOR - size(weight)}
          width={STEP - 2}
          height={size(weight)}
          rx={1.5}
        >
          <title>
            {t('hours.hour_cell', { from: hour, to: hour + 1, n: format.decimal(weight) })}
          </title>
        </rect>
      ))}
      <path className={styles.floor} d={`M0 ${FLOOR + 0.5}H${WIDTH}`} />
      {LABELLED.map((hour) => (
        <text key={hour} className={styles.label} x={hour * STEP + 1} y={HEIGHT - 3}>
          {t('hours.hour', { hour })}
        </text>
      ))}
    </svg>
  );
}
