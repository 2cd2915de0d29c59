import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_BACKTEST } from '../../src/core/hotspots/backtest/backtest-options.ts';
import type { Backtest } from '../../src/core/hotspots/backtest/backtest-result.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { analyse } from '../../src/core/study/analyse.ts';
import { backtestDocument } from '../../src/core/study/backtest-files.ts';
import { backtestStudy } from '../../src/core/study/backtest.ts';
import { defaultPeriod } from '../../src/core/study/default-period.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import type { StudyConfig } from '../../src/core/study/study-config.ts';
import { createStudyMemory } from '../../src/core/study/study-memory.ts';
import { DEMO_FOLDER, demoTruth, openDemo } from '../support/demo-province.ts';
import { quietContext } from '../support/quiet-context.ts';
import { runCommandLine } from '../support/run-command-line.ts';

const options = { ...DEFAULT_BACKTEST, methods: ['heat'] };
const folder = mkdtempSync(join(tmpdir(), 'vonggac-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let demo: Dataset;
let config: StudyConfig;
let answer: Backtest;

async function backtestOf(dataset: Dataset, asked: StudyConfig): Promise<Backtest> {
  const memory = createStudyMemory();
  await analyse(dataset, asked, memory, quietContext());
  const { base, network, placement } = memory;
  if (!base || !network || !placement) throw new Error('the analysis kept nothing');
  const stages = {
    dataset,
    base: base.value,
    network: network.value,
    placement: placement.value,
  };
  const found = await backtestStudy(stages, asked, options, quietContext());
  if (found.status !== 'done') throw new Error(found.reason);
  return found;
}

beforeAll(async () => {
  demo = await openDemo();
  config = defaultStudyConfig(defaultPeriod(demo));
  answer = await backtestOf(demo, config);
}, 120_000);

const rateAt5 = (of: Backtest, id: string): number =>
  of.methods.find((method) => method.id === id)?.byKm.find(({ share }) => share === 0.05)
    ?.hitRate ?? Number.NaN;

describe('the back-test of the demo province', () => {
  it('has two years of folds up to the end of the data', () => {
    expect(answer.folds).toHaveLength(24);
    expect(new Date(answer.toMs + 7 * 3_600_000).toISOString().slice(0, 10)).toBe('2026-07-01');
    expect(answer.events).toBeGreaterThan(100);
    expect(answer.km).toBeGreaterThan(7000);
  });

  it('finds that the planted stretches can be foretold: far more than chance', () => {
    expect(rateAt5(answer, 'length')).toBeCloseTo(0.05, 9);
    expect(rateAt5(answer, 'heat')).toBeGreaterThan(0.15);
    expect(answer.verdicts.find(({ share }) => share === 0.05)?.best).toBe('heat');
  });

  it('keeps its figures together: hit rate, PAI, PEI*, intervals', () => {
    for (const { byKm, byArea } of answer.methods) {
      for (const score of [...byKm, ...byArea]) {
        expect(score.pai).toBeCloseTo(score.hitRate / score.share, 9);
        expect(score.peiStar).toBeGreaterThanOrEqual(0);
        expect(score.peiStar).toBeLessThanOrEqual(1 + 1e-9);
        expect(score.low).toBeLessThanOrEqual(score.hitRate);
        expect(score.high).toBeGreaterThanOrEqual(score.hitRate);
        const hits = score.foldHits.reduce((sum, one) => sum + one, 0);
        expect(hits).toBeCloseTo(score.hits, 9);
      }
    }
  });

  it('is not moved by the storm in a single figure', async () => {
    const storm = new Set(demoTruth().storm.incidents);
    const calm = await openDemo((path, bytes) => {
      if (!path.startsWith('incident')) return bytes;
      const lines = new TextDecoder().decode(bytes).split('\n');
      const kept = lines.filter((line) => !line.split(/[,;]/).some((cell) => storm.has(cell)));
      return new TextEncoder().encode(kept.join('\n'));
    });
    expect(calm.tables.incident?.rows).toBeLessThan(demo.tables.incident?.rows ?? 0);
    expect(await backtestOf(calm, config)).toEqual(answer);
  }, 120_000);
});

describe('vonggac backtest', () => {
  it('writes the numbers of the job, and marks the best', async () => {
    const out = join(folder, 'backtest');
    const { code, out: printed } = await runCommandLine(
      'backtest',
      '--data',
      DEMO_FOLDER,
      '--methods',
      'heat',
      '--out',
      out,
    );
    expect(code).toBe(0);
    const written: unknown = JSON.parse(readFileSync(join(out, 'backtest.json'), 'utf8'));
    const expected = backtestDocument(answer, config, demo.hash);
    expect(written).toMatchObject({ format: 'vonggac-backtest', hash: expected.hash });
    expect(printed).toContain('18,3%*');
    expect(printed).toContain(expected.hash);
    const lines = readFileSync(join(out, 'backtest.csv'), 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(1 + answer.methods.length * 4 * 2);
    expect(lines.filter((line) => line.endsWith(',yes'))).toHaveLength(4);
  }, 120_000);

  it('refuses in words where the data is too short, and that is no error', async () => {
    const { code, out } = await runCommandLine(
      'backtest',
      '--data',
      DEMO_FOLDER,
      '--methods',
      'heat',
      '--to',
      '2020-01-31',
      '--from',
      '2019-01-01',
      '--lang',
      'en',
    );
    expect(code).toBe(0);
    expect(out).toContain('Not enough data to test');
    expect(out).toContain('725');
  }, 120_000);

  it.each([
    ['--methods', 'tarot'],
    ['--coverage', '0'],
    ['--coverage', 'five'],
    ['--horizon', '2'],
    ['--seed', '-1'],
  ])('does not take %s %s', async (option, value) => {
    const { code, err } = await runCommandLine('backtest', '--data', DEMO_FOLDER, option, value);
    expect(code).toBe(2);
    expect(err).toContain(option);
  });
});
