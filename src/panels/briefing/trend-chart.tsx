// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { TrendMonth } from './trend-months.ts';
import styles from './trend-chart.module.css';

type Props = { readonly months: readonly TrendMonth[]; readonly label: string };

const WIDTH = 400;
const HEIGHT = 150;
const BOX = { left: 26, right: 2, top: 8, bottom: 20 };

export function TrendChart({ months, label }: Props): ReactNode {
  const { t } = useTranslation('briefing');
  const format = useFormat();
  const most = months.reduce((top, { count }) => Math.max(top, count), 1);
  const y = scaleLinear([0, most], [HEIGHT - BOX.bottom, BOX.top]).nice(4);
  const step = (WIDTH - BOX.left - BOX.right) / Math.max(1, months.length);
  const gap = Math.min(2, step * 0.2);
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={label}
      >
        {y
          .ticks(4)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <path className={styles.grid} d={`M${BOX.left} ${y(tick)}H${WIDTH}`} />
              <text className={styles.tick} x={BOX.left - 5} y={y(tick) + 3.5} textAnchor="end">
                {format.integer(tick)}
              </text>
            </g>
          ))}
        {months.map(({ month, count, part }, place) => (
          <g key={month}>
            <rect
              className={styles.bar}
              data-part={part}
              x={BOX.left + place * step + gap / 2}
              y={y(count)}
              width={Math.max(0.5, step - gap)}
              height={Math.max(0, y(0) - y(count))}
            >
              <title>
                {t('trend.bar', { month: format.month(month), n: format.decimal(count) })}
              </title>
            </rect>
            {month.slice(5, 7) === '01' ? (
              <text className={styles.tick} x={BOX.left + place * step} y={HEIGHT - 5}>
                {month.slice(0, 4)}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
      <figcaption className={styles.legend}>
        {(['now', 'before'] as const)
          .filter((part) => months.some((month) => month.part === part))
          .map((part) => (
            <span key={part} className={styles.key} data-part={part}>
              {t(`trend.${part}`)}
            </span>
          ))}
      </figcaption>
    </figure>
  );
}
