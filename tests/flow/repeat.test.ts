import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { createInlineClient } from '../../src/jobs/inline-client.ts';
import type { JobClient } from '../../src/jobs/protocol.ts';
import type {
  NearRepeatAnswer,
  NearRepeatRequest,
  ScanAnswer,
  SeriesAnswer,
} from '../../src/jobs/protocol/repeat-jobs.ts';
import { DEMO_FOLDER, demoTruth } from '../support/demo-province.ts';

let jobs: JobClient;

beforeAll(async () => {
  const fetchBytes = async (url: string) => readFileSync(join(DEMO_FOLDER, url));
  jobs = createInlineClient(createHandlers({ fetchBytes }));
  const data = await jobs.run('open-manifest', { url: 'manifest.json' });
  await jobs.run('analyse', {
    config: defaultStudyConfig({ from: data.since, to: data.cutOff }),
  });
}, 60_000);

const NEAR: NearRepeatRequest = {
  group: 'site',
  distance: 'plane',
  span: 'all',
  permutations: 999,
};

function cell(answer: NearRepeatAnswer, row: number, column: number) {
  const at = row * (answer.timeDays.length - 1) + column;
  return {
    ratio: (answer.observed[at] ?? 0) / (answer.expected[at] ?? 1),
    p: answer.p[at] ?? 1,
    counts: answer.significant[at] === 1,
  };
}

describe('near repeat in the demo', () => {
  it('is found among thefts at sites: series around, robbed masts again after a pause', async () => {
    const answer = await jobs.run('near-repeat', NEAR);
    expect(cell(answer, 2, 0)).toMatchObject({ counts: true, p: 0.001 });
    expect(cell(answer, 2, 0).ratio).toBeGreaterThan(3);
    expect(cell(answer, 0, 2).counts).toBe(true);
    expect(answer.windows.map(({ kind }) => kind)).toEqual(['around', 'same']);
    expect(answer.places.length).toBeGreaterThan(0);
    for (const place of answer.places) {
      expect(place.extra).toBeGreaterThan(0);
      expect(place.extra).toBeLessThan(2);
      expect(place.until > answer.to).toBe(true);
    }
    const extras = answer.places.map(({ extra }) => extra);
    expect(extras).toEqual(extras.toSorted((a, b) => b - a));
  });

  it('is not found on cable, where none was planted, by neither distance', async () => {
    for (const distance of ['plane', 'cable'] as const) {
      const answer = await jobs.run('near-repeat', { ...NEAR, group: 'cable', distance });
      expect(answer.distance).toBe(distance);
      expect(answer.windows).toEqual([]);
      expect(answer.places).toEqual([]);
    }
  });

  it('is the same twice, and never along the cable for what is not on it', async () => {
    const request = { ...NEAR, distance: 'cable', permutations: 99 } as const;
    const answer = await jobs.run('near-repeat', request);
    expect(answer.distance).toBe('plane');
    expect(await jobs.run('near-repeat', request)).toEqual(answer);
  });
});

describe('the space-time scan of the demo', () => {
  let answer: ScanAnswer;
  beforeAll(async () => {
    answer = await jobs.run('scan', {
      group: 'security',
      model: 'permutation',
      shape: 'circle',
      windows: 'all',
      span: 'all',
      maxRadiusM: 20_000,
      maxDays: 30,
      permutations: 39,
    });
  }, 120_000);

  it('finds planted series as clusters, and never the storm', () => {
    const { series, storm } = demoTruth();
    const rare = answer.clusters.filter(({ p }) => p <= 0.05);
    expect(rare.length).toBeGreaterThanOrEqual(3);
    const stormy = new Set(storm.incidents);
    for (const { incidents, cases, expected } of rare) {
      const ids = incidents.map(({ id }) => id);
      expect(ids).toHaveLength(cases);
      expect(cases).toBeGreaterThan(expected);
      expect(ids.some((id) => stormy.has(id))).toBe(false);
      const best = Math.max(
        ...series.map((one) => ids.filter((id) => one.incidents.includes(id)).length),
      );
      expect(best / ids.length).toBeGreaterThan(0.5);
    }
  });

  it('takes exposure in the Poisson model, and says which model it used', async () => {
    const request = {
      group: 'security',
      model: 'poisson',
      shape: 'cable',
      windows: 'alive',
      span: 'study',
      maxRadiusM: 20_000,
      maxDays: 30,
      permutations: 19,
    } as const;
    const mixed = await jobs.run('scan', request);
    expect([mixed.model, mixed.shape]).toEqual(['permutation', 'circle']);
    const cable = await jobs.run('scan', { ...request, group: 'cable' });
    expect([cable.model, cable.shape]).toEqual(['poisson', 'circle']);
    expect(cable.locations).toBeGreaterThan(100);
    const along = await jobs.run('scan', { ...request, group: 'cable', model: 'permutation' });
    expect(along.shape).toBe('cable');
    for (const { to, incidents, cases } of [...cable.clusters, ...along.clusters]) {
      expect(to).toBe(cable.to);
      expect(incidents).toHaveLength(cases);
    }
  }, 120_000);
});

describe('series of the demo', () => {
  let answer: SeriesAnswer;
  beforeAll(async () => {
    answer = await jobs.run('series', { span: 'all' });
  });

  it('are those that were planted, most of them, and not the storm', () => {
    const { series, storm } = demoTruth();
    const proposed = answer.proposals.map(
      ({ events }) => new Set(events.map((event) => answer.all[event]?.id ?? '')),
    );
    const likeness = series.map(({ incidents }) =>
      Math.max(
        ...proposed.map((ids) => {
          const shared = incidents.filter((id) => ids.has(id)).length;
          return shared / (incidents.length + ids.size - shared);
        }),
      ),
    );
    expect(likeness.filter((share) => share > 0.5).length).toBeGreaterThanOrEqual(11);
    const stormy = new Set(storm.incidents);
    for (const ids of proposed) expect([...ids].some((id) => stormy.has(id))).toBe(false);
  });

  it('come with what speaks for them', () => {
    for (const { events, expected, p, days, alike } of answer.proposals) {
      expect(events.length).toBeGreaterThanOrEqual(3);
      expect(events.length).toBeGreaterThan(expected);
      expect(p).toBeLessThanOrEqual(0.001);
      expect(days).toBeGreaterThan(0);
      expect(alike.kind.known).toBe(events.length);
      expect(alike.method.same).toBeLessThanOrEqual(alike.method.known);
    }
    expect(answer.evidence.site?.closenessFrom).toBe('learned');
    expect(answer.evidence.cable?.likeness.hour.from).toBe('assumed');
  });
});

describe('a request that makes no sense', () => {
  it('is refused with the field', async () => {
    const wrong = { ...NEAR, permutations: 1 };
    await expect(jobs.run('near-repeat', wrong)).rejects.toMatchObject({
      issues: [{ code: 'config.bad-value', at: { field: 'permutations' } }],
    });
  });
});
