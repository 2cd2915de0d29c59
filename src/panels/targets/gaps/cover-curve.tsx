import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverPlan, CoverPoint } from '../../../core/risk/cover/cover-plan.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { acrossFrame, Chart, upFrame } from '../../../ui/chart/chart.tsx';
import chart from '../../../ui/chart/chart.module.css';
import { TickText } from '../../../ui/chart/tick-text.tsx';
import { ValueAxis } from '../../../ui/chart/value-axis.tsx';
import { useMeasuredWidth } from '../../../ui/use-measured-width.ts';
import { shortHours } from '../short-hours.ts';
import styles from './gaps.module.css';

type Props = {
  readonly plan: CoverPlan;
  readonly unit: string;
  readonly onCount: (count: number) => void;
};

const FRAME = { height: 150, left: 46, right: 10, top: 10, bottom: 30 };
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
  const inside = { ...FRAME, width };
  const x = scaleLinear([0, last.n], acrossFrame(inside));
  const y = scaleLinear([0, Math.max(at(last), 1e-9)], upFrame(inside)).nice(TICKS);
  const path = line<CoverPoint>(
    (point) => x(point.n),
    (point) => y(at(point)),
  );
  const origin = { ...last, n: 0, averted: { siteHours: 0, subscriberHours: 0 } };
  const chosen = choice.targets.length;
  const first = curve[0] ?? last;
  return (
    <div ref={frame} className={styles.curveFrame}>
      <Chart
        frame={inside}
        isFixed
        label={t('cover.curve_label', {
          first: shortHours(at(first), format),
          last: shortHours(at(last), format),
          n: format.integer(last.n),
          unit,
        })}
      >
        <ValueAxis
          frame={inside}
          scale={y}
          count={TICKS}
          text={(hours) => shortHours(hours, format)}
        />
        {x
          .ticks(Math.min(10, last.n))
          .filter((tick) => Number.isInteger(tick))
          .map((tick) => (
            <TickText key={tick} frame={inside} x={x(tick)}>
              {tick}
            </TickText>
          ))}
        <text className={chart.tick} x={width - FRAME.right} y={FRAME.height - 3} textAnchor="end">
          {t('cover.curve_axis', { unit })}
        </text>
        <path className={chart.curve} d={path([origin, ...curve]) ?? ''} />
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
      </Chart>
    </div>
  );
}
