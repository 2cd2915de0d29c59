// oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions -- a drawing; the fields beside it are buttons, the rows below carry the keys
import { memo, useMemo, useState } from 'react';
import type { PointerEvent, ReactNode } from 'react';
import type { HotCritical } from '../../../core/targets/hot-critical.ts';
import type { MatrixPick } from '../../../state/focus/target-focus.ts';
import { MatrixAxes } from './matrix-axes.tsx';
import { boxOfPick, cellAt, pickBetween, pointOf } from './matrix-place.ts';
import type { CellAt, PlotBox, PlotPoint } from './matrix-place.ts';
import { MatrixShade } from './matrix-shade.tsx';
import { MatrixMarks } from './matrix-marks.tsx';
import type { MarkedTarget } from './matrix-marks.tsx';
import { binsOf } from './bin-targets.ts';
import styles from './matrix.module.css';

export type MatrixPlotProps = {
  readonly matrix: HotCritical;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly label: string;
  readonly darkLabel: string;
  readonly pick: MatrixPick | null;
  readonly top: readonly MarkedTarget[];
  readonly hovered: number;
  readonly selected: number;
  readonly onPick: (pick: MatrixPick) => void;
  readonly onHover: (target: number) => void;
  readonly onOpen: (target: number) => void;
  readonly onCell: (cell: CellAt | null) => void;
};

const MARGIN = { left: 34, right: 6, top: 17, bottom: 31 };

/** A symbol is under the pointer when it is as near as this. */
const NEAR_PX = 9;

export const MatrixPlot = memo(function MatrixPlot(props: MatrixPlotProps): ReactNode {
  const { matrix, widthPx, heightPx, pick, top } = props;
  const bins = binsOf(matrix);
  const box = useMemo(
    (): PlotBox => ({
      left: MARGIN.left,
      top: MARGIN.top,
      width: Math.max(1, widthPx - MARGIN.left - MARGIN.right),
      height: Math.max(1, heightPx - MARGIN.top - MARGIN.bottom),
    }),
    [widthPx, heightPx],
  );
  const line = useMemo(
    () => pointOf(bins, box, matrix.hotFrom, matrix.darkFrom),
    [bins, box, matrix],
  );
  const [from, setFrom] = useState<CellAt | null>(null);
  const [to, setTo] = useState<CellAt | null>(null);
  const placeOf = (target: number): PlotPoint =>
    pointOf(bins, box, matrix.hot[target] ?? 0, matrix.dark[target] ?? 0);

  const pointAt = (event: PointerEvent<SVGSVGElement>): PlotPoint => {
    const { left, top: y } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - y };
  };
  const symbolAt = (point: PlotPoint): number => {
    const near = top.find(({ target }) => {
      const at = placeOf(target);
      return Math.hypot(at.x - point.x, at.y - point.y) <= NEAR_PX;
    });
    return near ? near.target : -1;
  };
  const onMove = (event: PointerEvent<SVGSVGElement>): void => {
    const point = pointAt(event);
    const cell = cellAt(bins, box, point);
    if (from) setTo(cell);
    const symbol = from ? -1 : symbolAt(point);
    props.onHover(symbol);
    props.onCell(symbol < 0 ? cell : null);
  };
  const onUp = (event: PointerEvent<SVGSVGElement>): void => {
    const point = pointAt(event);
    const cell = cellAt(bins, box, point);
    const moved = from !== null && (from.x !== cell.x || from.y !== cell.y);
    const symbol = moved ? -1 : symbolAt(point);
    if (symbol >= 0) props.onOpen(symbol);
    else if (from) props.onPick(pickBetween(bins, from, cell));
    setFrom(null);
    setTo(null);
  };
  const leave = (): void => {
    props.onHover(-1);
    props.onCell(null);
  };

  const drawn: MatrixPick | null = from && to ? pickBetween(bins, from, to) : pick;
  const rubber = drawn?.type === 'box' ? boxOfPick(bins, box, drawn) : null;
  return (
    <svg
      className={styles.plot}
      width={widthPx}
      height={heightPx}
      role="img"
      aria-label={props.label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(cellAt(bins, box, pointAt(event)));
      }}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={() => {
        setFrom(null);
        setTo(null);
      }}
      onPointerLeave={leave}
    >
      <MatrixShade
        bins={bins}
        box={box}
        line={line}
        field={pick?.type === 'field' ? pick.field : null}
      />
      <MatrixAxes bins={bins} box={box} line={line} darkLabel={props.darkLabel} />
      {rubber ? (
        <rect
          className={styles.rubber}
          x={rubber.left}
          y={rubber.top}
          width={rubber.width}
          height={rubber.height}
        />
      ) : null}
      <MatrixMarks top={top} placeOf={placeOf} hovered={props.hovered} selected={props.selected} />
    </svg>
  );
});
