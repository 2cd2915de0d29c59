import { u32 } from '../../geo/typed.ts';

/** A multiset of days as bits and counts: adding costs the same however many there are. */
export type DayMarks = {
  readonly clear: () => void;
  readonly add: (day: number) => void;
  /** Writes the marked days of [from, to] into `near`, rising; gives how many. */
  readonly between: (from: number, to: number) => number;
  readonly near: Uint32Array;
  /** How often each marked day was added; stale for days not marked. */
  readonly count: Uint32Array;
};

export function dayMarks(days: number): DayMarks {
  const bits = new Uint32Array((days >> 5) + 1);
  const count = new Uint32Array(days);
  const near = new Uint32Array(days);
  return {
    near,
    count,
    clear: () => bits.fill(0),
    add: (day) => {
      const word = day >> 5;
      const bit = 1 << (day & 31);
      if (u32(bits, word) & bit) count[day] = u32(count, day) + 1;
      else {
        bits[word] = u32(bits, word) | bit;
        count[day] = 1;
      }
    },
    between: (from, to) => {
      const last = to >> 5;
      let found = 0;
      for (let word = from >> 5; word <= last; word += 1) {
        let left = u32(bits, word);
        if (word === from >> 5) left &= -1 << (from & 31);
        if (word === last) left &= -1 >>> (31 - (to & 31));
        while (left !== 0) {
          near[found] = (word << 5) + 31 - Math.clz32(left & -left);
          found += 1;
          left &= left - 1;
        }
      }
      return found;
    },
  };
}
