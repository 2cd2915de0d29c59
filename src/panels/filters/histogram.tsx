// oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing read by its label
import { useMemo, useState } from 'react';
import type { PointerEvent } from 'react';
import { useMeasuredWidth } from '../../ui/use-measured-width.ts';
import { createDayScale } from './day-scale.ts';
import { HistogramBars } from './histogram-bars.tsx';
import { HistogramReadout } from './histogram-readout.tsx';
import styles from './histogram.module.css';
import type { MonthStack } from './month-stacks.ts';
import { WindowThumbs } from './window-thumbs.tsx';

export const CHART_HEIGHT = 64;
const AXIS_HEIGHT = 18;
const CLICK_PX = 4;

export type Days = { readonly from: string; readonly to: string };

export type HistogramProps = {
  readonly label: string;
  readonly stacks: readonly MonthStack[];
  readonly study: Days;
  readonly shown: Days;
  /** A stretch of days was drawn over the bars. */
  readonly onBrush: (days: Days) => void;
  readonly onMoveEdge: (edge: 'from' | 'to', day: string) => void;
};

/** Incidents per month; the days shown on the map stand out and can be drawn, dragged or keyed. */
export function Histogram(props: HistogramProps) {
  const { label, stacks, study, shown, onBrush, onMoveEdge } = props;
  const [frame, width] = useMeasuredWidth<HTMLDivElement>(640);
  const [hover, setHover] = useState<number | null>(null);
  const [start, setStart] = useState<number | null>(null);
  const scale = useMemo(
    () =>
      createDayScale(
        stacks.map(({ month }) => month),
        width,
      ),
    [stacks, width],
  );

  const brush = (from: number, to: number): void => {
    onBrush({ from: scale.dayAt(Math.min(from, to)), to: scale.dayAt(Math.max(from, to)) });
  };
  const onPointerMove = (event: PointerEvent<SVGElement>): void => {
    const x = position(event);
    setHover(monthAt(stacks, scale.dayAt(x)));
    if (start !== null && Math.abs(x - start) >= CLICK_PX) brush(start, x);
  };

  return (
    <div ref={frame} className={styles.frame}>
      <svg
        className={styles.chart}
        height={CHART_HEIGHT + AXIS_HEIGHT}
        viewBox={`0 0 ${width} ${CHART_HEIGHT + AXIS_HEIGHT}`}
        role="img"
        aria-label={label}
      >
        <HistogramBars
          stacks={stacks}
          scale={scale}
          study={study}
          shown={shown}
          height={CHART_HEIGHT}
        />
        <rect
          className={styles.surface}
          width={width}
          height={CHART_HEIGHT}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setStart(position(event));
          }}
          onPointerMove={onPointerMove}
          onPointerUp={() => {
            setStart(null);
          }}
          onPointerCancel={() => {
            setStart(null);
          }}
          onPointerLeave={() => {
            setHover(null);
          }}
        />
      </svg>
      <WindowThumbs
        scale={scale}
        study={study}
        shown={shown}
        height={CHART_HEIGHT}
        onMoveEdge={onMoveEdge}
      />
      {hover === null ? null : <HistogramReadout stack={stacks[hover]} scale={scale} />}
    </div>
  );
}

function position(event: PointerEvent<SVGElement>): number {
  return event.clientX - event.currentTarget.getBoundingClientRect().left;
}

function monthAt(stacks: readonly MonthStack[], day: string): number | null {
  const index = stacks.findIndex(({ month }) => month.slice(0, 7) === day.slice(0, 7));
  return index < 0 ? null : index;
}
