import { describe, expect, it } from 'vitest';
import { buildBase } from '../../../scripts/base/build-base.ts';
import type { BuiltBase } from '../../../scripts/base/build-base.ts';
import type { LayerRecord } from '../../../scripts/base/layer-records.ts';
import { readCommunes } from '../../../scripts/base/commune-records.ts';
import { writeGeoJson } from '../../../scripts/base/write-text-layers.ts';
import { InputError } from '../../../scripts/command.ts';
import { openManifest } from '../../../src/core/io/open-manifest.ts';
import { COMMUNE } from '../../../src/core/model/kinds/commune.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { SMALL_EXTRACT, writeExtract } from './small-extract.ts';

const square = (west: number, id: string, name: string): LayerRecord => ({
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 13.9],
        [west + 0.1, 13.9],
        [west + 0.1, 14.1],
        [west, 14.1],
        [west, 13.9],
      ],
    ],
  },
  properties: { id, name, unit_type: 'commune' },
});
const COMMUNES = writeGeoJson(COMMUNE.fields, [
  square(107.95, '23767', 'Ia Hrung'),
  square(108.05, '23764', 'Biển Hồ'),
]);

async function build() {
  const bytes = new TextEncoder().encode(COMMUNES);
  const communes = await readCommunes('xa.geojson', bytes, quietContext());
  return buildBase({
    osm: writeExtract(SMALL_EXTRACT),
    communes,
    provinceName: 'Gia Lai',
    today: '2026-01-01',
  });
}

function manifestText({ files }: BuiltBase): string {
  const file = files.find((one) => one.name === 'manifest.json');
  return new TextDecoder().decode(file?.bytes);
}

describe("a department's own base", () => {
  it('is a province that the app opens without a complaint', async () => {
    const { files } = await build();
    const byName = new Map(files.map((file) => [file.name, file.bytes]));
    const { dataset, issues } = await openManifest(
      byName.get('manifest.json') ?? new Uint8Array(),
      async (path) => byName.get(path) ?? new Uint8Array(),
      quietContext(),
    );
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    expect(dataset?.illustrative).toBe(false);
    expect(dataset?.bounds).toEqual([107.95, 13.9, 108.15, 14.1]);
    expect(dataset?.vn2000Meridian).toBe(108);
    expect(dataset?.cutOff).toBe('2025-09-01');
    expect(dataset?.tables.commune?.rows).toBe(2);
    expect(dataset?.tables.road?.rows).toBe(2);
    expect(dataset?.tables.water?.rows).toBe(1);
  });

  it('dissolves the communes into one province and keeps the archipelagos on the overview', async () => {
    const manifest: unknown = JSON.parse(manifestText(await build()));
    expect(manifest).toMatchObject({
      layers: [
        { id: 'land' },
        { id: 'province', count: 34 },
        { id: 'water' },
        { id: 'river' },
        { id: 'road' },
        { id: 'commune' },
        { id: 'town', count: 4 },
      ],
    });
  });

  it('gives the same bytes twice', async () => {
    // The manifest holds the SHA-256 of every file.
    expect(manifestText(await build())).toBe(manifestText(await build()));
  });

  it('says no to a boundary file that holds no commune', async () => {
    const nothing = new TextEncoder().encode('{"type":"FeatureCollection","features":[]}');
    await expect(readCommunes('xa.geojson', nothing, quietContext())).rejects.toBeInstanceOf(
      InputError,
    );
  });

  it('refuses an extract with nothing in it when there are no communes either', () => {
    const osm = writeExtract({ nodes: [], ways: [], relations: [] });
    const request = { osm, communes: [], provinceName: '', today: '2026-01-01' };
    expect(() => buildBase(request)).toThrow('nothing-in-it');
  });
});
