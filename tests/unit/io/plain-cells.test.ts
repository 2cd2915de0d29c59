import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  plainDecimalAt,
  readPlainCells,
  unambiguousDecimalAt,
} from '../../../src/core/io/validate/plain-cells.ts';
import { plainInstantAt } from '../../../src/core/io/validate/plain-instant.ts';
import { readDegrees } from '../../../src/core/io/place/read-degrees.ts';
import { readInstant } from '../../../src/core/io/validate/read-instant.ts';
import { decimalSignOf, readNumber } from '../../../src/core/io/validate/read-number.ts';

const ANY_NUMBER = { min: -Infinity, max: Infinity, whole: false };

type ReadBytes = (bytes: Uint8Array, start: number, end: number) => number;

/** The cell read where it lies among other bytes. */
function readCell(read: ReadBytes, text: string): number {
  const bytes = new TextEncoder().encode(`7${text}7`);
  return read(bytes, 1, bytes.length - 1);
}

const NUMBER_TEXT = fc.oneof(
  fc.stringMatching(/^-?[0-9]{1,16}(\.[0-9]{1,12})?$/),
  fc.stringMatching(/^[-+.,0-9eE ]{0,8}$/),
  fc.constantFrom(
    '',
    '-',
    '.',
    '-.5',
    '5.',
    '1.2.3',
    '0',
    '-0',
    '007',
    '1.234',
    '1234.567',
    '12 m',
  ),
);

describe('a cell that is read from its bytes', () => {
  it('as a number has the value that its text has, or is left', () => {
    fc.assert(
      fc.property(NUMBER_TEXT, (text) => {
        const value = readCell(unambiguousDecimalAt, text);
        fc.pre(!Number.isNaN(value));
        expect(value).toBe(Number(text));
        expect(value).toBe(readNumber(text, decimalSignOf([text]), ANY_NUMBER));
      }),
    );
  });

  it('as degrees has the value that its text has, or is left', () => {
    fc.assert(
      fc.property(NUMBER_TEXT, (text) => {
        const value = readCell(plainDecimalAt, text);
        fc.pre(!Number.isNaN(value));
        expect(value).toBe(readDegrees(text));
      }),
    );
  });

  it.each(['', '-', '.5', '5.', '1.2.3', '+1', '1,5', '1e3', ' 1', '1234567890123456'])(
    'is left as %j, which only its text can tell',
    (text) => {
      expect(readCell(plainDecimalAt, text)).toBeNaN();
    },
  );

  it('leaves three digits after a point, which may be thousands', () => {
    expect(readCell(unambiguousDecimalAt, '1.234')).toBeNaN();
    expect(readCell(plainDecimalAt, '1.234')).toBe(1.234);
    expect(readCell(unambiguousDecimalAt, '108.64956')).toBe(108.64956);
  });

  const TWO = fc.integer({ min: 0, max: 61 }).map((n) => String(n).padStart(2, '0'));
  const DAY = fc
    .tuple(fc.integer({ min: 1895, max: 2105 }), TWO, TWO)
    .map(([year, month, day]) => `${year}-${month}-${day}`);
  const INSTANT = fc.oneof(
    DAY,
    fc.tuple(DAY, TWO, TWO).map(([day, hour, minute]) => `${day}T${hour}:${minute}+07:00`),
    fc.tuple(DAY, TWO, TWO).map(([day, hour, minute]) => `${day}T${hour}:${minute}+00:00`),
  );

  it('as an instant has the value that its text has, or is left', () => {
    fc.assert(
      fc.property(INSTANT, (text) => {
        const value = readCell(plainInstantAt, text);
        const read = readInstant(text);
        const leftToText = text.endsWith('+00:00') || text.includes('T24');
        expect(value).toBe(leftToText ? Number.NaN : (read?.ms ?? Number.NaN));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a column of cells', () => {
  it('keeps what was read and gives back what was not, in its row', () => {
    const bytes = new TextEncoder().encode('12;x;;-3.5');
    const cells = {
      bytes,
      starts: Uint32Array.of(0, 3, 5, 6),
      ends: Uint32Array.of(2, 4, 5, 10),
    };
    const values = new Float64Array(4).fill(Number.NaN);
    const left = readPlainCells(cells, plainDecimalAt, values);
    expect([...values]).toEqual([12, Number.NaN, Number.NaN, -3.5]);
    const lengths = left && Array.from(left.ends, (end, i) => end - (left.starts[i] ?? 0));
    expect(lengths).toEqual([0, 1, 0, 0]);
    expect(left?.starts[1]).toBe(3);
  });

  it('gives back nothing when all were read or absent', () => {
    const bytes = new TextEncoder().encode('12');
    const cells = { bytes, starts: Uint32Array.of(0, 0), ends: Uint32Array.of(2, 0) };
    expect(readPlainCells(cells, plainDecimalAt, new Float64Array(2))).toBeNull();
  });
});
