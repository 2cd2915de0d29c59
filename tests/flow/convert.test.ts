import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NETWORK_PACKAGE } from '../support/ofds-network.ts';
import { runCommandLine } from '../support/run-command-line.ts';
import { dbfBytes, shapefileZip, shpBytes } from '../support/shapefile-bytes.ts';

type Feature = {
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] };
  readonly properties: Readonly<Record<string, string | number>>;
};

const folder = mkdtemp(join(tmpdir(), 'vonggac-convert-'));

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await folder, name);
  await writeFile(path, content);
  return path;
}

async function features(path: string): Promise<readonly Feature[]> {
  const text = await readFile(path, 'utf8');
  return (JSON.parse(text) as { features: readonly Feature[] }).features;
}

/** The known point of Ninh Thuận (domain facts §2.5): northing, easting in the zone 108°15′; lon, lat. */
const KNOWN = { northing: 1255172.51, easting: 568262.924, lon: 108.877201, lat: 11.349358 };

function isKnownPoint([lon = 0, lat = 0]: readonly number[]): boolean {
  return Math.hypot(lon - KNOWN.lon, lat - KNOWN.lat) < 2e-6;
}

const TM3 =
  'PROJCS["VN_2000_TM-3_108-15",GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",108.25],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
/** "Tuyến Mường" in TCVN3. */
const TCVN3 = Uint8Array.from(Buffer.from('547579d56e204dadea6e67', 'hex'));

describe('vonggac convert', () => {
  it.each([
    ['X as northing', 'X,Y', `${KNOWN.northing},${KNOWN.easting}`],
    ['X as easting', 'X,Y', `${KNOWN.easting},${KNOWN.northing}`],
    ['named columns', 'easting,northing', `${KNOWN.easting},${KNOWN.northing}`],
    ['decimals and thousands of Vietnam', 'X (m),Y (m)', '"1.255.172,51","568.262,924"'],
  ])('finds metres in columns: %s', async (_, header, cells) => {
    const path = await put('tram.csv', `id,${header}\nT1,${cells}\n`);
    const out = join(await folder, 'tram.geojson');
    const { code } = await runCommandLine(
      'convert',
      '--in',
      path,
      '--crs',
      'EPSG:9217',
      '--out',
      out,
    );
    expect(code).toBe(0);
    const [first] = await features(out);
    expect(first && isKnownPoint(first.geometry.coordinates)).toBe(true);
  });

  it('does not guess a meridian: it stops and says which option decides', async () => {
    const path = await put('khong-he.csv', `id,X,Y\nT1,${KNOWN.northing},${KNOWN.easting}\n`);
    const out = join(await folder, 'khong-he.geojson');
    const { code, err } = await runCommandLine('convert', '--in', path, '--out', out);
    expect(code).toBe(1);
    expect(err).toContain('--crs');
    await expect(readFile(out)).rejects.toThrow('ENOENT');
  });

  it('does not guess where the file says degrees and holds metres', async () => {
    const crs = { type: 'name', properties: { name: 'EPSG:4326' } };
    const geometry = { type: 'Point', coordinates: [KNOWN.easting, KNOWN.northing] };
    const one = [{ type: 'Feature', properties: { id: 'T1' }, geometry }];
    const text = JSON.stringify({ type: 'FeatureCollection', crs, features: one });
    const path = await put('sai-he.geojson', text);
    const out = join(await folder, 'sai-he-ra.geojson');
    const { code, err } = await runCommandLine('convert', '--in', path, '--out', out);
    expect(code).toBe(1);
    expect(err).toContain('--crs');
    const told = ['convert', '--in', path, '--out', out, '--crs', 'EPSG:9217'] as const;
    expect((await runCommandLine(...told)).code).toBe(0);
  });

  it('does not guess what 108.30 is, and takes it as --degrees says', async () => {
    const path = await put('phut.csv', 'id,Kinh độ,Vĩ độ\nT1,108.30,13.59\n');
    const out = join(await folder, 'phut.geojson');
    const { code, err } = await runCommandLine('convert', '--in', path, '--out', out);
    expect(code).toBe(1);
    expect(err).toContain('--degrees');
    const form = ['--degrees', 'degrees-minutes'] as const;
    expect((await runCommandLine('convert', '--in', path, '--out', out, ...form)).code).toBe(0);
    const [lon = 0, lat = 0] = (await features(out))[0]?.geometry.coordinates ?? [];
    expect([lon, lat]).toEqual([108.5, expect.closeTo(13 + 59 / 60, 6)]);
  });

  it('puts exchanged columns of degrees right', async () => {
    const path = await put('doi-cho.csv', 'id,Kinh độ,Vĩ độ\nT1,13.98765,108.12345\n');
    const out = join(await folder, 'doi-cho.geojson');
    expect((await runCommandLine('convert', '--in', path, '--out', out)).code).toBe(0);
    expect((await features(out))[0]?.geometry.coordinates).toEqual([108.12345, 13.98765]);
  });

  it('takes the zone of a shapefile from its .prj, its letters as told, and keeps every value', async () => {
    const shp = shpBytes([{ type: 'point', at: [KNOWN.easting, KNOWN.northing] }]);
    const dbf = dbfBytes(
      [
        { name: 'TEN', type: 'C', length: 30 },
        { name: 'SO_CAP', type: 'N', length: 6 },
      ],
      [[TCVN3, '48']],
    );
    const path = await put('tuyen.shp.zip', shapefileZip('tuyen', { shp, dbf, prj: TM3 }));
    const [fgb, back] = [join(await folder, 'tuyen.fgb'), join(await folder, 'tuyen.geojson')];
    const told = ['--in', path, '--out', fgb, '--encoding', 'tcvn3'];
    expect((await runCommandLine('convert', ...told)).code).toBe(0);
    expect((await runCommandLine('convert', '--in', fgb, '--out', back)).code).toBe(0);
    const [first] = await features(back);
    expect(first?.properties).toEqual({ TEN: 'Tuyến Mường', SO_CAP: 48 });
    expect(first && isKnownPoint(first.geometry.coordinates)).toBe(true);
  });

  it.each(['fgb', 'csv', 'xlsx', 'kml', 'geojson'])(
    'brings a point through %s and back to the metre it came from',
    async (form) => {
      const start = await put(
        'goc.csv',
        `id,tên,X,Y\nT1,Đak Đoa,${KNOWN.northing},${KNOWN.easting}\n`,
      );
      const [there, back] = [join(await folder, `qua.${form}`), join(await folder, 've.geojson')];
      await runCommandLine('convert', '--in', start, '--crs', '9217', '--out', there);
      const args = ['--in', there, '--to', 'EPSG:9217', '--out', back];
      expect((await runCommandLine('convert', ...args)).code).toBe(0);
      const [first] = await features(back);
      const [x = 0, y = 0] = first?.geometry.coordinates ?? [];
      expect(Math.hypot(x - KNOWN.easting, y - KNOWN.northing)).toBeLessThan(0.02);
      expect(first?.properties).toMatchObject({ tên: 'Đak Đoa' });
    },
  );

  it.each([
    [['--crs', 'EPSG:2154'], 2],
    [['--crs', 'EPSG:6958'], 1],
    [['--crs', 'EPSG:4147'], 1],
  ])('refuses %j with exit %i', async (args, exit) => {
    const path = await put('a.csv', 'id,X,Y\nT1,1,2\n');
    const out = join(await folder, 'a.geojson');
    expect((await runCommandLine('convert', '--in', path, '--out', out, ...args)).code).toBe(exit);
  });

  it('writes KML and GPX on WGS 84 only, and no form it does not know', async () => {
    const path = await put('b.csv', 'id,lon,lat\nT1,108,14\n');
    const gpx = join(await folder, 'b.gpx');
    const asked = ['convert', '--in', path, '--out', gpx, '--to', 'EPSG:9217'] as const;
    expect((await runCommandLine(...asked)).code).toBe(2);
    const other = ['convert', '--in', path, '--out', join(await folder, 'b.dwg')] as const;
    expect((await runCommandLine(...other)).code).toBe(2);
  });

  describe('records whose place is not there or cannot be read', () => {
    const ROWS = 'id,ten,lon,lat\nA,Mot,108.1,13.9\nB,Hai,,\nC,Ba,abc,13.8\nD,Bon,108.2,14\n';
    type Outcome = {
      readonly read: number;
      readonly written: number;
      readonly issues: readonly { readonly code: string; readonly at: { readonly row: number } }[];
    };
    const converted = async (name: string, rows = ROWS) => {
      const path = await put(`thieu-${name}.csv`, rows);
      const file = join(await folder, `thieu.${name}`);
      const told = ['--in', path, '--out', file, '--json'];
      const { code, out } = await runCommandLine('convert', ...told);
      expect(code).toBe(0);
      const { read, written, issues } = JSON.parse(out) as Outcome;
      const found = issues.map((issue) => `${issue.code} ${issue.at.row}`);
      return { file, read, written, found, bytes: await readFile(file) };
    };

    it('leaves them out of GPX, counts what it wrote and says why for each', async () => {
      const { bytes, ...outcome } = await converted('gpx');
      expect(outcome).toMatchObject({
        read: 4,
        written: 2,
        found: ['geometry.absent 3', 'geometry.not-finite 4'],
      });
      expect(bytes.toString().match(/<wpt /g)).toHaveLength(2);
    });

    it.each(['csv', 'xlsx', 'geojson', 'fgb', 'kml'])(
      'writes all into %s, with the cells that could not be read, and tells of those',
      async (form) => {
        const { file, ...outcome } = await converted(form);
        expect(outcome).toMatchObject({ read: 4, written: 4, found: ['place.not-written 4'] });
        const back = join(await folder, `thieu-${form}-ve.csv`);
        const { code } = await runCommandLine('convert', '--in', file, '--out', back);
        expect(code).toBe(0);
        const lines = (await readFile(back, 'utf8')).split('\r\n');
        expect(lines.find((line) => line.startsWith('C,Ba'))).toMatch(/^C,Ba,.*abc,13\.8/);
        expect(lines.find((line) => line.startsWith('B,Hai'))).toMatch(/^B,Hai,(?:thieu)?,*$/);
      },
    );

    it('keeps a shape that is no WKT as it stood', async () => {
      const rows = 'id,wkt\nA,"LINESTRING (108 14, 108.1 14)"\nB,"LINESTRING (108 14"\n';
      const { bytes, found } = await converted('csv', rows);
      expect(found).toEqual(['place.not-written 3']);
      expect(bytes.toString()).toContain('B,LINESTRING (108 14');
    });
  });

  describe('from every form to every other', () => {
    const FORMS = ['geojson', 'fgb', 'csv', 'xlsx', 'kml', 'gpx'] as const;
    const START =
      'name,lon,lat,số thuê bao\nĐak Đoa 3,108.1234567,13.9876543,1850\n=A1,108.2,14,\n';
    const first = async (form: string): Promise<string> => {
      const path = join(await folder, `tu.${form}`);
      const start = await put('bat-dau.csv', START);
      await runCommandLine('convert', '--in', start, '--out', path);
      return path;
    };
    const pairs = FORMS.flatMap((from) => FORMS.map((to) => [from, to] as const));

    it.each(pairs)('%s to %s keeps places and names', async (from, to) => {
      const source = await first(from);
      const out = join(await folder, `${from}-sang.${to}`);
      expect((await runCommandLine('convert', '--in', source, '--out', out)).code).toBe(0);
      const back = join(await folder, `${from}-${to}-ve.geojson`);
      expect((await runCommandLine('convert', '--in', out, '--out', back)).code).toBe(0);
      const read = await features(back);
      expect(read.map(({ geometry }) => geometry.coordinates)).toEqual([
        [108.1234567, 13.9876543],
        [108.2, 14],
      ]);
      expect(read.map(({ properties }) => properties['name'])).toEqual(['Đak Đoa 3', '=A1']);
      if (from === 'gpx' || to === 'gpx') return;
      expect(Number(read[0]?.properties['số thuê bao'])).toBe(1850);
    });

    it.each(['csv', 'xlsx', 'fgb', 'geojson'])(
      'writes metres of a zone to the millimetre, and reads them in %s when told which',
      async (form) => {
        const out = join(await folder, `met.${form}`);
        const start = await put('met-tu.csv', START);
        await runCommandLine('convert', '--in', start, '--to', 'EPSG:9217', '--out', out);
        const back = join(await folder, `met-${form}.geojson`);
        const crs = form === 'csv' || form === 'xlsx' ? ['--crs', 'EPSG:9217'] : [];
        const args = ['--in', out, ...crs, '--out', back];
        expect((await runCommandLine('convert', ...args)).code).toBe(0);
        const [one] = await features(back);
        expect(one?.geometry.coordinates[0]).toBeCloseTo(108.1234567, 7);
        expect(one?.geometry.coordinates[1]).toBeCloseTo(13.9876543, 7);
        if (form !== 'geojson') return;
        const decimals = (await features(out))
          .flatMap(({ geometry }) => geometry.coordinates)
          .map((value) => (String(value).split('.')[1] ?? '').length);
        expect(Math.max(...decimals)).toBeLessThanOrEqual(3);
      },
    );
  });

  it('asks which of several layers is meant, and takes the one that is named', async () => {
    const path = await put('mang.json', JSON.stringify(NETWORK_PACKAGE));
    const out = join(await folder, 'mang.geojson');
    const asked = await runCommandLine('convert', '--in', path, '--out', out);
    expect(asked.code).toBe(1);
    expect(asked.err).toContain('--layer');
    expect(asked.err).toContain('nodes');
    const args = ['--in', path, '--layer', 'nodes', '--out', out];
    expect((await runCommandLine('convert', ...args)).code).toBe(0);
    expect((await features(out)).map(({ properties }) => properties['name'])).toContain('Pleiku');
    const other = await runCommandLine('convert', '--in', path, '--layer', 'x', '--out', out);
    expect(other.code).toBe(1);
  });

  it('gives the same bytes each time', async () => {
    const path = await put('c.csv', 'id,lon,lat\nT1,108,14\nT2,,\n');
    const outs = await Promise.all(
      ['1.xlsx', '2.xlsx'].map(async (name) => {
        const out = join(await folder, 'same', name, 'c.xlsx');
        await runCommandLine('convert', '--in', path, '--out', out);
        return readFile(out);
      }),
    );
    expect(outs[0]?.equals(outs[1] ?? Buffer.alloc(0))).toBe(true);
  });

  it('stops where letters can be read in several ways, and takes the encoding it is told', async () => {
    const written = Uint8Array.from(Buffer.from('ten,lon,lat\nC\u00e1p,108,14\n', 'latin1'));
    const path = await put('cap.csv', written);
    const out = join(await folder, 'cap.geojson');
    const asked = await runCommandLine('convert', '--in', path, '--out', out);
    expect(asked.code).toBe(1);
    expect(asked.err).toContain('--encoding');
    const told = ['convert', '--in', path, '--out', out, '--encoding', 'windows-1258'];
    expect((await runCommandLine(...told)).code).toBe(0);
    expect((await features(out))[0]?.properties['ten']).toBe('Cáp');
  });
});
