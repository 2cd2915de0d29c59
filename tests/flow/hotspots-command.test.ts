import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DEMO_FOLDER } from '../support/demo-province.ts';
import { runCommandLine } from '../support/run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'vonggac-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Picture = {
  readonly method: string;
  readonly params: Readonly<Record<string, number>>;
  readonly weight: number;
  readonly mass: number;
  readonly km: number;
  readonly period: { readonly from: string };
  readonly stretches: readonly { readonly route: string; readonly incidents: number }[];
  readonly hash: string;
};

async function hotspots(out: string, ...more: readonly string[]) {
  const path = join(folder, out);
  const run = await runCommandLine('hotspots', '--data', DEMO_FOLDER, '--out', path, ...more);
  expect(run.code).toBe(0);
  const text = (name: string): string => readFileSync(join(path, name), 'utf8');
  return { ...run, text, picture: JSON.parse(text('hotspots.json')) as Picture };
}

describe('vonggac hotspots', () => {
  it('takes one method by either of its names, and writes the same bytes', async () => {
    const asked = ['--bandwidth', '1500', '--format', 'csv'] as const;
    const one = await hotspots('one', '--method', 'heat', ...asked);
    const two = await hotspots('two', '--method', 'network-heat', ...asked);
    for (const name of ['hotspots.json', 'stretches.csv', 'lixels.csv']) {
      expect(two.text(name)).toBe(one.text(name));
    }
    expect(one.picture).toMatchObject({ method: 'heat', params: { bandwidthM: 1500 } });
    expect(one.out).toContain(one.picture.hash);
  }, 120_000);

  it('writes a surface that holds every incident, and every piece of cable', async () => {
    const { picture, text } = await hotspots(
      'surface',
      '--method',
      'heat',
      '--bandwidth',
      'auto',
      '--from',
      '2018-07-01',
    );
    expect(picture.mass).toBeCloseTo(picture.weight, 6);
    expect(picture.period.from).toBe('2018-07-01');
    expect(picture.params['bandwidthM']).toBeGreaterThan(50);
    const lixels = JSON.parse(text('lixels.geojson')) as {
      features: { properties: { from_km: number; to_km: number; density: number } }[];
    };
    const km = lixels.features.reduce(
      (sum, { properties: { from_km, to_km } }) => sum + to_km - from_km,
      0,
    );
    expect(km / picture.km).toBeCloseTo(1, 3);
    const lines = text('stretches.csv').trim().split('\r\n');
    expect(lines).toHaveLength(1 + picture.stretches.length);
    expect(picture.stretches.length).toBeGreaterThan(5);
  }, 120_000);

  it('says when nothing was selected, without a number that is none', async () => {
    const { picture, out } = await hotspots(
      'nothing',
      '--method',
      'heat',
      '--bandwidth',
      '1000',
      '--from',
      '2010-01-01',
      '--to',
      '2010-12-31',
    );
    expect(picture).toMatchObject({ weight: 0, mass: 0, stretches: [] });
    expect(out).toContain('Không đoạn nào');
  }, 120_000);

  it('calls one incident what it is: little data', async () => {
    const { picture, out } = await hotspots(
      'one-incident',
      '--method',
      'heat',
      '--bandwidth',
      '1000',
      '--from',
      '2018-07-01',
      '--to',
      '2018-07-01',
    );
    expect(picture.weight).toBe(1);
    expect(out).toContain('ít số liệu');
  }, 120_000);

  it.each([
    ['--bandwidth', '0'],
    ['--bandwidth', 'wide'],
    ['--method', 'witchcraft'],
    ['--top', '0'],
  ])('does not take %s %s', async (option, value) => {
    const { code, err } = await runCommandLine(
      'hotspots',
      '--data',
      DEMO_FOLDER,
      '--out',
      folder,
      option,
      value,
    );
    expect(code).toBe(2);
    expect(err).toContain(option);
  });
});
