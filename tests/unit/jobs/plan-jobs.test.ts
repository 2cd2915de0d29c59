import { describe, expect, it } from 'vitest';
import { DEFAULT_CHECK_RULES } from '../../../src/core/plan/check-rules.ts';
import type { DrawRequest } from '../../../src/core/plan/draw-record.ts';
import { defaultStudyConfig } from '../../../src/core/study/study-config.ts';
import { createHandlers } from '../../../src/jobs/handlers.ts';
import { createInlineClient } from '../../../src/jobs/inline-client.ts';
import type { JobClient } from '../../../src/jobs/protocol.ts';
import { smallProvince } from '../../support/small-province.ts';

const province = smallProvince();
const config = defaultStudyConfig({ from: '2023-01-01', to: '2025-12-31' });
const encoder = new TextEncoder();

/** Post offices with what the checks ask: a class by law and a last check. */
const POSTS = [
  'id,name,lon,lat,protection_class,last_check',
  'BC-A,Bưu cục A,108.1,13.9,important,2025-11-20',
  'BC-B,Bưu cục B,108.2,13.9,national_security,2025-06-01',
  'BC-C,Bưu cục C,108.3,13.9,important,',
  'BC-D,Bưu cục D,108.3,14.0,none,2019-01-01',
].join('\n');

async function analysed(): Promise<JobClient> {
  const jobs = createInlineClient(createHandlers({ fetchBytes: province.fetchBytes }));
  await jobs.run('open-manifest', { url: province.url });
  const file = { name: 'chot.csv', bytes: encoder.encode(POSTS), kind: 'post_office' } as const;
  await jobs.run('add-files', { files: [file] });
  await jobs.run('analyse', { config });
  return jobs;
}

const RULES = {
  ...DEFAULT_CHECK_RULES,
  months: { ...DEFAULT_CHECK_RULES.months, key: 0, in_plan: 12 },
};
const ASKED = {
  rules: RULES,
  referenceDay: '2025-12-31',
  checks: [],
  inPlan: [],
  limit: 100,
} as const;

const DRAW: DrawRequest = {
  n: 5,
  seed: '482-913',
  pool: 'all',
  top: 0,
  excludeDays: 60,
  referenceDay: '2025-12-31',
};

describe('the schedule of checks from the records', () => {
  it('takes class and last check of the assets: overdue, never, next ninety days', async () => {
    const jobs = await analysed();
    const { rows, byClass, byState } = await jobs.run('check-schedule', ASKED);
    expect(rows.map(({ subject, state, due }) => [subject.target, state, due])).toEqual([
      ['BC-B', 'overdue', '2025-09-01'],
      ['BC-C', 'never', ''],
    ]);
    expect(byClass).toMatchObject({ national_security: 1, important: 2, other: 0 });
    expect(byState.later).toBe(1);
  });

  it('counts a check of the plan, but none that did not reach its target or is yet to come', async () => {
    const jobs = await analysed();
    const check = { target: 'BC-C', day: '2025-09-30', finding: 'in_order' } as const;
    const after = await jobs.run('check-schedule', { ...ASKED, checks: [check] });
    expect(after.rows.find(({ subject }) => subject.target === 'BC-C')).toMatchObject({
      state: 'due',
      last: '2025-09-30',
      due: '2026-03-30',
    });
    for (const not of [
      { ...check, finding: 'not_reached' } as const,
      { ...check, day: '2026-01-01' },
    ]) {
      const still = await jobs.run('check-schedule', { ...ASKED, checks: [not] });
      expect(still.byState.never).toBe(1);
    }
  });

  it('asks for a target of the plan, whatever its class', async () => {
    const jobs = await analysed();
    const { rows } = await jobs.run('check-schedule', { ...ASKED, inPlan: ['BC-D'] });
    expect(rows[0]).toMatchObject({ checkClass: 'in_plan', state: 'overdue', due: '2020-01-01' });
  });

  it('refuses a day that is none', async () => {
    const jobs = await analysed();
    await expect(
      jobs.run('check-schedule', { ...ASKED, referenceDay: '31/12/2025' }),
    ).rejects.toMatchObject({ issues: [{ code: 'input.bad-value' }] });
  });
});

describe('the draw from the result', () => {
  it('is the same in two workers, and names the list and the result it came from', async () => {
    const ask = { request: DRAW, checks: [], inPlan: [] };
    const [one, two] = [await analysed(), await analysed()];
    const first = await one.run('draw-checks', ask);
    expect(await two.run('draw-checks', ask)).toEqual(first);
    expect(first.drawn).toHaveLength(5);
    expect(first.resultHash).toMatch(/^[0-9a-f]{64}$/);
    const other = await one.run('draw-checks', { ...ask, request: { ...DRAW, seed: '000-001' } });
    expect(other.listHash).toBe(first.listHash);
    expect(other.drawn).not.toEqual(first.drawn);
  });

  it('leaves out what was checked within the days, in the data or by the plan', async () => {
    const jobs = await analysed();
    const all = await jobs.run('draw-checks', { request: DRAW, checks: [], inPlan: [] });
    expect(all.excluded).toBe(1);
    const checks = [{ target: 'BC-D', day: '2025-12-30', finding: 'to_fix' } as const];
    const fewer = await jobs.run('draw-checks', { request: DRAW, checks, inPlan: [] });
    expect(fewer.excluded).toBe(2);
    expect(fewer.candidates).toBe(all.candidates - 1);
    expect(fewer.listHash).not.toBe(all.listHash);
    const none = { ...DRAW, excludeDays: 0 };
    expect((await jobs.run('draw-checks', { request: none, checks, inPlan: [] })).excluded).toBe(0);
  });

  it('stays in its pool', async () => {
    const jobs = await analysed();
    const inPlan = ['BC-C', 'BC-D'];
    const plan = { ...DRAW, pool: 'plan' as const };
    const drawn = await jobs.run('draw-checks', { request: plan, checks: [], inPlan });
    expect(drawn.drawn.map(({ subject }) => subject.target).toSorted()).toEqual(inPlan);
    const top = { ...DRAW, pool: 'top' as const, top: 7, excludeDays: 0, n: 20 };
    const first = await jobs.run('draw-checks', { request: top, checks: [], inPlan: [] });
    expect(first.drawn.every(({ rank }) => rank <= 7)).toBe(true);
  });
});

describe('tables', () => {
  it('come as one workbook or as a CSV each', async () => {
    const jobs = await analysed();
    const sheet = {
      name: 'A',
      title: 'T',
      notes: [],
      columns: [{ header: 'x', width: 5 }],
      rows: [[1]],
    };
    const [book] = await jobs.run('write-tables', { name: 'a', format: 'xlsx', sheets: [sheet] });
    expect(book?.name).toBe('a.xlsx');
    expect([...(book?.bytes.subarray(0, 2) ?? [])]).toEqual([0x50, 0x4b]);
    const files = await jobs.run('write-tables', {
      name: 'a',
      format: 'csv',
      sheets: [sheet, sheet],
    });
    expect(files.map(({ name }) => name)).toEqual(['a 1.csv', 'a 2.csv']);
  });
});
