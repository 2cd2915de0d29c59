// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import type { BandwidthCurve } from '../../../jobs/protocol.ts';
import { bandwidthAsked } from '../../../state/hotspots/picture-question.ts';
import { useApp } from '../../../state/use-app.ts';
import styles from './concentration-curve.module.css';

type Props = { readonly curve: BandwidthCurve; readonly bestM: number };

const WIDTH = 380;
const HEIGHT = 170;
const BOX = { left: 52, right: 12, top: 10, bottom: 34 };
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
  const x = scaleLog([narrowest, widest], [BOX.left, WIDTH - BOX.right]);
  const y = scaleLinear([least, most], [HEIGHT - BOX.bottom, BOX.top]).nice(SCORE_TICKS);
  const path = line<(typeof points)[number]>(
    ({ metres }) => x(metres),
    ({ score }) => y(score),
  );
  const labelled = points.filter((_, at) => at % Math.ceil(points.length / TICKS_OF_M) === 0);
  const scoreText = (score: number): string => format.decimal(score, 1);
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={format.list(
          points.map(({ metres, score }) =>
            t('tools.curve_point', {
              bandwidth: format.distance(metres),
              score: scoreText(score),
            }),
          ),
        )}
        className={styles.chart}
      >
        {y.ticks(SCORE_TICKS).map((tick) => (
          <g key={tick}>
            <line
              className={styles.grid}
              x1={BOX.left}
              x2={WIDTH - BOX.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text className={styles.tick} x={BOX.left - 6} y={y(tick) + 4} textAnchor="end">
              {scoreText(tick)}
            </text>
          </g>
        ))}
        {labelled.map(({ metres }) => (
          <text
            key={metres}
            className={styles.tick}
            x={x(metres)}
            y={HEIGHT - BOX.bottom + 15}
            textAnchor="middle"
          >
            {format.integer(metres)}
          </text>
        ))}
        {inUseM >= narrowest && inUseM <= widest ? (
          <line
            className={styles.chance}
            x1={x(inUseM)}
            x2={x(inUseM)}
            y1={BOX.top}
            y2={HEIGHT - BOX.bottom}
          />
        ) : null}
        <path className={styles.curve} d={path(points) ?? ''} />
        <circle className={styles.point} cx={x(bestM)} cy={y(most)} r={4} />
        <text
          className={styles.tick}
          x={(BOX.left + WIDTH - BOX.right) / 2}
          y={HEIGHT - 3}
          textAnchor="middle"
        >
          {t('tools.curve_axis')}
        </text>
      </svg>
    </figure>
  );
}
