import { i32 } from '../../geo/typed.ts';

/** Few numbers, or numbers nearly in order, are put in place one by one. */
const FEW = 24;

/** Sorts part of a list, the least first. */
export function sortRange(values: Int32Array, start: number, end: number): void {
  if (end - start > FEW) {
    values.subarray(start, end).sort();
    return;
  }
  for (let i = start + 1; i < end; i += 1) {
    const value = i32(values, i);
    let place = i;
    while (place > start && i32(values, place - 1) > value) {
      values[place] = i32(values, place - 1);
      place -= 1;
    }
    values[place] = value;
  }
}
