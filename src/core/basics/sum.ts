/** The sum, added from first to last: the same values in the same order give the same bits. 0 of none. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let place = 0; place < values.length; place += 1) total += values[place] ?? 0;
  return total;
}
