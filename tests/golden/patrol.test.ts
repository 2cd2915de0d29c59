import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../support/run-command-line.ts';
import { writePatrolProvince } from './patrol-province.ts';

const folder = mkdtempSync(join(tmpdir(), 'vonggac-'));
const province = join(folder, 'province');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const patrol = (...more: readonly string[]) =>
  runCommandLine('patrol', '--data', province, '--date', '2026-01-05', ...more);

let run: Awaited<ReturnType<typeof patrol>>;

beforeAll(async () => {
  mkdirSync(province);
  writePatrolProvince(province);
  const asked = ['--teams', '3', '--hours', '4', '--from', '22:00', '--zones', '3', '--seed', '7'];
  run = await patrol(...asked, '--zone-km', '5', '--nights', '2', '--out', join(folder, 'out'));
}, 60_000);

describe('vonggac patrol', () => {
  it('writes zones, roster, plan and sheets, and says that no mark was chosen', () => {
    expect(run.code).toBe(0);
    expect(run.out).toContain('22:00–02:00');
    expect(run.err).toContain('--mark');
    expect(existsSync(join(folder, 'out', 'routes.gpx'))).toBe(true);
    expect(existsSync(join(folder, 'out', 'sheets.pdf'))).toBe(true);
    expect(existsSync(join(folder, 'out', 'routes.kml'))).toBe(true);
  });

  it.each(['zones.geojson', 'roster.csv', 'plan.json'])('writes %s as agreed', (name) => {
    // To renew after a change that is meant: GOLDEN=write npx vitest run tests/golden
    const written = readFileSync(join(folder, 'out', name), 'utf8');
    expect(written.startsWith('\ufeff')).toBe(name.endsWith('.csv'));
    const kept = written.replaceAll('\r\n', '\n');
    const path = new URL(`patrol/${name}`, import.meta.url);
    if (process.env['GOLDEN'] === 'write') {
      mkdirSync(new URL('patrol/', import.meta.url), { recursive: true });
      writeFileSync(path, kept);
    }
    expect(kept).toBe(readFileSync(path, 'utf8'));
  });

  it('writes the same bytes again, and others for another seed', async () => {
    const hashOf = async (seed: string): Promise<string> => {
      const { out } = await patrol('--teams', '1', '--seed', seed, '--json', '--out', join(folder, seed));
      return (JSON.parse(out) as { plan: { hash: string } }).plan.hash;
    };
    const [one, other] = [await hashOf('1'), await hashOf('2')];
    expect(await hashOf('1')).toBe(one);
    expect(other).not.toBe(one);
  }, 60_000);

  it.each([
    [['--hours', '30'], '--hours'],
    [['--from', '25:00'], '--from'],
    [['--seed', 'x'], '--seed'],
    [['--date', '2026-02-30'], '--date'],
    [['--bases', 'CA-99'], 'CA-99'],
  ])('refuses %j and names it', async (more, named) => {
    const { code, err } = await patrol(...more, '--out', join(folder, 'none'));
    expect(code).toBe(2);
    expect(err).toContain(named);
  });
});
