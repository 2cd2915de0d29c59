// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonthCount } from '../../../../core/brief/steps/step-figure.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import styles from './figures.module.css';

const WIDTH = 300;
const HEIGHT = 150;
const BOX = { left: 22, top: 8, bottom: 20 };

/** Incidents month by month. */
export function MonthBars({ months }: { readonly months: readonly MonthCount[] }): ReactNode {
  const { t } = useTranslation('presentation');
  const format = useFormat();
  const most = months.reduce((a, b) => (b.count > a.count ? b : a), { month: '', count: 0 });
  const y = scaleLinear([0, Math.max(1, most.count)], [HEIGHT - BOX.bottom, BOX.top]).nice(4);
  const step = (WIDTH - BOX.left) / Math.max(1, months.length);
  const label = t('chart.trend', {
    from: format.month(months[0]?.month ?? ''),
    to: format.month(months.at(-1)?.month ?? ''),
    highest: format.month(most.month),
    n: format.integer(most.count),
  });
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {y.ticks(3).map((tick) => (
          <g key={tick}>
            <path className={styles.grid} d={`M${BOX.left} ${y(tick)}H${WIDTH}`} />
            <text className={styles.tick} x={BOX.left - 4} y={y(tick) + 4} textAnchor="end">
              {format.integer(tick)}
            </text>
          </g>
        ))}
        {months.map(({ month, count }, place) => (
          <g key={month}>
            <rect
              className={styles.fill}
              x={BOX.left + place * step + step * 0.12}
              y={y(count)}
              width={step * 0.76}
              height={Math.max(0, y(0) - y(count))}
            />
            {month.slice(5, 7) === '01' ? (
              <text className={styles.tick} x={BOX.left + place * step} y={HEIGHT - 5}>
                {month.slice(0, 4)}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
      <figcaption className={styles.caption}>{label}</figcaption>
    </figure>
  );
}
