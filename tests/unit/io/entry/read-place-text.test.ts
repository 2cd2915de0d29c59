import { describe, expect, it } from 'vitest';
import { readPlaceText } from '../../../../src/core/io/entry/read-place-text.ts';

const at = (text: string, crs = 'EPSG:4326') => {
  const read = readPlaceText(text, crs);
  return 'place' in read ? read.place.map((degree) => degree.toFixed(4)).join(' ') : read.fault;
};

describe('a place that is typed', () => {
  it.each([
    '13,9833; 108,0021',
    '108.0021 13.9833',
    '13°58′59.9″N 108°0′7.6″E',
    '(108,0021; 13,9833)',
  ])('may be written %s', (text) => {
    expect(at(text)).toBe('108.0021 13.9833');
  });

  it('may be in metres of a VN-2000 zone, whichever comes first', () => {
    const north = at('1547123,50 473215,20', 'EPSG:9217');
    expect(north).toBe(at('473215,20 1547123,50', 'EPSG:9217'));
    expect(north).toMatch(/^108\.\d{4} 13\.\d{4}$/);
  });

  it.each([
    ['ngã ba', 'EPSG:4326', 'unreadable'],
    ['13.98', 'EPSG:4326', 'unreadable'],
    ['1547123 473215', 'EPSG:4326', 'wrong-unit'],
    ['13,98 108,00', 'EPSG:9217', 'wrong-unit'],
    ['48,85 2,35', 'EPSG:4326', 'outside'],
    ['13,98 108,00', 'EPSG:6956', 'unreadable'],
  ])('%s in %s is refused as %s', (text, crs, fault) => {
    expect(at(text, crs)).toBe(fault);
  });
});
