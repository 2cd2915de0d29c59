import FlatQueue from 'flatqueue';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { JointQueue } from '../../../src/core/criticality/joint-queue.ts';

/** A number to push, or null to take one out. */
const steps = fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { maxLength: 300 });

it('gives out joints in the order FlatQueue does, equal values too', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const queue = new JointQueue();
      const other = new FlatQueue<number>();
      const given: unknown[] = [];
      const expected: unknown[] = [];
      list.forEach((value, joint) => {
        if (value !== null) {
          queue.push(joint, value);
          other.push(joint, value);
        } else if (other.length > 0) {
          given.push(queue.pop());
          expected.push(other.pop());
        }
        given.push(queue.length, queue.leastValue);
        expected.push(other.length, other.peekValue() ?? Infinity);
      });
      expect(given).toEqual(expected);
    }),
  );
});
