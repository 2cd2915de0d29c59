import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyScenario } from '../../src/core/criticality/scenario.ts';
import type { Scenario, ScenarioCut } from '../../src/core/criticality/scenario.ts';
import { writeProjectFile } from '../../src/core/project/project-file.ts';
import { defaultPeriod } from '../../src/core/study/default-period.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { createInlineClient } from '../../src/jobs/inline-client.ts';
import type { CutAnswer } from '../../src/jobs/protocol/service-jobs.ts';
import type { JobClient } from '../../src/jobs/protocol.ts';
import { newProject } from '../../src/state/initial-state.ts';
import { DEMO_FOLDER } from '../support/demo-province.ts';
import { runCommandLine } from '../support/run-command-line.ts';

const MEASURES = ['sites', 'subscribers', 'posts', 'works', 'communes'] as const;

let jobs: JobClient;
let result: StudyResult;

beforeAll(async () => {
  const fetchBytes = async (path: string) => new Uint8Array(readFileSync(`${DEMO_FOLDER}/${path}`));
  jobs = createInlineClient(createHandlers({ fetchBytes }));
  const data = await jobs.run('open-manifest', { url: 'manifest.json' });
  result = await jobs.run('analyse', { config: defaultStudyConfig(defaultPeriod(data)) });
}, 120_000);

function cut(parts: Partial<Scenario>): Promise<CutAnswer> {
  return jobs.run('cut', { scenario: { ...emptyScenario(), ...parts } });
}

function cutOf(target: number): ScenarioCut {
  const type = result.targets.kind[target] === 0 ? 'section' : 'target';
  return { type, id: result.targets.id[target] ?? '' };
}

/** The target whose failure alone darkens most sites. */
function worstTarget(kind: (number: number) => boolean): number {
  const { sites } = result.criticality;
  return result.targets.order.reduce(
    (worst, target) =>
      kind(result.targets.kind[target] ?? 0) && (sites[target] ?? 0) > (sites[worst] ?? 0)
        ? target
        : worst,
    result.targets.order.find((target) => kind(result.targets.kind[target] ?? 0)) ?? 0,
  );
}

describe('what-if on the demo province', () => {
  it('loses with one target what the criticality columns say', async () => {
    const asked = Array.from(result.targets.order).filter(
      (target) => target % 23 === 0 && result.targets.planned[target] === 0,
    );
    for (const target of [...asked, worstTarget(() => true)]) {
      const { loss } = await cut({ cuts: [cutOf(target)] });
      const column = MEASURES.map((measure) => result.criticality[measure][target]);
      expect([result.targets.id[target], ...MEASURES.map((measure) => loss[measure])]).toEqual([
        result.targets.id[target],
        ...column,
      ]);
    }
  });

  it('lights everything again when what was cut is repaired', async () => {
    const section = cutOf(worstTarget((kind) => kind === 0));
    if (section.type !== 'section') throw new Error('not a section');
    expect((await cut({ cuts: [section] })).loss.sites).toBeGreaterThan(10);
    const repaired = await cut({ cuts: [section], repairs: [section] });
    expect(repaired.loss.sites).toBe(0);
    expect(repaired.pieces.section).toHaveLength(0);
    expect((await cut({ cuts: [section], hardened: [section.id] })).loss.sites).toBe(0);
  });

  it('finds in the worst corridor what a disc there takes', async () => {
    const request = { radiusM: 1000, measure: 'subscribers', limit: 5 } as const;
    const { places, centres } = await jobs.run('worst-corridors', request);
    expect(centres).toBeGreaterThan(result.sections.length);
    expect(places).toHaveLength(5);
    for (const { lon, lat, loss } of places) {
      const disc = { type: 'disc', lon, lat, radiusM: 1000 } as const;
      expect((await cut({ cuts: [disc] })).loss).toEqual(loss);
    }
    const subscribers = places.map(({ loss }) => loss.subscribers);
    expect(subscribers).toEqual(subscribers.toSorted((a, b) => b - a));
  });

  it('leaves a search for corridors when a newer one is asked for', async () => {
    const request = { radiusM: 700, measure: 'sites', limit: 3 } as const;
    const slot = 'worst-corridors';
    const old = jobs.run('worst-corridors', request, { slot }).catch((error: unknown) => error);
    const steps = new Set<string>();
    const onProgress = ({ step }: { step: string }): void => void steps.add(step);
    const newer = await jobs.run('worst-corridors', { ...request, limit: 1 }, { slot, onProgress });
    expect(await old).toMatchObject({ name: 'AbortError' });
    expect(newer.places).toHaveLength(1);
    expect([...steps]).toEqual(['cut-discs', 'cut-sweep']);
  });

  it('gains with the links it proposes what the what-if shows for them', async () => {
    const request = {
      kind: 'link',
      count: 2,
      measure: 'sites',
      mostM: 5000,
      weight: 'km',
    } as const;
    const { steps, gain, bound, before } = await jobs.run('harden', request);
    expect(bound).toBeGreaterThanOrEqual(gain);
    const links = steps.map(({ ends }) => {
      const [from, to] = ends ?? [[0, 0] as const, [0, 0] as const];
      return {
        from: { type: 'joint', lon: from[0], lat: from[1] },
        to: { type: 'joint', lon: to[0], lat: to[1] },
      } as const;
    });
    const answer = await cut({ links });
    expect(answer.secured?.before).toEqual(before);
    expect(answer.secured?.after).toEqual(steps.at(-1)?.left);
    expect(answer.secured?.leaving.length).toBeGreaterThan(0);
  });

  it('puts planned routes in service', async () => {
    const planned = [...result.targets.planned.keys()].filter(
      (target) => result.targets.planned[target] === 1 && result.targets.kind[target] === 0,
    );
    const routes = new Set(planned.map((target) => result.targets.id[target]?.split('@')[0] ?? ''));
    expect(routes.size).toBeGreaterThan(0);
    const { secured, loss, regained } = await cut({ planned: [...routes] });
    expect(loss.sites).toBe(0);
    const { before, after } = secured ?? { before: { sites: 0 }, after: { sites: 0 } };
    const brought = regained.sites;
    expect(after.sites).toBeLessThanOrEqual(before.sites + brought);
  });

  it('finds cables in one duct that lose together what neither loses alone', async () => {
    const [worst] = await jobs.run('companion-cuts', { measure: 'sites', limit: 3 });
    if (!worst) throw new Error('the demo has cables in one duct');
    const { loss } = await cut({ cuts: worst.pair.map(cutOf) });
    expect(loss).toEqual(worst.together);
    expect(worst.beyond.sites).toBeGreaterThan(0);
    expect(worst.share).toBeGreaterThanOrEqual(0.5);
  });

  it('is refused with what is wrong and what may have been meant', async () => {
    const mistyped = cut({ cuts: [{ type: 'target', id: 'GLI-EX-99' }] });
    await expect(mistyped).rejects.toMatchObject({ issues: [{ code: 'scenario.unknown-id' }] });
    const swapped = cut({ cuts: [{ type: 'disc', lon: 13.98, lat: 108, radiusM: 500 }] });
    await expect(swapped).rejects.toMatchObject({ issues: [{ code: 'scenario.swapped-axes' }] });
    const flat = cut({ cuts: [{ type: 'disc', lon: 108, lat: 13.98, radiusM: 0 }] });
    await expect(flat).rejects.toMatchObject({
      issues: [{ code: 'scenario.bad-shape', at: { field: 'cuts.0.radiusM' } }],
    });
  });
});

describe('a project on the command line', () => {
  it('is what vonggac cut and vonggac cover stand on', async () => {
    const { since, cutOff } = await jobs.run('open-manifest', { url: 'manifest.json' });
    const about = { id: 'w', name: 'Việc', manifest: './demo/manifest.json', since, cutOff };
    const start = newProject(about);
    const kinds = ['CAP_TROM'] as const;
    const service = { ...start.study.service, owners: 'shared' } as const;
    const study = { ...start.study, incidentKinds: kinds, service };
    const path = join(mkdtempSync(join(tmpdir(), 'vonggac-cut-')), 'viec.vonggac');
    writeFileSync(path, writeProjectFile({ ...start, study }, new Map()));
    const on = ['--data', DEMO_FOLDER, '--project', path];
    const asset = ['--asset', result.targets.id[worstTarget((kind) => kind !== 0)] ?? ''];
    const report = async (...words: string[]) =>
      JSON.parse((await runCommandLine(...words)).out) as Record<string, unknown>;
    expect(await report('cut', ...on, ...asset)).toMatchObject({ owners: 'shared' });
    const told = await report('cut', ...on, ...asset, '--owners', 'separate');
    expect(told).toMatchObject({ owners: 'separate' });
    const { hash } = await jobs.run('analyse', { config: study });
    const cover = await report('cover', ...on, '--n', '2', '--measure', 'alarm', '--json');
    expect(cover).toMatchObject({ resultHash: hash });
    await jobs.run('analyse', { config: result.config });
  }, 120_000);
});

describe('vonggac cut', () => {
  const run = (...words: string[]) =>
    runCommandLine('cut', '--data', DEMO_FOLDER, '--lang', 'en', ...words);

  it('prints what the job of the app answers', async () => {
    const target = worstTarget((kind) => kind !== 0);
    const id = result.targets.id[target] ?? '';
    const { code, out, err } = await run('--asset', id);
    expect(code).toBe(0);
    const report = JSON.parse(out) as Record<string, unknown>;
    const answer = await cut({ cuts: [{ type: 'target', id }] });
    expect(report).toMatchObject({
      format: 'vonggac-cut',
      sensitive: true,
      loss: answer.loss,
      darkToday: answer.darkToday,
    });
    const dark = Array.from(answer.darkTargets, (one) => ({ id: result.targets.id[one] }));
    expect(report['dark']).toMatchObject(dark);
    expect(err).toContain('sensitive');
  });

  it.each([
    [['--asset', 'GLI-EX-1'], 1, 'GLI-EX-01'],
    [['--disc', '13.98,108,500'], 1, 'exchanged'],
    [['--disc', '108,13.98,-5'], 2, 'more than 0'],
    [['--disc', '108;13.98'], 2, 'longitude,latitude,radius'],
    [[], 2, 'Nothing to cut'],
    [['--scenario', 'no-such-file.json', '--asset', 'x'], 1, 'no-such-file.json'],
  ] as const)('%j ends with %i and says %s', async (words, code, said) => {
    const ended = await run(...words);
    expect(ended.code).toBe(code);
    expect(ended.out).toBe('');
    expect(ended.err).toContain(said);
  });
});
