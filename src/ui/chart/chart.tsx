// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import type { ReactNode } from 'react';
import styles from './chart.module.css';

/** A drawing in its own units: its size, and what is kept free around the figures for their labels. */
export type ChartFrame = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

type Props = {
  readonly frame: ChartFrame;
  /** What the drawing says, for those who hear it. */
  readonly label: string;
  /** In CSS pixels instead of as wide as there is room. */
  readonly isFixed?: boolean;
  readonly children: ReactNode;
};

export function Chart({ frame: { width, height }, label, isFixed, children }: Props): ReactNode {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      {...(isFixed ? { width, height } : { className: styles.chart })}
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  );
}

/** From the left end of the figures to the right, in the drawing's units. */
export function acrossFrame({ width, left, right }: ChartFrame): [number, number] {
  return [left, width - right];
}

/** From the floor of the figures up to their top. */
export function upFrame({ height, top, bottom }: ChartFrame): [number, number] {
  return [height - bottom, top];
}
