/** To so many decimals; never −0. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}

const GRID = 1024;

/**
 * Lengths or times as whole parts of a metre or second, whose sums are exact in any order: a tour and its
 * reverse, equal on two-way roads, are then equal in every engine, and the rule chooses between them, not the
 * last bit. Infinity stays.
 */
export function onGrid(values: Float64Array): Float64Array {
  return values.map((value) => Math.round(value * GRID) / GRID);
}
