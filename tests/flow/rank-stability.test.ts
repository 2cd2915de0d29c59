import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkTotals } from '../../src/core/risk/rank-stability/evidence.ts';
import { gatherEvidence } from '../../src/core/risk/rank-stability/gather-evidence.ts';
import type { RankStability } from '../../src/core/risk/rank-stability/rank-stability.ts';
import { STABILITY_BADGES } from '../../src/core/risk/rank-stability/stability-badge.ts';
import { analyse } from '../../src/core/study/analyse.ts';
import { defaultPeriod } from '../../src/core/study/default-period.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { createStudyMemory } from '../../src/core/study/study-memory.ts';
import { TARGET_KINDS } from '../../src/core/study/study-result.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { periodOf } from '../../src/core/time/period.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { createInlineClient } from '../../src/jobs/inline-client.ts';
import type { JobClient } from '../../src/jobs/protocol.ts';
import { DEMO_FOLDER, demoTruth, openDemo } from '../support/demo-province.ts';
import { quietContext } from '../support/quiet-context.ts';
import { runCommandLine } from '../support/run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'vonggac-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let jobs: JobClient;
let result: StudyResult;
let stability: RankStability;

beforeAll(async () => {
  const fetchBytes = async (url: string) => readFileSync(join(DEMO_FOLDER, url));
  jobs = createInlineClient(createHandlers({ fetchBytes }));
  const data = await jobs.run('open-manifest', { url: 'manifest.json' });
  const config = defaultStudyConfig({ from: data.since, to: data.cutOff });
  result = await jobs.run('analyse', { config });
  stability = await jobs.run('rank-stability', {});
}, 60_000);

describe('how sure the ranks of the demo are', () => {
  it('rests on rates that, incident by incident, come to those of the study', async () => {
    const dataset = await openDemo();
    const config = defaultStudyConfig(defaultPeriod(dataset));
    const memory = createStudyMemory();
    const study = await analyse(dataset, config, memory, quietContext());
    const period = periodOf(config.from, config.to);
    const { base, network, placement, selection, density } = memory;
    if (!base || !network || !placement || !selection || !density || !period) throw new Error();
    const { around, known, exposure } = gatherEvidence({
      base: base.value,
      network: network.value,
      placement: placement.value,
      selection: selection.value,
      density: density.value,
      period,
      bandwidthM: config.density.bandwidthM,
    });
    const totals = linkTotals(around);
    let worst = 0;
    study.targets.localRate.forEach((rate, target) => {
      const kind = TARGET_KINDS[study.targets.kind[target] ?? 0];
      const family = study.families.find((one) => one.kind === kind);
      if (!family || family.fallback) return;
      const events = family.alpha + (known[target] ?? 0) + (totals[target] ?? 0);
      const made = events / (family.beta + (exposure[target] ?? 0));
      worst = Math.max(worst, Math.abs(made - rate) / rate);
    });
    expect(worst).toBeLessThan(1e-12);
    const held = known.reduce((sum, events) => sum + events, 0);
    expect(held).toBeLessThan(0.01 * totals.reduce((sum, events) => sum + events, 0));
  }, 60_000);

  it('gives the planted hundredth of the targets most of the chances of the first ten', () => {
    const truth = demoTruth();
    const planted = new Set(truth.hotSites.map(({ siteId }) => siteId));
    const hotRoutes = truth.stretches;
    const isPlanted = (id: string): boolean => {
      if (planted.has(id)) return true;
      const [route = '', span = ''] = id.split('@');
      const [from = 0, to = 0] = span.split('-').map(Number);
      return hotRoutes.some(
        ({ routeId, fromM, toM }) => routeId === route && from < toM && to > fromM,
      );
    };
    const shareOfPlanted = stability.pTop.reduce(
      (sum, share, target) => sum + (isPlanted(result.targets.id[target] ?? '') ? share : 0),
      0,
    );
    const plantedTargets = result.targets.id.filter(isPlanted).length;
    expect(plantedTargets / result.targets.length).toBeLessThan(0.02);
    expect(shareOfPlanted / stability.options.top).toBeGreaterThan(0.6);
  });

  it('fills ten places in every trial, and puts firm badges at the top only', () => {
    for (const shares of [stability.pTop, stability.keptByWeights, stability.keptByResampling]) {
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(10, 6);
    }
    const firm = [...stability.badge.keys()].filter(
      (target) => STABILITY_BADGES[stability.badge[target] ?? 0] === 'firm',
    );
    for (const target of firm) expect(result.targets.rank[target]).toBeLessThanOrEqual(10);
  });

  it('gives equal bytes twice, and follows weights on the table', async () => {
    const again = await jobs.run('rank-stability', {});
    expect(again).toEqual(stability);
    const weights = { ...result.config.weights, consequence: 0 };
    const other = await jobs.run('rank-stability', { weights, draws: 200, resamples: 200 });
    expect(other.keptByWeights).not.toEqual(stability.keptByWeights);
  }, 30_000);

  it('refuses options that make no sense', async () => {
    await expect(jobs.run('rank-stability', { top: 0 })).rejects.toMatchObject({
      issues: [{ code: 'config.bad-value', at: { field: 'top' } }],
    });
  });
});

describe('where new measures avert most in the demo', () => {
  it('is the same from the app and from the command line', async () => {
    const { since, cutOff } = { since: result.config.from, cutOff: result.config.to };
    const out = join(folder, 'cover.json');
    const command = ['cover', '--data', DEMO_FOLDER, '--from', since, '--to', cutOff];
    const asked = [...command, '--n', '4', '--measure', 'guard', '--out', out];
    const ran = await runCommandLine(...asked);
    expect(ran.code).toBe(0);
    const written = JSON.parse(readFileSync(out, 'utf8')) as {
      readonly places: readonly { readonly id: string }[];
      readonly curve: readonly { readonly optimal: boolean; readonly gap: number }[];
      readonly resultHash: string;
    };
    const plan = await jobs.run('cover', { measure: 'guard', count: 4 });
    expect(written.resultHash).toBe(result.hash);
    expect(written.places.map(({ id }) => id)).toEqual(
      plan.choice.targets.map((target) => result.targets.id[target]),
    );
    expect(written.curve).toHaveLength(20);
    expect(written.curve.every(({ gap }) => gap < 0.02)).toBe(true);
  }, 60_000);

  it('never averts more than people cause', async () => {
    const caused = result.risk.siteHours.reduce(
      (sum, hours, target) => sum + hours * (result.risk.deterred[target] ?? 0),
      0,
    );
    for (const measure of ['alarm', 'burial', 'lock'] as const) {
      const { everywhere, curve } = await jobs.run('cover', { measure, count: 20 });
      expect(everywhere.siteHours).toBeLessThan(caused);
      expect(curve.at(-1)?.averted.siteHours).toBeLessThanOrEqual(everywhere.siteHours);
    }
  });

  it('says what is wrong with a question', async () => {
    const command = ['cover', '--data', DEMO_FOLDER, '--measure', 'alarm'];
    expect((await runCommandLine(...command, '--n', '0')).code).toBe(2);
    expect((await runCommandLine(...command, '--n', '5', '--radius', 'far')).code).toBe(2);
    expect((await runCommandLine('cover', '--data', DEMO_FOLDER, '--n', '5')).code).toBe(2);
  });
});

describe('gaps of the demo', () => {
  it('are lists of key targets, told apart', async () => {
    const { gaps, keyTargets, referenceDay, options } = await jobs.run('gaps', {});
    expect(referenceDay).toBe(result.config.to);
    expect(keyTargets.length).toBeGreaterThan(0);
    for (const target of keyTargets) {
      expect(result.targets.score[target]).toBeGreaterThanOrEqual(options.leastScore);
    }
    const of = (code: string, measure: string | null = null): Set<number> =>
      new Set(gaps.find((gap) => gap.code === code && gap.measure === measure)?.targets ?? []);
    const missing = of('measure_missing', 'alarm');
    const unknown = of('measure_unknown', 'alarm');
    expect(missing.size + unknown.size).toBeGreaterThan(0);
    expect([...missing].filter((target) => unknown.has(target))).toEqual([]);
    const [overdue, never] = [of('check_overdue'), of('never_checked')];
    expect([...overdue].filter((target) => never.has(target))).toEqual([]);
  });

  it('count a check the plan knows of', async () => {
    const before = await jobs.run('gaps', {});
    const never = before.gaps.find(({ code }) => code === 'never_checked')?.targets ?? [];
    const target = result.targets.id[never[0] ?? 0] ?? '';
    const checks = [{ target, day: before.referenceDay, finding: 'in_order' as const }];
    const after = await jobs.run('gaps', { checks });
    const left = after.gaps.find(({ code }) => code === 'never_checked')?.targets ?? [];
    expect(left.length).toBe(never.length - 1);
  });
});
