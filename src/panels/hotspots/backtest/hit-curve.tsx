// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backtest, CurvePoint } from '../../../core/hotspots/backtest/backtest-result.ts';
import { methodName } from '../../../i18n/backtest-sentence.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './backtest.module.css';

type Props = {
  readonly answer: Backtest;
  readonly method: string;
  readonly naive: string;
  readonly coverage: number;
};

const WIDTH = 380;
const HEIGHT = 210;
const BOX = { left: 42, right: 12, top: 10, bottom: 36 };
/** Nobody watches more than this of the cable. */
const MOST_SHARE = 0.3;
const X = scaleLinear([0, MOST_SHARE], [BOX.left, WIDTH - BOX.right]);
const X_TICKS = [0, 0.05, 0.1, 0.2, 0.3];

/** Hit rate by share of cable: the method, the best simple count, and what chance gives. */
export function HitCurve({ answer, method, naive, coverage }: Props): ReactNode {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const curve = curveOf(answer, method);
  const base = curveOf(answer, naive);
  const top = Math.max(MOST_SHARE, ...[...curve, ...base].map(({ hitRate }) => hitRate));
  const y = scaleLinear([0, top], [HEIGHT - BOX.bottom, BOX.top]).nice(4);
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
    <figure className={styles.drawing}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('curve.alt', { method: methodName(method, t), rates: rates.join('; ') })}
        className={styles.chart}
      >
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line
              className={styles.grid}
              x1={BOX.left}
              x2={WIDTH - BOX.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text className={styles.tick} x={BOX.left - 6} y={y(tick) + 4} textAnchor="end">
              {format.percent(tick, 0)}
            </text>
          </g>
        ))}
        {X_TICKS.map((tick) => (
          <text
            key={tick}
            className={styles.tick}
            x={X(tick)}
            y={HEIGHT - BOX.bottom + 15}
            textAnchor="middle"
          >
            {format.percent(tick, 0)}
          </text>
        ))}
        <line className={styles.here} x1={X(coverage)} x2={X(coverage)} y1={y(0)} y2={BOX.top} />
        <path className={styles.even} d={path(even) ?? ''} />
        <path className={styles.base} d={path([...base]) ?? ''} />
        <path className={styles.curve} d={path([...curve]) ?? ''} />
        {here ? (
          <circle className={styles.point} cx={X(here.share)} cy={y(here.hitRate)} r={4} />
        ) : null}
        <text
          className={styles.tick}
          x={(BOX.left + WIDTH - BOX.right) / 2}
          y={HEIGHT - 4}
          textAnchor="middle"
        >
          {t('curve.x')}
        </text>
      </svg>
      <figcaption className={styles.legend}>
        <span className={styles.key} data-line="curve">
          {methodName(method, t)}
        </span>
        {naive === method ? null : (
          <span className={styles.key} data-line="base">
            {methodName(naive, t)}
          </span>
        )}
        <span className={styles.key} data-line="even">
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
