import { GrowingFloat64, GrowingUint32 } from '../../basics/growing-arrays.ts';
import { f64 } from '../../geo/typed.ts';

/** Pairs of points, each once, with their distance. */
export type NearPairs = {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  readonly distance: Float64Array;
};

/** Cells of a column or row of the grid stay far below what a double counts exactly. */
const MOST_CELLS = 2 ** 25;

/**
 * Every pair at most `radius` apart, that distance included, by a grid of cells one radius wide: each cell
 * meets itself and four of its neighbours. O(n + pairs near each other). Nothing when there are more than
 * `most` pairs. The unit is that of the coordinates.
 */
export function nearPairs(
  x: Float64Array,
  y: Float64Array,
  radius: number,
  most: number,
): NearPairs | undefined {
  const cells = cellsOf(x, y, radius);
  const one = new GrowingUint32();
  const other = new GrowingUint32();
  const distance = new GrowingFloat64();
  const meet = (a: number, b: number): void => {
    const dx = f64(x, a) - f64(x, b);
    const dy = f64(y, a) - f64(y, b);
    const apart = Math.sqrt(dx * dx + dy * dy);
    if (!(apart <= radius)) return;
    one.push(a);
    other.push(b);
    distance.push(apart);
  };
  for (const [key, members] of cells.members) {
    const around = cells.forward.map((step) => cells.members.get(key + step) ?? []);
    for (const [k, a] of members.entries()) {
      for (let later = k + 1; later < members.length; later += 1) meet(a, members[later] ?? a);
      for (const cell of around) for (const b of cell) meet(a, b);
      if (one.length > most) return undefined;
    }
  }
  return { one: one.finish(), other: other.finish(), distance: distance.finish() };
}

type Cells = {
  /** In the order in which their first points come. */
  readonly members: ReadonlyMap<number, readonly number[]>;
  /** From the key of a cell to those of half its neighbours. */
  readonly forward: readonly number[];
};

function cellsOf(x: Float64Array, y: Float64Array, radius: number): Cells {
  const west = least(x);
  const south = least(y);
  const extent = Math.max(-least(x.map((v) => -v)) - west, -least(y.map((v) => -v)) - south);
  /** A hair wider than the radius: rounding never puts near points two cells apart. */
  const width = Math.max(radius * (1 + 1e-9), extent / MOST_CELLS, Number.MIN_VALUE * 2 ** 60);
  const columns = 2 * MOST_CELLS;
  const members = new Map<number, number[]>();
  for (let point = 0; point < x.length; point += 1) {
    const column = Math.floor((f64(x, point) - west) / width) + 1;
    const row = Math.floor((f64(y, point) - south) / width);
    const key = row * columns + column;
    const cell = members.get(key);
    if (cell) cell.push(point);
    else members.set(key, [point]);
  }
  return { members, forward: [1, columns - 1, columns, columns + 1] };
}

function least(values: Float64Array): number {
  return values.reduce((low, value) => Math.min(low, value), Infinity);
}

/** How many pairs of all n(n − 1)/2 have |tᵢ − tⱼ| below (or, `closed`, at) the limit. O(n log n). */
export function pairsWithin(t: Float64Array, limit: number, closed: boolean): number {
  const rising = t.toSorted();
  let count = 0;
  let first = 0;
  for (let i = 0; i < rising.length; i += 1) {
    const within = (gap: number): boolean => (closed ? gap <= limit : gap < limit);
    while (first < i && !within(f64(rising, i) - f64(rising, first))) first += 1;
    count += i - first;
  }
  return count;
}
