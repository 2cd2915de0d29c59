import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolMonth } from '../../../../core/patrol/log/patrol-months.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { acrossFrame, Chart, upFrame } from '../../../../ui/chart/chart.tsx';
import { TickText } from '../../../../ui/chart/tick-text.tsx';
import { ValueAxis } from '../../../../ui/chart/value-axis.tsx';
import styles from '../log.module.css';
import type { MonthMeasure } from './month-measures.ts';

type Props = { readonly months: readonly PatrolMonth[]; readonly measure: MonthMeasure };

const FRAME = { width: 400, height: 150, left: 28, right: 4, top: 8, bottom: 20 };
const MOST_MONTHS = 24;
const WIDEST = 44;
const LABELS = 6;

/** What was planned is outlined, what was done is filled: two bars a month, of the last two years. */
export function MonthsChart({ months, measure }: Props): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  const shown = months.slice(-MOST_MONTHS);
  const most = Math.max(
    1,
    ...shown.flatMap(({ planned, done }) => [planned[measure], done[measure]]),
  );
  const [left, end] = acrossFrame(FRAME);
  const right = Math.min(end, left + shown.length * WIDEST);
  const x = scaleBand(
    shown.map(({ month }) => month),
    [left, right],
  ).padding(0.24);
  const y = scaleLinear([0, most], upFrame(FRAME)).nice(4);
  const half = x.bandwidth() / 2;
  const every = Math.max(1, Math.ceil(shown.length / LABELS));
  const floor = y(0);
  return (
    <figure>
      <Chart frame={FRAME} label={t('months.chart', { measure: t(`months.${measure}`) })}>
        <ValueAxis frame={FRAME} scale={y} count={4} text={format.integer} isWhole />
        {shown.map(({ month, planned, done }, at) => {
          const from = x(month) ?? 0;
          return (
            <g key={month}>
              <title>
                {t('months.bar', {
                  month: format.month(month),
                  planned: format.decimal(planned[measure]),
                  done: format.decimal(done[measure]),
                })}
              </title>
              <rect
                className={styles.planned}
                x={from + 0.6}
                y={y(planned[measure])}
                width={Math.max(1, half - 2)}
                height={floor - y(planned[measure])}
              />
              <rect
                className={styles.done}
                x={from + half}
                y={y(done[measure])}
                width={Math.max(1, half - 1)}
                height={floor - y(done[measure])}
              />
              {at % every === 0 ? (
                <TickText frame={FRAME} x={from + half}>
                  {format.month(month)}
                </TickText>
              ) : null}
            </g>
          );
        })}
        <path className={styles.axis} d={`M${left} ${floor + 0.5}H${end}`} />
      </Chart>
      <figcaption className={styles.keys}>
        {(['planned', 'done'] as const).map((name) => (
          <span key={name} className={styles.key}>
            <svg viewBox="0 0 12 12" width={12} height={12} aria-hidden="true" focusable="false">
              <rect className={styles[name]} x={1} y={1} width={10} height={10} />
            </svg>
            {t(`months.${name}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
