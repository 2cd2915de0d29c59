import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { areaFinder } from '../../../src/core/targets/area-finder.ts';
import {
  UNKNOWN_CONSEQUENCE,
  consequenceReader,
  consequenceValues,
} from '../../../src/core/targets/components/consequence.ts';
import { likelihoodOf } from '../../../src/core/targets/components/likelihood.ts';
import { protectionClassOf } from '../../../src/core/targets/components/protection-class.ts';
import { localRates } from '../../../src/core/targets/local-rate.ts';
import { recency, repeatOf } from '../../../src/core/targets/components/repeat.ts';
import { vulnerabilityOf } from '../../../src/core/targets/components/vulnerability.ts';
import { pointsOf, scoreTargets } from '../../../src/core/targets/score.ts';
import type { ComponentColumns } from '../../../src/core/targets/score.ts';
import type { KindId } from '../../../src/core/model/registry.ts';
import type { Table } from '../../../src/core/model/table.ts';
import { SCORE_COMPONENTS } from '../../../src/core/study/study-config.ts';
import { place, smallDataset } from '../../support/small-dataset.ts';

type Fields = Record<string, string | number>;

function tableOf(kind: KindId, records: readonly Fields[]): Table {
  const list = records.map((fields, i) => ({
    at: place(i, 0),
    line: [place(i, 0), place(i, 100)],
    fields: { id: `A${i}`, ...fields },
  }));
  const table = smallDataset({ [kind]: list }).tables[kind];
  if (!table) throw new Error('no table');
  return table;
}

const value = fc.double({ min: 0, max: 1e6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('likelihood', () => {
  it('is 1/26 at the mean of the family, ½ at five times the mean and 0.9 at fifteen times', () => {
    expect(likelihoodOf(0.25, 0.25)).toBeCloseTo(1 / 26, 12);
    expect(likelihoodOf(1.25, 0.25)).toBe(0.5);
    expect(likelihoodOf(3.75, 0.25)).toBeCloseTo(0.9, 12);
    expect(likelihoodOf(0, 0.2)).toBe(0);
    expect(likelihoodOf(0.1, 0)).toBe(0);
  });

  it('never falls when the rate rises, and stays below 1', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, mean) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(likelihoodOf(more, mean)).toBeGreaterThanOrEqual(likelihoodOf(less, mean));
        expect(likelihoodOf(more, mean)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the rate around a section', () => {
  const family = {
    kind: 'section',
    targets: 3,
    planned: 0,
    count: 2,
    exposure: 40,
    meanRate: 0.05,
    alpha: 0.5,
    beta: 10,
    fallback: false,
  } as const;

  it('weighs the density by the cable the kernel covers: 3.545 km at 1 km', () => {
    // 2√π = 3.54491. Two years: e = 7.08982. Density 0.2: y = 1.41796. (0.5 + 1.41796) / 17.08982.
    const [around] = localRates(Float64Array.of(0.2), 2, 1000, family);
    expect(around).toBeCloseTo(0.1122284, 7);
  });

  it('is the mean of the family without a prior', () => {
    const rates = localRates(Float64Array.of(0, 9), 2, 1000, { ...family, fallback: true });
    expect([...rates]).toEqual([0.05, 0.05]);
  });
});

describe('repeat', () => {
  it('halves every 120 days and ends after a year', () => {
    expect(recency(0)).toBe(1);
    expect(recency(120)).toBe(0.5);
    expect(recency(240)).toBe(0.25);
    expect(recency(366)).toBe(0);
  });

  it('is ½ for one incident just now and ⅔ for two', () => {
    expect(repeatOf(0)).toBe(0);
    expect(repeatOf(1)).toBe(0.5);
    expect(repeatOf(2)).toBeCloseTo(2 / 3, 12);
  });

  it('never falls with more or later incidents', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(repeatOf(a + b)).toBeGreaterThanOrEqual(repeatOf(a));
        expect(recency(a)).toBeGreaterThanOrEqual(recency(a + b));
      }),
    );
  });
});

describe('vulnerability', () => {
  const all = (answer: string): Fields =>
    Object.fromEntries(
      ['guard', 'lock', 'fence', 'light', 'camera', 'alarm'].map((name) => [name, answer]),
    );

  it('of a site is the share of measures it lacks, an unknown one counting half', () => {
    const sites = tableOf('bts_site', [
      all('yes'),
      all('no'),
      all('unknown'),
      {},
      { ...all('yes'), fence: 'no', light: 'unknown' },
    ]);
    expect([...vulnerabilityOf(sites)]).toEqual([0, 1, 0.5, 0.5, 0.25]);
  });

  it('of a cable is mostly how it lies: hung, then unknown, then buried, then in a duct', () => {
    const cables = tableOf('cable_route', [
      { placement: 'aerial' },
      {},
      { placement: 'buried' },
      { placement: 'duct' },
      { placement: 'aerial', ...all('no') },
      { placement: 'duct', ...all('yes') },
    ]);
    const values = [...vulnerabilityOf(cables)].map((one) => Number(one.toFixed(6)));
    expect(values).toEqual([0.85, 0.57, 0.43, 0.29, 1, 0.14]);
  });
});

describe('consequence', () => {
  const valuesOf = (kind: KindId, records: readonly Fields[]): number[] => {
    const read = consequenceReader(tableOf(kind, records));
    return records.map((_, row) => Number(read(row).value.toFixed(6)));
  };

  it('grows with the logarithm of the subscribers', () => {
    const counts = [0, 100, 1000, 10_000, 100_000, 1_000_000];
    const values = valuesOf(
      'bts_site',
      counts.map((subscribers) => ({ subscribers })),
    );
    expect(values).toEqual([0, 0, 0.333333, 0.666667, 1, 1]);
  });

  it('takes the larger of subscribers and sites served, and says which', () => {
    const read = consequenceReader(tableOf('bts_site', [{ subscribers: 1000, sites_served: 100 }]));
    expect(read(0)).toEqual({ value: 1, cause: { code: 'serves_sites', sites: 100 } });
  });

  it('reads tier, grade and type', () => {
    expect(
      valuesOf('cable_route', [{ tier: 'backbone' }, { tier: 'metro' }, { tier: 'access' }]),
    ).toEqual([1, 0.6, 0.25]);
    expect(valuesOf('post_office', [{ grade: 'level_1' }, { grade: 'culture_point' }])).toEqual([
      1, 0.3,
    ]);
    expect(
      valuesOf('exchange', [
        { exchange_type: 'core' },
        { exchange_type: 'aggregation', subscribers: 100_000 },
      ]),
    ).toEqual([1, 1]);
  });

  it('is the middle of the scale when nothing is known, and says so', () => {
    const read = consequenceReader(tableOf('cable_route', [{}]));
    expect(read(0)).toEqual({ value: 0.5, cause: { code: 'service_unknown' } });
  });
});

describe('consequence of all rows', () => {
  const record = fc.record(
    {
      subscribers: fc.integer({ min: 0, max: 200_000 }),
      sites_served: fc.integer({ min: 0, max: 300 }),
      grade: fc.constantFrom('level_1', 'culture_point', 'other'),
      exchange_type: fc.constantFrom('core', 'aggregation'),
    },
    { requiredKeys: [] },
  );

  it('is what is read row by row, and no number where nothing is known', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<KindId>('exchange', 'post_office', 'bts_site'),
        fc.array(record, { minLength: 1, maxLength: 8 }),
        (kind, records) => {
          const table = tableOf(kind, records);
          const read = consequenceReader(table);
          const known = [...consequenceValues(table)].map((one, row) => {
            expect(Number.isNaN(one)).toBe(read(row).cause.code === 'service_unknown');
            return Number.isNaN(one) ? UNKNOWN_CONSEQUENCE : one;
          });
          expect(known).toEqual(records.map((_, row) => read(row).value));
        },
      ),
    );
  });
});

describe('protection class', () => {
  it('rises from none over not stated and important to national security', () => {
    const records = [
      { protection_class: 'none' },
      {},
      { protection_class: 'important' },
      { protection_class: 'national_security' },
    ];
    expect([...protectionClassOf(tableOf('site', records))]).toEqual([0, 0.3, 0.6, 1]);
  });
});

describe('a score', () => {
  const weights = fc.record({
    likelihood: share,
    repeat: share,
    vulnerability: share,
    consequence: share,
    protection_class: share,
  });
  const one = (values: Record<string, number>): ComponentColumns => {
    const column = (id: string): Float64Array => Float64Array.of(values[id] ?? 0);
    return {
      likelihood: column('likelihood'),
      repeat: column('repeat'),
      vulnerability: column('vulnerability'),
      consequence: column('consequence'),
      protection_class: column('protection_class'),
    };
  };

  it('can give 100 points in all, whatever the weights', () => {
    fc.assert(
      fc.property(weights, (chosen) => {
        const points = pointsOf(chosen);
        const total = SCORE_COMPONENTS.reduce((sum, id) => sum + points[id], 0);
        const any = SCORE_COMPONENTS.some((id) => chosen[id] > 0);
        expect(total).toBeCloseTo(any ? 100 : 0, 9);
      }),
    );
  });

  it('never falls when a component rises', () => {
    const component = fc.constantFrom(...SCORE_COMPONENTS);
    fc.assert(
      fc.property(weights, weights, component, share, (chosen, values, rising, by) => {
        const higher = { ...values, [rising]: Math.min(1, values[rising] + by) };
        const before = scoreTargets(one(values), chosen).score[0] ?? 0;
        const after = scoreTargets(one(higher), chosen).score[0] ?? 0;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe('the commune of a place', () => {
  const box = (west: number, east: number) => [
    place(west, 0),
    place(east, 0),
    place(east, 1000),
    place(west, 1000),
    place(west, 0),
  ];
  const communes = (records: readonly { ring: ReturnType<typeof box>; fields: Fields }[]) => {
    const list = records.map(({ ring, fields }) => ({
      ring,
      fields: { name: `Xã ${fields['id']}`, ...fields },
    }));
    return areaFinder(smallDataset({ commune: list }).tables.commune);
  };

  it('is the one around it, or none', () => {
    const areas = communes([
      { ring: box(0, 1000), fields: { id: '1' } },
      { ring: box(1000, 2000), fields: { id: '2' } },
    ]);
    expect(areas.at(...place(500, 500))).toBe(0);
    expect(areas.at(...place(1500, 500))).toBe(1);
    expect(areas.at(...place(500, 1500))).toBe(-1);
    expect(areas.at(Number.NaN, 14)).toBe(-1);
    expect(areas.byCode('2')).toBe(1);
    expect(areas.byCode('')).toBe(-1);
    expect(areas.name).toEqual(['Xã 1', 'Xã 2']);
  });

  it('is the same from the grid as from the polygons, wherever one asks', () => {
    const areas = communes([
      { ring: [place(0, 0), place(900, 80), place(400, 700), place(0, 0)], fields: { id: '1' } },
      { ring: box(1000, 1003), fields: { id: '2' } },
    ]);
    const metre = fc.double({ min: -100, max: 1100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(metre, metre), { minLength: 1, maxLength: 40 }), (spots) => {
        for (const [east, north] of spots) {
          const inTriangle =
            north * 900 > 80 * east &&
            (north - 80) * -500 >= (700 - 80) * (east - 900) &&
            north * 400 < 700 * east;
          const inStrip = east > 1000 && east < 1003 && north > 0 && north < 1000;
          const onBorder =
            Math.abs(north * 900 - 80 * east) < 1 ||
            Math.abs((north - 80) * 500 + 620 * (east - 900)) < 1 ||
            Math.abs(north * 400 - 700 * east) < 1;
          if (onBorder) continue;
          expect(areas.at(...place(east, north))).toBe(inTriangle ? 0 : inStrip ? 1 : -1);
        }
      }),
    );
  });

  it('is one of today where the table holds both epochs', () => {
    const areas = communes([
      { ring: box(0, 500), fields: { id: 'old', epoch: 'before_2025_07' } },
      { ring: box(0, 1000), fields: { id: 'new', epoch: 'from_2025_07' } },
    ]);
    expect(areas.code).toEqual(['new']);
    expect(areas.at(...place(200, 500))).toBe(0);
  });

  it('is unknown without communes', () => {
    expect(areaFinder(undefined).at(108, 14)).toBe(-1);
  });
});
