// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleRates } from '../../../core/hotspots/when/cycle-rates.ts';
import { STANDS_OUT_P } from '../../../core/hotspots/when/stands-out.ts';
import { pointAt, sectorPath } from './polar.ts';
import styles from './wheel.module.css';

type Props = {
  readonly rates: CycleRates;
  readonly label: string;
  readonly cell: (month: number) => string;
};

const MONTHS = 12;
const INNER = 26;
const OUTER = 88;
/** Whiskers longer than this many times the highest rate are cut by the rim. */
const ROOM = 1.4;

/** A year as a wheel of twelve months: rate per day, its interval, and the mean as a dashed ring. */
export function MonthWheel({ rates, label, cell }: Props): ReactNode {
  const { t } = useTranslation('when');
  const top = ROOM * rates.per30Days.reduce((a, b) => Math.max(a, b), 0);
  const radius = (rate: number): number =>
    INNER + (top > 0 ? Math.min(1, rate / top) : 0) * (OUTER - INNER);
  const days = rates.days.reduce((a, b) => a + b, 0);
  const mean = days > 0 ? (30 * rates.total) / days : 0;
  const strong = rates.p < STANDS_OUT_P ? rates.busiest : -1;
  return (
    <svg viewBox="-108 -108 216 216" role="img" aria-label={label} className={styles.wheel}>
      <circle className={styles.ring} r={OUTER} />
      <circle className={styles.ring} r={INNER} />
      {Array.from(rates.per30Days, (rate, month) => {
        const middle = (month + 0.5) / MONTHS;
        const low = pointAt(middle, radius(rates.low[month] ?? 0));
        const high = pointAt(middle, radius(rates.high[month] ?? 0));
        const name = pointAt(middle, OUTER + 10);
        return (
          // A sector is its month.
          // oxlint-disable-next-line react/no-array-index-key
          <g key={month}>
            <path
              className={styles.sector}
              data-strong={month === strong}
              d={sectorPath(month / MONTHS, (month + 1) / MONTHS, INNER, radius(rate))}
            >
              <title>{cell(month)}</title>
            </path>
            <path className={styles.whisker} d={`M${low.x} ${low.y}L${high.x} ${high.y}`} />
            <text className={styles.tick} x={name.x} y={name.y + 3.5}>
              {t('months.short', { n: month + 1 })}
            </text>
          </g>
        );
      })}
      <circle className={styles.mean} r={radius(mean)} />
    </svg>
  );
}
