import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../src/i18n/format.ts';
import { meridianText, vn2000Text, wgs84Text } from '../../../src/map/furniture/coordinate-text.ts';
import { metresPerPixel, scaleBar } from '../../../src/map/furniture/scale-bar.ts';

describe('the scale bar', () => {
  it('knows the size of a pixel at the equator and at 60° north', () => {
    // Web Mercator, 512 px tiles: 2π · 6378137 m / 512 = 78271.517 m at zoom 0; half of it at 60°.
    expect(metresPerPixel(0, 0)).toBeCloseTo(78271.517, 3);
    expect(metresPerPixel(60, 0)).toBeCloseTo(78271.517 / 2, 3);
    expect(metresPerPixel(0, 10)).toBeCloseTo(76.437, 3);
  });

  it('is as long as the round length it states, at any latitude and zoom', () => {
    const lat = fc.double({ min: 0, max: 30, noNaN: true });
    const zoom = fc.double({ min: 3, max: 18, noNaN: true });
    fc.assert(
      fc.property(lat, zoom, (at, near) => {
        const { lengthM, widthPx } = scaleBar(at, near, 110);
        expect(widthPx).toBeLessThanOrEqual(110 + 1e-9);
        expect(widthPx).toBeGreaterThan(110 / 2.5 - 1e-9);
        expect(widthPx * metresPerPixel(at, near)).toBeCloseTo(lengthM, 6);
        const leading = lengthM / 10 ** Math.floor(Math.log10(lengthM) + 1e-9);
        expect([1, 2, 5].some((round) => Math.abs(leading - round) < 1e-9)).toBe(true);
      }),
    );
  });
});

describe('coordinates under the pointer', () => {
  it('are written the Vietnamese way and the English way', () => {
    const north = { north: 'B', east: 'Đ' };
    expect(wgs84Text(108.25, 13.9812, createFormat('vi'), north)).toBe('13,98120°B 108,25000°Đ');
    expect(wgs84Text(108.25, 13.9812, createFormat('en'), { north: 'N', east: 'E' })).toBe(
      '13.98120°N 108.25000°E',
    );
  });

  it('say VN-2000 in whole metres, north first, with the zone by its meridian', () => {
    const text = vn2000Text(108.25, 13.9812, 108.25, createFormat('vi'));
    expect(text).toMatch(/^X 1\.54\d\.\d{3} · Y 499\.8\d{2}$/);
    expect(meridianText(108.25)).toBe('108°15′');
    expect(meridianText(107.75)).toBe('107°45′');
    expect(meridianText(105)).toBe('105°00′');
  });
});
