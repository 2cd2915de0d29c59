import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../../../src/core/io/format.ts';
import { formatOf } from '../../../../src/core/io/formats/registry.ts';
import type { ImportFinding } from '../../../../src/core/io/import/import-report.ts';
import type { ImportSetting } from '../../../../src/core/io/import/import-setting.ts';
import { reviewImport } from '../../../../src/core/io/import/review-import.ts';
import { placeTable } from '../../../../src/core/io/place/place-table.ts';
import { vn2000ToWgs84Degrees, wgs84ToVn2000Degrees } from '../../../../src/core/geo/vn2000.ts';
import type { ImportChoices, RepairId } from '../../../../src/core/model/import-choices.ts';
import type { KindId } from '../../../../src/core/model/registry.ts';
import { brief, bytesOf, cellsOf } from '../../../support/read-as.ts';
import { loadFile } from '../../../../src/core/io/load-file.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { squareProvince } from '../../../support/square-province.ts';

const PROVINCE = squareProvince({ west: 107.6, south: 13.2, side: 1.4, along: 10 });

async function read(csv: string): Promise<RawTable> {
  return (await formatOf('csv').read(bytesOf(csv), 'a.csv', quietContext())).table;
}

type Asked = {
  readonly kind?: KindId;
  readonly choices?: ImportChoices;
  readonly setting?: ImportSetting;
};

async function placed(
  csv: string,
  { kind = 'bts_site', choices = {}, setting = PROVINCE.setting }: Asked = {},
) {
  return placeTable(await read(csv), 'a.csv', kind, choices, setting, { findings: true });
}

function finding(
  { findings }: { readonly findings: readonly ImportFinding[] },
  code: ImportFinding['code'],
): ImportFinding | undefined {
  return findings.find((each) => each.code === code);
}

function placesOf(table: RawTable | null): readonly number[] {
  return [...(table?.geometry?.coordinates ?? [])];
}

/** Sites a kilometre apart, clear of each other's communes' borders. */
function goodRows(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, i) => `G${i},${107.7 + (i % 30) * 0.01},${13.3 + Math.floor(i / 30) * 0.01}`,
  );
}

const sites = (...rows: readonly string[]): string =>
  `id,lon,lat\n${[...goodRows(20), ...rows].join('\n')}\n`;

describe('the odd swapped pair among good ones', () => {
  const csv = sites('S1,13.5,108.1', 'S2,13.6,108.2');

  it('is found with its rows and where the fix would put it, and set aside until it is taken', async () => {
    const found = await placed(csv);
    expect(finding(found, 'swapped-pairs')).toMatchObject({
      records: 2,
      rows: [22, 23],
      places: Float64Array.of(108.1, 13.5, 108.2, 13.6),
      fix: 'swap-pairs',
      fixed: false,
    });
    expect(found.repaired).toHaveLength(0);
    const { part } = await loadFile(
      { name: 'a.csv', bytes: bytesOf(csv), kind: 'bts_site' },
      PROVINCE.setting,
      quietContext(),
    );
    expect(brief(part?.issues ?? [])).toEqual([
      '22 geometry.swapped-axes',
      '23 geometry.swapped-axes',
    ]);
  });

  it('is put right when the fix is taken, counted and told', async () => {
    const found = await placed(csv, { choices: { repairs: ['swap-pairs'] } });
    expect(placesOf(found.table).slice(-4)).toEqual([108.1, 13.5, 108.2, 13.6]);
    expect([...found.repaired]).toEqual([20, 21]);
    expect(brief(found.issues)).toEqual(['22 place.pair-swapped', '23 place.pair-swapped']);
    expect(finding(found, 'swapped-pairs')).toMatchObject({ records: 2, fixed: true });
  });

  it('in metres shows by its size: put right by reading it, told and counted', async () => {
    const rows = ['472797,1546471', '473797,1547471', '474797,1548471', '1549471,475797'];
    const list = `id,X,Y\n${rows.map((row, i) => `M${i},${row}`).join('\n')}\n`;
    const choices: ImportChoices = { place: { crs: 'EPSG:9217' } };
    const found = await placed(list, { choices });
    expect([...found.repaired]).toEqual([3]);
    expect(finding(found, 'swapped-pairs')).toMatchObject({ rows: [5], fix: null, fixed: true });
    expect(brief(found.issues)).toEqual(['crs.axes-put-in-order', '5 place.pair-swapped']);
    const loaded = await placeTable(await read(list), 'a.csv', 'bts_site', choices, {});
    expect([...loaded.repaired]).toEqual([3]);
    expect(placesOf(loaded.table)).toEqual(placesOf(found.table));
  });

  it('stands where a person orders the axes, until the fix is taken', async () => {
    const list = 'id,X,Y\n1,472797,1546471\n2,473797,1547471\n3,1548471,474797\n';
    const place = { crs: 'EPSG:9217', axes: 'east-north' } as const;
    const found = await placed(list, { choices: { place } });
    expect(finding(found, 'swapped-pairs')).toMatchObject({
      rows: [4],
      fix: 'swap-pairs',
      fixed: false,
    });
    const fixed = await placed(list, { choices: { place, repairs: ['swap-pairs'] } });
    const bySize = await placed(list, { choices: { place: { crs: 'EPSG:9217' } } });
    expect(placesOf(fixed.table)).toEqual(placesOf(bySize.table));
  });
});

describe('a lost decimal point', () => {
  const csv = sites('P1,10825,1355', 'P2,10812345,13.6', 'P3,99999,13.6');

  it('is offered where the restored place is in the province', async () => {
    const found = await placed(csv);
    expect(finding(found, 'lost-point')).toMatchObject({
      rows: [22, 23],
      places: Float64Array.of(108.25, 13.55, 108.12345, 13.6),
      fix: 'restore-point',
      fixed: false,
    });
    const fixed = await placed(csv, { choices: { repairs: ['restore-point'] } });
    expect(placesOf(fixed.table).slice(40, 44)).toEqual([108.25, 13.55, 108.12345, 13.6]);
    expect(brief(fixed.issues)).toEqual(['22 place.point-restored', '23 place.point-restored']);
    expect([...fixed.repaired]).toEqual([20, 21]);
  });

  it('is not offered where it lands elsewhere than the commune of its row, or nobody knows the ground', async () => {
    const named = (commune: string): string =>
      `id,lon,lat,Xã\n1,107.71,13.31,\n2,10825,1355,${commune}\n`;
    const there = PROVINCE.names[PROVINCE.communeOf(108.25, 13.55)] ?? '';
    expect(finding(await placed(named(there)), 'lost-point')?.rows).toEqual([3]);
    expect(finding(await placed(named('Ia Thử 99')), 'lost-point')).toBeUndefined();
    expect(finding(await placed(csv, { setting: {} }), 'lost-point')).toBeUndefined();
  });
});

describe('coordinates of zero', () => {
  it.each([
    ['degrees', sites('Z1,0,0', 'Z2,108.1,0'), {}],
    [
      'metres',
      'id,X,Y\n1,472797,1546471\n2,473797,1547471\n3,0,0\n4,0,1546471\n',
      { place: { crs: 'EPSG:9217' } },
    ],
  ] as const)('in %s are found, and dropped when chosen', async (_, csv, choices) => {
    const found = await placed(csv, { choices });
    const rows = finding(found, 'at-zero')?.rows;
    expect(rows).toHaveLength(2);
    const dropped = await placed(csv, { choices: { ...choices, repairs: ['drop-zero-places'] } });
    expect(dropped.located).toMatchObject({ nowhere: 2 });
    expect(brief(dropped.issues)).toEqual(rows?.map((row) => `${row} place.dropped-zero`));
    expect(dropped.table?.geometry?.types.slice(-2)).toEqual(Uint8Array.of(0, 0));
  });

  it('are no place in a zone either: both zero set the record aside', async () => {
    const csv = 'id,X,Y\n1,472797,1546471\n2,0,0\n';
    const choices = { place: { crs: 'EPSG:9217' } };
    const file = { name: 'a.csv', bytes: bytesOf(csv), kind: 'bts_site', choices } as const;
    const { part } = await loadFile(file, {}, quietContext());
    expect(part?.table.rows).toBe(1);
    expect(brief(part?.issues ?? [])).toContain('3 geometry.at-zero');
  });
});

describe('one default place of many records', () => {
  const stack = Array.from({ length: 6 }, (_, i) => `D${i},108.5,14.1`);

  it('is found, and dropped when chosen', async () => {
    const found = await placed(sites(...stack));
    expect(finding(found, 'stacked')).toMatchObject({
      records: 6,
      fix: 'drop-stacked-places',
      fixed: false,
    });
    expect(finding(found, 'near-duplicates')).toBeUndefined();
    const dropped = await placed(sites(...stack), {
      choices: { repairs: ['drop-stacked-places'] },
    });
    expect(dropped.located).toEqual({ byCoordinates: 20, byAddress: 0, nowhere: 6 });
    expect(finding(dropped, 'stacked')).toMatchObject({ records: 6, fixed: true });
    expect(finding(dropped, 'stacked')?.places.slice(0, 2)).toEqual(Float64Array.of(108.5, 14.1));
  });

  it('is not made of four records, nor of repeats at one asset', async () => {
    expect(finding(await placed(sites(...stack.slice(2))), 'stacked')).toBeUndefined();
    const incidents = (asset: (i: number) => string): string =>
      `id,lon,lat,kind,asset_id\n${stack.map((row, i) => `${row},CAP_TROM,${asset(i)}`).join('\n')}\n`;
    const repeats = await placed(
      incidents(() => 'GLI1'),
      { kind: 'incident' },
    );
    expect(finding(repeats, 'stacked')).toBeUndefined();
    const different = await placed(
      incidents((i) => `GLI${i}`),
      { kind: 'incident' },
    );
    expect(finding(different, 'stacked')?.records).toBe(6);
  });
});

describe('records outside the province', () => {
  const csv = sites('F1,106.5,20.9', 'F2,107.59,13.5');

  it('are found beyond the border and a few kilometres, and left out when chosen, with why', async () => {
    const found = await placed(csv);
    expect(finding(found, 'outside-province')).toMatchObject({
      rows: [22],
      fix: 'leave-out-far-away',
    });
    const choices: ImportChoices = { repairs: ['leave-out-far-away'] };
    const file = { name: 'a.csv', bytes: bytesOf(csv), kind: 'bts_site', choices } as const;
    const report = await reviewImport(file, PROVINCE.setting, quietContext());
    expect(report.counts).toMatchObject({ read: 22, kept: 21, setAside: 1 });
    expect(report.setAside.rows[0]?.issues[0]).toMatchObject({
      code: 'place.far-away',
      context: { lon: 106.5, lat: 20.9 },
    });
  });

  it('are not looked for on the ground itself, or without knowing the province', async () => {
    expect(finding(await placed(csv, { kind: 'town' }), 'outside-province')).toBeUndefined();
    expect(finding(await placed(csv, { setting: {} }), 'outside-province')).toBeUndefined();
  });
});

describe('one site for each of its technologies', () => {
  const head = 'id,name,owner,technologies,subscribers,lon,lat';
  const rows = [
    'A2G,Trạm A,VNPT,2G,,108.00000,13.90000',
    'A4G,,VNPT,"3G,4G",900,108.00010,13.90005',
    'V1,Trạm V,Viettel,4G,500,108.00005,13.90002',
    'B1,Trạm B,VNPT,4G,300,108.10000,13.90000',
    'A5G,Trạm A5,,5G,100,108.00001,13.90000',
  ];
  const csv = `${head}\n${rows.join('\n')}\n`;
  const load = async (repairs: readonly RepairId[]) => {
    const file = {
      name: 'a.csv',
      bytes: bytesOf(csv),
      kind: 'bts_site',
      choices: { repairs },
    } as const;
    const { part } = await loadFile(file, PROVINCE.setting, quietContext());
    if (!part) throw new TypeError('not loaded');
    return part;
  };

  it('is found within 20 m of the same owner, and of no other', async () => {
    const found = await placed(csv);
    expect(finding(found, 'near-duplicates')).toMatchObject({
      records: 2,
      rows: [3, 6],
      fixed: false,
    });
    expect((await load([])).table.rows).toBe(5);
  });

  it('becomes one record when chosen: the first with its id, empty cells filled, technologies joined', async () => {
    const { table, issues, source } = await load(['merge-near-duplicates']);
    expect(cellsOf(table, 'id')).toEqual(['A2G', 'V1', 'B1']);
    expect(cellsOf(table, 'technologies')).toEqual(['2G,3G,4G,5G', '4G', '4G']);
    expect(cellsOf(table, 'name')[0]).toBe('Trạm A');
    expect(cellsOf(table, 'subscribers')).toEqual([900, 500, 300]);
    expect(source).toMatchObject({ read: 5, kept: 3, setAside: 2 });
    expect(issues.filter(({ code }) => code === 'place.merged')).toMatchObject([
      { at: { row: 3 }, context: { row: 2, distanceM: 12 } },
      { at: { row: 6 }, context: { row: 2, distanceM: 1 } },
    ]);
  });

  it('is never made of incidents', async () => {
    const incidents = 'id,kind,lon,lat\n1,CAP_TROM,108,13.9\n2,CAP_TROM,108,13.9\n';
    const found = await placed(incidents, {
      kind: 'incident',
      choices: { repairs: ['merge-near-duplicates'] },
    });
    expect(found.findings).toEqual([]);
    expect(found.setAside.size).toBe(0);
  });
});

describe('VN-2000 called WGS 84', () => {
  /** Places just inside the eastern and southern borders of their communes, where 225 m decide. */
  const places = Array.from({ length: 40 }, (_, i): readonly [number, number] => {
    const [column, row] = [i % 9, Math.floor(i / 9)];
    return [107.6 + column * 0.14 + 0.001, 13.2 + row * 0.14 + 0.07];
  });
  const shifted = wgs84ToVn2000Degrees(Float64Array.from(places.flat()));
  const listed = (communes: boolean, headers = 'lon,lat'): string => {
    const rows = places.map(([lon, lat], i) => {
      const commune = communes ? PROVINCE.names[PROVINCE.communeOf(lon, lat)] : '';
      return `S${i},${shifted[2 * i]},${shifted[2 * i + 1]},${commune}`;
    });
    return `id,${headers},Xã\n${rows.join('\n')}\n`;
  };

  it('is offered a shift where the communes speak for it, never where nothing does', async () => {
    expect(finding(await placed(listed(false)), 'shifted-225-m')).toBeUndefined();
    const found = await placed(listed(true));
    expect(finding(found, 'shifted-225-m')).toMatchObject({
      records: 40,
      fix: 'shift-from-vn2000',
      fixed: false,
    });
    expect(placesOf(found.table)).toEqual([...shifted]);
  });

  it('is offered where the headers say VN-2000 and a person said WGS 84', async () => {
    const csv = listed(false, 'Kinh độ VN2000,Vĩ độ VN2000');
    const found = await placed(csv, { choices: { place: { crs: 'EPSG:4326' } } });
    expect(finding(found, 'shifted-225-m')?.records).toBe(40);
  });

  it('is moved as EPSG:4756 would be, told and counted', async () => {
    const found = await placed(listed(false), { choices: { repairs: ['shift-from-vn2000'] } });
    const truth = vn2000ToWgs84Degrees(shifted);
    expect(placesOf(found.table)).toEqual([...truth]);
    expect(found.repaired).toHaveLength(40);
    expect(found.issues).toMatchObject([{ code: 'place.shifted', context: { count: 40 } }]);
  });
});

describe('lines', () => {
  const line = (coordinates: readonly (readonly [number, number])[]) => ({
    type: 'Feature',
    properties: { id: `C${coordinates[0]?.join('-')}` },
    geometry: { type: 'LineString', coordinates },
  });
  const routes = async (...lines: readonly (readonly (readonly [number, number])[])[]) => {
    const content = { type: 'FeatureCollection', features: lines.map(line) };
    const bytes = bytesOf(content);
    return (await formatOf('geojson').read(bytes, 'a.geojson', quietContext())).table;
  };
  const place = (raw: RawTable, choices: ImportChoices) =>
    placeTable(raw, 'a.geojson', 'cable_route', choices, PROVINCE.setting, { findings: true });

  it('with one of them the other way round: that one is offered, then turned vertex by vertex', async () => {
    const raw = await routes(
      [
        [108, 13.5],
        [108.1, 13.6],
      ],
      [
        [13.5, 108.2],
        [108.3, 13.6],
      ],
    );
    const found = await place(raw, {});
    expect(finding(found, 'swapped-pairs')).toMatchObject({
      rows: [2],
      places: Float64Array.of(108.2, 13.5),
    });
    const fixed = await place(raw, { repairs: ['swap-pairs'] });
    expect(placesOf(fixed.table)).toEqual([108, 13.5, 108.1, 13.6, 108.2, 13.5, 108.3, 13.6]);
    expect([...fixed.repaired]).toEqual([1]);
  });

  it('in metres are taken as a person says, and keep their parts', async () => {
    const raw = await routes(
      [
        [472797, 1546471],
        [473797, 1547471],
      ],
      [
        [474797, 1546471],
        [475797, 1547471],
        [476797, 1547471],
      ],
    );
    expect((await place(raw, {})).issues).toMatchObject([{ code: 'crs.needed' }]);
    const found = await place(raw, { place: { crs: 'EPSG:9217' } });
    expect(found.findings).toEqual([]);
    expect(found.table?.geometry?.partStart).toEqual(raw.geometry?.partStart);
    expect(found.located).toEqual({ byCoordinates: 2, byAddress: 0, nowhere: 0 });
  });
});

describe('findings', () => {
  it('are not looked for in loading', async () => {
    const csv = sites('S1,13.5,108.1', 'Z1,0,0');
    const loaded = await placeTable(await read(csv), 'a.csv', 'bts_site', {}, PROVINCE.setting);
    expect(loaded).toMatchObject({ findings: [], located: null, issues: [] });
  });

  it('give the same records as loading with the same repairs', async () => {
    const repairs: readonly RepairId[] = [
      'swap-pairs',
      'restore-point',
      'drop-zero-places',
      'drop-stacked-places',
      'leave-out-far-away',
      'merge-near-duplicates',
      'shift-from-vn2000',
    ];
    const csv = sites('S1,13.5,108.1', 'Z1,0,0', 'F1,106.5,20.9', 'P1,10825,1355', 'C,107.7,13.3');
    const raw = await read(csv);
    const told = await placeTable(raw, 'a.csv', 'bts_site', { repairs }, PROVINCE.setting, {
      findings: true,
    });
    const loaded = await placeTable(raw, 'a.csv', 'bts_site', { repairs }, PROVINCE.setting);
    expect(loaded.table).toEqual(told.table);
    expect(loaded.setAside).toEqual(told.setAside);
    expect(loaded.repaired).toEqual(told.repaired);
  });
});
