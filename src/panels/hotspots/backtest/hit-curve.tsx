import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backtest, CurvePoint } from '../../../core/hotspots/backtest/backtest-result.ts';
import { methodName } from '../../../i18n/backtest-sentence.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { acrossFrame, Chart, upFrame } from '../../../ui/chart/chart.tsx';
import chart from '../../../ui/chart/chart.module.css';
import { AxisTitle, TickText } from '../../../ui/chart/tick-text.tsx';
import { ValueAxis } from '../../../ui/chart/value-axis.tsx';
import { classNames } from '../../../ui/class-names.ts';
import styles from './backtest.module.css';

type Props = {
  readonly answer: Backtest;
  readonly method: string;
  readonly naive: string;
  readonly coverage: number;
};

const FRAME = { width: 380, height: 210, left: 42, right: 12, top: 10, bottom: 36 };
/** Nobody watches more than this of the cable. */
const MOST_SHARE = 0.3;
const X = scaleLinear([0, MOST_SHARE], acrossFrame(FRAME));
const X_TICKS = [0, 0.05, 0.1, 0.2, 0.3];

/** Hit rate by share of cable: the method, the best simple count, and what chance gives. */
export function HitCurve({ answer, method, naive, coverage }: Props): ReactNode {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const curve = curveOf(answer, method);
  const base = curveOf(answer, naive);
  const top = Math.max(MOST_SHARE, ...[...curve, ...base].map(({ hitRate }) => hitRate));
  const y = scaleLinear([0, top], upFrame(FRAME)).nice(4);
  const path = line<CurvePoint>(
    (point) => X(point.share),
    (point) => y(point.hitRate),
  );
  const even = [
    { share: 0, hitRate: 0 },
    { share: MOST_SHARE, hitRate: MOST_SHARE },
  ];
  const here = curve.find(({ share }) => share === coverage);
  const rates = curve
    .filter(({ share }) => share > 0)
    .map(({ share, hitRate }) => `${format.percent(share)}: ${format.percent(hitRate)}`);
  return (
    <figure className={chart.figure}>
      <Chart
        frame={FRAME}
        label={t('curve.alt', { method: methodName(method, t), rates: rates.join('; ') })}
      >
        <ValueAxis frame={FRAME} scale={y} count={4} text={(rate) => format.percent(rate, 0)} />
        {X_TICKS.map((tick) => (
          <TickText key={tick} frame={FRAME} x={X(tick)}>
            {format.percent(tick, 0)}
          </TickText>
        ))}
        <line className={styles.here} x1={X(coverage)} x2={X(coverage)} y1={y(0)} y2={FRAME.top} />
        <path className={styles.even} d={path(even) ?? ''} />
        <path className={styles.base} d={path([...base]) ?? ''} />
        <path className={chart.curve} d={path([...curve]) ?? ''} />
        {here ? (
          <circle className={chart.point} cx={X(here.share)} cy={y(here.hitRate)} r={4} />
        ) : null}
        <AxisTitle frame={FRAME}>{t('curve.x')}</AxisTitle>
      </Chart>
      <figcaption className={chart.legend}>
        <span className={chart.key} data-line="curve">
          {methodName(method, t)}
        </span>
        {naive === method ? null : (
          <span className={classNames(chart.key, styles.key)} data-line="base">
            {methodName(naive, t)}
          </span>
        )}
        <span className={classNames(chart.key, styles.key)} data-line="even">
          {t('curve.even')}
        </span>
      </figcaption>
      <p className={styles.small}>{t('curve.y')}</p>
    </figure>
  );
}

function curveOf({ methods }: Backtest, id: string): readonly CurvePoint[] {
  const curve = methods.find((method) => method.id === id)?.curve ?? [];
  return [{ share: 0, hitRate: 0 }, ...curve.filter(({ share }) => share <= MOST_SHARE)];
}
