import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadFile } from '../../src/core/io/load-file.ts';
import { TEMPLATE_KINDS } from '../../src/core/io/write/template/template-kinds.ts';
import { quietContext } from '../support/quiet-context.ts';
import { cellsOf } from '../support/read-as.ts';
import { runCommandLine } from '../support/run-command-line.ts';

const DEMO = 'public/demo';
const folder = mkdtemp(join(tmpdir(), 'vonggac-export-'));

afterAll(async () => {
  await rm(await folder, { recursive: true, force: true });
});

/** Runs `vonggac export` into a file of the folder and reads it back without any choice. */
async function exported(name: string, ...args: readonly string[]) {
  const out = join(await folder, name);
  const said = await runCommandLine('export', '--data', DEMO, '--out', out, ...args);
  if (said.code !== 0) throw new Error(said.err);
  const bytes = new Uint8Array(await readFile(out));
  const { part, issues } = await loadFile({ name, bytes }, {}, quietContext());
  if (!part) throw new Error(JSON.stringify(issues));
  return part;
}

describe('vonggac export', () => {
  it.each([
    ['bts_site.xlsx', []],
    ['bts_site.csv', ['--headers', 'codes']],
    ['bts_site.fgb', ['--crs', 'EPSG:9217']],
    ['bts_site.geojson', ['--crs', '9217']],
    ['bts_site.kml', []],
  ])('writes every site of the province, read again without a question: %s', async (name, args) => {
    const { source, table } = await exported(name, '--kind', 'bts_site', ...args);
    expect(source).toMatchObject({ kind: 'bts_site', read: 3000, kept: 3000 });
    expect(cellsOf(table, 'id')[0]).toBe('GLI0001');
    expect(table.columns).not.toHaveProperty('protection_class');
    expect(table.geometry.coordinates[0]).toBeGreaterThan(107);
  });

  it('holds the sensitive fields only when they are switched on', async () => {
    const args = ['--kind', 'bts_site', '--with-sensitive'] as const;
    const { table } = await exported('bts_site_day_du.csv', ...args);
    expect(table.columns).toHaveProperty('protection_class');
  });

  it('writes the incidents of a period and of some communes only', async () => {
    const all = await exported('incident.csv', '--kind', 'incident');
    const commune = cellsOf(all.table, 'commune_code').find((code) => code !== null) ?? '';
    const period = ['--from', '2024-01-01', '--to', '2024-12-31'] as const;
    const some = await exported('incident-2024.csv', '--kind', 'incident', ...period);
    expect(some.table.rows).toBeGreaterThan(0);
    expect(some.table.rows).toBeLessThan(all.table.rows);
    const inCommune = ['--kind', 'incident', '--communes', String(commune)] as const;
    const few = await exported('incident-commune.csv', ...inCommune);
    expect(few.table.rows).toBeGreaterThan(0);
    expect(few.table.rows).toBeLessThan(all.table.rows);
    const sites = ['--kind', 'bts_site', '--communes', String(commune)] as const;
    const near = await exported('bts_site-commune.csv', ...sites);
    expect(near.table.rows).toBeGreaterThan(0);
    expect(near.table.rows).toBeLessThan(200);
  });

  it('writes one file a kind into a folder', async () => {
    const out = join(await folder, 'all');
    const { code } = await runCommandLine(
      'export',
      '--data',
      DEMO,
      '--format',
      'gpx',
      '--out',
      out,
    );
    expect(code).toBe(0);
    expect(await readdir(out)).toEqual(expect.arrayContaining(['bts_site.gpx', 'incident.gpx']));
  });

  it.each([
    [['--out', 'a.kml', '--crs', 'EPSG:9217', '--kind', 'site'], 2],
    [['--out', 'a.csv'], 2],
    [['--out', 'a.csv', '--format', 'kml', '--kind', 'site'], 2],
    [['--out', 'a.csv', '--kind', 'site', '--crs', 'EPSG:6958'], 2],
    [['--out', 'a.csv', '--kind', 'site', '--communes', 'khong-co'], 1],
    [['--out', 'a.csv', '--kind', 'incident', '--from', '1999-01-01', '--to', '1999-01-02'], 1],
  ])('refuses %j with exit %i', async ([option = '', name = '', ...args], exit) => {
    const out = [option, join(await folder, name)];
    const { code, err } = await runCommandLine('export', '--data', DEMO, ...out, ...args);
    expect(code).toBe(exit);
    expect(err).not.toBe('');
  });
});

describe('vonggac template', () => {
  it('writes one form, or all of them, with the same bytes each time', async () => {
    const [one, all] = [join(await folder, 'mau.xlsx'), join(await folder, 'mau')];
    expect((await runCommandLine('template', '--kind', 'bts_site', '--out', one)).code).toBe(0);
    expect((await runCommandLine('template', '--out', all)).code).toBe(0);
    expect((await readdir(all)).toSorted()).toEqual(
      TEMPLATE_KINDS.map((kind) => `mau-${kind}.xlsx`).toSorted(),
    );
    const again = await readFile(join(all, 'mau-bts_site.xlsx'));
    expect(again.equals(await readFile(one))).toBe(true);
    expect((await runCommandLine('template', '--out', one)).code).toBe(2);
  });
});
