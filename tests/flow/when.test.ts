import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { tenDigits } from '../../src/core/study/ten-digits.ts';
import type { WhenAnswer } from '../../src/core/study/when.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { createInlineClient } from '../../src/jobs/inline-client.ts';
import type { JobClient } from '../../src/jobs/protocol.ts';
import { defaultPeriod } from '../../src/core/study/default-period.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { DEMO_FOLDER } from '../support/demo-province.ts';
import { runCommandLine } from '../support/run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'vonggac-when-'));
afterAll(() => rmSync(folder, { recursive: true }));

let jobs: JobClient;
let result: StudyResult;
let answer: WhenAnswer;

beforeAll(async () => {
  const fetchBytes = async (path: string): Promise<Uint8Array> =>
    readFileSync(`${DEMO_FOLDER}/${decodeURIComponent(path)}`);
  jobs = createInlineClient(createHandlers({ fetchBytes }));
  const data = await jobs.run('open-manifest', { url: 'manifest.json' });
  const config = defaultStudyConfig(defaultPeriod(data));
  result = await jobs.run('analyse', { config });
  answer = await jobs.run('when', {});
}, 60_000);

/** What JSON keeps of an answer: lists for columns, ten digits. */
function told(value: unknown): unknown {
  const plain: unknown = JSON.parse(
    JSON.stringify(value, (_, member: unknown) =>
      ArrayBuffer.isView(member) ? Array.from(member as unknown as ArrayLike<number>) : member,
    ),
  );
  return tenDigits(plain);
}

describe('when, over the demo', () => {
  it('has the clock of the study itself', () => {
    expect(answer.clock.hourOfWeek).toEqual(result.hourOfWeek);
    const { hours, dayOnly, tooLong } = answer.clock;
    expect(hours.total + dayOnly + tooLong).toBeCloseTo(answer.count, 6);
  });

  it('finds the planted night: most of the busiest five hours lie in 23:00–04:00', async () => {
    const { clock } = await jobs.run('when', { windowH: 5, longestWindowH: 12 });
    expect(clock.hours.fromHour).toBe(23);
    /** Planted: 62 % of thefts, among windows that blur it and finds of other kinds. */
    expect(clock.hours.share).toBeGreaterThan(0.45);
    expect(clock.p).toBeLessThan(1e-6);
  });

  it('finds the planted peak before Tết and no harvest', () => {
    const verdict = (id: string): string | undefined =>
      answer.peaks.find(({ peak }) => peak.id === id)?.all.verdict;
    expect(verdict('tet_before')).toBe('more');
    expect(verdict('coffee_harvest')).toBe('same');
    expect(verdict('april_30')).not.toBe('more');
  });

  it('finds the planted days when they are asked for', async () => {
    const rule = { type: 'yearly', from: '01-16', to: '02-15' } as const;
    const peaks = [{ id: 'planted', name: 'Trước Tết', rule, basis: 'person' } as const];
    const [planted] = (await jobs.run('when', { peaks })).peaks;
    expect(planted?.times).toHaveLength(8);
    expect(planted?.all.low).toBeLessThan(1.7);
    expect(planted?.all.high).toBeGreaterThan(1.7);
    expect(planted?.all.verdict).toBe('more');
  });

  it('calls no month unusual for the storm, which is not among the kinds', () => {
    const november = answer.trend.from.indexOf('2025-11-01');
    expect(answer.trend.flag[november]).toBe(0);
  });

  it('has the change of the study itself', () => {
    const [before] = answer.changes;
    expect(before).toMatchObject({ from: result.comparison.from, to: result.comparison.to });
    expect(before?.all?.now).toBeCloseTo(result.comparison.now, 9);
    expect(before?.all?.before).toBeCloseTo(result.comparison.before, 9);
  });

  it('says that the data does not reach back, and compares a year with the year before', async () => {
    await jobs.run('analyse', {
      config: defaultStudyConfig({ from: '2018-10-01', to: '2019-09-30' }),
    });
    const early = await jobs.run('when', {});
    expect(early.changes.map(({ against, comparable }) => [against, comparable])).toEqual([
      ['before', false],
    ]);
    await jobs.run('analyse', {
      config: defaultStudyConfig({ from: '2025-01-01', to: '2025-06-30' }),
    });
    const half = await jobs.run('when', {});
    expect(half.changes.map(({ against, from, to }) => [against, from, to])).toEqual([
      ['before', '2024-07-04', '2024-12-31'],
      ['year_before', '2024-01-01', '2024-06-29'],
    ]);
    await jobs.run('analyse', { config: result.config });
  });

  it('asks for one place and counts only what happened there', async () => {
    const busiest = result.targets.count.reduce(
      (best, count, target) => (count > (result.targets.count[best] ?? 0) ? target : best),
      0,
    );
    const target = result.targets.id[busiest] ?? '';
    const here = await jobs.run('when', { place: { target } });
    expect(here.count).toBeCloseTo(result.targets.count[busiest] ?? -1, 9);
    expect(here.changes[0]?.all?.now).toBeCloseTo(here.count, 9);
    await expect(jobs.run('when', { place: { target: 'no such' } })).rejects.toMatchObject({
      issues: [{ code: 'config.bad-value', at: { field: 'place.target' } }],
    });
  });

  it('answers a question under which nothing happened', async () => {
    await jobs.run('analyse', {
      config: {
        ...defaultStudyConfig({ from: '2024-01-01', to: '2024-01-01' }),
        incidentKinds: [],
      },
    });
    const nothing = await jobs.run('when', {});
    expect(nothing).toMatchObject({ count: 0, countInData: 0 });
    expect(JSON.stringify(told(nothing))).not.toMatch(/null,null|NaN/);
    await jobs.run('analyse', { config: result.config });
  });

  it('is told the same by the command line', async () => {
    const { code, out } = await runCommandLine('when', '--data', DEMO_FOLDER, '--out', folder);
    expect(code).toBe(0);
    const document = JSON.parse(readFileSync(join(folder, 'when.json'), 'utf8')) as object;
    expect(document).toMatchObject(told(answer) as object);
    expect(document).toMatchObject({ format: 'vonggac-when', resultHash: result.hash });
    expect(out).toContain('giờ–');
    expect(out).toMatch(/30 ngày trước Tết: 8 lần/);
    const csv = (name: string): readonly string[] =>
      readFileSync(join(folder, name), 'utf8').trim().split('\r\n');
    expect(csv('clock.csv')).toHaveLength(169);
    expect(csv('months.csv')).toHaveLength(25);
    expect(csv('trend.csv')).toHaveLength(97);
    expect(csv('peaks.csv')).toHaveLength(1 + answer.peaks.length);
  });

  it('refuses settings that are none, naming the field', async () => {
    const path = join(folder, 'peaks.json');
    writeFileSync(path, JSON.stringify({ dry: { from: 13, to: 4 } }));
    const { code, err } = await runCommandLine('when', '--data', DEMO_FOLDER, '--settings', path);
    expect(code).toBe(1);
    expect(err).toContain('dry.from');
  });
});
