import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../src/core/basics/canonical-json.ts';
import { sha256Hex } from '../../../src/core/basics/sha256.ts';
import { columnsHash } from '../../../src/core/study/result-hash.ts';
import type { HashedColumn } from '../../../src/core/study/result-hash.ts';

/** The bytes as they are told: a line of JSON, then four bytes a number, the lowest first. */
function bytesOf(head: object, columns: readonly HashedColumn[]): Uint8Array {
  const shape = columns.map(([name, values]) => [name, values.length]);
  const text = new TextEncoder().encode(`${canonicalJson({ ...head, columns: shape })}\n`);
  const numbers = columns.flatMap(([, values]) =>
    [...values].map((value) => ({ value, isFloat: values instanceof Float64Array })),
  );
  const bytes = new Uint8Array(text.length + 4 * numbers.length);
  bytes.set(text);
  const view = new DataView(bytes.buffer, text.length);
  numbers.forEach(({ value, isFloat }, at) => {
    if (isFloat) view.setFloat32(4 * at, value === 0 ? 0 : value, true);
    else view.setInt32(4 * at, value, true);
  });
  return bytes;
}

const float = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(-0));

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
