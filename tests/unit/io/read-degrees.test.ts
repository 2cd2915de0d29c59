import { describe, expect, it } from 'vitest';
import { degreesOfMinutes, readDegrees } from '../../../src/core/io/place/read-degrees.ts';
import { readPair } from '../../../src/core/io/place/read-pair.ts';

describe('degrees as people write them', () => {
  it.each([
    ['21.0285', 21.0285],
    ['21,0285', 21.0285],
    ['107,985', 107.985],
    ['-3.5', -3.5],
    ['−3,5', -3.5],
    ["'108.25", 108.25],
    ['21°01\'42.6"N', 21.0285],
    ['21 01 42.6', 21.0285],
    ['105°51’15,12”E', 105.8542],
    ['12°33’36,0”', 12.56],
    ['15°22’32.7”', 15 + 22 / 60 + 32.7 / 3600],
    ["12°33'36''", 12.56],
    ['12º33′36″', 12.56],
    ['12˚ 33´ 36 "', 12.56],
    ['12o33\'36"', 12.56],
    ['12-33-36', 12.56],
    ['12–33–36', 12.56],
    ['12:33:36', 12.56],
    ["N12°33.6'", 12.56],
    ['103deg45', 103.75],
    ['108deg15', 108.25],
    ['108 15 00', 108.25],
    ['108°15', 108.25],
    ["108°30'", 108.5],
    ['N21.0285', 21.0285],
    ['E105.8542', 105.8542],
    ['105.8542 E', 105.8542],
    ['105.8542°Đ', 105.8542],
    ['Đ105.8542', 105.8542],
    ["108°15' Đ", 108.25],
    ['B 12°33’36”', 12.56],
    ['12°33’36”B', 12.56],
    ['12°33’36” Bắc', 12.56],
    ['Kinh độ Đông 108,25', 108.25],
    ['Vĩ độ: 13,98', 13.98],
    ['12 độ 33 phút 36 giây', 12.56],
    ['12 độ 33 phút 36 giây Bắc', 12.56],
    ['10.5S', -10.5],
    ['W108.25', -108.25],
  ])('%s', (text, value) => {
    expect(readDegrees(text)).toBeCloseTo(value, 9);
  });

  it.each([
    '',
    'abc',
    '1.560.000',
    "21°75'00",
    '1.2.3',
    'Bắc',
    'Đông Hà',
    'thôn 3',
    '108 61 00',
    '0905 123 456',
    '9'.repeat(80),
  ])('%s is not one', (text) => {
    expect(readDegrees(text)).toBeNaN();
  });

  it('takes 108.30 for degrees and minutes where a person says so, but not what has signs', () => {
    expect(readDegrees('108.30', 'degrees-minutes')).toBeCloseTo(108.5, 9);
    expect(readDegrees('108,3', 'degrees-minutes')).toBeCloseTo(108.5, 9);
    expect(readDegrees("108°15'", 'degrees-minutes')).toBeCloseTo(108.25, 9);
    expect(readDegrees('108.75', 'degrees-minutes')).toBeNaN();
    expect(degreesOfMinutes(13.5959)).toBeCloseTo(13 + 59.59 / 60, 9);
    expect(degreesOfMinutes(13.59)).toBeCloseTo(13 + 59 / 60, 9);
  });
});

describe('two coordinates in one cell', () => {
  it.each([
    ['13.98, 108.01', [13.98, 108.01]],
    ['(108.01; 13.98)', [108.01, 13.98]],
    ['108.01 13.98', [108.01, 13.98]],
    ['13,98; 108,01', [13.98, 108.01]],
    ['13,98 108,01', [13.98, 108.01]],
    ['13,98, 108,01', [13.98, 108.01]],
    ['[13.98,108.01]', [13.98, 108.01]],
    ['13.98/108.01', [13.98, 108.01]],
    ['12°33’36,0” 109°26’00,0”', [12.56, 109 + 26 / 60]],
    ['12°33\'36"B, 109°26\'00"Đ', [12.56, 109 + 26 / 60]],
    ['12 33 36 109 26 00', [12.56, 109 + 26 / 60]],
    ['12° 33’ 36” - 109° 26’ 00”', [12.56, 109 + 26 / 60]],
    ['Vĩ độ: 13,98; Kinh độ: 108,01', [13.98, 108.01]],
    ['X: 1547123.5; Y: 445123.2', [1547123.5, 445123.2]],
    ['(1.547.123,5; 445.123,2)', [1547123.5, 445123.2]],
    ['1547123 445123', [1547123, 445123]],
  ])('%s, as they stand', (text, [first = NaN, second = NaN]) => {
    const found = readPair(text) ?? [];
    expect(found[0]).toBeCloseTo(first, 6);
    expect(found[1]).toBeCloseTo(second, 6);
  });

  it.each(['13.98', 'thôn 3, xã Ia Hrung', '', 'Quốc lộ 19, km 45', '5'.repeat(200)])(
    '%s is no pair',
    (text) => {
      expect(readPair(text)).toBeNull();
    },
  );
});
