import { describe, expect, it } from 'vitest';
import { assembleDataset } from '../../../../src/core/io/assemble-dataset.ts';
import { mergeTables } from '../../../../src/core/io/validate/merge-tables.ts';
import type { DatasetPart } from '../../../../src/core/model/dataset.ts';
import type { UpdateChoice } from '../../../../src/core/model/import-choices.ts';
import type { Table } from '../../../../src/core/model/table.ts';
import { place, smallDataset } from '../../../support/small-dataset.ts';
import { recordBriefer } from '../../../../src/core/io/update/record-brief.ts';

const table = (file: string, names: Readonly<Record<string, string>>): Table => {
  const records = Object.entries(names).map(([id, name], i) => ({
    at: place(i * 100, 0),
    fields: { id, name },
  }));
  const made = smallDataset({ site: records }).tables.site;
  if (!made) throw new Error('no table');
  return { ...made, files: [file] };
};

const byId = (more: Partial<UpdateChoice> = {}): UpdateChoice => ({ by: 'id', ...more });
const byHand = (more: Partial<UpdateChoice> = {}): UpdateChoice => ({ by: 'hand', ...more });

const named = (merged: Table): readonly string[] =>
  Array.from({ length: merged.rows }, (_, row) => recordBriefer(merged)(row)).map(
    ({ id, name }) => `${id} ${name}`,
  );

describe('records that correct others', () => {
  const plain = table('diem.csv', { A: 'một', B: 'hai', C: 'ba' });

  it('stand where the record stood; new ones come after', () => {
    const update = table('sua.csv', { B: 'HAI', D: 'bốn' });
    const merged = mergeTables([{ table: plain }, { table: update, updates: byId() }]);
    expect(named(merged.table)).toEqual(['A một', 'B HAI', 'C ba', 'D bốn']);
    expect(merged.replaced).toEqual([[3], []]);
    expect([merged.duplicates, merged.issues]).toEqual([[0, 0], []]);
  });

  it('of a plain file do not: there the first stands, and the later is told', () => {
    const more = table('them.csv', { B: 'HAI', D: 'bốn' });
    const merged = mergeTables([{ table: plain }, { table: more }]);
    expect(named(merged.table)).toEqual(['A một', 'B hai', 'C ba', 'D bốn']);
    expect(merged.duplicates).toEqual([0, 1]);
    expect(merged.issues.map(({ code }) => code)).toEqual(['id.duplicate']);
  });

  it('entered by hand stand over corrected files, in whatever order they are loaded', () => {
    const hand = { table: table('tay.geojson', { B: 'tay' }), updates: byHand() };
    const file = { table: table('sua.csv', { B: 'HAI', A: 'MỘT' }), updates: byId() };
    for (const parts of [
      [hand, { table: plain }, file],
      [{ table: plain }, file, hand],
    ]) {
      expect(named(mergeTables(parts).table)).toEqual(['A MỘT', 'B tay', 'C ba']);
    }
  });

  it('may be taken out by id, and come back by a later correction', () => {
    const hand = { table: table('tay.geojson', {}), updates: byHand({ without: ['A', 'nobody'] }) };
    expect(named(mergeTables([{ table: plain }, hand]).table)).toEqual(['B hai', 'C ba']);
    const first = { table: table('1.csv', {}), updates: byId({ without: ['A'] }) };
    const second = { table: table('2.csv', { A: 'lại' }), updates: byId() };
    const merged = mergeTables([{ table: plain }, first, second]);
    expect(named(merged.table)).toEqual(['A lại', 'B hai', 'C ba']);
  });

  it('as a copy of a whole file leave nothing of what that file alone had', () => {
    const other = table('khac.csv', { X: 'khác' });
    const copy = table('diem-moi.csv', { C: 'BA', E: 'năm' });
    const merged = mergeTables([
      { table: plain },
      { table: other },
      { table: copy, updates: byId({ file: 'diem.csv' }) },
    ]);
    expect(named(merged.table)).toEqual(['C BA', 'X khác', 'E năm']);
    expect(merged.replaced).toEqual([[2, 3, 4], [], []]);
  });
});

describe('a dataset with corrections', () => {
  const ABOUT = smallDataset({});
  const part = (one: Table, updates?: UpdateChoice): DatasetPart => ({
    source: {
      file: one.files[0] ?? '',
      kind: one.kind,
      sha256: one.files[0] ?? '',
      read: one.rows,
      kept: one.rows,
      setAside: 0,
      ...(updates ? { choices: { updates } } : {}),
    },
    table: one,
    issues: Array.from(one.sourceRow, (row) => ({
      code: 'geometry.outside-province',
      severity: 'warning',
      at: { file: one.files[0] ?? '', row },
    })),
  });

  it('counts what stands of each file, so that the sums add up', () => {
    const parts = [
      part(table('diem.csv', { A: 'một', B: 'hai' })),
      part(table('tay.geojson', { B: 'HAI' }), byHand()),
    ];
    const { sources, tables } = assembleDataset(ABOUT, parts);
    expect(
      sources.map(({ read, kept, setAside, replaced }) => [read, kept, setAside, replaced]),
    ).toEqual([
      [2, 1, 0, 1],
      [1, 1, 0, undefined],
    ]);
    expect(tables.site?.rows).toBe(2);
  });

  it('no longer warns of a record that was corrected', () => {
    const parts = [
      part(table('diem.csv', { A: 'một', B: 'hai' })),
      part(table('tay.geojson', { B: 'HAI' }), byHand()),
    ];
    const at = assembleDataset(ABOUT, parts).issues.map((issue) => [issue.at?.file, issue.at?.row]);
    expect(at).toEqual([
      ['diem.csv', 2],
      ['tay.geojson', 2],
    ]);
  });

  it('has another hash when a record is taken out, the same bytes notwithstanding', () => {
    const hand = table('tay.geojson', { B: 'HAI' });
    const hashes = [byHand(), byHand({ without: ['A'] }), undefined].map(
      (updates) => assembleDataset(ABOUT, [part(hand, updates)]).hash,
    );
    expect(new Set(hashes).size).toBe(3);
  });
});
