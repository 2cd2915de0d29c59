import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentTrend } from '../../../core/hotspots/when/incident-trend.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { pointText } from './trend-words.ts';
import { Chart, upFrame } from '../../../ui/chart/chart.tsx';
import chart from '../../../ui/chart/chart.module.css';
import { TickText } from '../../../ui/chart/tick-text.tsx';
import { ValueAxis } from '../../../ui/chart/value-axis.tsx';
import { classNames } from '../../../ui/class-names.ts';
import styles from './trend-chart.module.css';

type Props = { readonly trend: IncidentTrend; readonly label: string };

const FRAME = { width: 400, height: 170, left: 28, right: 6, top: 10, bottom: 20 };

/** Counts step by step over the band of what is usual; what lies outside has a ring and a triangle. */
export function TrendChart({ trend, label }: Props): ReactNode {
  const { t } = useTranslation('when');
  const format = useFormat();
  const bins = [...trend.count.keys()];
  const most = bins.reduce(
    (top, bin) => Math.max(top, at(trend.count, bin), at(trend.high, bin)),
    1,
  );
  const x = scaleLinear(
    [0, Math.max(1, bins.length - 1)],
    [FRAME.left + 4, FRAME.width - FRAME.right],
  );
  const y = scaleLinear([0, most], upFrame(FRAME)).nice(4);
  const band = area<number>()
    .defined((bin) => at(trend.high, bin) >= 0)
    .x((bin) => x(bin))
    .y0((bin) => y(Math.max(0, at(trend.low, bin))))
    .y1((bin) => y(at(trend.high, bin)));
  const path = line<number>(
    (bin) => x(bin),
    (bin) => y(at(trend.count, bin)),
  );
  return (
    <figure className={chart.figure}>
      <Chart frame={FRAME} label={label}>
        <ValueAxis frame={FRAME} scale={y} count={4} text={format.integer} isWhole />
        <path className={styles.band} d={band(bins) ?? ''} />
        <path className={styles.line} d={path(bins) ?? ''} />
        {bins.map((bin) => (
          <g key={trend.from[bin]}>
            <Mark x={x(bin)} y={y(at(trend.count, bin))} flag={trend.flag[bin] ?? 0} />
            <rect
              className={styles.reach}
              x={x(bin) - 3}
              y={FRAME.top}
              width={6}
              height={y(0) - FRAME.top}
            >
              <title>{pointText(trend, bin, t, format)}</title>
            </rect>
            {yearBegins(trend.from, bin) ? (
              <TickText frame={FRAME} x={x(bin)} anchor="start">
                {trend.from[bin]?.slice(0, 4)}
              </TickText>
            ) : null}
          </g>
        ))}
      </Chart>
      <figcaption className={chart.legend}>
        {(['observed', 'band', 'outside_key'] as const).map((key) => (
          <span key={key} className={classNames(chart.key, styles.key)} data-key={key}>
            {t(`trend.${key}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Mark(props: { readonly x: number; readonly y: number; readonly flag: number }): ReactNode {
  const { x, y, flag } = props;
  if (flag === 0) return <circle className={styles.point} cx={x} cy={y} r={1.4} />;
  const tip = flag > 0 ? -5.5 : 5.5;
  return <path className={styles.flag} d={`M${x - 5} ${y - tip * 0.6}h10L${x} ${y + tip}Z`} />;
}

function at(values: Float64Array, bin: number): number {
  return values[bin] ?? 0;
}

/** The first step of a calendar year: January, or the quarter it begins. */
function yearBegins(from: readonly string[], bin: number): boolean {
  return from[bin]?.slice(5, 7) === '01';
}
