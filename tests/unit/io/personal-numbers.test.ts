import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withIds } from '../../../src/core/io/columns/own-ids.ts';
import { RawColumnBuilder } from '../../../src/core/io/raw-column-builder.ts';
import {
  personalMark,
  withoutPersonalNumbers,
} from '../../../src/core/io/validate/personal-numbers.ts';
import { rawCells } from '../../support/raw-cells.ts';

describe('numbers and addresses of people in a text', () => {
  it.each([
    ['Trạm nhà ông B 0905.12.34.56', 'Trạm nhà ông B'],
    ['Trạm nhà ông B 09.05.12.34.56', 'Trạm nhà ông B'],
    ['Trạm Ia Grai 0269.3824.123', 'Trạm Ia Grai'],
    ['Trạm Ia Grai (0269) 3824 123', 'Trạm Ia Grai'],
    ['Trạm Ia Grai (0269.3824123)', 'Trạm Ia Grai'],
    ['Trạm 12 0905123456', 'Trạm 12'],
    ['gọi 0905 - 123 - 456', 'gọi'],
    ['gọi +84 905 123 456', 'gọi'],
    ['gọi (+84)905123456', 'gọi'],
    ['gọi 84905123456', 'gọi'],
    ['gọi 01234567890', 'gọi'],
    ['gọi 059.824.123', 'gọi'],
    ['ĐT-0905123456', 'ĐT-'],
    ['ĐT: 3824123', 'ĐT:'],
    ['gọi 0905123456,0912345678', 'gọi ,'],
    ['gọi 0905.123.456 - 0269.3824.123', 'gọi -'],
    ['Trạm 230123456', 'Trạm'],
    ['CMND 230 123 456', 'CMND'],
    ['Trạm 052099001234', 'Trạm'],
    ['Trạm 052 099 001 234', 'Trạm'],
    ['Trạm 0520 9900 1234', 'Trạm'],
    ['Hộ chiếu B1234567', 'Hộ chiếu'],
    ['Trạm a.b@vnpt.vn', 'Trạm'],
    ['Trạm nguyễn.văn.a@gmail.com', 'Trạm'],
  ])('%s is left as %s', (text, kept) => {
    expect(withoutPersonalNumbers(text)).toBe(kept);
    expect(personalMark(text)).toBe(text.includes('@') ? 'address' : 'number');
  });

  it.each([
    'GLI1151',
    'GLI-EX-01',
    'VNPT_GLI_00012345',
    'TC-001@12000-13000',
    'VV-2024-0131',
    'TC-0905-2024-001',
    'GLI-2024-09051',
    '23767',
    'Trạm 2024-001',
    'Trạm 01-02-03-04-05',
    'ngày 05/02/2026',
    'lúc 05-02-2026 22:30',
    'lúc 05.02.2026 22h30',
    '2026-02-05 08:30',
    '20260205',
    '202602051430',
    '13.983512, 108.012345',
    '08.512345, 108.012345',
    '13,983512; 108,012345',
    '108,0123456',
    '0.123456789',
    '13°58′59,1″B 108°00′44,4″Đ',
    'X 1550123.45, Y 432123.99',
    '18.500.000 đ',
    '1.045.678.901 đ',
    '1 045 678 901',
    '230123456 đồng',
    '230.123.456',
    '84.500.000.000 đồng',
    'khoảng 12,5 triệu',
    'Km 12+300',
    'Km 012+345',
    'QL.14C Km 123+456 – Km 124+050',
    'QL.19',
    'QL19-04',
    'ĐT.665',
    'ĐT.665 Km 12+300 đến Km 25+500',
    'ĐT 665 2024 001',
    'QL.19 (ĐT.665) 12.345.678',
    'Đường tỉnh ĐT.665 dài 32.500 m',
    'Trạm  hai dấu cách 5',
    '10.12.123.123',
    '@',
  ])('%s holds none', (text) => {
    expect(withoutPersonalNumbers(text)).toBe(text);
    expect(personalMark(text)).toBeNull();
  });

  it('are found however the ten digits of a mobile number are grouped', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('3', '5', '7', '8', '9'),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }),
        fc.constantFrom('.', ' ', '-', ' - ', '–'),
        fc.subarray([3, 4, 5, 6, 7, 8]),
        (first, rest, sign, cuts) => {
          const digits = `0${first}${rest.join('')}`;
          const grouped = Array.from(digits, (digit, i) => (cuts.includes(i) ? sign : '') + digit);
          expect(withoutPersonalNumbers(`Trạm ${grouped.join('')}`)).toBe('Trạm');
        },
      ),
    );
  });

  it('do not come back in an id made of the name', () => {
    const name = new RawColumnBuilder('Tên trạm');
    name.setText(0, 'Trạm A 0905.12.34.56');
    name.setText(1, 'Trạm B');
    const columns = [name.finish(2)].filter((column) => column !== null);
    const raw = { rows: 2, columns, sourceRow: Uint32Array.of(2, 3), rejected: 0 };
    const { table } = withIds(raw, 'a.csv', { column: 'Tên trạm' });
    expect(rawCells(table, 'id')).toEqual(['Trạm A', 'Trạm B']);
  });

  it('are looked for quickly, whatever the text', () => {
    const long = [
      '0 '.repeat(250),
      '0.'.repeat(250),
      'đt: '.repeat(120),
      'a@'.repeat(250),
      '9'.repeat(500),
    ];
    const start = performance.now();
    for (const text of long) withoutPersonalNumbers(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
