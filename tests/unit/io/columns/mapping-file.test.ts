import { describe, expect, it } from 'vitest';
import {
  headerSetKey,
  mappingFile,
  parseMappingFile,
} from '../../../../src/core/io/columns/mapping-file.ts';
import type { ImportChoices } from '../../../../src/core/model/import-choices.ts';

const CHOICES: ImportChoices = {
  kind: 'incident',
  mapping: { 'Cột 2': 'kind', SĐT: '' },
  dates: { Ngày: 'day-first' },
  fixes: [{ row: 3, column: 'Ngày', value: '05/12/2024' }],
};

describe('the key of a header set', () => {
  it('is one for every order, accent and decoration', () => {
    expect(headerSetKey(['Mã trạm (*)', 'TÊN_TRẠM'])).toBe(headerSetKey(['ten tram', 'MA_TRAM']));
    expect(headerSetKey(['Mã trạm'])).not.toBe(headerSetKey(['Mã tuyến']));
  });
});

describe('a mapping file', () => {
  it('comes back as it was written, without the rows one file had put right', () => {
    const file = mappingFile(['Ngày', 'Cột 2'], CHOICES);
    const { fixes: _fixes, ...kept } = CHOICES;
    expect(file).toEqual({ version: 1, headers: ['Ngày', 'Cột 2'], choices: kept });
    expect(parseMappingFile(JSON.parse(JSON.stringify(file)))).toEqual(file);
  });

  it('may be as short as header and field', () => {
    expect(parseMappingFile({ 'Mã số': 'id', 'Ghi chú': '' })).toEqual({
      version: 1,
      headers: [],
      choices: { mapping: { 'Mã số': 'id', 'Ghi chú': '' } },
    });
  });

  it.each([
    ['null', null],
    ['a list', ['id']],
    ['another version', { version: 2, headers: [], choices: {} }],
    ['an unknown choice', { version: 1, headers: [], choices: { dates: { a: 'year-first' } } }],
    ['numbers', { a: 1 }],
  ])('is refused as %s', (_, json) => {
    expect(parseMappingFile(json)).toBeNull();
  });
});
