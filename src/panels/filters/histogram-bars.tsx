import { addDays, addMonths } from '../../core/time/vietnam-time.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { classNames } from '../../ui/class-names.ts';
import type { DayScale } from './day-scale.ts';
import type { Days } from './histogram.tsx';
import styles from './histogram.module.css';
import { kindColour } from './kind-colour.ts';
import type { MonthStack } from './month-stacks.ts';

const YEAR_LABEL_PX = 44;
const HEADROOM_PX = 4;

export type HistogramBarsProps = {
  readonly stacks: readonly MonthStack[];
  readonly scale: DayScale;
  readonly study: Days;
  readonly shown: Days;
  readonly height: number;
};

export function HistogramBars({ stacks, scale, study, shown, height }: HistogramBarsProps) {
  const top = Math.max(1, ...stacks.map(({ total }) => total));
  const y = (count: number): number => height - ((height - HEADROOM_PX) * count) / top;
  return (
    <>
      <CountAxis top={top} y={y} width={scale.width} />
      <ShownWindow scale={scale} study={study} shown={shown} height={height} />
      {stacks.map((stack) => (
        <MonthBar key={stack.month} stack={stack} scale={scale} study={study} shown={shown} y={y} />
      ))}
      <path className={styles.baseline} d={`M0 ${height + 0.5}H${scale.width}`} />
      <YearAxis stacks={stacks} scale={scale} height={height} />
    </>
  );
}

type MonthBarProps = Pick<HistogramBarsProps, 'scale' | 'study' | 'shown'> & {
  readonly stack: MonthStack;
  readonly y: (count: number) => number;
};

function MonthBar({ stack, scale, study, shown, y }: MonthBarProps) {
  const next = addMonths(stack.month, 1);
  const left = scale.x(stack.month);
  const width = Math.max(1, scale.x(next) - left - 1);
  const touches = (days: Days): boolean => stack.month <= days.to && next > days.from;
  if (!touches(study)) {
    return (
      <rect
        className={styles.outside}
        x={left}
        width={width}
        y={y(stack.total)}
        height={y(0) - y(stack.total)}
      />
    );
  }
  return (
    <g className={classNames(styles.bar, !touches(shown) && styles.faded)}>
      {stack.parts.map((part) => (
        <rect
          key={part.kind}
          style={{ fill: kindColour(part.kind) }}
          x={left}
          width={width}
          y={y(part.base + part.count)}
          height={y(part.base) - y(part.base + part.count)}
        />
      ))}
    </g>
  );
}

type ShownWindowProps = Pick<HistogramBarsProps, 'scale' | 'study' | 'shown' | 'height'>;

function ShownWindow({ scale, study, shown, height }: ShownWindowProps) {
  if (shown.from === study.from && shown.to === study.to) return null;
  const left = scale.x(shown.from);
  const right = scale.x(addDays(shown.to, 1));
  return (
    <>
      <rect className={styles.window} x={left} width={Math.max(1, right - left)} height={height} />
      <path className={styles.edge} d={`M${left} 0V${height}M${right} 0V${height}`} />
    </>
  );
}

function CountAxis({
  top,
  y,
  width,
}: {
  top: number;
  y: (count: number) => number;
  width: number;
}) {
  const format = useFormat();
  const level = niceLevel(top);
  return (
    <>
      <path className={styles.grid} d={`M0 ${y(level)}H${width}`} />
      <text className={styles.tick} x={-6} y={y(level) + 4} textAnchor="end">
        {format.integer(level)}
      </text>
    </>
  );
}

function YearAxis({
  stacks,
  scale,
  height,
}: Pick<HistogramBarsProps, 'stacks' | 'scale' | 'height'>) {
  const januaries = stacks.filter(({ month }) => month.endsWith('-01-01'));
  const yearWidth = scale.width / Math.max(1, stacks.length / 12);
  const every = Math.max(1, Math.ceil(YEAR_LABEL_PX / yearWidth));
  return januaries.map(({ month }, index) => (
    <g key={month}>
      <path className={styles.baseline} d={`M${scale.x(month)} ${height}v4`} />
      {index % every === 0 ? (
        <text className={styles.tick} x={scale.x(month) + 3} y={height + 14}>
          {month.slice(0, 4)}
        </text>
      ) : null}
    </g>
  ));
}

/** A round count at or under the highest bar. */
function niceLevel(top: number): number {
  const size = 10 ** Math.floor(Math.log10(top));
  const steps = [5, 2, 1].map((step) => step * size);
  return Math.max(1, Math.round(steps.find((step) => step <= top) ?? 1));
}
