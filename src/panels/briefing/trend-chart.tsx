import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { TrendMonth } from '../../core/brief/steps/trend-months.ts';
import { acrossFrame, Chart, upFrame } from '../../ui/chart/chart.tsx';
import chart from '../../ui/chart/chart.module.css';
import { TickText } from '../../ui/chart/tick-text.tsx';
import { ValueAxis } from '../../ui/chart/value-axis.tsx';
import styles from './trend-chart.module.css';

type Props = { readonly months: readonly TrendMonth[]; readonly label: string };

const FRAME = { width: 400, height: 150, left: 28, right: 2, top: 8, bottom: 20 };

export function TrendChart({ months, label }: Props): ReactNode {
  const { t } = useTranslation('briefing');
  const format = useFormat();
  const most = months.reduce((top, { count }) => Math.max(top, count), 1);
  const y = scaleLinear([0, most], upFrame(FRAME)).nice(4);
  const [left, right] = acrossFrame(FRAME);
  const step = (right - left) / Math.max(1, months.length);
  const gap = Math.min(2, step * 0.2);
  return (
    <figure className={chart.figure}>
      <Chart frame={FRAME} label={label}>
        <ValueAxis frame={FRAME} scale={y} count={4} text={format.integer} isWhole />
        {months.map(({ month, count, part }, place) => (
          <g key={month}>
            <rect
              className={styles.bar}
              data-part={part}
              x={left + place * step + gap / 2}
              y={y(count)}
              width={Math.max(0.5, step - gap)}
              height={Math.max(0, y(0) - y(count))}
            >
              <title>
                {t('trend.bar', { month: format.month(month), n: format.decimal(count) })}
              </title>
            </rect>
            {month.slice(5, 7) === '01' ? (
              <TickText frame={FRAME} x={left + place * step} anchor="start">
                {month.slice(0, 4)}
              </TickText>
            ) : null}
          </g>
        ))}
      </Chart>
      <figcaption className={chart.legend}>
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
