import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortRange } from '../../../src/core/sheet/png/sort-range.ts';

it('part of a list is put in order and the rest left alone', () => {
  fc.assert(
    fc.property(
      fc.int32Array({ maxLength: 80 }),
      fc.nat({ max: 80 }),
      fc.nat({ max: 80 }),
      (list, a, b) => {
        const [start, end] = [Math.min(a, b, list.length), Math.min(Math.max(a, b), list.length)];
        const sorted = list.slice();
        sortRange(sorted, start, end);
        const part = Array.from(list.slice(start, end)).toSorted((x, y) => x - y);
        expect([...sorted]).toEqual([...list.slice(0, start), ...part, ...list.slice(end)]);
      },
    ),
  );
});
