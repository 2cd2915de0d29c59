import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORDS_LISTED, compareRecords } from '../../../../src/core/io/update/compare-records.ts';
import { mergeTables, tableOfRows } from '../../../../src/core/io/validate/merge-tables.ts';
import type { Table } from '../../../../src/core/model/table.ts';
import { place, smallDataset } from '../../../support/small-dataset.ts';
import type { RecordWithPlace } from '../../../support/small-dataset.ts';

const bts = (records: readonly RecordWithPlace[]): Table => {
  const table = smallDataset({ bts_site: records }).tables.bts_site;
  if (!table) throw new Error('no table');
  return table;
};

const site = (id: string, fields: Record<string, string | number> = {}, east = 0, north = 0) => ({
  at: place(east, north),
  fields: { id, ...fields },
});

describe('comparing a file with its corrected copy', () => {
  it('tells what is new, changed, gone and the same, by id and whatever the order', () => {
    const before = bts([
      site('A', { name: 'Đak Đoa 1', subscribers: 100 }),
      site('B', { name: 'Đak Đoa 2' }),
      site('C', { name: 'Đak Đoa 3' }),
    ]);
    const after = bts([
      site('D', { name: 'Đak Đoa 4' }),
      site('C', { name: 'Đak Đoa 3' }),
      site('A', { name: 'Đak Đoa 1', subscribers: 180, owner: 'VNPT' }),
    ]);
    const changes = compareRecords(before, after);
    expect(changes).toMatchObject({ before: 3, after: 3, same: 1 });
    expect(changes.added.first.map(({ id, row }) => [id, row])).toEqual([['D', 2]]);
    expect(changes.gone.first.map(({ id, name }) => [id, name])).toEqual([['B', 'Đak Đoa 2']]);
    expect(changes.changed.first).toMatchObject([
      {
        id: 'A',
        row: 4,
        movedM: 0,
        fields: [
          { field: 'owner', before: null, after: 'VNPT' },
          { field: 'subscribers', before: 100, after: 180 },
        ],
      },
    ]);
    expect(changes.fields).toEqual([
      { field: 'owner', records: 1 },
      { field: 'subscribers', records: 1 },
    ]);
  });

  it('measures in metres how far a place moved', () => {
    const changes = compareRecords(bts([site('A')]), bts([site('A', {}, 300, 400)]));
    expect(changes.moved.records).toBe(1);
    expect(changes.changed.first[0]?.movedM).toBeCloseTo(500, -1);
  });

  it('takes places that differ by rounding for the same', () => {
    const changes = compareRecords(bts([site('A')]), bts([site('A', {}, 0.04, 0.04)]));
    expect(changes.same).toBe(1);
  });

  it('measures a line by the vertex that moved most', () => {
    const route = (bendM: number): Table => {
      const line = [place(0, 0), place(1000, bendM), place(2000, 0)];
      const table = smallDataset({ cable_route: [{ line, fields: { id: 'T' } }] }).tables
        .cable_route;
      if (!table) throw new Error('no table');
      return table;
    };
    const changes = compareRecords(route(0), route(120));
    expect(changes.moved.mostM).toBeCloseTo(120, 0);
  });

  it('counts moments as moments, however they are written', () => {
    const incident = (from: string): Table => {
      const fields = { id: 'V', kind: 'CAP_TROM', from };
      const table = smallDataset({ incident: [{ at: place(0, 0), fields }] }).tables.incident;
      if (!table) throw new Error('no table');
      return table;
    };
    const changes = compareRecords(
      incident('2024-03-11T22:00:00+07:00'),
      incident('2024-03-11T15:00:00Z'),
    );
    expect(changes.same).toBe(1);
  });

  it('matches the first record of an id and says how many it could not match', () => {
    const before = bts([site('A'), site('A', { name: 'again' }), site('B')]);
    const changes = compareRecords(before, bts([site('A'), site('B')]));
    expect(changes).toMatchObject({ same: 2, unmatched: { before: 1, after: 0 } });
  });

  it('lists the first and counts all', () => {
    const many = Array.from({ length: RECORDS_LISTED + 7 }, (_, i) => site(`S${i}`));
    const changes = compareRecords(bts([]), bts(many));
    expect(changes.added.count).toBe(RECORDS_LISTED + 7);
    expect(changes.added.first).toHaveLength(RECORDS_LISTED);
  });

  it('finds nothing between empty tables, and refuses to compare kinds', () => {
    const none = compareRecords(bts([]), bts([]));
    expect([none.added.count, none.changed.count, none.gone.count, none.same]).toEqual([
      0, 0, 0, 0,
    ]);
    const routes = smallDataset({ cable_route: [] }).tables.cable_route;
    expect(() => compareRecords(bts([]), routes ?? bts([]))).toThrow(RangeError);
  });
});

const record = fc
  .record({
    id: fc.integer({ min: 0, max: 12 }).map((n) => `S${n}`),
    name: fc.constantFrom('', 'Đak Đoa', 'Ia Sao', 'Chư Sê'),
    guard: fc.constantFrom('', 'yes', 'no', 'unknown'),
    subscribers: fc.constantFrom('', 0, 40, 41),
    last_check: fc.constantFrom('', '2024-01-05T00:00:00+07:00'),
    east: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ east, ...fields }): RecordWithPlace => ({
    at: place(east * 250, 0),
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
  }));
const records = fc.uniqueArray(record, { maxLength: 12, selector: ({ fields }) => fields['id'] });

describe('what a comparison says', () => {
  it('of a table and itself is that all is the same', () => {
    fc.assert(
      fc.property(records, (list) => {
        const { same, after, added, gone } = compareRecords(bts(list), bts(list.toReversed()));
        expect([same, added.count, gone.count]).toEqual([after, 0, 0]);
      }),
    );
  });

  it('makes the new table when it is applied: changed and new records over the old, gone ones out', () => {
    fc.assert(
      fc.property(records, records, (old, now) => {
        const [before, after] = [bts(old), bts(now)];
        const changes = compareRecords(before, after);
        const touched = new Set(
          [...changes.added.first, ...changes.changed.first].map(({ row }) => row),
        );
        const rows = Uint32Array.from(
          Array.from(after.sourceRow.keys()).filter((row) =>
            touched.has(after.sourceRow[row] ?? 0),
          ),
        );
        const without = changes.gone.first.map(({ id }) => id);
        const { table } = mergeTables([
          { table: before },
          { table: tableOfRows(after, rows), updates: { by: 'id', without } },
        ]);
        const left = compareRecords(table, after);
        expect([left.same, left.before]).toEqual([now.length, now.length]);
        expect(left.changed.count).toBe(0);
      }),
    );
  });

  it('adds up on both sides, and turns round with its tables', () => {
    fc.assert(
      fc.property(records, records, (old, now) => {
        const there = compareRecords(bts(old), bts(now));
        const back = compareRecords(bts(now), bts(old));
        expect(there.same + there.changed.count + there.added.count).toBe(now.length);
        expect(there.same + there.changed.count + there.gone.count).toBe(old.length);
        expect([back.same, back.changed.count]).toEqual([there.same, there.changed.count]);
        expect(back.gone.count).toBe(there.added.count);
      }),
    );
  });
});
