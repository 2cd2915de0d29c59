import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PaperMapSources } from '../../../../src/core/brief/map/paper-map.ts';
import type { Dataset } from '../../../../src/core/model/dataset.ts';
import type { KindId } from '../../../../src/core/model/registry.ts';
import type { Table } from '../../../../src/core/model/table.ts';
import { drawn, paperSources, printed, textsOf } from './paper-province.ts';

let sources: PaperMapSources;
beforeAll(async () => {
  sources = await paperSources();
});

const SECRET: readonly KindId[] = [
  'cable_route',
  'bts_site',
  'post_office',
  'exchange',
  'site',
  'incident',
  'patrol_base',
  'risk_factor',
];

/** The same records, each moved by a little; `keep` says which moved places may stand. */
function moved(dataset: Dataset, byDegrees: (i: number) => number): Dataset {
  const tables: Partial<Record<KindId, Table>> = { ...dataset.tables };
  for (const kind of SECRET) {
    const table = tables[kind];
    if (!table) continue;
    const coordinates = table.geometry.coordinates.map((value, i) => value + byDegrees(i));
    tables[kind] = { ...table, geometry: { ...table.geometry, coordinates } };
  }
  return { ...dataset, tables };
}

const numbered = [{ target: 'B1', number: 1 }];

describe('a map for everybody', () => {
  it('does not change when works, cables and incidents lie elsewhere or have other names', () => {
    const public_ = printed(drawn(sources, { level: 'commune', numbered }).items);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -0.02, max: 0.02, noNaN: true }), { minLength: 7, maxLength: 7 }),
        (shifts) => {
          const dataset = moved(sources.dataset, (i) => shifts[i % 7] ?? 0);
          const elsewhere = { ...sources, dataset, incidents: new Uint32Array() };
          expect(printed(drawn(elsewhere, { level: 'commune', numbered }).items)).toBe(public_);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('does not change with what the network says of its sections and targets', () => {
    const { result } = sources;
    if (!result) throw new Error('no result');
    const { sections, targets } = result;
    const other = {
      ...result,
      sections: { ...sections, density: sections.density.map((density) => 9 - density) },
      targets: { ...targets, score: targets.score.map((score) => 100 - score) },
    };
    const asked = { level: 'commune', numbered } as const;
    expect(printed(drawn({ ...sources, result: other }, asked).items)).toBe(
      printed(drawn(sources, asked).items),
    );
  });

  it('says what it keeps back', () => {
    const { withheld, legend } = drawn(sources, { level: 'commune', numbered });
    expect(withheld).toEqual(['density', 'score', 'cables', 'points', 'incidents', 'numbered']);
    expect(legend.map(({ id }) => id)).toEqual(['ratio', 'ground']);
  });

  it('shows no class of communes with few incidents', () => {
    const all = textsOf(drawn(sources, { level: 'commune' }).items);
    const few = textsOf(drawn(sources, { level: 'commune', leastCount: 1000 }).items);
    expect(all.join(' ')).toMatch(/\(\d\)/);
    expect(few.join(' ')).not.toMatch(/\(\d\)/);
  });
});

describe('a map by squares of 1 km', () => {
  it('does not change while everything stays in its square', () => {
    const before = printed(drawn(sources, { level: 'grid', layers: POINTS_ONLY }).items);
    for (const by of [1e-5, 4e-5, -3e-5]) {
      const dataset = moved(sources.dataset, (i) => (i % 2 === 0 ? by : -by));
      expect(
        printed(drawn({ ...sources, dataset }, { level: 'grid', layers: POINTS_ONLY }).items),
      ).toBe(before);
    }
  });

  it('names no work and no base', () => {
    const names = ['Tuyến 1', 'B1', 'P1'];
    expect(textsOf(drawn(sources, { level: 'grid' }).items)).not.toEqual(
      expect.arrayContaining(names),
    );
  });

  it('says so in the legend', () => {
    const { legend } = drawn(sources, { level: 'grid' });
    const byCell = legend.filter((entry) => entry.byCell).map(({ id }) => id);
    expect(byCell).toEqual(['density', 'score', 'incidents', 'points']);
  });
});

const POINTS_ONLY = {
  cables: false,
  density: false,
  ratio: false,
  points: ['bts_site', 'post_office'],
  pointsBy: 'kind',
  incidents: true,
  pointNames: true,
} as const;
