import { i32, u32 } from '../../geo/typed.ts';

/** Members put into classes 0 … count − 1, numbered as they are first met. */
export type Partition = { readonly of: Uint32Array; readonly count: number };

export function oneClass(members: number): Partition {
  return { of: new Uint32Array(members), count: members > 0 ? 1 : 0 };
}

/** Splits every class by a label 0 … labels − 1 of its members. O(members + classes × labels). */
export function split(
  { of, count }: Partition,
  label: Uint8Array | Uint32Array,
  labels: number,
): Partition {
  const number = new Int32Array(count * labels).fill(-1);
  const finer = new Uint32Array(of.length);
  let found = 0;
  for (let member = 0; member < of.length; member += 1) {
    const key = u32(of, member) * labels + (label[member] as number);
    if (i32(number, key) < 0) {
      number[key] = found;
      found += 1;
    }
    finer[member] = i32(number, key);
  }
  return { of: finer, count: found };
}
