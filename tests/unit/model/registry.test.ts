import { describe, expect, it } from 'vitest';
import { ChoiceCodes, choicesOf } from '../../../src/core/io/validate/choice-codes.ts';
import { plainHeader } from '../../../src/core/io/validate/header-key.ts';
import { isPersonalHeader } from '../../../src/core/io/validate/personal-columns.ts';
import { proposeKind } from '../../../src/core/io/validate/propose-kind.ts';
import { wktOf } from '../../../src/core/io/write/wkt-of.ts';
import { KINDS, isKindId, kindOf } from '../../../src/core/model/registry.ts';
import type { Kind } from '../../../src/core/model/kind.ts';
import { writeCsvRows } from '../../../src/core/io/write/write-csv.ts';
import { cellsOf, readAs } from '../../support/read-as.ts';

const all: readonly (readonly [string, Kind])[] = KINDS.map((kind) => [kind.id, kind]);

const PLACE = {
  point: 'POINT (108 14)',
  line: 'LINESTRING (108 14, 108.1 14.1)',
  polygon: 'POLYGON ((108 14, 108.1 14, 108.1 14.1, 108 14))',
};

/** A file with one record, made of the examples of the dictionary. */
function exampleFile(kind: Kind, headerOf: (field: Kind['fields'][number]) => string): Uint8Array {
  const header = [...kind.fields.map(headerOf), 'wkt'];
  return writeCsvRows(header, [
    [...kind.fields.map(({ example }) => example), PLACE[kind.geometry]],
  ]);
}

describe.each(all)('kind %s', (id, kind) => {
  it('is found by its id', () => {
    expect(isKindId(id) && kindOf(id)).toBe(kind);
  });

  it('has examples that are a record without a single issue', async () => {
    const { table, issues } = await readAs(
      'csv',
      kindId(id),
      exampleFile(kind, ({ name }) => name),
    );
    expect(issues).toEqual([]);
    expect(table.rows).toBe(1);
    for (const { name } of kind.fields) expect(cellsOf(table, name)).not.toEqual([null]);
    expect(wktOf(table.geometry, 0)).toBe(PLACE[kind.geometry]);
  });

  it('is read the same under the first Vietnamese alias of every field', async () => {
    const named = await readAs(
      'csv',
      kindId(id),
      exampleFile(kind, ({ name }) => name),
    );
    const aliased = await readAs(
      'csv',
      kindId(id),
      exampleFile(kind, ({ name, aliases }) => aliases[0] ?? name),
    );
    expect(aliased.issues).toEqual([]);
    for (const { name } of kind.fields)
      expect(cellsOf(aliased.table, name)).toEqual(cellsOf(named.table, name));
  });

  it('gives no header to two fields, and calls none personal', () => {
    const seen = new Map<string, string>();
    for (const field of kind.fields) {
      for (const header of new Set([field.name, ...field.aliases].map(plainHeader))) {
        expect(`${header}: ${seen.get(header) ?? field.name}`).toBe(`${header}: ${field.name}`);
        seen.set(header, field.name);
      }
      expect(isPersonalHeader(field.name)).toBe(false);
    }
  });

  it('tells its choices apart, however they are written', () => {
    for (const field of kind.fields) {
      const codes = new ChoiceCodes(field);
      for (const [i, choice] of choicesOf(field).entries()) {
        expect([choice, codes.codeOf(choice)]).toEqual([choice, i + 1]);
        for (const alias of field.choiceAliases?.[choice] ?? []) {
          expect([alias, codes.codeOf(alias.toUpperCase())]).toEqual([alias, i + 1]);
        }
      }
      expect(choicesOf(field).length).toBeLessThanOrEqual(field.type === 'choices' ? 32 : 255);
    }
  });

  it('is proposed for a file that says so in its name', async () => {
    const raw = { rows: 0, columns: [], sourceRow: new Uint32Array(0), rejected: 0 };
    expect(proposeKind(raw, `${id}.geojson`)).toBe(id);
    expect(proposeKind(raw, `Danh sách ${kind.nameHints[0]} 2025.csv`)).not.toBeNull();
  });
});

describe('a file without a telling name', () => {
  const propose = (name: string, ...headers: string[]) =>
    proposeKind(
      {
        rows: 1,
        columns: headers.map((header) => ({
          name: header,
          type: 'number',
          values: new Float64Array(1),
        })),
        sourceRow: new Uint32Array(1),
        rejected: 0,
      },
      name,
    );

  it('is known by its columns', () => {
    expect(propose('data.csv', 'mã', 'công nghệ', 'loại trạm', 'lon', 'lat')).toBe('bts_site');
    expect(propose('bang1.csv', 'mã vụ', 'loại vụ', 'ngày xảy ra', 'thiệt hại')).toBe('incident');
  });

  it('is not guessed from an id and a name alone', () => {
    expect(propose('data.csv', 'id', 'name')).toBeNull();
  });

  it('gives no kind for an id that is none', () => {
    expect(isKindId('__proto__')).toBe(false);
  });
});

function kindId(id: string) {
  if (!isKindId(id)) throw new Error(id);
  return id;
}
