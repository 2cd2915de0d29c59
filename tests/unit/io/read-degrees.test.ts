import { describe, expect, it } from 'vitest';
import { readDegreePair, readDegrees } from '../../../src/core/io/place/read-degrees.ts';

describe('degrees as people write them', () => {
  it.each([
    ['21.0285', 21.0285],
    ['21,0285', 21.0285],
    ['107,985', 107.985],
    ['-3.5', -3.5],
    ['21°01\'42.6"N', 21.0285],
    ['21 01 42.6', 21.0285],
    ['105°51’15,12”E', 105.8542],
    ['N21.0285', 21.0285],
    ['E105.8542', 105.8542],
    ['10.5S', -10.5],
    ["108°30'", 108.5],
  ])('%s', (text, value) => {
    expect(readDegrees(text)).toBeCloseTo(value, 9);
  });

  it.each(['', 'abc', '1.560.000', "21°75'00", '1.2.3'])('%s is not one', (text) => {
    expect(readDegrees(text)).toBeNaN();
  });
});

describe('two coordinates in one cell', () => {
  it.each(['13.98, 108.01', '(108.01; 13.98)', '108.01 13.98', '13,98; 108,01', '[13.98,108.01]'])(
    '%s: the larger is the longitude',
    (text) => {
      expect(readDegreePair(text)).toEqual([108.01, 13.98]);
    },
  );

  it('is nothing when it is not two numbers', () => {
    expect(readDegreePair('13.98')).toBeNull();
    expect(readDegreePair('thôn 3, xã Ia Hrung')).toBeNull();
  });
});
