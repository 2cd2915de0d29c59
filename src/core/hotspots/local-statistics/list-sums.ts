import { f64, u32 } from '../../geo/typed.ts';
import type { NeighbourWeights } from './neighbour-weights.ts';

/** Sums over the neighbours of one unit, the unit itself left out. One object, filled again and again. */
export type ListSums = {
  weight: number;
  squares: number;
  /** Σ w × deviation of the neighbour. */
  lag: number;
  greatest: number;
  /** The unit's weight in its own list; NaN when it is not there. */
  own: number;
};

export function emptySums(): ListSums {
  return { weight: 0, squares: 0, lag: 0, greatest: 0, own: Number.NaN };
}

export function sumList(
  unit: number,
  neighbours: NeighbourWeights,
  deviation: Float64Array,
  sums: ListSums,
): void {
  const { start, to, weight } = neighbours;
  const end = u32(start, unit + 1);
  let [total, squares, lag, greatest, own] = [0, 0, 0, 0, Number.NaN];
  for (let k = u32(start, unit); k < end; k += 1) {
    const w = f64(weight, k);
    const other = u32(to, k);
    if (other === unit) {
      own = w;
      continue;
    }
    total += w;
    squares += w * w;
    lag += w * f64(deviation, other);
    if (w > greatest) greatest = w;
  }
  sums.weight = total;
  sums.squares = squares;
  sums.lag = lag;
  sums.greatest = greatest;
  sums.own = own;
}
