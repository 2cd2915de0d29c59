// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label; the number field carries the keys
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverPlan, CoverPoint } from '../../../core/risk/cover/cover-plan.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useMeasuredWidth } from '../../../ui/use-measured-width.ts';
import { shortHours } from '../short-hours.ts';
import styles from './gaps.module.css';

type Props = {
  readonly plan: CoverPlan;
  readonly unit: string;
  readonly onCount: (count: number) => void;
};

const HEIGHT = 150;
const BOX = { left: 46, right: 10, top: 10, bottom: 30 };
const TICKS = 4;

/** Loss averted over the number of places; a press takes that many. */
export function CoverCurve({ plan, unit, onCount }: Props): ReactNode {
  const { t } = useTranslation('risk');
  const format = useFormat();
  const [frame, width] = useMeasuredWidth<HTMLDivElement>(380);
  const { curve, choice, options } = plan;
  const at = (point: CoverPoint): number => point.averted[options.goal];
  const last = curve.at(-1);
  if (!last) return null;
  const x = scaleLinear([0, last.n], [BOX.left, width - BOX.right]);
  const y = scaleLinear([0, Math.max(at(last), 1e-9)], [HEIGHT - BOX.bottom, BOX.top]).nice(TICKS);
  const path = line<CoverPoint>(
    (point) => x(point.n),
    (point) => y(at(point)),
  );
  const origin = { ...last, n: 0, averted: { siteHours: 0, subscriberHours: 0 } };
  const chosen = choice.targets.length;
  const first = curve[0] ?? last;
  return (
    <div ref={frame} className={styles.curveFrame}>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={t('cover.curve_label', {
          first: shortHours(at(first), format),
          last: shortHours(at(last), format),
          n: format.integer(last.n),
          unit,
        })}
      >
        {y.ticks(TICKS).map((tick) => (
          <g key={tick}>
            <line
              className={styles.grid}
              x1={BOX.left}
              x2={width - BOX.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text className={styles.tick} x={BOX.left - 5} y={y(tick) + 4} textAnchor="end">
              {shortHours(tick, format)}
            </text>
          </g>
        ))}
        {x
          .ticks(Math.min(10, last.n))
          .filter((tick) => Number.isInteger(tick))
          .map((tick) => (
            <text
              key={tick}
              className={styles.tick}
              x={x(tick)}
              y={HEIGHT - BOX.bottom + 14}
              textAnchor="middle"
            >
              {tick}
            </text>
          ))}
        <text className={styles.axis} x={width - BOX.right} y={HEIGHT - 3} textAnchor="end">
          {t('cover.curve_axis', { unit })}
        </text>
        <path className={styles.curve} d={path([origin, ...curve]) ?? ''} />
        {curve.map((point) => (
          <circle
            key={point.n}
            className={styles.dot}
            data-chosen={point.n === chosen}
            data-proven={point.optimal}
            cx={x(point.n)}
            cy={y(at(point))}
            r={point.n === chosen ? 5.5 : 3}
            onClick={() => onCount(point.n)}
          >
            <title>
              {t('cover.point', {
                n: format.integer(point.n),
                hours: shortHours(at(point), format),
                unit,
              })}
            </title>
          </circle>
        ))}
      </svg>
    </div>
  );
}
