import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPeriod } from '../../src/core/study/default-period.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { WEIGHT_PRESETS } from '../../src/core/targets/weight-presets.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { createInlineClient } from '../../src/jobs/inline-client.ts';
import type { KeyLists } from '../../src/jobs/protocol/target-jobs.ts';
import { runCommandLine } from '../support/run-command-line.ts';
import { smallProvince } from '../support/small-province.ts';

const folder = mkdtempSync(join(tmpdir(), 'vonggac-'));
const province = smallProvince();
for (const [name, bytes] of province.files) writeFileSync(join(folder, name), bytes);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Document = {
  readonly resultHash: string;
  readonly targets: readonly {
    readonly id: string;
    readonly rank: number;
    readonly score: number;
    readonly sentence: string;
    readonly reasons: readonly { readonly code: string }[];
    readonly loss: Readonly<Record<string, { readonly value: number }>>;
  }[];
  readonly areas: readonly { readonly code: string; readonly topTargets: readonly string[] }[];
};

async function targets(...options: readonly string[]) {
  const out = join(folder, `out-${options.join('').replaceAll(/\W/g, '').slice(-40)}`);
  const ran = await runCommandLine('targets', '--data', folder, '--out', out, ...options);
  const read = (name: string): string => readFileSync(join(out, name), 'utf8');
  return { ...ran, read };
}

async function document(...options: readonly string[]): Promise<Document> {
  const { code, read } = await targets(...options);
  expect(code).toBe(0);
  return JSON.parse(read('key-targets.json')) as Document;
}

function weightsFile(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('the list of key targets', () => {
  let result: StudyResult;
  let lists: KeyLists;

  beforeAll(async () => {
    const jobs = createInlineClient(createHandlers({ fetchBytes: province.fetchBytes }));
    const data = await jobs.run('open-manifest', { url: province.url });
    const config = { ...defaultStudyConfig(defaultPeriod(data)), weights: WEIGHT_PRESETS.police };
    result = await jobs.run('analyse', { config });
    lists = await jobs.run('key-lists', { sensitive: true });
  });

  it('is the same from the app and from the command line', async () => {
    const said = await document('--preset', 'police', '--with-sensitive');
    expect(said.resultHash).toBe(result.hash);
    expect(said.targets.map(({ id }) => id)).toEqual(lists.targets.map(({ id }) => id));
    expect(said.targets.map(({ rank }) => rank)).toEqual(lists.targets.map(({ rank }) => rank));
    expect(said.areas.map(({ code }) => code)).toEqual(lists.areas.map(({ code }) => code));
  });

  it('is first rank first, with contributions that add up to the score', () => {
    lists.targets.forEach(({ rank, score, points, reasons }, place) => {
      expect(rank).toBe(place + 1);
      const sum = Object.values(points).reduce((total, part) => total + part, 0);
      expect(Math.abs(sum - score)).toBeLessThan(0.1);
      const told = reasons.reduce((total, reason) => total + reason.points, 0);
      expect(Math.abs(told - score)).toBeLessThan(0.1);
    });
  });

  it('marks six criteria from 1 to 10, or says that one is not known', () => {
    for (const { carver } of lists.targets) {
      expect(carver).toHaveLength(6);
      const known = carver.flatMap(({ mark }) => (mark === null ? [] : [mark]));
      expect(known.every((mark) => Number.isInteger(mark) && mark >= 1 && mark <= 10)).toBe(true);
    }
    expect(lists.targets.some(({ carver }) => carver.some(({ mark }) => mark === null))).toBe(true);
  });

  it('names areas with their own highest targets', () => {
    const communeOf = new Map(lists.targets.map(({ id, communeCode }) => [id, communeCode]));
    for (const { code, topTargets } of lists.areas) {
      expect(topTargets.length).toBeLessThanOrEqual(5);
      for (const id of topTargets) expect(communeOf.get(id)).toBe(code);
    }
  });
});

describe('vonggac targets', () => {
  it('writes sentences in the language asked for', async () => {
    const vi = await document('--top', '3');
    const en = await document('--top', '3', '--lang', 'en');
    expect(vi.targets).toHaveLength(3);
    expect(vi.targets[0]?.sentence).toMatch(/vụ.*trong 36 tháng|Không có vụ|không có vụ/);
    expect(en.targets[0]?.sentence).toMatch(/incidents? in 36 months/);
    expect(en.resultHash).toBe(vi.resultHash);
  });

  it('withholds what goes dark unless it is asked for', async () => {
    const plain = await targets('--top', '20');
    const header = plain.read('key-targets.csv').split('\r\n')[0] ?? '';
    expect(header).not.toMatch(/site_hours|subscriber_hours|points_consequence|protection_class/);
    const { targets: list, areas } = JSON.parse(plain.read('key-targets.json')) as Document;
    expect(JSON.stringify([list, areas])).not.toMatch(
      /cut_isolates|siteHours|"consequence":\d|"mark"|thuê bao|đường vòng/,
    );
    const all = await targets('--top', '20', '--with-sensitive');
    expect(all.read('key-targets.csv').split('\r\n')[0]).toMatch(
      /points_consequence.*site_hours,site_hours_low,site_hours_high/,
    );
  });

  it('gives the same bytes twice', async () => {
    const [one, two] = [await targets('--top', '5'), await targets('--top', '5', '--lang', 'vi')];
    for (const name of ['key-targets.csv', 'key-areas.csv', 'key-targets.json']) {
      expect(two.read(name)).toBe(one.read(name));
    }
  });

  it('takes weights from a file; they change ranks and nothing else', async () => {
    const usual = await document('--with-sensitive');
    const file = weightsFile('w.json', '{"likelihood":0,"repeat":0,"vulnerability":50}');
    const other = await document('--with-sensitive', '--weights', file);
    const without = ({ targets: list }: Document) =>
      list.map(({ id, loss }) => ({ id, loss })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(without(other)).toEqual(without(usual));
    expect(other.targets.map(({ id }) => id)).not.toEqual(usual.targets.map(({ id }) => id));
  });

  it.each([
    ['unknown.json', '{"likelyhood":30}', 'likelyhood'],
    ['negative.json', '{"repeat":-1}', 'weights.repeat'],
    [
      'zero.json',
      '{"likelihood":0,"repeat":0,"vulnerability":0,"consequence":0,"protection_class":0}',
      'zero.json',
    ],
    ['list.json', '[1,2]', 'list.json'],
    ['broken.json', '{', 'broken.json'],
  ])('refuses weights in %s and names the mistake', async (name, text, named) => {
    const { code, err } = await targets('--weights', weightsFile(name, text));
    expect(code).toBe(1);
    expect(err).toContain(named);
  });

  it('refuses two sources of weights, and a list of no length', async () => {
    const file = weightsFile('w.json', '{"repeat":1}');
    const both = await targets('--weights', file, '--preset', 'leader');
    expect(both.code).toBe(2);
    expect((await targets('--top', '0')).code).toBe(2);
    expect((await targets('--top', 'ten')).code).toBe(2);
  });
});
