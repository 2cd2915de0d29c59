import { describe, expect, it } from 'vitest';
import { reviewImport } from '../../../src/core/io/import/review-import.ts';
import type { ImportChoices } from '../../../src/core/model/import-choices.ts';
import { quietContext } from '../../support/quiet-context.ts';

const review = (text: string, choices: ImportChoices = { kind: 'site' }) =>
  reviewImport(
    { name: 'điểm.csv', bytes: new TextEncoder().encode(`\uFEFF${text}`), choices },
    {},
    quietContext(),
  );

describe('records of a file without a column of ids', () => {
  it('are known by their names when each has its own, and that is said', async () => {
    const report = await review('Tên,Kinh độ,Vĩ độ\nMột,108.21,13.91\nHai,108.32,13.95\n');
    expect(report.choices.ids).toEqual({ column: 'Tên' });
    expect(report.counts).toMatchObject({ read: 2, kept: 2 });
    expect(report.issues).toContainEqual({
      code: 'id.from-column',
      severity: 'info',
      at: { file: 'điểm.csv', field: 'Tên' },
    });
  });

  it('are known by their rows when names repeat or are missing', async () => {
    const report = await review('Tên,Kinh độ,Vĩ độ\nMột,108.21,13.91\nMột,108.32,13.95\n');
    expect(report.choices.ids).toEqual({ column: null });
    expect(report.counts).toMatchObject({ kept: 2 });
    const absent = await review('Tên,Kinh độ,Vĩ độ\nMột,108.21,13.91\n,108.32,13.95\n');
    expect(absent.choices.ids).toEqual({ column: null });
  });

  it('keep their own ids where there are some, also where a person names the column', async () => {
    const own = await review('Mã,Tên,Kinh độ,Vĩ độ\nA,Một,108.21,13.91\n');
    expect(own.choices.ids).toBeUndefined();
    const named = await review('Tên,Kinh độ,Vĩ độ\nMột,108.21,13.91\n', {
      kind: 'site',
      ids: { column: null },
      mapping: { Tên: 'id' },
    });
    expect(named.choices.ids).toBeUndefined();
    expect(named.counts).toMatchObject({ kept: 1 });
  });
});
