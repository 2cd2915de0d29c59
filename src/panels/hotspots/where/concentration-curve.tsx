// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Concentration, ConcentrationPoint } from '../../../core/hotspots/concentration.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './concentration-curve.module.css';

type Props = {
  readonly concentration: Concentration;
  /** The point the statement above is about. */
  readonly at: ConcentrationPoint;
  readonly label: string;
};

const WIDTH = 380;
const HEIGHT = 190;
const BOX = { left: 40, right: 8, top: 8, bottom: 34 };
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

const X = scaleLinear([0, 1], [BOX.left, WIDTH - BOX.right]);
const Y = scaleLinear([0, 1], [HEIGHT - BOX.bottom, BOX.top]);
const PATH = line<ConcentrationPoint>(
  (point) => X(point.length),
  (point) => Y(point.incidents),
);

export function ConcentrationCurve({ concentration, at, label }: Props): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={label}
        className={styles.chart}
      >
        {TICKS.map((tick) => (
          <g key={tick}>
            <line
              className={styles.grid}
              x1={BOX.left}
              x2={WIDTH - BOX.right}
              y1={Y(tick)}
              y2={Y(tick)}
            />
            <text className={styles.tick} x={BOX.left - 6} y={Y(tick) + 4} textAnchor="end">
              {format.percent(tick, 0)}
            </text>
            <text
              className={styles.tick}
              x={X(tick)}
              y={HEIGHT - BOX.bottom + 15}
              textAnchor={tick === 1 ? 'end' : 'middle'}
            >
              {format.percent(tick, 0)}
            </text>
          </g>
        ))}
        <path
          className={styles.drop}
          d={`M${BOX.left} ${Y(at.incidents)}H${X(at.length)}V${Y(0)}`}
        />
        <path className={styles.chance} d={PATH([...concentration.byChance]) ?? ''} />
        <path className={styles.curve} d={PATH([...concentration.curve]) ?? ''} />
        <circle className={styles.point} cx={X(at.length)} cy={Y(at.incidents)} r={4} />
        <text
          className={styles.tick}
          x={(BOX.left + WIDTH - BOX.right) / 2}
          y={HEIGHT - 3}
          textAnchor="middle"
        >
          {t('concentration.axis')}
        </text>
      </svg>
      <figcaption className={styles.legend}>
        <span className={styles.key} data-line="curve">
          {t('concentration.observed')}
        </span>
        <span className={styles.key} data-line="chance">
          {t('concentration.by_chance')}
        </span>
      </figcaption>
    </figure>
  );
}
