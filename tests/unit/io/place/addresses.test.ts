import { beforeAll, describe, expect, it } from 'vitest';
import { areaLocator } from '../../../../src/core/geo/locate-areas.ts';
import type { ImportSetting } from '../../../../src/core/io/import/import-setting.ts';
import { reviewImport } from '../../../../src/core/io/import/review-import.ts';
import { loadFile } from '../../../../src/core/io/load-file.ts';
import { withAdministration } from '../../../../src/core/io/place/with-administration.ts';
import { formatOf } from '../../../../src/core/io/formats/registry.ts';
import type { ImportChoices } from '../../../../src/core/model/import-choices.ts';
import type { KindId } from '../../../../src/core/model/registry.ts';
import type { Table } from '../../../../src/core/model/table.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { bytesOf, cellsOf } from '../../../support/read-as.ts';
import { textColumn } from '../../../support/text-column.ts';

/** Two communes of Gia Lai as squares side by side: Ia Hrung and Ia Sao. */
function twoCommunes(): Table {
  const ring = (west: number) => [
    west,
    13.9,
    west + 0.1,
    13.9,
    west + 0.1,
    14,
    west,
    14,
    west,
    13.9,
  ];
  return {
    kind: 'commune',
    rows: 2,
    columns: { id: textColumn(['23767', '24073']), name: textColumn(['Ia Hrung', 'Ia Sao']) },
    geometry: {
      type: 'polygon',
      coordinates: Float64Array.from([...ring(107.8), ...ring(107.9)]),
      partStart: Uint32Array.from([0, 5, 10]),
      featureStart: Uint32Array.from([0, 1, 2]),
      holes: new Uint8Array(2),
    },
    files: ['communes'],
    sourceFile: new Uint16Array(2),
    sourceRow: Uint32Array.from([1, 2]),
  };
}

const communes = twoCommunes();
const setting: ImportSetting = { communes, bounds: [107, 13, 109, 15] };
const INCIDENTS = 'Mã vụ,Loại vụ,Ngày phát hiện,Địa điểm xảy ra';
const row = (id: string, day: string, place: string) => `${id},CAP_TROM,${day},"${place}"`;

const input = (csv: string, kind: KindId, choices: ImportChoices = {}) => ({
  name: 'a.csv',
  bytes: bytesOf(csv),
  kind,
  choices,
});

function review(csv: string, kind: KindId = 'incident', choices: ImportChoices = {}) {
  return reviewImport(input(csv, kind, choices), setting, quietContext());
}

async function load(csv: string, kind: KindId = 'incident', choices: ImportChoices = {}) {
  const loaded = await loadFile(input(csv, kind, choices), setting, quietContext());
  if (!loaded.part) throw new TypeError(loaded.issues.map(({ code }) => code).join(' '));
  return loaded.part;
}

const codes = (issues: readonly { readonly code: string }[]) =>
  issues.map(({ code }) => code).filter((code) => /^(commune|place)\./.test(code));

describe('incidents of which only the address is known', () => {
  const csv = [
    INCIDENTS,
    row('V1', '2023-12-05', 'xã Ia Sao, huyện Ia Grai'),
    row('V2', '2023-12-05', 'Thôn 2, xã Ia Sao, TX Ayun Pa'),
    row('V3', '2026-02-05', 'xã Ia Sao, tỉnh Gia Lai'),
  ].join('\n');

  it('stand inside today’s commune, marked so, with the list their address is of', async () => {
    const { table, source, issues } = await load(csv);
    expect(source).toMatchObject({ read: 3, kept: 3 });
    expect(cellsOf(table, 'commune_code')).toEqual(['23767', '24073', '24073']);
    expect(cellsOf(table, 'commune_epoch')).toEqual([
      'before_2025_07',
      'before_2025_07',
      'from_2025_07',
    ]);
    expect(cellsOf(table, 'location_quality')).toEqual(['commune', 'commune', 'commune']);
    const locate = areaLocator(communes.geometry, Uint32Array.from([0, 1]));
    const { coordinates } = table.geometry;
    const areas = [0, 1, 2].map((i) =>
      locate(coordinates[2 * i] ?? 0, coordinates[2 * i + 1] ?? 0),
    );
    expect(areas).toEqual([0, 1, 1]);
    expect([coordinates[2], coordinates[3]]).toEqual([coordinates[4], coordinates[5]]);
    expect(codes(issues)).toEqual(['commune.former-names', 'place.by-address']);
  });

  it('are counted in the report, and load as it says', async () => {
    const report = await review(csv);
    expect(report.questions).toEqual([]);
    expect(report.located).toEqual({ byCoordinates: 0, byAddress: 3, nowhere: 0 });
    expect(report.counts).toMatchObject({ read: 3, kept: 3, setAside: 0 });
    expect((await load(csv, 'incident', report.choices)).table).toEqual((await load(csv)).table);
  });

  it('NFD and NFC copies of an address are one', async () => {
    const { table } = await load(csv.normalize('NFD'));
    expect(cellsOf(table, 'commune_code')).toEqual(['23767', '24073', '24073']);
  });

  it('with a share on the map under 85 % the report warns', async () => {
    const lost = [...csv.split('\n'), row('V4', '2026-02-05', 'gần chợ')].join('\n');
    const report = await review(lost);
    expect(report.located).toEqual({ byCoordinates: 0, byAddress: 3, nowhere: 1 });
    expect(report.issues).toContainEqual(
      expect.objectContaining({
        code: 'place.few-located',
        severity: 'warning',
        context: { located: 3, rows: 4, percent: 75 },
      }),
    );
    expect(report.setAside.rows.map(({ row: at }) => at)).toEqual([5]);
  });
});

describe('addresses only a person can tell apart', () => {
  const csv = [
    INCIDENTS,
    row('V1', '2023-12-05', 'xã Ia Sao'),
    row('V2', '2023-12-06', 'Xã Ia Sao'),
    row('V3', '2023-12-07', 'xã Ia Saoo, huyện Ia Grai'),
  ].join('\n');

  it('are asked once, with how many rows and what each candidate was', async () => {
    const { questions, counts } = await review(csv);
    expect(counts).toBeNull();
    expect(questions).toMatchObject([
      {
        code: 'commune',
        address: 'xã Ia Sao',
        rows: 2,
        candidates: [
          { code: '23767', former: { commune: 'Ia Sao', district: 'Ia Grai' } },
          { code: '24073', name: 'Ia Sao' },
        ],
      },
      { code: 'commune', rows: 1, candidates: [{ code: '23767' }] },
    ]);
  });

  it('take the answer, or stay without a commune where a person leaves them', async () => {
    const { questions } = await review(csv);
    const keys = questions.flatMap((own) => (own.code === 'commune' ? [own.key] : []));
    const [first = '', second = ''] = keys;
    const answered = { addresses: { answers: { [first]: '24073', [second]: '' } } };
    const report = await review(csv, 'incident', answered);
    expect(report.questions).toEqual([]);
    expect(report.counts).toMatchObject({ read: 3, kept: 2, setAside: 1 });
    const { table, issues } = await load(csv, 'incident', report.choices);
    expect(cellsOf(table, 'commune_code')).toEqual(['24073', '24073']);
    expect(codes(issues)).toContain('commune.unsettled');
    const left = await review(csv, 'incident', { addresses: { others: 'leave' } });
    expect(left.questions).toEqual([]);
    expect(left.counts).toMatchObject({ kept: 0, setAside: 3 });
  });

  it('are not guessed by loading either', async () => {
    const loaded = await loadFile(input(csv, 'incident'), setting, quietContext());
    expect(loaded.part?.table.rows).toBe(0);
    expect(codes(loaded.issues)).toEqual([
      'commune.unsettled',
      'commune.unknown',
      'place.few-located',
    ]);
  });

  it('need no answer where the record has coordinates: they tell', async () => {
    const sites = 'Mã trạm,Xã,Kinh độ,Vĩ độ\nA,Ia Sao,107.85,13.95\nB,Ia Sao,107.95,13.95\n';
    const report = await review(sites, 'bts_site');
    expect(report.questions.filter(({ code }) => code === 'commune')).toEqual([]);
    const { table, issues } = await load(sites, 'bts_site');
    expect(cellsOf(table, 'commune_code')).toEqual(['23767', '24073']);
    expect(cellsOf(table, 'commune_epoch')).toEqual(['before_2025_07', 'from_2025_07']);
    expect(codes(issues)).toEqual(['commune.by-point']);
  });

  it('no more than fifty are asked at once, those of most rows first', async () => {
    const names = Array.from({ length: 70 }, (_, i) => `gần nhà ${i}, xã Ia Sao`);
    const many = names.flatMap((name, i) =>
      Array.from({ length: i === 60 ? 3 : 1 }, (_, k) => row(`V${i}-${k}`, '2023-12-05', name)),
    );
    const { questions } = await review([INCIDENTS, ...many].join('\n'));
    expect(questions).toHaveLength(50);
    expect(questions[0]).toMatchObject({ rows: 3, address: 'gần nhà 60, xã Ia Sao' });
  });
});

describe('codes of communes', () => {
  it('of the old list become today’s; of today with the right name they stay', async () => {
    const csv =
      'id,mã xã,xã,huyện,lon,lat\nA,23770,,,107.85,13.95\nB,23767,Ia Hrung,,107.85,13.95\nC,24073,Ia Sao,Ia Grai,107.85,13.95\n';
    const { table, issues } = await load(csv, 'bts_site');
    expect(cellsOf(table, 'commune_code')).toEqual(['23767', '23767', '23767']);
    expect(codes(issues)).toContain('commune.by-point');
  });

  it('that contradict the name are kept and told', async () => {
    const csv = 'id,mã xã,xã,huyện,lon,lat\nC,24073,Ia Sao,Ia Grai,108.5,13.5\n';
    const { table, issues } = await load(csv, 'bts_site');
    expect(cellsOf(table, 'commune_code')).toEqual(['24073']);
    expect(codes(issues)).toEqual(['commune.code-conflict']);
  });

  it('a column a person left out is not read', async () => {
    const csv = 'id,xã,huyện,lon,lat\nC,Ia Sao,Ia Grai,108.5,13.5\n';
    const { table } = await load(csv, 'bts_site', { mapping: { xã: '', huyện: '' } });
    expect(table.columns['commune_code']).toBeUndefined();
  });
});

describe('a province whose communes have codes of its own', () => {
  const own: ImportSetting = {
    ...setting,
    communes: {
      ...communes,
      columns: { id: textColumn(['99001', '99002']), name: textColumn(['Ia Hrung', 'Ia Sao']) },
    },
  };

  it('knows them by name, and gives their codes', async () => {
    const csv = [
      INCIDENTS,
      row('V1', '2023-12-05', 'xã Ia Sao, huyện Ia Grai'),
      row('V2', '2026-02-05', 'xã Ia Sao'),
    ].join('\n');
    const { part } = await loadFile(input(csv, 'incident'), own, quietContext());
    expect(cellsOf(part?.table ?? communes, 'commune_code')).toEqual(['99001', '99002']);
    expect(part?.source).toMatchObject({ kept: 2 });
  });
});

describe('the lists are opened', () => {
  let opened: (csv: string, kind?: KindId, own?: ImportSetting) => Promise<boolean>;
  beforeAll(() => {
    opened = async (csv, kind = 'bts_site', own = setting) => {
      const { table } = await formatOf('csv').read(bytesOf(csv), 'a.csv', quietContext());
      return (await withAdministration(table, kind, {}, own)).administration !== undefined;
    };
  });

  it('for names of communes and districts, and codes nobody loaded knows', async () => {
    expect(await opened('id,xã\nA,Ia Sao\n')).toBe(true);
    expect(await opened('id,địa chỉ\nA,Ia Sao\n')).toBe(true);
    expect(await opened('id,commune_code\nA,23770\n')).toBe(true);
  });

  it('not for files whose codes are those of today, nor for kinds without a commune', async () => {
    expect(await opened('id,commune_code\nA,23767\nB,24073\n')).toBe(false);
    expect(await opened('id,commune_code\nA,23767\nB,24073\n', 'bts_site', {})).toBe(false);
    expect(await opened('id,lon,lat\nA,107.85,13.95\n')).toBe(false);
    expect(await opened('id,name,địa chỉ,commune_code\nA,B,tổ 3,23767\n')).toBe(false);
    expect(await opened('id,xã\nA,Ia Sao\n', 'road')).toBe(false);
  });
});
