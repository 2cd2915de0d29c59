import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../src/core/basics/canonical-json.ts';
import { sha256Hex } from '../../../src/core/basics/sha256.ts';
import { columnsHash } from '../../../src/core/study/result-hash.ts';
import type { HashedColumn } from '../../../src/core/study/result-hash.ts';

/** Sixteen significant bits, half of them up; 0 below a millionth (2⁻²⁰) of the largest. */
function rounded(value: number, largest: number): number {
  if (Math.abs(value) < largest * 2 ** -20) return 0;
  const single = Math.fround(value);
  if (single === 0 || !Number.isFinite(single)) return Math.abs(single) === 0 ? 0 : single;
  const step = 2 ** Math.max(-149 + 8, Math.floor(Math.log2(Math.abs(single))) - 15);
  return Math.sign(single) * Math.floor(Math.abs(single) / step + 0.5) * step;
}

/** The bytes as they are told: a line of JSON, then four bytes a number, the lowest first. */
function bytesOf(head: object, columns: readonly HashedColumn[]): Uint8Array {
  const shape = columns.map(([name, values]) => [name, values.length]);
  const text = new TextEncoder().encode(`${canonicalJson({ ...head, columns: shape })}\n`);
  const numbers = columns.flatMap(([, values]) =>
    [...values].map((value) => ({
      value,
      isFloat: values instanceof Float64Array,
      largest: Math.max(0, ...[...values].map(Math.abs)),
    })),
  );
  const bytes = new Uint8Array(text.length + 4 * numbers.length);
  bytes.set(text);
  const view = new DataView(bytes.buffer, text.length);
  numbers.forEach(({ value, isFloat, largest }, at) => {
    if (isFloat) view.setFloat32(4 * at, rounded(value, largest), true);
    else view.setInt32(4 * at, value, true);
  });
  return bytes;
}

/** What results hold: no more than a 32-bit float can. */
const float = fc.oneof(
  fc.double({ noNaN: true, min: -1e30, max: 1e30 }),
  fc.double({ noNaN: true, min: 1e-9, max: 1e3 }),
  fc.constant(-0),
);

it('is that of a line of JSON and the numbers in four bytes each, both zeros as one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string(),
      fc.array(float),
      fc.array(fc.integer()),
      fc.array(fc.nat({ max: 255 })),
      async (name, floats, wholes, codes) => {
        const columns: readonly HashedColumn[] = [
          ['floats', Float64Array.from(floats)],
          ['wholes', Int32Array.from(wholes)],
          ['codes', Uint8Array.from(codes)],
          ['numbers', Uint32Array.from(wholes)],
        ];
        const expected = sha256Hex(bytesOf({ name }, columns));
        expect(await columnsHash({ name }, columns)).toBe(expected);
      },
    ),
  );
});

it('is the same where the last digits are not, and density far from everything in its last nine', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 32_767 }), { minLength: 1 }),
      fc.double({ noNaN: true, min: -1e-12, max: 1e-12 }),
      async (numbers, error) => {
        const values = Float64Array.from(numbers, (number) => number / 7);
        const others = values.map((value) => value * (1 + error));
        const far = [1e-9, 1e-9 * (1 + 1e-7)].map((least) => Float64Array.of(least, 4_681));
        expect(await columnsHash({}, [['a', values]])).toBe(await columnsHash({}, [['a', others]]));
        const [one, other] = await Promise.all(far.map((each) => columnsHash({}, [['a', each]])));
        expect(one).toBe(other);
      },
    ),
  );
});
