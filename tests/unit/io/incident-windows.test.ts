import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '../../../src/core/model/import-choices.ts';
import { brief, cellsOf, readAs } from '../../support/read-as.ts';

async function incidents(text: string, choices: ImportChoices = {}) {
  const { table, issues, kept } = await readAs('csv', 'incident', text, { choices });
  const at = (field: string) => cellsOf(table, field);
  return {
    from: at('from'),
    to: at('to'),
    discovered: at('discovered'),
    issues: brief(issues),
    kept,
  };
}

const PLACE = 'Kinh độ;Vĩ độ';

describe('one cell that says a window', () => {
  it('under the day it happened fills from and to, and no discovery', async () => {
    const read = await incidents(
      `Mã;Loại vụ;Ngày xảy ra;${PLACE}\n1;trộm cáp;đêm 27 rạng sáng 28/9/2024;108;14\n`,
    );
    expect(read.from).toEqual(['2024-09-27T19:00:00+07:00']);
    expect(read.to).toEqual(['2024-09-28T05:00:00+07:00']);
    expect(read.discovered).toEqual([null]);
    expect(read.issues).toEqual([]);
  });

  it('under the discovery is a discovery too: by its end it was found', async () => {
    const read = await incidents(
      `Mã;Loại vụ;Ngày phát hiện;${PLACE}\n1;trộm cáp;khoảng 16h ngày 05/12/2024;108;14\n`,
    );
    expect(read.from).toEqual(['2024-12-05T15:30:00+07:00']);
    expect(read.discovered).toEqual(['2024-12-05T16:30:00+07:00']);
  });

  it('under "from" brings its end along where there is no other', async () => {
    const read = await incidents(
      `Mã;Loại vụ;Từ;${PLACE}\n1;trộm cáp;từ 20/11 đến 05/12/2024;108;14\n`,
    );
    expect(read.from).toEqual(['2024-11-20T00:00:00+07:00']);
    expect(read.to).toEqual(['2024-12-05T23:59:59+07:00']);
  });
});

describe('a file with the day it happened and the day it was found', () => {
  it('has the first as window, the second as discovery', async () => {
    const read = await incidents(
      `Mã;Loại vụ;Ngày phát hiện;Ngày xảy ra;${PLACE}\n1;trộm cáp;28/9/2024;27/9/2024;108;14\n`,
    );
    expect(read.from).toEqual(['2024-09-27T00:00:00+07:00']);
    expect(read.to).toEqual(['2024-09-27T23:59:59+07:00']);
    expect(read.discovered).toEqual(['2024-09-28T00:00:00+07:00']);
    expect(read.issues).toEqual([]);
  });
});

describe('a date without its year', () => {
  it('has it from a column of years, or from the header', async () => {
    const column = await incidents(
      `Mã;Loại vụ;Ngày xảy ra;Năm;${PLACE}\n1;trộm cáp;2.7;2023;108;14\n2;trộm cáp;2.7;2024;108;14\n`,
    );
    expect(column.from).toEqual(['2023-07-02T00:00:00+07:00', '2024-07-02T00:00:00+07:00']);
    const header = await incidents(
      `Mã;Loại vụ;Ngày xảy ra (2022);${PLACE}\n1;trộm cáp;28/9;108;14\n`,
    );
    expect(header.from).toEqual(['2022-09-28T00:00:00+07:00']);
  });

  it('is set aside where nobody says it', async () => {
    const read = await incidents(`Mã;Loại vụ;Ngày xảy ra;${PLACE}\n1;trộm cáp;28/9;108;14\n`);
    expect([read.kept, read.issues]).toEqual([0, ['2 discovered field.no-year']]);
  });
});

describe('day and month', () => {
  const file = (...days: string[]) =>
    [
      `Mã;Loại vụ;Ngày xảy ra;${PLACE}`,
      ...days.map((day, i) => `${i};trộm cáp;${day};108;14`),
    ].join('\n');

  it('are month first where the column proves it', async () => {
    const read = await incidents(file('03/04/2024', '03/25/2024'));
    expect(read.from).toEqual(['2024-03-04T00:00:00+07:00', '2024-03-25T00:00:00+07:00']);
    expect(read.issues).toEqual([]);
  });

  it('are as a person decides, and else day first, which is told', async () => {
    const asked = await incidents(file('03/04/2024'), { dates: { 'Ngày xảy ra': 'month-first' } });
    expect([asked.from, asked.issues]).toEqual([['2024-03-04T00:00:00+07:00'], []]);
    const loaded = await incidents(file('03/04/2024'));
    expect(loaded.from).toEqual(['2024-04-03T00:00:00+07:00']);
    expect(loaded.issues).toEqual(['Ngày xảy ra column.dates-unsure']);
  });
});

describe('loss in another unit', () => {
  it('is multiplied as the header says, which is told', async () => {
    const { table, issues } = await readAs(
      'csv',
      'incident',
      `Mã;Loại vụ;Ngày xảy ra;Thiệt hại (triệu đồng);${PLACE}\n1;trộm cáp;28/9/2024;1.255,5;108;14\n2;trộm cáp;28/9/2024;2 tỷ;108;14\n`,
    );
    expect(cellsOf(table, 'loss_vnd')).toEqual([1_255_500_000, 2_000_000_000]);
    expect(brief(issues)).toEqual(['Thiệt hại (triệu đồng) column.factor']);
  });
});
