import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { crsText, degreesText } from '../../../../src/core/brief/map/furniture/crs-text.ts';
import { gridMargin } from '../../../../src/core/brief/map/furniture/grid-margin.ts';
import { northTurn } from '../../../../src/core/brief/map/furniture/north-arrow.ts';
import { scaleBarBlock, scaleText } from '../../../../src/core/brief/map/furniture/scale-bar.ts';
import { vietnamInsetBlock } from '../../../../src/core/brief/map/furniture/vietnam-inset.ts';
import type { PaperMapSources } from '../../../../src/core/brief/map/paper-map.ts';
import type { PaperView } from '../../../../src/core/brief/map/paper-view.ts';
import { roundScale } from '../../../../src/core/brief/map/round-scale.ts';
import { viewOfFrame } from '../../../../src/core/brief/map/view-of-frame.ts';
import { toVn2000 } from '../../../../src/core/geo/vn2000.ts';
import { paperMapWords } from '../../../../src/i18n/paper-map-words.ts';
import { EVERYTHING, halfEm, paperSources, textsOf } from './paper-province.ts';

const vi = paperMapWords('vi');
const en = paperMapWords('en');
let sources: PaperMapSources;
beforeAll(async () => {
  sources = await paperSources();
});

/** At a place and scale, in a zone about a meridian. */
function viewAt(lon: number, lat: number, scale: number, meridian: number): PaperView {
  const dataset = { ...sources.dataset, vn2000Meridian: meridian };
  return viewOfFrame(
    { box: EVERYTHING.box, frame: { by: 'centre', lon, lat, scale } },
    { dataset, result: null },
  );
}

const anywhere = fc.record({
  lon: fc.double({ min: 102.5, max: 109.4, noNaN: true }),
  lat: fc.double({ min: 8.5, max: 23.3, noNaN: true }),
  scale: fc.constantFrom(5000, 25_000, 110_000, 400_000, 1_250_000),
  off: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
});

describe('where ground and page meet', () => {
  it('leads from the page to the ground and back', () => {
    fc.assert(
      fc.property(anywhere, ({ lon, lat, scale, off }) => {
        const view = viewAt(lon, lat, scale, lon + off);
        const page = view.toPage(Float64Array.of(lon, lat));
        expect(page[0]).toBeCloseTo(75, 3);
        expect(page[1]).toBeCloseTo(105, 3);
        const corner = view.toDegrees(Float64Array.of(15, 20));
        const back = view.toPage(corner);
        expect(back[0]).toBeCloseTo(15, 3);
        expect(back[1]).toBeCloseTo(20, 3);
      }),
    );
  });

  it('shows all of what is framed, and the province in hand to its borders', () => {
    const view = viewOfFrame({ box: EVERYTHING.box, frame: { by: 'province' } }, sources);
    const { coordinates } = sources.dataset.tables.province?.geometry ?? { coordinates: [] };
    const page = view.toPage(Float64Array.from(coordinates));
    for (let i = 0; i < page.length; i += 2) {
      expect(page[i]).toBeGreaterThan(15);
      expect(page[i]).toBeLessThan(135);
      expect(page[i + 1]).toBeGreaterThan(20);
      expect(page[i + 1]).toBeLessThan(190);
    }
  });

  it('shows the whole data where what is asked for is not there', () => {
    const asked = { by: 'commune', code: 'không có' } as const;
    const view = viewOfFrame({ box: EVERYTHING.box, frame: asked }, sources);
    expect(view.bounds[0]).toBeLessThan(sources.dataset.bounds[0]);
    expect(view.bounds[2]).toBeGreaterThan(sources.dataset.bounds[2]);
  });

  it('has a plane of its own far from the zone of the data', () => {
    expect(viewAt(104, 10, 50_000, 108.25).crs).toEqual({ system: 'wgs84', meridian: 104 });
    expect(viewAt(108, 14, 50_000, 108.25).crs).toEqual({ system: 'vn2000', meridian: 108.25 });
  });
});

describe('a scale that is told', () => {
  it('is round and never shows less than was asked', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 5e7, noNaN: true }), (scale) => {
        const round = roundScale(scale);
        expect(round).toBeGreaterThanOrEqual(scale * (1 - 1e-6));
        expect(round).toBeLessThanOrEqual(Math.max(5000, scale * 1.26));
        expect(roundScale(round)).toBe(round);
      }),
    );
  });

  it('is written as offices write it', () => {
    expect(scaleText(viewAt(108, 14, 1_250_000, 108.25), vi)).toBe('Tỷ lệ 1:1.250.000');
    expect(scaleText(viewAt(108, 14, 1_250_000, 108.25), en)).toBe('Scale 1:1,250,000');
  });
});

describe('the scale bar', () => {
  it('is as long as it says on the ellipsoid, within 1 %, across and up the page, anywhere', () => {
    fc.assert(
      fc.property(anywhere, ({ lon, lat, scale, off }) => {
        const view = viewAt(lon, lat, scale, lon + off);
        const { lengthM, barMm } = scaleBarBlock(view, vi, halfEm, { mostMm: 60, sizePt: 7 });
        for (const [dx, dy] of [
          [barMm / 2, 0],
          [0, barMm / 2],
        ] as const) {
          const [lonA = 0, latA = 0, lonB = 0, latB = 0] = view.toDegrees(
            Float64Array.of(75 - dx, 105 - dy, 75 + dx, 105 + dy),
          );
          expect(Math.abs(geodesicM(lonA, latA, lonB, latB) / lengthM - 1)).toBeLessThan(0.01);
        }
      }),
    );
  });

  it('has a round length and fits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5000, max: 3_000_000 }), (scale) => {
        const view = viewAt(108, 14, scale, 108.25);
        const bar = scaleBarBlock(view, vi, halfEm, { mostMm: 60, sizePt: 7 });
        expect(bar.barMm).toBeLessThanOrEqual(60);
        expect(bar.barMm).toBeGreaterThan(29);
        expect(String(bar.lengthM)).toMatch(/^[1-5]0*$/);
      }),
    );
  });
});

describe('north', () => {
  it('turns from the grid by the convergence of the zone', () => {
    // γ = atan(tan Δλ · sin φ) of the Transverse Mercator projection (on the sphere; within 0.1 %).
    const radians = Math.PI / 180;
    const expected = Math.atan(Math.tan(1.5 * radians) * Math.sin(14 * radians));
    expect(northTurn(viewAt(109.75, 14, 100_000, 108.25))).toBeCloseTo(-expected, 4);
    expect(northTurn(viewAt(108.25, 14, 100_000, 108.25))).toBeCloseTo(0, 6);
  });
});

describe('the grid in the margin', () => {
  it('stands at round kilometres of the zone', () => {
    const view = viewAt(108.3, 14, 100_000, 108.25);
    const { items, stepM } = gridMargin(view, vi, halfEm, { sizePt: 6 });
    expect(stepM).toBe(5000);
    const { eastingM } = toVn2000(108.3, 14, 108.25);
    const first = Math.round(eastingM / 5000) * 5;
    expect(textsOf(items)).toContain(String(first));
    for (const item of items) {
      if (item.type !== 'text' || item.text !== String(first) || item.angle) continue;
      expect(item.x).toBeCloseTo(75 + (first * 1000 - eastingM) / 100, 1);
    }
  });

  it('names the system it is in', () => {
    expect(crsText(viewAt(108.3, 14, 100_000, 108.25), vi)).toContain(
      'VN-2000, kinh tuyến trục 108°15′, múi 3°',
    );
    expect(degreesText(107.75)).toBe('107°45′');
  });
});

describe('the inset', () => {
  it('shows Viet Nam with Hoàng Sa and Trường Sa in both languages', () => {
    const view = viewAt(108.3, 14, 100_000, 108.25);
    const inVietnamese = textsOf(
      vietnamInsetBlock(view, vi, { widthMm: 30, tone: 'colour' }).items,
    );
    expect(inVietnamese).toEqual(
      expect.arrayContaining([
        'Quần đảo Hoàng Sa',
        '(Đà Nẵng)',
        'Quần đảo Trường Sa',
        '(Khánh Hòa)',
      ]),
    );
    const inEnglish = textsOf(vietnamInsetBlock(view, en, { widthMm: 30, tone: 'grey' }).items);
    expect(inEnglish).toEqual(expect.arrayContaining(['Hoàng Sa islands', 'Trường Sa islands']));
  });
});

/** Vincenty's inverse formula (Survey Review 23, 1975) on WGS 84, metres. */
function geodesicM(lonA: number, latA: number, lonB: number, latB: number): number {
  const [a, f] = [6_378_137, 1 / 298.257223563];
  const b = a * (1 - f);
  const rad = Math.PI / 180;
  const L = (lonB - lonA) * rad;
  const [U1, U2] = [
    Math.atan((1 - f) * Math.tan(latA * rad)),
    Math.atan((1 - f) * Math.tan(latB * rad)),
  ];
  let lambda = L;
  let [sinS, cosS, sigma, cos2A, cos2M] = [0, 1, 0, 1, 0];
  for (let step = 0; step < 50; step += 1) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    sinS = Math.hypot(
      Math.cos(U2) * sinL,
      Math.cos(U1) * Math.sin(U2) - Math.sin(U1) * Math.cos(U2) * cosL,
    );
    if (sinS === 0) return 0;
    cosS = Math.sin(U1) * Math.sin(U2) + Math.cos(U1) * Math.cos(U2) * cosL;
    sigma = Math.atan2(sinS, cosS);
    const sinA = (Math.cos(U1) * Math.cos(U2) * sinL) / sinS;
    cos2A = 1 - sinA * sinA;
    cos2M = cos2A === 0 ? 0 : cosS - (2 * Math.sin(U1) * Math.sin(U2)) / cos2A;
    const C = (f / 16) * cos2A * (4 + f * (4 - 3 * cos2A));
    lambda =
      L + (1 - C) * f * sinA * (sigma + C * sinS * (cos2M + C * cosS * (2 * cos2M ** 2 - 1)));
  }
  const u2 = (cos2A * (a * a - b * b)) / (b * b);
  const A = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
  const B = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
  const delta = B * sinS * (cos2M + (B / 4) * (cosS * (2 * cos2M ** 2 - 1)));
  return b * A * (sigma - delta);
}
