import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usedFields } from '../../../scripts/base/layer-records.ts';
import type { LayerRecord } from '../../../scripts/base/layer-records.ts';
import { writeFlatGeobuf } from '../../../scripts/base/write-flatgeobuf.ts';
import { writeCsv, writeGeoJson } from '../../../scripts/base/write-text-layers.ts';
import { formatOf } from '../../../src/core/io/formats/registry.ts';
import { quietContext } from '../../support/quiet-context.ts';

const PATHS: LayerRecord[] = [
  {
    geometry: {
      type: 'LineString',
      coordinates: [
        [108, 14],
        [108.1, 14.1],
      ],
    },
    properties: {
      id: 'A',
      name: 'Đak Đoa'.normalize('NFD'),
      fibre_count: null,
      last_check: '2025-11-20',
    },
  },
  {
    geometry: {
      type: 'LineString',
      coordinates: [
        [108.2, 14],
        [108.3, 14.1],
      ],
    },
    properties: { id: 'B', fibre_count: 48 },
  },
];

describe('layers written to files', () => {
  it('hold real column types in FlatGeobuf, whatever the first record lacks', async () => {
    const fields = usedFields('cable_route', PATHS);
    expect(fields.map((field) => field.name)).toEqual(['id', 'name', 'last_check', 'fibre_count']);
    const bytes = writeFlatGeobuf(fields, PATHS);
    const { table, issues } = await formatOf('flatgeobuf').read(bytes, 'x.fgb', quietContext());
    expect(issues).toEqual([]);
    const count = table.columns.find((column) => column.name === 'fibre_count');
    expect(count?.type === 'number' && [...count.values]).toEqual([Number.NaN, 48]);
    const name = table.columns.find((column) => column.name === 'name');
    expect(name?.type === 'text' && name.dictionary).toEqual(['', 'Đak Đoa'.normalize('NFC')]);
    expect([...(table.geometry?.coordinates ?? [])]).toEqual([
      108, 14, 108.1, 14.1, 108.2, 14, 108.3, 14.1,
    ]);
  });

  it('quote what a CSV needs quoted and start with a byte order mark', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        fc.pre(text.trim() === text && !text.includes('\r'));
        const records: LayerRecord[] = [
          {
            geometry: { type: 'Point', coordinates: [108.5, 14] },
            properties: { id: 'x', name: `a${text}b` },
          },
        ];
        const csv = writeCsv(usedFields('town', records), records);
        expect(csv.codePointAt(0)).toBe(0xfeff);
        const bytes = new TextEncoder().encode(csv);
        const { table } = await formatOf('csv').read(bytes, 'x.csv', quietContext());
        const name = table.columns.find((column) => column.name === 'name');
        expect(name?.type === 'text' && name.dictionary[1]).toBe(`a${text}b`.normalize('NFC'));
      }),
      { numRuns: 40 },
    );
  });

  it('leave absent values out of GeoJSON', () => {
    const text = writeGeoJson(usedFields('cable_route', PATHS), PATHS);
    const { features } = JSON.parse(text) as { features: { properties: unknown }[] };
    expect(features[1]?.properties).toEqual({ id: 'B', fibre_count: 48 });
  });
});
