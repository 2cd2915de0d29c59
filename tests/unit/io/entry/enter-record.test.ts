import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enterRecord } from '../../../../src/core/io/entry/enter-record.ts';
import { ENTRY_KINDS } from '../../../../src/core/io/entry/entered-record.ts';
import type { EnteredRecord } from '../../../../src/core/io/entry/entered-record.ts';
import { freeRecordId } from '../../../../src/core/io/entry/free-record-id.ts';
import { withRecord, withoutRecord } from '../../../../src/core/io/entry/hand-file.ts';
import { withoutPersonalNumbers } from '../../../../src/core/io/validate/personal-numbers.ts';
import { typedInstant, typedNumber } from '../../../../src/core/io/entry/typed-value.ts';
import { loadFile } from '../../../../src/core/io/load-file.ts';
import { recordValue } from '../../../../src/core/io/update/record-value.ts';
import { kindOf } from '../../../../src/core/model/registry.ts';
import type { Table } from '../../../../src/core/model/table.ts';
import { quietContext } from '../../../support/quiet-context.ts';

const FILE = 'Nhập tay – vụ việc.geojson';

const incident = (
  values: Readonly<Record<string, string>>,
  change: Partial<EnteredRecord> = {},
): EnteredRecord => ({
  kind: 'incident',
  id: 'NT-VV-0001',
  values: { kind: 'CAP_TROM', ...values },
  parts: [[[108.1, 13.9]]],
  decimal: ',',
  ...change,
});

const enter = (entry: EnteredRecord) =>
  enterRecord(entry, FILE, [107.4, 12.9, 109.4, 14.7], quietContext());

const valuesOf = (table: Table | null): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    kindOf(table?.kind ?? 'incident').fields.flatMap((field) => {
      const value = recordValue(table?.columns[field.name], field, 0);
      return value === null ? [] : [[field.name, value]];
    }),
  );

describe('a record entered by hand', () => {
  it('is read as it is written in Vietnam', async () => {
    const { record, issues } = await enter(
      incident({
        from: '5/12/2025 22:30',
        to: '06/12/2025 05:00',
        loss_vnd: '18.500.000',
        outage_hours: '6,5',
        severity: 'serious',
      }),
    );
    expect(issues).toEqual([]);
    expect(valuesOf(record)).toMatchObject({
      id: 'NT-VV-0001',
      kind: 'CAP_TROM',
      from: '2025-12-05T22:30:00+07:00',
      to: '2025-12-06T05:00:00+07:00',
      loss_vnd: 18_500_000,
      outage_hours: 6.5,
    });
  });

  it('on a day without an hour has that whole day for its window', async () => {
    const { record } = await enter(incident({ from: '05/12/2025' }));
    expect(valuesOf(record)).toMatchObject({
      from: '2025-12-05T00:00:00+07:00',
      to: '2025-12-05T23:59:59+07:00',
    });
  });

  it('is not saved half: a value that cannot be read is an error at its field', async () => {
    const { record, issues } = await enter(
      incident({ from: '31/02/2025', loss_vnd: 'mười triệu', outage_hours: '9000' }),
    );
    expect(record).toBeNull();
    expect(issues.map(({ severity, at, code }) => [severity, at?.field, code])).toEqual([
      ['error', 'from', 'field.bad-date'],
      ['error', 'loss_vnd', 'field.not-a-number'],
      ['error', 'outage_hours', 'field.out-of-range'],
    ]);
  });

  it('names all that is missing at once', async () => {
    const { record, issues } = await enter(incident({ kind: '' }, { parts: [] }));
    expect(record).toBeNull();
    expect(issues.map(({ code, at }) => [code, at?.field])).toEqual([
      ['field.absent', 'kind'],
      ['geometry.absent', undefined],
    ]);
  });

  it('of a kind that is in no list is an error at that field', async () => {
    const { record, issues } = await enter(incident({ kind: 'TROM_GA' }));
    expect(record).toBeNull();
    expect(issues.map(({ severity, at, code }) => [severity, at?.field, code])).toEqual([
      ['error', 'kind', 'field.needs-choice'],
    ]);
  });

  it('without any time is kept, and warned about', async () => {
    const { record, issues } = await enter(incident({ from: '', to: '', discovered: '' }));
    expect(record?.rows).toBe(1);
    expect(issues.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'incident.no-time'],
    ]);
  });

  it('is refused when its window runs backwards', async () => {
    const { record, issues } = await enter(incident({ from: '06/12/2025', to: '05/12/2025' }));
    expect(record).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(['incident.window-reversed']);
  });

  it('outside the province is kept with a warning', async () => {
    const { record, issues } = await enter(incident({}, { parts: [[[105.8, 21]]] }));
    expect(record?.rows).toBe(1);
    expect(issues.map(({ code, severity }) => [code, severity])).toContainEqual([
      'geometry.outside-province',
      'warning',
    ]);
  });

  it('keeps no number of a person in free text, and says so', async () => {
    const site: EnteredRecord = {
      ...incident({}),
      kind: 'bts_site',
      id: '0912345678',
      values: { name: 'Trạm nhà ông Ba 0912 345 678' },
    };
    const { record, issues } = await enter(site);
    expect(valuesOf(record)).toMatchObject({ id: '0912345678', name: 'Trạm nhà ông Ba' });
    expect(issues.map(({ code, at }) => [code, at?.field])).toEqual([
      ['entry.number-removed', 'name'],
    ]);
  });

  it('may be a line of several parts; one vertex makes none', async () => {
    const route = (parts: EnteredRecord['parts']): EnteredRecord => ({
      ...incident({}),
      kind: 'cable_route',
      id: 'T1',
      values: { name: 'Tuyến mới' },
      parts,
    });
    const two = await enter(
      route([
        [
          [108, 14],
          [108.1, 14],
        ],
        [
          [108.2, 14],
          [108.2, 14.1],
        ],
      ]),
    );
    expect([...(two.record?.geometry.partStart ?? [])]).toEqual([0, 2, 4]);
    const one = await enter(route([[[108, 14]]]));
    expect(one.issues.map(({ code }) => code)).toEqual(['geometry.too-short']);
  });
});

describe('what is typed', () => {
  it.each([
    ['18.500.000', ',', 18_500_000],
    ['18.500', ',', 18_500],
    ['6,5', ',', 6.5],
    ['6.5', ',', 6.5],
    ['1.234,5', ',', 1234.5],
    ['18 500', ',', 18_500],
    ['18,500', '.', 18_500],
    ['6.5', '.', 6.5],
    ['6,5', '.', 6.5],
    ['1.2.3', ',', Number.NaN],
    ['abc', ',', Number.NaN],
    ['', ',', Number.NaN],
  ] as const)('%s with decimals after %s is %s', (text, decimal, value) => {
    expect(typedNumber(text, decimal)).toBe(value);
  });

  it('reads any whole number as its language groups it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        expect(typedNumber(value.toLocaleString('vi-VN'), ',')).toBe(value);
        expect(typedNumber(value.toLocaleString('en-GB'), '.')).toBe(value);
      }),
    );
  });

  it.each([
    ['5/2/2026', '2026-02-05'],
    ['05-02-2026 7:05', '2026-02-05T07:05+07:00'],
    ['05/02/2026 22h30', '2026-02-05T22:30+07:00'],
    ['2026-02-05', '2026-02-05'],
    ['hôm qua', 'hôm qua'],
  ])('%s is %s', (text, iso) => {
    expect(typedInstant(text)).toBe(iso);
  });

  it.each([
    ['gọi 0912345678 hoặc +84 912 345 678', 'gọi hoặc'],
    ['CCCD 052099001234', 'CCCD'],
    ['Số 12, Km 345+200, năm 2024', 'Số 12, Km 345+200, năm 2024'],
    ['thư a.b@vnpt.vn', 'thư'],
  ])('%s keeps %s', (text, kept) => {
    expect(withoutPersonalNumbers(text)).toBe(kept);
  });
});

describe('the file of what is entered by hand', () => {
  const load = async (bytes: Uint8Array) => {
    const { part } = await loadFile(
      { name: FILE, bytes, choices: { kind: 'incident', updates: { by: 'hand' } } },
      {},
      quietContext(),
    );
    return part;
  };
  const made = async (id: string, values: Readonly<Record<string, string>> = {}) => {
    const { record } = await enter(incident(values, { id }));
    if (!record) throw new Error('not entered');
    return record;
  };

  it('is read back as the records that were entered, in the order they first were', async () => {
    const first = withRecord(null, await made('A', { severity: 'minor' }));
    const second = withRecord(first, await made('B', { loss_vnd: '1.500' }));
    const third = withRecord(second, await made('A', { severity: 'serious' }));
    const part = await load(third);
    expect(part?.source).toMatchObject({ read: 2, kept: 2, setAside: 0 });
    expect(part && valuesOf(part.table)).toMatchObject({ id: 'A', severity: 'serious' });
  });

  it('has the same bytes again when a change is taken back by hand', async () => {
    const one = withRecord(null, await made('A'));
    const two = withRecord(one, await made('B'));
    expect(withoutRecord(two, 'B')).toEqual(one);
    expect(withoutRecord(one, 'A')).toBeNull();
  });

  it('keeps what it does not understand', async () => {
    const foreign = new TextEncoder().encode(
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"id":"X","nhãn":"khác"}}]}',
    );
    const text = new TextDecoder().decode(withRecord(foreign, await made('A')));
    expect(text).toContain('"nhãn":"khác"');
  });
});

describe('ids given to records entered by hand', () => {
  it('follow the last of their kind', () => {
    expect(freeRecordId('incident', ['VV-2024-0131', 'NT-VV-0007', 'NT-VV-0003'])).toBe(
      'NT-VV-0008',
    );
    expect(freeRecordId('cable_route', [])).toBe('NT-CAP-0001');
  });

  it('start differently for each kind', () => {
    const ids = ENTRY_KINDS.map((kind) => freeRecordId(kind, []));
    expect(new Set(ids).size).toBe(ENTRY_KINDS.length);
  });
});
