import type { ReactNode } from 'react';
import type { ChartFrame } from './chart.tsx';
import styles from './chart.module.css';

type Props = {
  readonly frame: ChartFrame;
  readonly x: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly children: ReactNode;
};

/** A value of the level axis, under the floor of the figures. */
export function TickText({ frame, x, anchor = 'middle', children }: Props): ReactNode {
  const y = frame.height - frame.bottom + 15;
  return (
    <text className={styles.tick} x={x} y={y} textAnchor={anchor}>
      {children}
    </text>
  );
}

/** What the level axis counts, in the middle of the lowest line. */
export function AxisTitle({ frame, children }: Omit<Props, 'x' | 'anchor'>): ReactNode {
  const x = (frame.left + frame.width - frame.right) / 2;
  return (
    <text className={styles.tick} x={x} y={frame.height - 4} textAnchor="middle">
      {children}
    </text>
  );
}
