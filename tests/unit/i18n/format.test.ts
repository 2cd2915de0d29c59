import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENT, createFormat } from '../../../src/i18n/format.ts';

const vi = createFormat('vi');
const en = createFormat('en');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('dates as an office writes them', () => {
  it('writes two digits for day and month', () => {
    expect(vi.day('2026-02-05')).toBe('05/02/2026');
    expect(vi.longDay('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026');
    expect(vi.month('2026-02-05')).toBe('02/2026');
    expect(en.day('2026-02-05')).toBe('5 Feb 2026');
    expect(en.longDay('2026-02-05')).toBe('5 February 2026');
  });

  it('reads a moment at UTC+07:00, whatever the zone of the machine', () => {
    const lateEvening = Date.UTC(2026, 1, 4, 17, 5);
    expect(vi.day(lateEvening)).toBe('05/02/2026');
    expect(vi.time(lateEvening)).toBe('00:05');
    expect(vi.dateTime(lateEvening)).toBe('00:05 05/02/2026');
    expect(en.dateTime(lateEvening)).toBe('5 Feb 2026, 00:05');
  });

  it('writes a period with both days', () => {
    expect(vi.period('2025-12-15', '2026-06-14')).toBe('15/12/2025 – 14/06/2026');
  });
});

describe('numbers and quantities', () => {
  it('uses a dot for thousands and a comma for decimals in Vietnamese', () => {
    expect(vi.decimal(1234.5)).toBe('1.234,5');
    expect(en.decimal(1234.5)).toBe('1,234.5');
    expect(vi.integer(1990)).toBe('1.990');
    expect(vi.fixed(7, 1)).toBe('7,0');
    expect(vi.percent(0.764)).toBe('76,4%');
    expect(vi.integer(-0.2)).toBe('0');
    expect(vi.integer(-12)).toBe('−12');
  });

  it('keeps two figures of a small rate and none of a large one', () => {
    expect(vi.rate(0.01057)).toBe('0,011');
    expect(vi.rate(1.666)).toBe('1,67');
    expect(vi.rate(75.03)).toBe('75');
    expect(vi.rate(0)).toBe('0');
  });

  it('gives a column of rates the decimals of its largest', () => {
    const written = (column: readonly number[]) => column.map(vi.rates(column));
    expect(written([0.24, 0.2, 0.016])).toEqual(['0,24', '0,20', '0,02']);
    expect(written([12.34, 0.2, 0])).toEqual(['12,3', '0,2', '0,0']);
    expect(written([NaN, 3])).toEqual([ABSENT, '3,00']);
    expect(written([])).toEqual([]);
  });

  it('writes money in the unit people say', () => {
    expect(plain(vi.money(18_500_000))).toBe('18,5 triệu đồng');
    expect(plain(vi.money(2_350_000_000))).toBe('2,35 tỷ đồng');
    expect(plain(vi.money(500_000))).toBe('500.000 đồng');
    expect(plain(en.money(18_500_000))).toBe('VND 18.5 million');
  });

  it('changes from metres to kilometres and from minutes to hours', () => {
    expect(plain(vi.distance(850))).toBe('850 m');
    expect(plain(vi.distance(12_400))).toBe('12,4 km');
    expect(plain(vi.km(7345))).toBe('7.345 km');
    expect(plain(vi.hours(6.5))).toBe('6 giờ 30 phút');
    expect(plain(vi.hours(0.25))).toBe('15 phút');
    expect(plain(en.hours(6.5))).toBe('6 h 30 min');
    expect(plain(vi.bytes(12_300_000))).toBe('12,3 MB');
  });

  it('joins a list as a sentence does', () => {
    expect(vi.list(['VNPT', 'Viettel', 'MobiFone'])).toBe('VNPT, Viettel và MobiFone');
    expect(vi.list(['VNPT'])).toBe('VNPT');
    expect(vi.list([])).toBe(ABSENT);
  });
});

describe('what is not a figure', () => {
  const numbers = [
    'integer',
    'decimal',
    'rate',
    'percent',
    'money',
    'distance',
    'km',
    'hours',
    'time',
    'dateTime',
    'bytes',
    'day',
  ] as const;
  it('is never printed as NaN, Infinity or undefined', () => {
    const printed = [vi, en].flatMap((format) =>
      numbers.flatMap((name) => [NaN, Infinity, -Infinity].map((value) => format[name](value))),
    );
    expect(new Set(printed)).toEqual(new Set([ABSENT]));
  });

  it('holds for every number there is', () => {
    fc.assert(
      fc.property(fc.double(), fc.constantFrom(...numbers), (value, name) => {
        expect(vi[name](value)).not.toMatch(/NaN|Infinity|undefined|Invalid/);
      }),
    );
  });

  it('holds for every text taken as a day', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(vi.day(text)).toMatch(/^(—|\d\d\/\d\d\/\d{4})$/);
      }),
    );
  });
});
