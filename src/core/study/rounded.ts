/** A number with at most so many decimals, −0 as 0. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}

/** Values of a column, rounded, by place. */
export function roundedAt(values: Float64Array, decimals: number): (place: number) => number {
  return (place) => rounded(values[place] ?? 0, decimals);
}
