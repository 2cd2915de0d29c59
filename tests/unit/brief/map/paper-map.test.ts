import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { legendBlock } from '../../../../src/core/brief/map/legend/legend-block.ts';
import type { PaperMapSources } from '../../../../src/core/brief/map/paper-map.ts';
import { sha256Hex } from '../../../../src/core/basics/sha256.ts';
import { writeSvg } from '../../../../src/core/sheet/svg/write-svg.ts';
import { paperMapWords } from '../../../../src/i18n/paper-map-words.ts';
import {
  EVERYTHING,
  coordinatesOf,
  drawn,
  flatItems,
  halfEm,
  paperSources,
  printed,
  textsOf,
} from './paper-province.ts';

let sources: PaperMapSources;
beforeAll(async () => {
  sources = await paperSources();
});

const RIM_MM = 3;

describe('a paper map', () => {
  it('is drawn the same each time', () => {
    expect(printed(drawn(sources).items)).toBe(printed(drawn(sources).items));
  });

  it('is as it was when it was last looked at', () => {
    const { items, legend } = drawn(sources);
    const { box } = EVERYTHING;
    const svg = writeSvg({ widthMm: box.widthMm + 30, heightMm: box.heightMm + 40, items });
    expect({
      items: sha256Hex(svg),
      legend: legend.map(({ id, rows }) => [id, rows.length]),
    }).toMatchInlineSnapshot(`
      {
        "items": "0553ce7638046e4b7a89271286e8c396a3f8dc3f1dfa0b9e739cf80c63cccd1b",
        "legend": [
          [
            "density",
            5,
          ],
          [
            "ratio",
            6,
          ],
          [
            "score",
            5,
          ],
          [
            "incidents",
            2,
          ],
          [
            "points",
            2,
          ],
          [
            "cables",
            6,
          ],
          [
            "ground",
            7,
          ],
        ],
      }
    `);
  });

  it('lies in its box, whatever the frame, and holds no figure that cannot be printed', () => {
    const frame = fc.record({
      by: fc.constant('centre' as const),
      lon: fc.double({ min: 108.2, max: 108.3, noNaN: true }),
      lat: fc.double({ min: 13.85, max: 13.97, noNaN: true }),
      scale: fc.constantFrom(5000, 20_000, 60_000, 300_000, 2_000_000),
    });
    const box = fc.record({
      x: fc.integer({ min: 0, max: 30 }),
      y: fc.integer({ min: 0, max: 30 }),
      widthMm: fc.integer({ min: 15, max: 380 }),
      heightMm: fc.integer({ min: 15, max: 260 }),
    });
    fc.assert(
      fc.property(frame, box, (asked, into) => {
        const { items } = drawn(sources, { frame: asked, box: into });
        const [window] = items;
        expect(window?.type === 'group' && window.clip).toEqual(into);
        for (const item of flatItems(items)) {
          if (item.type !== 'shape') continue;
          for (const line of item.lines) {
            for (let i = 0; i < line.length; i += 2) {
              expect(line[i]).toBeGreaterThanOrEqual(into.x - RIM_MM - 3);
              expect(line[i]).toBeLessThanOrEqual(into.x + into.widthMm + RIM_MM + 3);
            }
          }
        }
        expect(coordinatesOf(items).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('writes names in NFC with all their marks', () => {
    const texts = textsOf(drawn(sources).items);
    expect(texts).toContain('Đắk Tô');
    expect(texts.join(' ')).toMatch(/Xã (Nam|Bắc)/);
    for (const text of texts) expect(text).toBe(text.normalize('NFC'));
  });

  it('uses no colour for printers that have none', () => {
    const paints = flatItems(drawn(sources, { tone: 'grey' }).items).flatMap((item) =>
      item.type === 'text'
        ? [item.color, item.halo?.color]
        : item.type === 'group'
          ? []
          : [item.fill?.color, item.stroke?.color],
    );
    const coloured = paints.filter(
      (paint) => paint !== undefined && new Set(paint.slice(1).match(/../g)).size > 1,
    );
    expect(coloured).toEqual([]);
  });

  it('draws what the data has where there is no result', () => {
    const { legend, withheld } = drawn({ ...sources, result: null });
    expect(legend.map(({ id }) => id)).toEqual(['points', 'cables', 'ground']);
    expect(withheld).toEqual(['density', 'ratio', 'score', 'incidents']);
  });

  it('numbers targets as in the list', () => {
    const numbered = [
      { target: 'B2', number: 1 },
      { target: 'P1', number: 2 },
    ];
    const layers = { ...EVERYTHING.layers, incidents: false, ratio: false };
    const texts = textsOf(drawn(sources, { numbered, layers }).items);
    expect(texts.filter((text) => /^\d+$/.test(text)).toSorted()).toEqual(['1', '2']);
  });
});

describe('its legend', () => {
  const vi = paperMapWords('vi');

  it('has a row for each class with the bounds of the app, unit, n and period', () => {
    const { legend } = drawn(sources);
    const density = legend.find(({ id }) => id === 'density');
    expect(density?.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(density?.basis).toMatchObject({ n: 4, from: '2024-01-01', to: '2025-12-31' });
    const texts = textsOf(
      legendBlock(density ? [density] : [], vi, halfEm, { widthMm: 120, sizePt: 7 }).items,
    );
    expect(texts).toEqual(
      expect.arrayContaining(['vụ/km/năm', 'dưới 0,1', '0,1 – 0,5', '0,5 – 1', '1 – 2', 'từ 2']),
    );
    expect(texts.join(' ')).toContain('n = 4 vụ, 01/01/2024 – 31/12/2025.');
  });

  it('tells only what is on the map', () => {
    const { legend } = drawn(sources, {
      layers: { ...EVERYTHING.layers, points: ['bts_site', 'exchange'] },
    });
    const points = legend.find(({ id }) => id === 'points');
    expect(points?.rows.map(({ code }) => code)).toEqual(['bts_site']);
    const ground = legend.find(({ id }) => id === 'ground');
    expect(ground?.rows.map(({ code }) => code)).toEqual([
      'town',
      'province_border',
      'commune_border',
      'national',
      'commune',
      'river',
      'water',
    ]);
  });

  it('fits its width in both languages, in one column and in three', () => {
    const { legend } = drawn(sources);
    for (const words of [vi, paperMapWords('en')]) {
      for (const columns of [1, 3]) {
        const block = legendBlock(legend, words, halfEm, { widthMm: 180, sizePt: 7, columns });
        for (const item of flatItems(block.items)) {
          if (item.type !== 'text' || item.align === 'middle') continue;
          const right = item.x + halfEm(item.text, item.face, item.sizePt);
          expect(right).toBeLessThanOrEqual(block.widthMm + 1e-6);
          expect(item.y).toBeLessThanOrEqual(block.heightMm);
        }
      }
    }
  });
});
