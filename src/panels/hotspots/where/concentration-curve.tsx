import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Concentration, ConcentrationPoint } from '../../../core/hotspots/concentration.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { acrossFrame, Chart, upFrame } from '../../../ui/chart/chart.tsx';
import chart from '../../../ui/chart/chart.module.css';
import { AxisTitle, TickText } from '../../../ui/chart/tick-text.tsx';
import { ValueAxis } from '../../../ui/chart/value-axis.tsx';
import styles from './concentration-curve.module.css';

type Props = {
  readonly concentration: Concentration;
  /** The point the statement above is about. */
  readonly at: ConcentrationPoint;
  readonly label: string;
};

const FRAME = { width: 380, height: 190, left: 42, right: 8, top: 8, bottom: 34 };

const X = scaleLinear([0, 1], acrossFrame(FRAME));
const Y = scaleLinear([0, 1], upFrame(FRAME));
const PATH = line<ConcentrationPoint>(
  (point) => X(point.length),
  (point) => Y(point.incidents),
);

export function ConcentrationCurve({ concentration, at, label }: Props): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  return (
    <figure className={chart.figure}>
      <Chart frame={FRAME} label={label}>
        <ValueAxis frame={FRAME} scale={Y} count={5} text={(share) => format.percent(share, 0)} />
        {X.ticks(5).map((tick) => (
          <TickText key={tick} frame={FRAME} x={X(tick)} anchor={tick === 1 ? 'end' : 'middle'}>
            {format.percent(tick, 0)}
          </TickText>
        ))}
        <path
          className={styles.drop}
          d={`M${FRAME.left} ${Y(at.incidents)}H${X(at.length)}V${Y(0)}`}
        />
        <path className={chart.chance} d={PATH([...concentration.byChance]) ?? ''} />
        <path className={chart.curve} d={PATH([...concentration.curve]) ?? ''} />
        <circle className={chart.point} cx={X(at.length)} cy={Y(at.incidents)} r={4} />
        <AxisTitle frame={FRAME}>{t('concentration.axis')}</AxisTitle>
      </Chart>
      <figcaption className={chart.legend}>
        <span className={chart.key} data-line="curve">
          {t('concentration.observed')}
        </span>
        <span className={chart.key} data-line="chance">
          {t('concentration.by_chance')}
        </span>
      </figcaption>
    </figure>
  );
}
