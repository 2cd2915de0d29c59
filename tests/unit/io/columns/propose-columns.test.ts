import { describe, expect, it } from 'vitest';
import { proposeColumns } from '../../../../src/core/io/columns/propose-columns.ts';
import type { ImportChoices } from '../../../../src/core/model/import-choices.ts';
import type { KindId } from '../../../../src/core/model/registry.ts';
import { formatOf } from '../../../../src/core/io/formats/registry.ts';
import { quietContext } from '../../../support/quiet-context.ts';

async function propose(kind: KindId, text: string, choices: ImportChoices = {}) {
  const bytes = new TextEncoder().encode(text);
  const { table } = await formatOf('csv').read(bytes, 'file.csv', quietContext());
  return proposeColumns(table, kind, choices);
}

/** "header: role field by personal", for a short look. */
async function roles(kind: KindId, text: string, choices: ImportChoices = {}) {
  const { columns } = await propose(kind, text, choices);
  return columns.map(({ header, role, field, by, personal = '' }) =>
    `${header}: ${role} ${field} ${by} ${personal}`.replace(/ +/g, ' ').trim(),
  );
}

describe('the columns of a list of incidents', () => {
  const LIST = [
    'STT;Mã vụ việc;Ngày xảy ra vụ việc;Ngày phát hiện;Hành vi;Địa điểm;Xã/phường;Huyện;Thiệt hại (triệu đồng);Kinh độ;SĐT;Ghi chú',
    '1;V1;13/01/2024;14/01/2024;Trộm cáp;thôn 1;Ia Sao;Ia Grai;12,5;108,1;0905123456;a',
    '2;V2;15/01/2024;16/01/2024;Cháy;thôn 2;Ia O;Ia Grai;3;108,2;0905123457;b',
  ].join('\n');

  it('are told with their role, field and reason', async () => {
    expect(await roles('incident', LIST)).toEqual([
      'STT: left-out none',
      'Mã vụ việc: field id alias',
      'Ngày xảy ra vụ việc: field from alias',
      'Ngày phát hiện: field discovered alias',
      'Hành vi: field kind alias',
      'Địa điểm: address alias',
      'Xã/phường: address alias',
      'Huyện: address alias',
      'Thiệt hại (triệu đồng): field loss_vnd alias',
      'Kinh độ: place name',
      'SĐT: personal name phone',
      'Ghi chú: left-out none',
    ]);
  });

  it('show how many cells are filled, four samples, and the factor of the header', async () => {
    const { columns } = await propose('incident', LIST);
    const loss = columns.find(({ field }) => field === 'loss_vnd');
    expect(loss).toMatchObject({ filled: 2, samples: ['12,5', '3'], factor: 1_000_000 });
    expect(columns.find(({ header }) => header === 'SĐT')?.samples).toEqual([]);
  });

  it('are as a person decides', async () => {
    const mapping = { 'Ghi chú': 'method', SĐT: 'asset_id', 'Mã vụ việc': '' };
    const told = await roles('incident', LIST, { mapping });
    expect(told).toContain('Ghi chú: field method person');
    expect(told).toContain('SĐT: field asset_id person phone');
    expect(told).toContain('Mã vụ việc: left-out person');
  });
});

describe('columns whose headers say nothing', () => {
  it('are proposed by their values, marked so, and written into the choices', async () => {
    const text =
      'Mã;F2;F3\n1;13/03/2024;trộm cáp\n2;đêm 27 rạng sáng 28/9/2024;cháy\n3;14/03/2024;đứt cáp do xe\n';
    expect(await roles('incident', text)).toEqual([
      'Mã: field id alias',
      'F2: field discovered values',
      'F3: field kind values',
    ]);
    const { choices } = await propose('incident', text);
    expect(choices.mapping).toEqual({ F2: 'discovered', F3: 'kind' });
  });

  it('are left alone where two hold dates, or the header means another day', async () => {
    expect(
      await roles('incident', 'Mã;F2;F3\n1;13/03/2024;14/03/2024\n2;15/03/2024;16/03/2024\n'),
    ).toEqual(['Mã: field id alias', 'F2: left-out none', 'F3: left-out none']);
    expect(await roles('incident', 'Mã;Ngày khởi tố\n1;13/03/2024\n2;15/03/2024\n')).toContain(
      'Ngày khởi tố: left-out none',
    );
  });

  it('give the ordinal as id where there is no other', async () => {
    expect(await roles('bts_site', 'STT;Tên trạm\n1;a\n2;b\n')).toContain('STT: field id values');
    expect(await roles('bts_site', 'STT;Mã;Tên\n1;A;a\n2;B;b\n')).toContain('STT: left-out none');
  });
});

describe('columns of people', () => {
  it.each([
    ['phone', '0905 123 456', '+84 905 123 457'],
    ['identity-number', '052099001234', '052199001235'],
    ['plate', '81A-123.45', '81B1 234.56'],
    ['email', 'a@b.vn', 'c@d.com.vn'],
    ['name', 'Nguyễn Văn An', 'Trần Thị Bình'],
    ['ethnicity', 'Gia Rai', 'Kinh'],
  ])('are known by values: %s', async (kind, one, two) => {
    const told = await roles('bts_site', `Mã;Cột 2\n1;${one}\n2;${two}\n`);
    expect(told).toContain(`Cột 2: personal values ${kind}`);
  });

  it('are left out though the header names a field, when the values are of people', async () => {
    const text =
      'Mã;Nguồn tin;Số thuê bao\n1;Nguyễn Văn An;0905123456\n2;Trần Thị Bình;0905123457\n';
    expect(await roles('bts_site', text)).toContain('Số thuê bao: personal values phone');
    const { choices } = await propose('incident', text);
    expect(choices.mapping).toMatchObject({ 'Nguồn tin': '' });
  });

  it.each([
    ['codes of nine digits', 'Mã trạm', '640616001', '640616002'],
    ['codes like plates', 'Mã trạm', '81A12345', '81A12346'],
    ['coordinates', 'Kinh độ', '108.123456789', '108.223456789'],
    ['streets', 'Tuyến đường', 'Trần Hưng Đạo', 'Lê Lợi'],
    ['communes', 'Cột 2', 'Ia Sao', 'Đak Đoa'],
    ['counts', 'Số thuê bao', '1850', '905123456'],
    ['the radio network', 'Mạng di động', '4G', '5G'],
  ])('are not seen in %s', async (_, header, one, two) => {
    const { columns } = await propose('bts_site', `${header};b\n${one};x\n${two};y\n`);
    expect(columns[0]?.personal).toBeUndefined();
    expect(columns[0]?.samples).toEqual([one, two]);
  });
});

describe('what only a person can say', () => {
  const ask = async (text: string, choices: ImportChoices = {}) =>
    (await propose('incident', text, choices)).questions;

  it('is the order of day and month where every date can be both', async () => {
    const text = 'Mã;Ngày xảy ra\n1;03/04/2024\n2;05/06/2024\n';
    expect(await ask(text)).toEqual([
      {
        code: 'dates',
        column: 'Ngày xảy ra',
        cells: ['03/04/2024', '05/06/2024'],
        readings: [
          { choice: 'day-first', days: ['2024-04-03', '2024-06-05'] },
          { choice: 'month-first', days: ['2024-03-04', '2024-05-06'] },
        ],
      },
    ]);
    expect(await ask(text, { dates: { 'Ngày xảy ra': 'day-first' } })).toEqual([]);
  });

  it('is not asked where a date proves the order, here or in another column', async () => {
    expect(await ask('Mã;Ngày xảy ra\n1;03/04/2024\n2;15/06/2024\n')).toEqual([]);
    expect(await ask('Mã;Ngày xảy ra\n1;04/13/2024\n2;05/06/2024\n')).toEqual([]);
    expect(await ask('Mã;Ngày xảy ra\n1;03/03/2024\n')).toEqual([]);
    const both = await propose(
      'incident',
      'Mã;Ngày xảy ra;Ngày phát hiện\n1;03/04/2024;15/04/2024\n',
    );
    expect(both.questions).toEqual([]);
    expect(both.choices.dates).toEqual({ 'Ngày xảy ra': 'day-first' });
  });

  it('is asked where the dates of one column contradict each other', async () => {
    const text = 'Mã;Ngày xảy ra\n1;03/04/2024\n2;15/06/2024\n3;06/15/2024\n';
    expect((await ask(text)).map(({ code }) => code)).toEqual(['dates']);
  });

  it('is what the sign of 1.255 million means', async () => {
    const text = 'Mã;Thiệt hại (triệu đồng)\n1;1.255\n2;30\n';
    expect(await ask(text)).toEqual([
      {
        code: 'decimals',
        column: 'Thiệt hại (triệu đồng)',
        cells: ['1.255'],
        readings: [
          { choice: '.', values: [1_255_000] },
          { choice: ',', values: [1_255_000_000] },
        ],
      },
    ]);
    expect(await ask(text, { decimals: { 'Thiệt hại (triệu đồng)': ',' } })).toEqual([]);
    expect(await ask('Mã;Thiệt hại (triệu đồng)\n1;1.255\n2;30,5\n')).toEqual([]);
  });
});
