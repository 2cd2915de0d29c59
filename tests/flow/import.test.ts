import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../support/run-command-line.ts';
import { dbfBytes, shpBytes } from '../support/shapefile-bytes.ts';

const folder = mkdtemp(join(tmpdir(), 'vonggac-import-'));

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await folder, name);
  await writeFile(path, content);
  return path;
}

async function json(...path: string[]): Promise<unknown> {
  return JSON.parse(await readFile(join(await folder, ...path), 'utf8'));
}

const INCIDENTS = [
  'STT;Số vụ việc;Ngày xảy ra vụ việc;Hành vi;Thiệt hại (triệu đồng);Kinh độ;Vĩ độ;SĐT',
  '1;V1;đêm 27 rạng sáng 28/9/2024;Trộm cáp;12,5;108,00123;13,98123;0905123456',
  '2;V2;khoảng 16h ngày 05/12/2024;Cháy;1.255;108,10123;13,99123;0905123457',
  '3;V3;2.7;Cháy;5;108,10123;13,99123;',
].join('\n');

describe('vonggac import', () => {
  it('brings files of several kinds into a folder that the commands open', async () => {
    const incidents = await put('vu-viec.csv', INCIDENTS);
    const sites = await put('tram-bts.csv', 'Mã trạm;Tên;Kinh độ;Vĩ độ\nA;x;108,12345;13,92345\n');
    const more = await put('tram-bts-2.csv', 'Mã trạm;Tên;Kinh độ;Vĩ độ\nB;y;108,22345;13,92345\n');
    const [out, report] = [join(await folder, 'gia-lai'), join(await folder, 'report.json')];
    const run = await runCommandLine(
      'import',
      incidents,
      sites,
      more,
      '--out',
      out,
      '--report',
      report,
    );
    expect(run.code).toBe(0);
    expect((await readdir(out)).toSorted()).toEqual([
      'bts_site-2.fgb',
      'bts_site.fgb',
      'incident.fgb',
      'manifest.json',
    ]);
    expect(await json('gia-lai', 'manifest.json')).toMatchObject({
      illustrative: false,
      since: '2024-09-27',
      cutOff: '2024-12-05',
      layers: [{ kind: 'incident', count: 2 }, { count: 1 }, { count: 1 }],
    });
    const checked = await runCommandLine('check', '--manifest', out);
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.out)).toMatchObject({
      files: [{}, { kind: 'incident', read: 2, kept: 2, issues: [] }, {}, {}],
    });
  });

  it('reports counts that add up, and the mapping that repeats the very same import', async () => {
    const path = await put('vu-viec-2.csv', INCIDENTS);
    const [first, again] = [join(await folder, 'first'), join(await folder, 'again')];
    const report = join(await folder, 'report-2.json');
    await runCommandLine('import', path, '--out', first, '--report', report);
    expect(await json('report-2.json')).toMatchObject({
      files: [
        {
          file: 'vu-viec-2.csv',
          kind: 'incident',
          counts: { read: 3, kept: 2, repaired: 0, setAside: 1 },
          setAside: { count: 1, rows: [{ row: 4, issues: [{ code: 'field.no-year' }] }] },
          mapping: { version: 1, choices: { kind: 'incident' } },
        },
      ],
    });
    await runCommandLine('import', path, '--out', again, '--mapping', report);
    const bytes = await Promise.all(
      [first, again].map((where) => readFile(join(where, 'incident.fgb'))),
    );
    expect(bytes[0]?.equals(bytes[1] ?? new Uint8Array())).toBe(true);
    expect(await readFile(report, 'utf8')).not.toContain('0905123456');
  });

  it('stops where the app would ask, names what decides, and writes nothing', async () => {
    const path = await put(
      'vu-viec-3.csv',
      'Mã;Hành vi;Ngày xảy ra;Kinh độ;Vĩ độ\n1;cháy;03/04/2024;108,12345;13,92345\n',
    );
    const out = join(await folder, 'asked');
    const stopped = await runCommandLine('import', path, '--out', out, '--as', 'incident');
    expect(stopped.code).toBe(1);
    expect(stopped.err).toContain('--mapping');
    expect(stopped.err).toContain('{"version":1,"choices":{"dates":{"Ngày xảy ra":"day-first"}}}');
    await expect(readdir(out)).rejects.toThrow('ENOENT');
    const answer = await put(
      'answer.json',
      '{"version":1,"choices":{"dates":{"Ngày xảy ra":"month-first"}}}',
    );
    const done = await runCommandLine(
      'import',
      path,
      '--out',
      out,
      '--as',
      'incident',
      '--mapping',
      answer,
    );
    expect(done.code).toBe(0);
    expect(await json('asked', 'manifest.json')).toMatchObject({ since: '2024-03-04' });
  });

  it.each([
    ['kind', 'data.csv', 'a;b;Kinh độ;Vĩ độ\n1;2;108,12345;13,92345\n', '--as'],
    ['degrees', 'tram-bts.csv', 'Mã;Kinh độ;Vĩ độ\n1;108.30;13.58\n', 'degrees-minutes'],
    ['system', 'tram-bts.csv', 'Mã;X;Y\n1;1540000.5;450000.5\n', '--crs'],
  ])('asks for the %s', async (_, name, text, option) => {
    const path = await put(name, text);
    const { code, err } = await runCommandLine('import', path, '--out', join(await folder, 'no'));
    expect(code).toBe(1);
    expect(err).toContain(option);
  });

  it('takes the parts of a loose shapefile with it', async () => {
    const columns = [{ name: 'MA_TRAM', type: 'C', length: 10 }] as const;
    await put('tram-bts-x.dbf', dbfBytes(columns, [['T1']]));
    const path = await put(
      'tram-bts-x.shp',
      shpBytes([{ type: 'point', at: [108.12345, 13.92345] }]),
    );
    const out = join(await folder, 'loose');
    const { code, err } = await runCommandLine('import', path, '--out', out, '--as', 'bts_site');
    expect(err).not.toContain('no-attributes');
    expect(code).toBe(0);
    expect(await json('loose', 'manifest.json')).toMatchObject({ layers: [{ count: 1 }] });
  });

  it('says what is wrong with options and files', async () => {
    const bad = await put('bad.json', '{"version":1,"choices":{"dates":{"a":"year-first"}}}');
    const sites = await put('tram-bts-3.csv', 'Mã;Kinh độ;Vĩ độ\n1;108,12345;13,92345\n');
    const out = join(await folder, 'nothing');
    const run = (...argv: string[]) => runCommandLine('import', sites, '--out', out, ...argv);
    expect((await run('--mapping', bad)).code).toBe(2);
    expect((await run('--crs', 'EPSG:1')).code).toBe(2);
    expect((await run('--as', 'tower')).code).toBe(2);
    expect((await runCommandLine('import', '/no/such.csv', '--out', out)).code).toBe(1);
  });
});
