import type { ScaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { acrossFrame } from './chart.tsx';
import type { ChartFrame } from './chart.tsx';
import styles from './chart.module.css';

type Props = {
  readonly frame: ChartFrame;
  readonly scale: ScaleLinear<number, number>;
  /** About so many lines. */
  readonly count: number;
  readonly text: (value: number) => string;
  /** Things are counted: no line between whole numbers. */
  readonly isWhole?: boolean;
};

/** A line across at round values, each with its number at the left. */
export function ValueAxis({ frame, scale, count, text, isWhole = false }: Props): ReactNode {
  const [from, to] = acrossFrame(frame);
  return scale
    .ticks(count)
    .filter((value) => !isWhole || Number.isInteger(value))
    .map((value) => (
      <g key={value}>
        <path className={styles.grid} d={`M${from} ${scale(value)}H${to}`} />
        <text className={styles.tick} x={from - 5} y={scale(value) + 4} textAnchor="end">
          {text(value)}
        </text>
      </g>
    ));
}
