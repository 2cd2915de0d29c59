import { describe, expect, it } from 'vitest';
import { reportJson } from '../../../../src/core/io/import/report-json.ts';
import { reviewImport } from '../../../../src/core/io/import/review-import.ts';
import type { ImportReport } from '../../../../src/core/io/import/import-report.ts';
import type { ImportChoices } from '../../../../src/core/model/import-choices.ts';
import { BROKEN_INCIDENTS, BROKEN_ROWS } from '../../../support/broken-incidents.ts';
import { quietContext } from '../../../support/quiet-context.ts';

function reviewed(
  choices: ImportChoices = { kind: 'incident' },
  text = BROKEN_INCIDENTS,
  name = 'vu-viec.csv',
): Promise<ImportReport> {
  const bytes = new TextEncoder().encode(text);
  return reviewImport({ name, bytes, choices }, {}, quietContext());
}

describe('the report of a file', () => {
  it('counts rows so that they add up', async () => {
    const { counts, questions } = await reviewed();
    expect(questions).toEqual([]);
    expect(counts).toEqual({ read: 8, kept: 5, repaired: 0, setAside: 3 });
  });

  it('keeps each row set aside with its number, its cells and one reason', async () => {
    const { setAside } = await reviewed();
    expect(setAside).toMatchObject({ count: 3, shown: 3 });
    expect(setAside.rows.map(({ row }) => row)).toEqual([...BROKEN_ROWS]);
    expect(
      setAside.rows.map(({ issues }) => issues.map(({ code, at }) => [code, at?.row])),
    ).toEqual([
      [['field.absent', 3]],
      [['incident.window-reversed', 5]],
      [['geometry.not-finite', 7]],
    ]);
    expect(setAside.rows[1]?.cells.slice(0, 4)).toEqual([
      'VV-04',
      'Trộm cáp',
      '08/03/2024 22:00',
      '01/01/2024 05:00',
    ]);
  });

  it('shows no cell of a column about people, neither in samples nor in rows set aside', async () => {
    const { headers, samples, setAside } = await reviewed();
    const person = headers.indexOf('Người báo tin');
    expect(person).toBe(4);
    const cells = [...samples, ...setAside.rows].map((row) => row.cells[person]);
    expect(new Set(cells)).toEqual(new Set(['']));
    expect(JSON.stringify(await reviewed())).not.toContain('Nguyễn Văn An');
  });

  it('shows none either while it is asked what the file holds', async () => {
    const text = 'a,số điện thoại,b\n1,0912345678,2\n';
    const report = await reviewed({}, text, 'x.csv');
    expect(report.questions.map(({ code }) => code)).toContain('kind');
    expect(report.samples[0]?.cells).toEqual(['1', '', '2']);
  });

  it('tells when the incidents happened and of what kind', async () => {
    const { incidents } = await reviewed();
    expect(incidents).toEqual({
      period: { from: '2024-03-02', to: '2024-03-17' },
      withoutTime: 0,
      kinds: [
        { kind: 'CAP_TROM', count: 2 },
        { kind: 'PHAHOAI', count: 1 },
        { kind: 'CHAYNO', count: 1 },
        { kind: 'THIENTAI', count: 1 },
      ],
    });
  });

  it('keeps a row whose cell was corrected, and only that row more', async () => {
    const fixes = [{ row: 3, column: 'Số vụ', value: 'VV-02' }];
    const { counts, setAside } = await reviewed({ kind: 'incident', fixes });
    expect(counts).toMatchObject({ read: 8, kept: 6, setAside: 2 });
    expect(setAside.rows.map(({ row }) => row)).toEqual([5, 7]);
  });

  it('says of every row why, where the whole file lacks what is needed', async () => {
    const text = 'Số vụ,Kinh độ,Vĩ độ\nVV-1,108.21,13.98\nVV-2,108.22,13.97\n';
    const { counts, setAside } = await reviewed({ kind: 'incident' }, text);
    expect(counts).toMatchObject({ kept: 0, setAside: 2 });
    expect(setAside.rows.map(({ issues }) => issues[0]?.code)).toEqual([
      'field.absent',
      'field.absent',
    ]);
  });

  it('draws what is kept, one feature a record', async () => {
    const { preview } = await reviewed();
    expect(preview).toMatchObject({ shown: 5, of: 5 });
    expect([...preview.rows]).toEqual([2, 4, 6, 8, 9]);
    expect([...preview.coordinates.subarray(0, 2)]).toEqual([108.21, 13.98]);
  });
});

describe('the report as JSON', () => {
  it('is plain: what is read back is what was written', async () => {
    const json = reportJson(await reviewed());
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  it('holds counts, choices, columns, findings and the rows set aside, and nothing that is only drawn', async () => {
    const json = reportJson(await reviewed());
    expect(json).toMatchObject({
      document: 'vonggac-import-report',
      version: 1,
      file: 'vu-viec.csv',
      counts: { read: 8, kept: 5, repaired: 0, setAside: 3 },
      choices: { kind: 'incident' },
    });
    expect(json.setAside.rows.map(({ row }) => row)).toEqual([...BROKEN_ROWS]);
    expect(Object.keys(json)).not.toContain('preview');
  });

  it('is the same bytes for the same file and choices', async () => {
    const [one, other] = await Promise.all([reviewed(), reviewed()]);
    expect(JSON.stringify(reportJson(one))).toBe(JSON.stringify(reportJson(other)));
  });
});
