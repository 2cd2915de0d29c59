import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import type { BandwidthCurve } from '../../../core/study/bandwidth-curve.ts';
import { bandwidthAsked } from '../../../state/hotspots/picture-question.ts';
import { useApp } from '../../../state/use-app.ts';
import { acrossFrame, Chart, upFrame } from '../../../ui/chart/chart.tsx';
import chart from '../../../ui/chart/chart.module.css';
import { AxisTitle, TickText } from '../../../ui/chart/tick-text.tsx';
import { ValueAxis } from '../../../ui/chart/value-axis.tsx';

type Props = { readonly curve: BandwidthCurve; readonly bestM: number };

const FRAME = { width: 380, height: 170, left: 52, right: 12, top: 10, bottom: 34 };
const TICKS_OF_M = 4;
const SCORE_TICKS = 4;

/** Score by bandwidth: the best marked, and the one in use. Bandwidths are spaced by their ratio. */
export function BandwidthChart({ curve, bestM }: Props): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const inUseM = useApp(bandwidthAsked);
  const points = curve.candidatesM.map((metres, at) => ({ metres, score: curve.scores[at] ?? 0 }));
  const least = Math.min(...curve.scores);
  const most = Math.max(...curve.scores);
  const [narrowest, widest] = [curve.candidatesM[0] ?? 1, curve.candidatesM.at(-1) ?? 1];
  const x = scaleLog([narrowest, widest], acrossFrame(FRAME));
  const y = scaleLinear([least, most], upFrame(FRAME)).nice(SCORE_TICKS);
  const path = line<(typeof points)[number]>(
    ({ metres }) => x(metres),
    ({ score }) => y(score),
  );
  const labelled = points.filter((_, at) => at % Math.ceil(points.length / TICKS_OF_M) === 0);
  const scoreText = (score: number): string => format.decimal(score, 1);
  return (
    <figure className={chart.figure}>
      <Chart
        frame={FRAME}
        label={format.list(
          points.map(({ metres, score }) =>
            t('tools.curve_point', {
              bandwidth: format.distance(metres),
              score: scoreText(score),
            }),
          ),
        )}
      >
        <ValueAxis frame={FRAME} scale={y} count={SCORE_TICKS} text={scoreText} />
        {labelled.map(({ metres }) => (
          <TickText key={metres} frame={FRAME} x={x(metres)}>
            {format.integer(metres)}
          </TickText>
        ))}
        {inUseM >= narrowest && inUseM <= widest ? (
          <path className={chart.chance} d={`M${x(inUseM)} ${y.range().join('V')}`} />
        ) : null}
        <path className={chart.curve} d={path(points) ?? ''} />
        <circle className={chart.point} cx={x(bestM)} cy={y(most)} r={4} />
        <AxisTitle frame={FRAME}>{t('tools.curve_axis')}</AxisTitle>
      </Chart>
    </figure>
  );
}
