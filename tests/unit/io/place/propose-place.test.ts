import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRS_LIST, crsOf, isRefused } from '../../../../src/core/geo/crs/registry.ts';
import type { Crs } from '../../../../src/core/geo/crs/crs.ts';
import type { RawTable } from '../../../../src/core/io/format.ts';
import { formatOf } from '../../../../src/core/io/formats/registry.ts';
import type { ImportSetting } from '../../../../src/core/io/import/import-setting.ts';
import { placeTable } from '../../../../src/core/io/place/place-table.ts';
import { proposePlace } from '../../../../src/core/io/place/propose-place.ts';
import type { ImportChoices } from '../../../../src/core/model/import-choices.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { bytesOf } from '../../../support/read-as.ts';
import { squareProvince } from '../../../support/square-province.ts';
import type { SquareProvince } from '../../../support/square-province.ts';

type LonLat = readonly [lon: number, lat: number];

const PROVINCE = squareProvince({ west: 107.6, south: 13.2, side: 1.4, along: 10 });
const PLACES: readonly LonLat[] = Array.from({ length: 60 }, (_, i) => [
  107.62 + 1.36 * ((i * 0.618) % 1),
  13.22 + 1.36 * ((i * 0.377) % 1),
]);

function known(id: string): Crs {
  const crs = crsOf(id);
  if (!crs || isRefused(crs)) throw new RangeError(id);
  return crs;
}

async function read(csv: string): Promise<RawTable> {
  return (await formatOf('csv').read(bytesOf(csv), 'a.csv', quietContext())).table;
}

type Writing = {
  readonly crs: string;
  readonly headers?: readonly [string, string];
  readonly northFirst?: boolean;
  readonly communes?: boolean;
};

/** The places as a list of sites in a system. */
function sitesIn(
  writing: Writing,
  places = PLACES,
  province: SquareProvince = PROVINCE,
): Promise<RawTable> {
  const { crs, headers = ['X', 'Y'], northFirst = false, communes = false } = writing;
  const coordinates = known(crs).fromWgs84(Float64Array.from(places.flat()));
  const lines = places.map(([lon, lat], i) => {
    const pair = [coordinates[2 * i], coordinates[2 * i + 1]];
    const commune = `Xã ${province.names[province.communeOf(lon, lat)]}`;
    return [
      `S${i}`,
      ...(northFirst ? pair.toReversed() : pair),
      ...(communes ? [commune] : []),
    ].join(',');
  });
  const head = ['id', ...headers.map((header) => `"${header}"`), ...(communes ? ['Xã'] : [])].join(
    ',',
  );
  return read(`${head}\n${lines.join('\n')}\n`);
}

function propose(
  raw: RawTable,
  choices: ImportChoices = {},
  setting: ImportSetting = PROVINCE.setting,
) {
  return proposePlace(raw, 'bts_site', choices, setting);
}

function codes({ questions }: ReturnType<typeof propose>): readonly string[] {
  return questions.map(({ code }) => code);
}

/** Metres between where the choices put the records and where they are. */
async function worstM(raw: RawTable, choices: ImportChoices, places = PLACES): Promise<number> {
  const { table } = await placeTable(raw, 'a.csv', 'bts_site', choices, {});
  const found = table?.geometry?.coordinates ?? new Float64Array(0);
  return Math.max(
    ...places.map(
      ([lon, lat], i) =>
        Math.hypot((found[2 * i] ?? 0) - lon, (found[2 * i + 1] ?? 0) - lat) * 111_000,
    ),
  );
}

describe('coordinates with the commune of each record', () => {
  it.each(['EPSG:9217', 'EPSG:9218', 'EPSG:9216', 'EPSG:5898', 'EPSG:9209'])(
    'in the zone %s are taken without a question',
    async (crs) => {
      for (const northFirst of [false, true]) {
        const raw = await sitesIn({ crs, northFirst, communes: true });
        const proposed = propose(raw);
        expect(proposed.place?.by).toBe('commune');
        expect(proposed.choices.place).toEqual({ crs });
        expect(proposed.place?.candidates[0]?.inCommune).toEqual({ count: 60, of: 60 });
        expect(await worstM(raw, proposed.choices)).toBeLessThan(0.01);
      }
    },
  );

  it('of any province in any offered system: the first candidate is that system, or one less than 1 km off', () => {
    const shape = fc.record({
      west: fc.double({ min: 102.5, max: 108, noNaN: true }),
      south: fc.double({ min: 8.7, max: 21, noNaN: true }),
      side: fc.double({ min: 0.8, max: 2, noNaN: true }),
      along: fc.integer({ min: 6, max: 14 }),
    });
    const within = fc.array(
      fc.tuple(
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
      ),
      { minLength: 12, maxLength: 40 },
    );
    return fc.assert(
      fc.asyncProperty(
        shape,
        within,
        fc.constantFrom(...CRS_LIST),
        fc.boolean(),
        async ({ west, south, side, along }, parts, crs, northFirst) => {
          // Nobody uses a zone far from its meridian.
          const meridian = crs.centralMeridian ?? west;
          const reach = crs.name.includes('UTM') ? 4 : 2;
          fc.pre(meridian - west < reach && west + side - meridian < reach);
          const province = squareProvince({ west, south, side, along });
          const places = parts.map(([u, v]): LonLat => [west + u * side, south + v * side]);
          const raw = await sitesIn({ crs: crs.id, northFirst, communes: true }, places, province);
          const proposed = propose(raw, {}, province.setting);
          const [best] = proposed.place?.candidates ?? [];
          const own = proposed.place?.candidates.find((candidate) => candidate.crs === crs.id);
          expect(best?.crs === crs.id || (own?.apartM ?? Infinity) < 1000).toBe(true);
          const { chosen, candidates = [] } = proposed.place ?? { chosen: null };
          const taken = chosen === null ? null : candidates[chosen];
          // Degrees count as WGS 84: nothing in values alone tells them from VN-2000.
          const told =
            taken?.crs === crs.id || (crs.unit === 'degree' && taken?.crs === 'EPSG:4326');
          expect(taken ? told : codes(proposed).includes('place')).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('are asked where most records are elsewhere than they say', async () => {
    const raw = await sitesIn({ crs: 'EPSG:9217', communes: true });
    const text = raw.columns.find(({ name }) => name === 'Xã');
    if (text?.type !== 'text') throw new TypeError('no communes');
    const shuffled = { ...text, cells: undefined, codes: text.codes.toReversed() };
    const columns = raw.columns.map((column) => (column === text ? shuffled : column));
    expect(codes(propose({ ...raw, columns } as RawTable))).toEqual(['place']);
  });

  it('cannot tell a 6° zone of WGS 84 from that of VN-2000, 225 m off: asked, unless the header says', async () => {
    const bare = propose(await sitesIn({ crs: 'EPSG:3406', communes: true }));
    expect(codes(bare)).toEqual(['place']);
    expect(bare.place?.candidates.slice(0, 2).map(({ crs }) => crs)).toEqual([
      'EPSG:3406',
      'EPSG:32649',
    ]);
    expect(bare.place?.candidates[1]?.apartM).toBeGreaterThan(220);
    expect(bare.place?.candidates[1]?.apartM).toBeLessThan(230);
    const named = await sitesIn({
      crs: 'EPSG:3406',
      communes: true,
      headers: ['X (VN2000)', 'Y (VN2000)'],
    });
    expect(propose(named).choices.place).toEqual({ crs: 'EPSG:3406' });
  });
});

describe('metres without communes', () => {
  it('that fit the province about two meridians are asked, best first, 27 km apart', async () => {
    const inner = PLACES.filter(([lon]) => lon > 107.95 && lon < 108.65);
    const raw = await sitesIn({ crs: 'EPSG:9218' }, inner);
    const setting = { ...PROVINCE.setting, vn2000Meridian: 108.25 };
    const proposed = propose(raw, {}, setting);
    expect(codes(proposed)).toEqual(['place']);
    expect(proposed.place?.chosen).toBeNull();
    expect(proposed.choices).toEqual({});
    const shown = new Map(
      proposed.place?.candidates.map((candidate) => [candidate.crs, candidate]),
    );
    expect(shown.get('EPSG:9217')?.inProvince).toEqual({ count: inner.length, of: inner.length });
    expect(shown.get('EPSG:9218')?.inProvince).toEqual({ count: inner.length, of: inner.length });
    expect(proposed.place?.candidates[0]?.crs).toBe('EPSG:9217');
    const apartM = shown.get('EPSG:9218')?.apartM ?? 0;
    expect(Math.abs(apartM - 27_000)).toBeLessThan(200);
    for (const { score, sample } of shown.values()) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(sample.every(Number.isFinite)).toBe(true);
    }
  });

  it.each([
    [["X (VN2000, KTT 108°30')", "Y (VN2000, KTT 108°30')"], 'EPSG:9218'],
    [['Tọa độ X (EPSG:9217)', 'Tọa độ Y (EPSG:9217)'], 'EPSG:9217'],
    [['X_VN2000_107-30', 'Y_VN2000_107-30'], 'EPSG:9216'],
  ] as const)('named by the header %j are not asked', async (headers, crs) => {
    const proposed = propose(await sitesIn({ crs, headers }));
    expect(proposed.place?.by).toBe('file');
    expect(proposed.choices.place).toEqual({ crs });
  });

  it('a person chooses are taken, and shown among the others', async () => {
    const raw = await sitesIn({ crs: 'EPSG:9218' });
    const proposed = propose(raw, { place: { crs: 'EPSG:9217' } });
    expect(codes(proposed)).toEqual([]);
    expect(proposed.place?.by).toBe('person');
    expect(proposed.place?.candidates[proposed.place.chosen ?? -1]?.crs).toBe('EPSG:9217');
    expect(proposed.choices).toEqual({ place: { crs: 'EPSG:9217' } });
  });

  it('of Hanoi 1972 are refused with the reason, and nobody is asked', async () => {
    const raw = await read('id,X,Y\n1,18542123,1550123\n2,18543123,1551123\n');
    const proposed = propose(raw);
    expect(proposed).toEqual({ place: null, questions: [], choices: {} });
    const { table, issues } = await placeTable(
      raw,
      'a.csv',
      'bts_site',
      { place: { crs: 'EPSG:3405' } },
      {},
    );
    expect(table).toBeNull();
    expect(issues).toMatchObject([{ code: 'crs.hanoi-72', severity: 'error' }]);
  });
});

describe('degrees', () => {
  it('that fall in the province add nothing to the choices', async () => {
    const proposed = propose(await sitesIn({ crs: 'EPSG:4326', headers: ['Kinh độ', 'Vĩ độ'] }));
    expect(codes(proposed)).toEqual([]);
    expect(proposed.choices).toEqual({});
    expect(proposed.place?.by).toBe('values');
  });

  it('of anywhere else are taken as they are written', async () => {
    const proposed = propose(await read('id,lon,lat\n1,-73.98765,40.71234\n2,2.35123,48.85678\n'));
    expect(codes(proposed)).toEqual([]);
    expect(proposed.choices).toEqual({});
  });

  it('in exchanged columns are taken the other way round', async () => {
    const raw = await sitesIn({
      crs: 'EPSG:4326',
      headers: ['Kinh độ', 'Vĩ độ'],
      northFirst: true,
    });
    const proposed = propose(raw);
    expect(proposed.choices.place).toEqual({ axes: 'north-east' });
    expect(await worstM(raw, proposed.choices)).toBeLessThan(0.01);
  });

  it('named VN-2000 by their header are moved by 225 m', async () => {
    const raw = await sitesIn({ crs: 'EPSG:4756', headers: ['Kinh độ VN-2000', 'Vĩ độ VN-2000'] });
    const proposed = propose(raw);
    expect(proposed.place?.by).toBe('file');
    expect(proposed.choices.place).toEqual({ crs: 'EPSG:4756' });
    expect(await worstM(raw, proposed.choices)).toBeLessThan(0.01);
  });

  it('with two decimals may be degrees and minutes: asked for both columns, until a person says', async () => {
    const raw = await read('id,Kinh độ,Vĩ độ\n1,108.30,13.59\n2,108.15,14.05\n');
    const proposed = propose(raw);
    expect(proposed.questions).toMatchObject([
      {
        code: 'degrees',
        column: 'Kinh độ',
        cells: ['108.30', '108.15'],
        readings: [
          { choice: 'decimal', values: [108.3, 108.15] },
          { choice: 'degrees-minutes', values: [108.5, 108.25] },
        ],
      },
      { code: 'degrees', column: 'Vĩ độ' },
    ]);
    const degrees = { 'Kinh độ': 'degrees-minutes', 'Vĩ độ': 'degrees-minutes' } as const;
    expect(codes(propose(raw, { degrees }))).toEqual([]);
    const { table } = await placeTable(raw, '', 'bts_site', { degrees }, {});
    expect(table?.geometry?.coordinates[0]).toBeCloseTo(108.5, 9);
    expect(table?.geometry?.coordinates[1]).toBeCloseTo(13 + 59 / 60, 9);
  });

  it('with two decimals are degrees and minutes where the communes say so', async () => {
    const rows = ['108.45,13.30', '108.52,13.42', '108.15,13.51', '108.38,14.12', '108.08,14.20'];
    const list = (placeOf: (cell: string) => number): string => {
      const lines = rows.map((row, i) => {
        const [lon = 0, lat = 0] = row.split(',').map(placeOf);
        return `${i},${row},Xã ${PROVINCE.names[PROVINCE.communeOf(lon, lat)]}`;
      });
      return `id,Kinh độ,Vĩ độ,Xã\n${lines.join('\n')}\n`;
    };
    const minutes = (cell: string): number => {
      const [degrees = 0, left = 0] = cell.split('.').map(Number);
      return degrees + left / 60;
    };
    const inMinutes = propose(await read(list(minutes)));
    expect(codes(inMinutes)).toEqual([]);
    expect(inMinutes.choices.degrees).toEqual({
      'Kinh độ': 'degrees-minutes',
      'Vĩ độ': 'degrees-minutes',
    });
    const asDecimals = propose(await read(list(Number)));
    expect(asDecimals.choices.degrees).toEqual({ 'Kinh độ': 'decimal', 'Vĩ độ': 'decimal' });
  });

  it.each(['1,108.30,13.98', '1,108.305,13.501', '1,"108°30\'","13°59\'"'])(
    'written %s leave nothing to ask',
    async (row) => {
      expect(codes(propose(await read(`id,Kinh độ,Vĩ độ\n${row}\n`)))).toEqual([]);
    },
  );

  it('that lost their decimal points are still degrees', async () => {
    const raw = await read('id,Kinh độ,Vĩ độ\n1,10798520,1398331\n2,1081234,14056\n');
    const proposed = propose(raw);
    expect(codes(proposed)).toEqual([]);
    expect(proposed.place?.candidates[0]).toMatchObject({ crs: 'EPSG:4326', axes: 'east-north' });
  });
});

describe('what the file states', () => {
  it('is taken where the ground does not speak against it', async () => {
    const raw = { ...(await sitesIn({ crs: 'EPSG:9218' })), crs: 'EPSG:9218' };
    const proposed = propose(raw);
    expect(proposed.place?.by).toBe('file');
    expect(proposed.choices).toEqual({});
  });

  it('is asked where the communes say another meridian, and stays a candidate', async () => {
    const raw = { ...(await sitesIn({ crs: 'EPSG:9217', communes: true })), crs: 'EPSG:9218' };
    const proposed = propose(raw);
    expect(codes(proposed)).toEqual(['place']);
    const offered = proposed.place?.candidates.map(({ crs }) => crs);
    expect(offered?.[0]).toBe('EPSG:9217');
    expect(offered).toContain('EPSG:9218');
  });

  it.each([
    ['EPSG:4326', 'EPSG:9217'],
    ['EPSG:9217', 'EPSG:4326'],
  ])('is asked where it says %s and the numbers are not: %s', async (stated, crs) => {
    const raw = { ...(await sitesIn({ crs })), crs: stated };
    const proposed = propose(raw);
    expect(codes(proposed)).toEqual(['place']);
    expect(proposed.place?.candidates.map((candidate) => candidate.crs)).toContain(stated);
    expect(proposed.place?.candidates.map((candidate) => candidate.crs)).toContain(crs);
    const { table, issues } = await placeTable(raw, 'a.csv', 'bts_site', {}, {});
    expect(table).toBeNull();
    expect(issues).toMatchObject([{ code: 'crs.contradicted', context: { crs: stated } }]);
    const { table: answered } = await placeTable(raw, 'a.csv', 'bts_site', { place: { crs } }, {});
    expect(answered).not.toBeNull();
  });

  it('is asked for the deprecated codes, and refused for Hanoi 1972', async () => {
    const raw = await sitesIn({ crs: 'EPSG:9217', communes: true });
    expect(codes(propose({ ...raw, crs: 'EPSG:6957' }))).toEqual(['place']);
    expect(propose({ ...raw, crs: 'EPSG:2045' })).toMatchObject({ place: null, questions: [] });
    const { issues } = await placeTable({ ...raw, crs: 'EPSG:6957' }, '', 'bts_site', {}, {});
    expect(issues).toMatchObject([{ code: 'crs.deprecated-axes' }]);
  });
});

describe('columns that no header names', () => {
  it('are found by their values, and named in the choices', async () => {
    const raw = await sitesIn({ crs: 'EPSG:4326', headers: ['cột 1', 'cột 2'] });
    const proposed = propose(raw);
    expect(proposed.choices.place).toEqual({ columns: { x: 'cột 1', y: 'cột 2' } });
    expect(await worstM(raw, proposed.choices)).toBeLessThan(0.01);
  });

  it('may hold metres, northing first', async () => {
    const raw = await sitesIn({
      crs: 'EPSG:9218',
      headers: ['a', 'b'],
      northFirst: true,
      communes: true,
    });
    const proposed = propose(raw);
    expect(proposed.choices.place).toEqual({ crs: 'EPSG:9218', columns: { x: 'b', y: 'a' } });
    expect(await worstM(raw, proposed.choices)).toBeLessThan(0.01);
  });

  it('may hold both in one cell', async () => {
    const raw = await read('id,nơi\n1,"13.98123, 108.00456"\n2,"(108,10456; 13,99123)"\n');
    const proposed = propose(raw);
    expect(proposed.choices.place).toEqual({ columns: { pair: 'nơi' } });
    const { table } = await placeTable(raw, '', 'bts_site', proposed.choices, {});
    expect([...(table?.geometry?.coordinates ?? [])]).toEqual([
      108.00456, 13.98123, 108.10456, 13.99123,
    ]);
  });

  it('are not seen in money, codes and counts', async () => {
    const raw = await read(
      'id,Thiệt hại,Giá trị,Số thuê bao\n1,1200000,350000,108\n2,1500000,420000,14\n3,90000,1,12\n',
    );
    expect(propose(raw)).toEqual({ place: null, questions: [], choices: {} });
  });

  it('are none where a person says so', async () => {
    const raw = await sitesIn({ crs: 'EPSG:9218' });
    expect(propose(raw, { place: { columns: null } })).toMatchObject({
      place: null,
      questions: [],
    });
  });
});

describe('headers of coordinates', () => {
  it.each([
    ['X', 'Y'],
    ['Tọa độ X', 'Toạ độ Y'],
    ['X (m)', 'Y (m)'],
    ['X_VN2000', 'Y_VN2000'],
    ['toado_x', 'toado_y'],
    ['POINT_X', 'POINT_Y'],
    ['X(N)', 'Y(E)'],
    ['Easting', 'Northing'],
    ['Tọa độ Đông', 'Tọa độ Bắc'],
    ['E (m)', 'N (m)'],
  ] as const)('%s and %s', async (first, second) => {
    const raw = await sitesIn({ crs: 'EPSG:9217', headers: [first, second], communes: true });
    expect(propose(raw).choices.place).toEqual({ crs: 'EPSG:9217' });
  });

  it.each([
    ['Long', 'Lat'],
    ['KD', 'VD'],
    ['Kinh độ (E)', 'Vĩ độ (N)'],
    ['Kinh độ Đông', 'Vĩ độ Bắc'],
    ['LONGITUDE', 'LATITUDE'],
    ['Kinh độ (WGS84)', 'Vĩ độ (WGS84)'],
  ] as const)('%s and %s, in degrees', async (first, second) => {
    const raw = await sitesIn({ crs: 'EPSG:4326', headers: [first, second] });
    expect(propose(raw).choices).toEqual({});
  });

  it('of degrees are used before those of a grid beside them', async () => {
    const raw = await read('id,X,Y,Kinh độ,Vĩ độ\n1,472797,1546471,108.00123,13.98331\n');
    const proposed = propose(raw);
    expect(codes(proposed)).toEqual([]);
    expect(proposed.place?.from).toEqual(['Kinh độ', 'Vĩ độ']);
  });
});
