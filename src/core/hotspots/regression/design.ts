import { f64, u32 } from '../../geo/typed.ts';
import type { CountGroups } from './count-groups.ts';
import { oneClass, split } from './partition.ts';
import type { Partition } from './partition.ts';

/** Rows a model is fitted to: an intercept and yes/no columns, row by row in `x`. */
export type Design = {
  readonly rows: number;
  readonly columns: number;
  readonly x: Float64Array;
  readonly units: Float64Array;
  readonly count: Float64Array;
  readonly exposure: Float64Array;
};

/** Where a search starts from: groups told apart by what the family needs besides the factors. */
export function startOf(groups: CountGroups, family: 'poisson' | 'negative-binomial'): Partition {
  if (family === 'poisson') return oneClass(groups.groupCount);
  const label = new Map<string, number>();
  const labels = Uint32Array.from({ length: groups.groupCount }, (_, group) => {
    const key = `${f64(groups.count, group)} ${f64(groups.exposure, group)}`;
    const known = label.get(key) ?? label.size;
    label.set(key, known);
    return known;
  });
  return split(oneClass(groups.groupCount), labels, Math.max(1, label.size));
}

/**
 * The rows of a model with these factors. Poisson rows hold sums (units 1): a sum of counts over a sum of
 * exposures says as much as its parts. O(groups).
 */
export function designOf(
  groups: CountGroups,
  { of, count: rows }: Partition,
  model: readonly number[],
  family: 'poisson' | 'negative-binomial',
): Design {
  const columns = model.length + 1;
  const x = new Float64Array(rows * columns);
  const units = new Float64Array(rows);
  const count = new Float64Array(rows);
  const exposure = new Float64Array(rows);
  const first = new Uint32Array(rows);
  for (let group = 0; group < groups.groupCount; group += 1) {
    const row = u32(of, group);
    const many = f64(groups.units, group);
    units[row] = f64(units, row) + many;
    count[row] = f64(count, row) + many * f64(groups.count, group);
    exposure[row] = f64(exposure, row) + many * f64(groups.exposure, group);
    x[row * columns] = 1;
    first[row] = group;
  }
  model.forEach((factor, k) => {
    const holds = groups.factors[factor];
    for (let row = 0; row < rows; row += 1) {
      x[row * columns + k + 1] = holds?.[u32(first, row)] ?? 0;
    }
  });
  if (family === 'poisson') return { rows, columns, x, units: units.fill(1), count, exposure };
  for (let row = 0; row < rows; row += 1) {
    count[row] = f64(count, row) / f64(units, row);
    exposure[row] = f64(exposure, row) / f64(units, row);
  }
  return { rows, columns, x, units, count, exposure };
}
