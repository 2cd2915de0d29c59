/**
 * A compact kernel along one row of a grid: where it is not 0 it is a polynomial in the column. With all
 * lengths in half-widths, c = 1 − dy², d the column of the event and u that of the cell, both from the
 * middle of a block of columns: quartic (c − (u − d)²)², Epanechnikov c − (u − d)².
 */
export type RowPolynomial = {
  /** Numbers a cell of the table holds: degree + 1. */
  readonly terms: number;
  /** Adds weight × coefficients at one slot of the table and takes them off again at another. */
  readonly addSpan: (
    table: Float64Array,
    start: number,
    end: number,
    c: number,
    d: number,
    weight: number,
  ) => void;
  /** Runs over a block, adding up coefficients and evaluating them. */
  readonly sweep: (
    table: Float64Array,
    slot: number,
    out: Float64Array,
    outAt: number,
    count: number,
    u: number,
    step: number,
  ) => void;
};

export const EPANECHNIKOV_ROW: RowPolynomial = {
  terms: 3,
  addSpan: (table, start, end, c, d, weight) => {
    const [c0, c1] = [weight * (c - d * d), 2 * weight * d];
    const [i, j] = [3 * start, 3 * end];
    table[i] = (table[i] as number) + c0;
    table[i + 1] = (table[i + 1] as number) + c1;
    table[i + 2] = (table[i + 2] as number) - weight;
    table[j] = (table[j] as number) - c0;
    table[j + 1] = (table[j + 1] as number) - c1;
    table[j + 2] = (table[j + 2] as number) + weight;
  },
  sweep: (table, slot, out, outAt, count, u0, step) => {
    let [c0, c1, c2] = [0, 0, 0];
    for (let k = 0, i = 3 * slot; k < count; k += 1, i += 3) {
      c0 += table[i] as number;
      c1 += table[i + 1] as number;
      c2 += table[i + 2] as number;
      const u = u0 + k * step;
      const value = c0 + u * (c1 + u * c2);
      out[outAt + k] = value > 0 ? value : 0;
    }
  },
};

export const QUARTIC_ROW: RowPolynomial = {
  terms: 5,
  addSpan: (table, start, end, c, d, weight) => {
    const e = c - d * d;
    const c0 = weight * e * e;
    const c1 = 4 * weight * d * e;
    const c2 = weight * (4 * d * d - 2 * e);
    const c3 = -4 * weight * d;
    const [i, j] = [5 * start, 5 * end];
    table[i] = (table[i] as number) + c0;
    table[i + 1] = (table[i + 1] as number) + c1;
    table[i + 2] = (table[i + 2] as number) + c2;
    table[i + 3] = (table[i + 3] as number) + c3;
    table[i + 4] = (table[i + 4] as number) + weight;
    table[j] = (table[j] as number) - c0;
    table[j + 1] = (table[j + 1] as number) - c1;
    table[j + 2] = (table[j + 2] as number) - c2;
    table[j + 3] = (table[j + 3] as number) - c3;
    table[j + 4] = (table[j + 4] as number) - weight;
  },
  sweep: (table, slot, out, outAt, count, u0, step) => {
    let [c0, c1, c2, c3, c4] = [0, 0, 0, 0, 0];
    for (let k = 0, i = 5 * slot; k < count; k += 1, i += 5) {
      c0 += table[i] as number;
      c1 += table[i + 1] as number;
      c2 += table[i + 2] as number;
      c3 += table[i + 3] as number;
      c4 += table[i + 4] as number;
      const u = u0 + k * step;
      const value = c0 + u * (c1 + u * (c2 + u * (c3 + u * c4)));
      out[outAt + k] = value > 0 ? value : 0;
    }
  },
};
