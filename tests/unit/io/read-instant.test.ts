import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInstant } from '../../../src/core/io/validate/read-instant.ts';
import { isoInVietnam } from '../../../src/core/io/write/iso-in-vietnam.ts';

const iso = (text: string): string | null => {
  const read = readInstant(text);
  return read === null ? null : new Date(read.ms).toISOString();
};

describe('an instant as people write it', () => {
  it.each([
    ['2024-03-11T22:00+07:00', '2024-03-11T15:00:00.000Z'],
    ['2024-03-11T22:00', '2024-03-11T15:00:00.000Z'],
    ['2024-03-11 22:00:05', '2024-03-11T15:00:05.000Z'],
    ['2024-03-11T15:00:00Z', '2024-03-11T15:00:00.000Z'],
    ['2024-03-11T15:00:00.25Z', '2024-03-11T15:00:00.250Z'],
    ['2024-03-11T10:00-05:00', '2024-03-11T15:00:00.000Z'],
    ['2024/03/11', '2024-03-10T17:00:00.000Z'],
    ['11/03/2024 22:00', '2024-03-11T15:00:00.000Z'],
    ['11-3-2024', '2024-03-10T17:00:00.000Z'],
    ['11.03.2024', '2024-03-10T17:00:00.000Z'],
    ['22h30 ngày 11/03/2024', '2024-03-11T15:30:00.000Z'],
    ['22h 11/03/2024', '2024-03-11T15:00:00.000Z'],
    ['31/12/2024 23:59', '2024-12-31T16:59:00.000Z'],
    ['2024-03-11T24:00', '2024-03-11T17:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it('keeps apart a date and a date with midnight', () => {
    expect(readInstant('2024-03-11')?.dateOnly).toBe(true);
    expect(readInstant('2024-03-11T00:00')?.dateOnly).toBe(false);
  });

  it.each([
    '0000-00-00',
    '2024-02-30T00:00:00Z',
    '12/31/2024',
    '1717200000',
    '1717200000000',
    '45443.5',
    '',
    'null',
    '9999-12-31',
    '-271821-04-20T00:00:00Z',
    '2024-13-01',
    '31/04/2024',
    '2024-03-11T25:00',
    '3/2024',
    'hôm qua',
    '11/03/24',
  ])('%s is refused', (text) => {
    expect(readInstant(text)).toBeNull();
  });

  it('reads back every second this program writes', () => {
    const seconds = fc.integer({
      min: Date.UTC(1901, 0, 1) / 1000,
      max: Date.UTC(2100, 0, 1) / 1000,
    });
    fc.assert(
      fc.property(seconds, (second) => {
        expect(readInstant(isoInVietnam(second * 1000))).toEqual({
          ms: second * 1000,
          dateOnly: false,
        });
      }),
    );
  });
});
