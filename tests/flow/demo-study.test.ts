import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runProgram } from '../../scripts/program.ts';
import { sha256Hex } from '../../src/core/basics/sha256.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { INCIDENT_KINDS } from '../../src/core/model/incident-kinds.ts';
import { analyse } from '../../src/core/study/analyse.ts';
import { defaultPeriod } from '../../src/core/study/default-period.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import type { StudyConfig } from '../../src/core/study/study-config.ts';
import { studyFiles } from '../../src/core/study/study-files.ts';
import { createStudyMemory } from '../../src/core/study/study-memory.ts';
import type { StudyMemory } from '../../src/core/study/study-memory.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { textReader } from '../../src/core/targets/read-column.ts';
import { DEMO_FOLDER, demoTruth, openDemo } from '../support/demo-province.ts';
import type { PlantedStretch } from '../support/demo-province.ts';
import { quietContext } from '../support/quiet-context.ts';

const truth = demoTruth();
let demo: Dataset;
let wholeTime: StudyConfig;
let study: StudyResult;
let memory: StudyMemory;

beforeAll(async () => {
  demo = await openDemo();
  wholeTime = defaultStudyConfig({ from: demo.since, to: demo.cutOff });
  memory = createStudyMemory();
  study = await analyse(demo, wholeTime, memory, quietContext());
}, 60_000);

/** Sections of a planted stretch. */
function sectionsOf({ routeId, fromM, toM }: PlantedStretch, result: StudyResult): number[] {
  const table = demo.tables.cable_route;
  const id = table ? textReader(table, 'id') : () => '';
  const { sections } = result;
  return [...sections.route.keys()].filter(
    (section) =>
      id(sections.route[section] ?? 0) === routeId &&
      (sections.fromM[section] ?? 0) < toM &&
      (sections.toM[section] ?? 0) > fromM,
  );
}

/** Place in the list over its length: 0.01 is the first hundredth. */
function bestPlace(numbers: readonly number[], { targets }: StudyResult): number {
  return Math.min(...numbers.map((target) => targets.rank[target] ?? Infinity)) / targets.length;
}

function stretchRecall(result: StudyResult, top: number): number {
  const found = truth.stretches.filter(
    (stretch) => bestPlace(sectionsOf(stretch, result), result) <= top,
  );
  return found.length / truth.stretches.length;
}

describe('the demo province', () => {
  it('has its planted hot stretches in the first 2 % of the list', () => {
    expect(truth.stretches.length).toBeGreaterThanOrEqual(5);
    expect(stretchRecall(study, 0.02)).toBeGreaterThanOrEqual(0.8);
  });

  it('has them there over the default 36 months too, where anything happened on them', async () => {
    const recent = defaultStudyConfig(defaultPeriod(demo));
    const result = await analyse(demo, recent, createStudyMemory(), quietContext());
    const active = truth.stretches.filter(
      (stretch) =>
        sectionsOf(stretch, result).reduce((sum, s) => sum + (result.targets.count[s] ?? 0), 0) >=
        2,
    );
    const found = active.filter(
      (stretch) => bestPlace(sectionsOf(stretch, result), result) <= 0.02,
    );
    expect(active.length).toBeGreaterThanOrEqual(truth.stretches.length / 2);
    expect(found.length / active.length).toBeGreaterThanOrEqual(0.8);
  }, 60_000);

  it('has them among the densest 2 % of the cable', () => {
    const { density } = study.sections;
    const limit = [...density].toSorted((a, b) => b - a)[Math.floor(density.length * 0.02)] ?? 0;
    const dense = truth.stretches.filter((stretch) =>
      sectionsOf(stretch, study).some((section) => (density[section] ?? 0) >= limit),
    );
    expect(dense.length / truth.stretches.length).toBeGreaterThanOrEqual(0.8);
  });

  it('has its planted sites far above the others of their kind', () => {
    const { targets } = study;
    const planted = truth.hotSites.map(({ siteId }) => targets.id.indexOf(siteId));
    const sites = [...targets.order].filter(
      (target) => targets.kind[target] === 1 && targets.planned[target] === 0,
    );
    const first = new Set(sites.slice(0, Math.round(sites.length * 0.05)));
    const found = planted.filter((target) => first.has(target)).length / planted.length;
    expect(found).toBeGreaterThanOrEqual(0.6);
  });

  it('accounts for every incident of the table', () => {
    const { counts } = study;
    const leftOut = Object.values(counts.leftOut).reduce((sum, count) => sum + count, 0);
    const placed = counts.placedOnCable + counts.placedOnSite + counts.placedOnPost;
    expect(placed + leftOut).toBe(demo.tables.incident?.rows);
    expect(placed / counts.selected).toBeGreaterThan(0.9);
  });
});

const bitsOf = ({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): string =>
  sha256Hex(new Uint8Array(buffer, byteOffset, byteLength));

describe('the storm', () => {
  let calm: StudyResult;
  let calmDemo: Dataset;

  beforeAll(async () => {
    const storm = new Set(truth.storm.incidents);
    calmDemo = await openDemo((path, bytes) => {
      if (!path.startsWith('incident')) return bytes;
      const lines = new TextDecoder().decode(bytes).split('\n');
      const kept = lines.filter((line) => !line.split(/[,;]/).some((cell) => storm.has(cell)));
      return new TextEncoder().encode(kept.join('\n'));
    });
    calm = await analyse(calmDemo, wholeTime, createStudyMemory(), quietContext());
  }, 60_000);

  it('is in the data', () => {
    expect(truth.storm.incidents.length).toBeGreaterThan(100);
    const without = (demo.tables.incident?.rows ?? 0) - (calmDemo.tables.incident?.rows ?? 0);
    expect(without).toBe(truth.storm.incidents.length);
  });

  it('moves neither the theft density nor a rank by a single bit', () => {
    expect(bitsOf(calm.sections.lixelDensity)).toBe(bitsOf(study.sections.lixelDensity));
    expect(bitsOf(calm.targets.rate)).toBe(bitsOf(study.targets.rate));
    expect(bitsOf(calm.targets.order)).toBe(bitsOf(study.targets.order));
    expect(bitsOf(calm.areas.score)).toBe(bitsOf(study.areas.score));
  });

  it('shows when one asks for it', async () => {
    const technical = INCIDENT_KINDS.filter(({ run }) => run === 'technical').map(({ id }) => id);
    const asked = { ...wholeTime, incidentKinds: technical };
    const withStorm = await analyse(demo, asked, createStudyMemory(), quietContext());
    const without = await analyse(calmDemo, asked, createStudyMemory(), quietContext());
    expect(withStorm.counts.selected - without.counts.selected).toBe(truth.storm.incidents.length);
  }, 60_000);
});

describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vonggac-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function run(out: string, ...more: readonly string[]): Promise<string> {
    let printed = '';
    const path = join(folder, out);
    const code = await runProgram(['analyse', '--data', DEMO_FOLDER, '--out', path, ...more], {
      print: (text) => (printed += `${text}\n`),
      tell: () => undefined,
      signal: new AbortController().signal,
      debug: false,
    });
    expect(code).toBe(0);
    return printed;
  }

  const file = (out: string, name: string): Uint8Array =>
    new Uint8Array(readFileSync(join(folder, out, name)));

  it('writes what the analysis finds, twice the same bytes', async () => {
    const whole = ['--from', demo.since, '--to', demo.cutOff] as const;
    await run('one', ...whole);
    await run('two', ...whole);
    const files = studyFiles(demo, memory, { sensitive: false });
    const expected = files.map(({ name, bytes }) => [name, sha256Hex(bytes)]);
    const written = (out: string) => files.map(({ name }) => [name, sha256Hex(file(out, name))]);
    expect(written('one')).toEqual(expected);
    expect(written('two')).toEqual(expected);
  }, 60_000);

  it('prints the summary with the hash of the result', async () => {
    const printed = await run('json', '--from', demo.since, '--to', demo.cutOff, '--json');
    const summary: unknown = JSON.parse(printed);
    expect(summary).toMatchObject({ format: 'vonggac-summary', resultHash: study.hash });
    expect(study.hash).toMatch(/^[0-9a-f]{64}$/);
  }, 60_000);

  it('keeps to the filters it is given', async () => {
    const printed = await run('some', '--kinds', 'CAP_TROM', '--from', '2024-01-01', '--json');
    const summary = JSON.parse(printed) as { counts: StudyResult['counts'] };
    const { counts } = summary;
    expect(counts.placedOnCable).toBeGreaterThan(0);
    expect(counts.selected).toBeLessThan(study.counts.selected);
    expect(counts.leftOut.kind_not_chosen).toBeGreaterThan(0);
  }, 60_000);

  it('refuses a commune nobody knows', async () => {
    const said: string[] = [];
    const code = await runProgram(
      ['analyse', '--data', DEMO_FOLDER, '--out', folder, '--communes', 'nowhere'],
      {
        print: () => undefined,
        tell: (text) => said.push(text),
        signal: new AbortController().signal,
        debug: false,
      },
    );
    expect(code).toBe(1);
    expect(said.join('\n')).toContain('nowhere');
  }, 60_000);
});
