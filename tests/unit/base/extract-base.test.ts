import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractBase } from '../../../scripts/base/osm/extract-base.ts';
import { BadExtract, extractDay } from '../../../scripts/base/osm/pbf-blocks.ts';
import { SMALL_EXTRACT, writeExtract } from './small-extract.ts';

const SHARED = new URL('../../../../shared/data/osm-pbf/', import.meta.url);
const bytes = writeExtract(SMALL_EXTRACT);

describe('an OpenStreetMap extract', () => {
  it.each([true, false])(
    'gives its roads with class, number and direction (dense: %s)',
    (dense) => {
      const { roads } = extractBase(writeExtract({ ...SMALL_EXTRACT, dense }));
      expect(roads.map((road) => road.properties)).toEqual([
        {
          id: 'w100',
          name: 'Quốc lộ 19',
          ref: 'QL.19',
          road_class: 'national',
          oneway: 'both',
          max_speed: 80,
        },
        {
          id: 'w101',
          name: 'Hùng Vương',
          ref: null,
          road_class: 'street',
          oneway: 'backward',
          max_speed: null,
        },
      ]);
      expect(roads[0]?.geometry).toEqual({
        type: 'LineString',
        coordinates: [
          [108, 13.98],
          [108.01, 13.985],
          [108.02, 13.98],
        ],
      });
    },
  );

  it('closes a lake out of two ways and cuts its island out', () => {
    const { waters } = extractBase(bytes);
    expect(waters).toHaveLength(1);
    expect(waters[0]?.properties).toEqual({ name: 'Biển Hồ' });
    const { geometry } = waters[0] ?? {};
    expect(
      geometry?.type === 'MultiPolygon' && geometry.coordinates[0]?.map((ring) => ring.length),
    ).toEqual([5, 5]);
  });

  it('gives streams and named places, and leaves buildings and localities', () => {
    const { rivers, towns } = extractBase(bytes);
    expect(rivers.map((river) => river.properties)).toEqual([
      { name: 'Suối Đak', river_class: 'stream' },
    ]);
    expect(towns.map((town) => town.properties)).toEqual([
      { id: 'n30', name: 'Pleiku', town_class: 'city', population: 255000 },
    ]);
  });

  it('leaves out a lake whose shore is cut off by the clip', () => {
    const [first] = SMALL_EXTRACT.relations;
    const members = first?.members.slice(1) ?? [];
    const relations = first ? [{ ...first, members }] : [];
    expect(extractBase(writeExtract({ ...SMALL_EXTRACT, relations })).waters).toEqual([]);
  });

  it('says the day its data is of', () => {
    expect(extractDay(bytes)).toBe('2025-09-01');
    const { timestamp: _, ...undated } = SMALL_EXTRACT;
    expect(extractDay(writeExtract(undated))).toBeNull();
  });

  it('refuses what it cannot read with a reason, never another error', { timeout: 60_000 }, () => {
    expect(reasonOf(new Uint8Array())).toBe('empty');
    expect(reasonOf(new TextEncoder().encode('not an extract at all'))).toBe('not-osm-pbf');
    expect(reasonOf(writeExtract({ ...SMALL_EXTRACT, feature: 'HistoricalInformation' }))).toBe(
      'needs-HistoricalInformation',
    );
    for (let cut = 1; cut < bytes.length; cut += 7) {
      expect(() => readAll(bytes.subarray(0, cut))).not.toThrow();
    }
    for (let at = 0; at < bytes.length; at += 5) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      expect(() => readAll(damaged)).not.toThrow();
    }
  });
});

describe.skipIf(!existsSync(SHARED))('real extracts (skipped: ../shared is not there)', () => {
  it('reads Andorra and Liechtenstein', { timeout: 120_000 }, () => {
    const andorra = extractBase(readFileSync(new URL('andorra.osm.pbf', SHARED)));
    expect(andorra.roads.length).toBeGreaterThan(1500);
    expect(andorra.towns.map((town) => town.properties['name'])).toContain('Andorra la Vella');
    const liechtenstein = extractBase(
      readFileSync(new URL('liechtenstein-2013-08-03.osm.pbf', SHARED)),
    );
    expect(liechtenstein.roads.length).toBeGreaterThan(2500);
    expect(liechtenstein.waters.length).toBeGreaterThan(20);
  });
});

/** Reads it; only a BadExtract may be thrown. */
function readAll(file: Uint8Array): void {
  try {
    extractBase(file);
  } catch (error) {
    if (!(error instanceof BadExtract)) throw error;
  }
}

function reasonOf(file: Uint8Array): string {
  try {
    extractBase(file);
  } catch (error) {
    if (error instanceof BadExtract) return error.reason;
    throw error;
  }
  return '';
}
