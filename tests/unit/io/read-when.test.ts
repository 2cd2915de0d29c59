import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCellTime } from '../../../src/core/io/validate/read-cell-time.ts';
import { readWhen } from '../../../src/core/io/validate/read-when.ts';
import type { When } from '../../../src/core/io/validate/read-when.ts';

const OFFSET_MS = 7 * 3_600_000;

function inVietnam(ms: number): string {
  return new Date(ms + OFFSET_MS).toISOString().slice(0, 19);
}

function shown(when: When | 'no-year' | null): string | null {
  if (when === null || when === 'no-year') return when;
  const { fromMs, toMs } = when;
  return fromMs === toMs ? inVietnam(fromMs) : `${inVietnam(fromMs)} – ${inVietnam(toMs)}`;
}

const read = (text: string, year = Number.NaN) => shown(readCellTime(text, 'day-first', year));

describe('a time as people write it', () => {
  it.each([
    ['16 giờ 30 phút ngày 5/12/2024', '2024-12-05T16:30:00'],
    ['lúc 16h ngày 5 tháng 12 năm 2024', '2024-12-05T16:00:00'],
    ['3h chiều 5/3/2024', '2024-03-05T15:00:00'],
    ['10h tối ngày 5/3/2024', '2024-03-05T22:00:00'],
    ['2h sáng 5/3/2024', '2024-03-05T02:00:00'],
    ['14/03/2024 10:30 PM', '2024-03-14T22:30:00'],
    ['19 giờ 26 phút 12/8/2024', '2024-08-12T19:26:00'],
  ])('%s is a moment', (text, moment) => {
    expect(read(text)).toBe(moment);
  });

  it.each([
    ['khoảng 16h ngày 05/12/2024', '2024-12-05T15:30:00 – 2024-12-05T16:30:00'],
    ['đêm 27 rạng sáng 28/9/2024', '2024-09-27T19:00:00 – 2024-09-28T05:00:00'],
    [
      'Đêm ngày 27, rạng sáng ngày 28 tháng 9 năm 2024',
      '2024-09-27T19:00:00 – 2024-09-28T05:00:00',
    ],
    ['đêm 31 rạng ngày 1/9/2024', '2024-08-31T19:00:00 – 2024-09-01T05:00:00'],
    ['rạng sáng 5/3/2025', '2025-03-05T00:00:00 – 2025-03-05T05:00:00'],
    ['từ 20/11 đến 05/12/2024', '2024-11-20T00:00:00 – 2024-12-05T23:59:59'],
    ['20/11/2024 - 05/12/2024', '2024-11-20T00:00:00 – 2024-12-05T23:59:59'],
    ['20-25/11/2024', '2024-11-20T00:00:00 – 2024-11-25T23:59:59'],
    ['25/12 - 5/1/2025', '2024-12-25T00:00:00 – 2025-01-05T23:59:59'],
    ['từ 22h ngày 1/2 đến 5h ngày 2/2/2024', '2024-02-01T22:00:00 – 2024-02-02T05:00:00'],
    ['22h-23h30 ngày 1/2/2024', '2024-02-01T22:00:00 – 2024-02-01T23:30:00'],
    ['từ 22h tới 23h ngày 5/12/2024', '2024-12-05T22:00:00 – 2024-12-05T23:00:00'],
    ['tối 27 đến sáng 28/9/2024', '2024-09-27T18:00:00 – 2024-09-28T11:00:00'],
    ['tháng 3/2024', '2024-03-01T00:00:00 – 2024-03-31T23:59:59'],
    ['T2/2024', '2024-02-01T00:00:00 – 2024-02-29T23:59:59'],
    ['cuối tháng 2/2024', '2024-02-21T00:00:00 – 2024-02-29T23:59:59'],
    ['quý I/2024', '2024-01-01T00:00:00 – 2024-03-31T23:59:59'],
    ['2024', '2024-01-01T00:00:00 – 2024-12-31T23:59:59'],
    ['5/12/24', '2024-12-05T00:00:00 – 2024-12-05T23:59:59'],
  ])('%s is a window, never a spike', (text, window) => {
    expect(read(text)).toBe(window);
  });

  it.each(['2.7', '28/9', 'khoảng 16h ngày 05/12', 'đêm 27 rạng sáng 28/9', 'tháng 3'])(
    '%s lacks its year, which another column may say',
    (text) => {
      expect(read(text)).toBe('no-year');
      expect(read(text, 2024)).toContain('2024-');
    },
  );

  it.each([
    'hôm qua',
    '31/02/2024',
    '32/01/2024',
    '10:75 5/12/2024',
    '25h ngày 5/12/2024',
    '2h đêm 5/3/2024',
    '22h-5h ngày 1/2/2024',
    '28/9/2024 - 27/9/2024',
    'sau khi mất điện 5/12/2024',
    '5/12/2024 6/12/2024',
    '7h',
    '50%',
    '1717200000',
    'đến',
    '-',
  ])('%s is not guessed at', (text) => {
    expect(read(text)).toBeNull();
  });

  it('reads the days of a spreadsheet that lost their form', () => {
    expect(read('45443')).toBe('2024-05-31T00:00:00 – 2024-05-31T23:59:59');
    expect(read('45443,5')).toBe('2024-05-31T12:00:00');
    expect(read('20240531')).toBe('2024-05-31T00:00:00 – 2024-05-31T23:59:59');
    expect(read('99999')).toBeNull();
  });

  it('turns numbers around for a column of American dates, and never words', () => {
    const american = (text: string) =>
      shown(readWhen(text, { order: 'month-first', year: Number.NaN }));
    expect(american('03/04/2024')).toContain('2024-03-04');
    expect(american('25/04/2024')).toContain('2024-04-25');
    expect(american('ngày 03/04/2024')).toContain('2024-04-03');
  });
});

describe('any day', () => {
  const days = fc.date({
    min: new Date(Date.UTC(1970, 0, 1)),
    max: new Date(Date.UTC(2069, 11, 31)),
    noInvalidDate: true,
  });
  const two = (value: number) => String(value).padStart(2, '0');
  const shapes: readonly ((day: number, month: number, year: number) => string)[] = [
    (day, month, year) => `${day}/${month}/${year}`,
    (day, month, year) => `${two(day)}-${two(month)}-${year}`,
    (day, month, year) => `${day}.${month}.${year}`,
    (day, month, year) => `${day}/${month}/${two(year % 100)}`,
    (day, month, year) => `${year}-${two(month)}-${two(day)}`,
    (day, month, year) => `${year}/${month}/${day}`,
    (day, month, year) => `${year}${two(month)}${two(day)}`,
    (day, month, year) => `ngày ${day} tháng ${month} năm ${year}`,
    (day, month, year) => `Ngày ${two(day)}/${two(month)}/${year}`,
    (day, month, year) => `ngày ${day}/${month} năm ${year}`,
  ];

  it('parses to the same value in any shape', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...shapes), (date, shape) => {
        const [day, month, year] = [
          date.getUTCDate(),
          date.getUTCMonth() + 1,
          date.getUTCFullYear(),
        ];
        const when = readCellTime(shape(day, month, year), 'day-first', Number.NaN);
        expect(shown(when)).toContain(`${year}-${two(month)}-${two(day)}T00:00:00 – `);
      }),
    );
  });

  it('with its time parses to the same moment in any shape', () => {
    const clocks: readonly ((hour: number, minute: number, day: string) => string)[] = [
      (hour, minute, day) => `${hour}h${two(minute)} ngày ${day}`,
      (hour, minute, day) => `${hour} giờ ${minute} phút, ngày ${day}`,
      (hour, minute, day) => `${day} ${two(hour)}:${two(minute)}`,
      (hour, minute, day) => `${two(hour)}:${two(minute)}:00 ${day}`,
      (hour, minute, day) => `lúc ${hour}g${two(minute)} ${day}`,
    ];
    const hours = fc.integer({ min: 0, max: 23 });
    const minutes = fc.integer({ min: 0, max: 59 });
    fc.assert(
      fc.property(days, hours, minutes, fc.constantFrom(...clocks), (date, hour, minute, clock) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        const when = readCellTime(clock(hour, minute, `${day}/${month}/${year}`), 'day-first', 0);
        expect(shown(when)).toBe(`${iso}T${two(hour)}:${two(minute)}:00`);
      }),
    );
  });

  it('is never anything but a window in order, whatever is typed', () => {
    const words = fc.constantFrom(
      ...'từ đến đêm rạng sáng khoảng 27 28/9 5/12/2024 22h 23h30 - tháng 3/2024 tối chiều ngày năm 2024'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 7 }), (parts) => {
        const when = readCellTime(parts.join(' '), 'day-first', 2024);
        if (when === null || when === 'no-year') return;
        expect(Number.isFinite(when.fromMs)).toBe(true);
        expect(when.toMs).toBeGreaterThanOrEqual(when.fromMs);
      }),
    );
  });
});
