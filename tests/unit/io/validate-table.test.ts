import { describe, expect, it } from 'vitest';
import { ISSUES_LISTED } from '../../../src/core/basics/issue-log.ts';
import { KINDS } from '../../../src/core/model/registry.ts';
import { brief, cellsOf, collection, feature, point, readAs } from '../../support/read-as.ts';

const csv = (kind: Parameters<typeof readAs>[1], text: string, options = {}) =>
  readAs('csv', kind, text, options);

describe('headers', () => {
  it('are known by field name or alias, whatever their case, accents and dashes', async () => {
    const { table, issues } = await csv(
      'bts_site',
      'MA_TRAM;Tên Trạm (*);Chủ quản;kinh độ;VI DO\nGLI1;Đak Đoa;VNPT;108,1;14,2\n',
    );
    expect(issues).toEqual([]);
    expect(cellsOf(table, 'id')).toEqual(['GLI1']);
    expect(cellsOf(table, 'name')).toEqual(['Đak Đoa']);
    expect(cellsOf(table, 'owner')).toEqual(['VNPT']);
    expect([...table.geometry.coordinates]).toEqual([108.1, 14.2]);
  });

  it('keep their accents where the bare letters would be two fields: đến and đèn', async () => {
    const { table, issues } = await csv(
      'cable_route',
      'id,đèn,đến,den,wkt\nA,có,GLI2,x,"LINESTRING (108 14, 108.1 14)"\n',
    );
    expect(cellsOf(table, 'light')).toEqual(['yes']);
    expect(cellsOf(table, 'to_asset')).toEqual(['GLI2']);
    expect(brief(issues)).toEqual(['den column.unknown']);
  });

  it('of people are dropped by name, whatever they hold', async () => {
    const header =
      'id,Họ và tên,Số điện thoại,CCCD,năm sinh,Biển số xe,dân tộc,Nghi can,Tên trạm,lon,lat';
    const { table, issues } = await csv(
      'bts_site',
      `${header}\nA,Ng V A,0912345678,052099001234,1980,81A-12345,Gia Rai,B,Trạm 1,108,14\n`,
    );
    expect(brief(issues)).toEqual(
      ['Họ và tên', 'Số điện thoại', 'CCCD', 'năm sinh', 'Biển số xe', 'dân tộc', 'Nghi can'].map(
        (name) => `${name} field.personal-dropped`,
      ),
    );
    expect(cellsOf(table, 'name')).toEqual(['Trạm 1']);
    expect(JSON.stringify([table.columns, issues])).not.toMatch(/Ng V A|0912345678|052099001234/);
  });

  it('of areas are their own: a commune has a full name', async () => {
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [108, 14],
          [108.1, 14],
          [108.1, 14.1],
          [108, 14],
        ],
      ],
    };
    const named = feature(square, { id: 'X', name: 'Pleiku', fullName: 'Phường Pleiku' });
    expect(brief((await readAs('geojson', 'commune', collection(named))).issues)).toEqual([
      'fullName column.unknown',
    ]);
    const site = feature(point(108, 14), { id: 'X', full_name: 'Ng V A' });
    expect(brief((await readAs('geojson', 'site', collection(site))).issues)).toEqual([
      'full_name field.personal-dropped',
    ]);
  });

  it('may be decided by a person, or left out by one', async () => {
    const text = 'cột 1,cột 2,tên,lon,lat\nA,Viettel,bỏ đi,108,14\n';
    const mapping = { 'cột 1': 'id', 'cột 2': 'owner', tên: '' };
    const { table, issues } = await csv('bts_site', text, { choices: { mapping } });
    expect(issues).toEqual([]);
    expect(Object.keys(table.columns)).toEqual(['id', 'owner']);
  });

  it('that claim one field: the surer one has it, the other is reported', async () => {
    const { table, issues } = await csv('bts_site', 'mã trạm,id,lon,lat\nB,A,108,14\n');
    expect(cellsOf(table, 'id')).toEqual(['A']);
    expect(brief(issues)).toEqual(['mã trạm format.duplicate-column']);
  });
});

describe('values', () => {
  it('that are absent stay absent: not zero, not no, not the first choice', async () => {
    const { table, issues } = await csv(
      'bts_site',
      'id,thuê bao phục vụ,camera,trạng thái,kiểm tra gần nhất,lon,lat\nA,,,,,108,14\nB,0,không,bỏ,21/02/2025,108,14\n',
    );
    expect(issues).toEqual([]);
    for (const [field, present] of [
      ['subscribers', 0],
      ['camera', 'no'],
      ['status', 'retired'],
      ['last_check', '2025-02-21T00:00:00+07:00'],
    ] as const) {
      expect(cellsOf(table, field)).toEqual([null, present]);
    }
  });

  it('of choices are known by code and alias, with or without accents', async () => {
    const { table } = await csv(
      'cable_route',
      'id,lắp đặt,cấp,wkt\nA,CHON TRUC TIEP,Đường trục,"LINESTRING(108 14,108 15)"\n',
    );
    expect(cellsOf(table, 'placement')).toEqual(['buried']);
    expect(cellsOf(table, 'tier')).toEqual(['backbone']);
  });

  it('that do not fit an optional field are absent and reported; the record stays', async () => {
    const { table, issues, kept } = await csv(
      'bts_site',
      'id,thuê bao phục vụ,camera,kiểm tra gần nhất,lon,lat\nA,nhiều,hỏng,hôm qua,108,14\nB,-5,có,31/02/2025,108,14\nC,"12,5",có,,108,14\n',
    );
    expect(kept).toBe(3);
    expect(brief(issues)).toEqual([
      '2 subscribers field.not-a-number',
      '3 subscribers field.out-of-range',
      '4 subscribers field.not-a-number',
      '2 camera field.unknown-choice',
      '2 last_check field.bad-date',
      '3 last_check field.bad-date',
    ]);
    expect(cellsOf(table, 'subscribers')).toEqual([null, null, null]);
  });

  it('that do not fit a required field set the record aside', async () => {
    const { table, issues } = await csv(
      'incident',
      'id,loại vụ,ngày,lon,lat\nV1,trộm cáp,21/02/2025 08:00,108,14\nV2,tàu vũ trụ,21/02/2025 08:00,108,14\n,trộm cáp,21/02/2025 08:00,108,14\n',
    );
    expect(cellsOf(table, 'id')).toEqual(['V1']);
    expect(brief(issues)).toEqual(['3 kind field.needs-choice', '4 id field.absent']);
  });

  it('that are required are texts and choices: only their faults have words for a record set aside', () => {
    const required = KINDS.flatMap(({ fields }) => fields.filter((field) => field.required));
    expect(new Set(required.map(({ type }) => type))).toEqual(new Set(['text', 'choice']));
  });

  it('quote nothing that may name a person', async () => {
    const { issues } = await csv(
      'incident',
      'id,kind,ngày,nguồn tin,lon,lat\nV1,CAP_TROM,21/02/2025 08:00,Ng V A,108,14\n',
    );
    expect(brief(issues)).toEqual(['2 reported_by field.unknown-choice']);
    expect(JSON.stringify(issues)).not.toContain('Ng V A');
  });

  it('lose phone and identity numbers typed into a name', async () => {
    const { table, issues } = await csv(
      'bts_site',
      'id,tên,lon,lat\nA,Trạm nhà ông B 0912 345 678,108,14\nB,Trạm 052099001234,108,14\nC,Trạm 2024-001,108,14\n',
    );
    expect(cellsOf(table, 'name')).toEqual(['Trạm nhà ông B', 'Trạm', 'Trạm 2024-001']);
    expect(brief(issues)).toEqual([
      '2 name field.personal-removed',
      '3 name field.personal-removed',
    ]);
  });

  it('lose them in any field people write into, and keep them where they are codes', async () => {
    const { table, issues } = await csv(
      'commune',
      'mã,tên,huyện,tỉnh,wkt\n052099001234,Ia A 0905.12.34.56,Ia Grai a.b@vnpt.vn,Gia Lai (0269.3824.123),"POLYGON((108 14,108.1 14,108.1 14.1,108 14))"\n',
    );
    expect(cellsOf(table, 'id')).toEqual(['052099001234']);
    expect(cellsOf(table, 'name')).toEqual(['Ia A']);
    expect(cellsOf(table, 'old_district')).toEqual(['Ia Grai']);
    expect(cellsOf(table, 'province')).toEqual(['Gia Lai']);
    expect(brief(issues).toSorted()).toEqual([
      '2 name field.personal-removed',
      '2 old_district field.personal-removed',
      '2 province field.personal-removed',
    ]);
  });

  it('may be money with its unit, and as many millions as the cell says', async () => {
    const { table, issues } = await csv(
      'incident',
      'id;kind;ngày;thiệt hại;lon;lat\n1;CAP_TROM;21/02/2025 08:00;18.500.000 đ;108;14\n2;CAP_TROM;21/02/2025 08:00;2 triệu;108;14\n',
    );
    expect(cellsOf(table, 'loss_vnd')).toEqual([18_500_000, 2_000_000]);
    expect(issues).toEqual([]);
  });
});

describe('records', () => {
  it('with an id seen before are set aside; the first good one stays', async () => {
    const { table, issues } = await csv(
      'bts_site',
      'id,tên,lon,lat\nA,hỏng,999,14\nA,một,108,14\nA,hai,108,14\n',
    );
    expect(cellsOf(table, 'name')).toEqual(['một']);
    expect(brief(issues)).toEqual(['2 geometry.out-of-range', '4 id id.duplicate']);
  });

  it('of a file without a required column are all set aside, said once', async () => {
    const { issues, read, setAside } = await csv('bts_site', 'tên,lon,lat\na,108,14\nb,108,14\n');
    expect([read, setAside]).toEqual([2, 2]);
    expect(brief(issues)).toEqual(['id field.absent']);
  });

  it('without any place are all set aside, said once', async () => {
    const { issues, setAside } = await csv('bts_site', 'id\na\nb\n');
    expect(setAside).toBe(2);
    expect(brief(issues)).toEqual(['geometry.absent']);
  });

  it('in metres of an unnamed grid are not drawn as degrees', async () => {
    const { issues, kept } = await csv('bts_site', 'id,x,y\na,458210.5,1560123.2\n');
    expect(kept).toBe(0);
    expect(brief(issues)).toEqual(['crs.needed']);
  });

  it('outside the province are kept and warned about', async () => {
    const { issues, kept } = await csv('bts_site', 'id,lon,lat\na,108,14\nb,105.8,21\n', {
      bounds: [107, 13, 109, 15],
    });
    expect(kept).toBe(2);
    expect(brief(issues)).toEqual(['3 geometry.outside-province']);
  });

  it('that fail by the thousand are counted, not listed', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `A${i},0,0`).join('\n');
    const { issues } = await csv('bts_site', `id,lon,lat\n${rows}\n`);
    expect(issues).toHaveLength(ISSUES_LISTED + 1);
    expect(issues.at(-1)).toEqual({
      code: 'issue.more',
      severity: 'error',
      at: { file: 'file' },
      context: { code: 'geometry.at-zero', count: 1000 - ISSUES_LISTED },
    });
  });
});

describe('geometry', () => {
  const line = (...coordinates: unknown[]) => ({ type: 'LineString', coordinates });

  it('with latitude and longitude exchanged is recognised', async () => {
    const { issues } = await readAs(
      'geojson',
      'town',
      collection(feature(point(14, 108), { name: 'a' })),
    );
    expect(brief(issues)).toEqual(['1 geometry.swapped-axes']);
  });

  it('at 0, 0 is an empty cell, not a place', async () => {
    const { issues } = await readAs(
      'geojson',
      'town',
      collection(feature(point(0, 0), { name: 'a' })),
    );
    expect(brief(issues)).toEqual(['1 geometry.at-zero']);
  });

  it('of one place only: several points are not one site', async () => {
    const { issues } = await readAs(
      'geojson',
      'town',
      collection(
        feature(
          {
            type: 'MultiPoint',
            coordinates: [
              [108, 14],
              [108, 15],
            ],
          },
          { name: 'a' },
        ),
        feature({ type: 'MultiPoint', coordinates: [[108, 14]] }, { name: 'b' }),
      ),
    );
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: 'geometry.wrong-type',
      context: { found: 'multipoint' },
    });
  });

  it('of a line needs two different places; a degenerate part is left out', async () => {
    const { table, issues } = await readAs(
      'geojson',
      'cable_route',
      collection(
        feature(line([108, 14], [108, 14]), { id: 'a' }),
        feature(line([108, 14]), { id: 'b' }),
        feature(
          {
            type: 'MultiLineString',
            coordinates: [
              [
                [108, 14],
                [108, 14],
              ],
              [
                [108, 14],
                [108, 15],
              ],
              [],
            ],
          },
          { id: 'c' },
        ),
      ),
    );
    expect(cellsOf(table, 'id')).toEqual(['c']);
    expect([...table.geometry.coordinates]).toEqual([108, 14, 108, 15]);
    expect([...table.geometry.featureStart]).toEqual([0, 1]);
    expect(brief(issues)).toEqual([
      '1 geometry.too-short',
      '2 geometry.too-short',
      '3 geometry.too-short',
    ]);
    expect(issues.map(({ severity }) => severity)).toEqual(['error', 'error', 'warning']);
  });

  it('of rings is closed and turned: outer counter-clockwise, holes clockwise', async () => {
    const outerClockwiseOpen = [
      [108, 14],
      [108, 15],
      [109, 15],
      [109, 14],
    ];
    const holeCounterClockwise = [
      [108.2, 14.2],
      [108.4, 14.2],
      [108.4, 14.4],
      [108.2, 14.2],
    ];
    const { table, issues } = await readAs(
      'geojson',
      'commune',
      collection(
        feature(
          { type: 'Polygon', coordinates: [outerClockwiseOpen, holeCounterClockwise] },
          { id: 'x', name: 'Ia Hrung' },
        ),
      ),
    );
    expect(issues).toEqual([]);
    expect(Array.from(table.geometry.coordinates.subarray(0, 10))).toEqual([
      109, 14, 109, 15, 108, 15, 108, 14, 109, 14,
    ]);
    expect(Array.from(table.geometry.coordinates.subarray(10))).toEqual([
      108.4, 14.4, 108.4, 14.2, 108.2, 14.2, 108.4, 14.4,
    ]);
    expect([...(table.geometry.holes ?? [])]).toEqual([0, 1]);
  });

  it('of a flat outer ring takes its holes with it', async () => {
    const flat = [
      [108, 14],
      [108, 15],
      [108, 14],
      [108, 14],
    ];
    const hole = [
      [108.2, 14.2],
      [108.2, 14.4],
      [108.4, 14.4],
      [108.2, 14.2],
    ];
    const { kept } = await readAs(
      'geojson',
      'commune',
      collection(feature({ type: 'Polygon', coordinates: [flat, hole] }, { id: 'x', name: 'y' })),
    );
    expect(kept).toBe(0);
  });
});

describe('incidents', () => {
  const incidents = (rows: string) => csv('incident', `id,kind,từ,đến,phát hiện,lon,lat\n${rows}`);

  it('whose window runs backwards are set aside', async () => {
    const { issues, kept } = await incidents(
      'V1,CAP_TROM,22/03/2024 05:00,21/03/2024 22:00,,108,14\n',
    );
    expect(kept).toBe(0);
    expect(brief(issues)).toEqual(['2 from incident.window-reversed']);
  });

  it('found before they began, or dated in the future, are kept and warned about', async () => {
    const { issues, kept } = await incidents(
      'V1,CAP_TROM,21/03/2024 22:00,22/03/2024 05:00,20/03/2024 06:00,108,14\nV2,CAP_TROM,,,01/01/2030 00:00,108,14\n',
    );
    expect(kept).toBe(2);
    expect(brief(issues)).toEqual([
      '2 discovered incident.discovered-early',
      '3 incident.in-future',
    ]);
  });

  it('dated by the day stand for the whole day', async () => {
    const { table, issues } = await incidents(
      'V1,CAP_TROM,21/03/2024,22/03/2024,22/03/2024,108,14\nV2,CAP_TROM,,,22/03/2024,108,14\nV3,CAP_TROM,,,22/03/2024 08:30,108,14\n',
    );
    expect(issues).toEqual([]);
    expect(cellsOf(table, 'from')).toEqual([
      '2024-03-21T00:00:00+07:00',
      '2024-03-22T00:00:00+07:00',
      null,
    ]);
    expect(cellsOf(table, 'to')).toEqual([
      '2024-03-22T23:59:59+07:00',
      '2024-03-22T23:59:59+07:00',
      null,
    ]);
    expect(cellsOf(table, 'discovered')[2]).toBe('2024-03-22T08:30:00+07:00');
  });

  it('without any time are kept and warned about', async () => {
    expect(brief((await incidents('V1,CAP_TROM,,,,108,14\n')).issues)).toEqual([
      '2 discovered incident.no-time',
    ]);
  });

  it('keep the night they say, and not midnight, when read from a file without windows', async () => {
    const { table } = await csv(
      'incident',
      'mã vụ;loại vụ;ngày xảy ra;lon;lat\nV1;trộm cáp;22/03/2024;108;14\n',
    );
    expect(cellsOf(table, 'from')).toEqual(['2024-03-22T00:00:00+07:00']);
    expect(cellsOf(table, 'to')).toEqual(['2024-03-22T23:59:59+07:00']);
  });
});

describe('places in columns', () => {
  it('may be one cell with both coordinates', async () => {
    const { table } = await csv(
      'bts_site',
      'mã trạm;Tọa độ\nA;13.98, 108.01\nB;"(108,02; 13,99)"\n',
    );
    expect([...table.geometry.coordinates]).toEqual([108.01, 13.98, 108.02, 13.99]);
  });

  it('may be degrees, minutes and seconds', async () => {
    const { table } = await csv(
      'bts_site',
      'id,lat,lon\n1,"21°01\'42.6""N","105°51\'15.12""E"\n2,21 01 42.6,105 51 15.12\n3,N21.0285,E105.8542\n4,"21,0285","105,8542"\n',
    );
    expect(table.rows).toBe(4);
    for (const [i, value] of table.geometry.coordinates.entries())
      expect(value).toBeCloseTo(i % 2 === 0 ? 105.8542 : 21.0285, 6);
  });

  it('may be Well-Known Text', async () => {
    const { table, issues } = await csv(
      'commune',
      'mã xã,tên xã,wkt\nX,Ia Hrung,"MULTIPOLYGON (((108 14, 109 14, 109 15, 108 14), (108.5 14.1, 108.6 14.2, 108.6 14.1, 108.5 14.1)), ((110 14, 111 14, 111 15, 110 14)))"\nY,Đak Đoa,CIRCLE (1 2 3)\n',
    );
    expect(brief(issues)).toEqual(['3 geometry.wrong-type']);
    expect([...(table.geometry.holes ?? [])]).toEqual([0, 1, 0]);
  });
});
