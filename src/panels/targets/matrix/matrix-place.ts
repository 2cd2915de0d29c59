import type { MatrixPick } from '../../../state/focus/target-focus.ts';
import type { MatrixBins } from './bin-targets.ts';

/** The plot in pixels: axes outside of it. */
export type PlotBox = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type PlotPoint = { readonly x: number; readonly y: number };
export type CellAt = { readonly x: number; readonly y: number };

export function pointOf(bins: MatrixBins, box: PlotBox, hot: number, dark: number): PlotPoint {
  return {
    x: box.left + bins.hot.position(hot) * box.width,
    y: box.top + (1 - bins.dark.position(dark)) * box.height,
  };
}

/** Left, right, top and bottom of a cell. */
export function cellBox(bins: MatrixBins, box: PlotBox, cell: CellAt) {
  const { hot, dark } = bins;
  const edge = (axis: MatrixBins['hot'], at: number): number =>
    at === 0 ? 0 : at >= axis.cells ? 1 : axis.position(axis.from(at));
  const left = box.left + edge(hot, cell.x) * box.width;
  const right = box.left + edge(hot, cell.x + 1) * box.width;
  const bottom = box.top + (1 - edge(dark, cell.y)) * box.height;
  const top = box.top + (1 - edge(dark, cell.y + 1)) * box.height;
  return { left, top, width: right - left, height: bottom - top };
}

/** The cell under a point of the plot; the nearest one for points beside it. */
export function cellAt(bins: MatrixBins, box: PlotBox, point: PlotPoint): CellAt {
  const across = (axis: MatrixBins['hot'], share: number): number => {
    for (let cell = axis.cells - 1; cell > 0; cell -= 1) {
      if (share >= axis.position(axis.from(cell)) - 1e-9) return cell;
    }
    return 0;
  };
  return {
    x: across(bins.hot, (point.x - box.left) / box.width),
    y: across(bins.dark, 1 - (point.y - box.top) / box.height),
  };
}

/** The box of values over two cells and all between them. */
export function pickBetween(bins: MatrixBins, one: CellAt, other: CellAt): MatrixPick {
  const { hot, dark } = bins;
  return {
    type: 'box',
    hotFrom: hot.from(Math.min(one.x, other.x)),
    hotTo: hot.to(Math.max(one.x, other.x)),
    darkFrom: dark.from(Math.min(one.y, other.y)),
    darkTo: dark.to(Math.max(one.y, other.y)),
  };
}

/** Where a picked box stands in the plot. */
export function boxOfPick(
  bins: MatrixBins,
  box: PlotBox,
  pick: Extract<MatrixPick, { readonly type: 'box' }>,
) {
  const edge = (axis: MatrixBins['hot'], value: number): number =>
    value === 0 ? 0 : value === Infinity ? 1 : axis.position(value);
  const left = edge(bins.hot, pick.hotFrom);
  const right = edge(bins.hot, pick.hotTo);
  const bottom = edge(bins.dark, pick.darkFrom);
  const top = edge(bins.dark, pick.darkTo);
  return {
    left: box.left + left * box.width,
    top: box.top + (1 - top) * box.height,
    width: (right - left) * box.width,
    height: (top - bottom) * box.height,
  };
}
