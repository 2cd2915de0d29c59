import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PLANAR_RUNS } from '../../src/core/study/planar-incidents.ts';
import type { PlanarDensity, PlanarSurface } from '../../src/core/study/planar-density.ts';
import { RATE_UNITS } from '../../src/core/study/rate-units.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { createInlineClient } from '../../src/jobs/inline-client.ts';
import type { JobClient } from '../../src/jobs/protocol.ts';
import { DEMO_FOLDER, demoTruth } from '../support/demo-province.ts';

let jobs: JobClient;
let result: StudyResult;

beforeAll(async () => {
  const fetchBytes = async (url: string) => readFileSync(join(DEMO_FOLDER, url));
  jobs = createInlineClient(createHandlers({ fetchBytes }));
  const data = await jobs.run('open-manifest', { url: 'manifest.json' });
  const config = defaultStudyConfig({ from: data.since, to: data.cutOff });
  result = await jobs.run('analyse', { config });
}, 60_000);

function surfaceOf({ surface }: PlanarDensity): PlanarSurface {
  if ('refused' in surface) throw new Error(surface.refused);
  return surface;
}

describe('density off the network in the demo', () => {
  it('holds every incident of the run inside the province, and says which bandwidth and why', async () => {
    const density = await jobs.run('planar-density', { run: 'postal' });
    const surface = surfaceOf(density);
    expect(density.records).toBeGreaterThan(100);
    expect(Math.abs(surface.mass / density.weight - 1)).toBeLessThan(0.02);
    expect(density.kinds.map(({ kind }) => kind)).toEqual(['BC_HANGCAM', 'BC_GLTM', 'BC_TAILIEU']);
    const { selection, perKm2, peak, grid } = surface;
    expect(selection?.sigmaM).toContain(surface.bandwidthM);
    expect(selection?.score.every(Number.isFinite)).toBe(true);
    expect(perKm2.length).toBe(grid.columns * grid.rows);
    expect(perKm2.every((value) => value === -1 || value >= 0)).toBe(true);
    expect(Math.max(...perKm2)).toBe(perKm2[peak.cell]);
    expect(peak.area).toBeGreaterThanOrEqual(0);
  }, 60_000);

  it('is drawn: the tile around the highest cell has squares with values', async () => {
    await jobs.run('planar-density', { run: 'postal', bandwidthM: 5000 });
    const tile = await jobs.run('tile', { layer: 'planar', z: 8, x: 205, y: 118 });
    expect(tile.length).toBeGreaterThan(1000);
  });

  it('keeps runs apart: each has its own kinds and incidents', async () => {
    const answers = [];
    for (const run of PLANAR_RUNS)
      answers.push(await jobs.run('planar-density', { run, bandwidthM: 5000 }));
    const kinds = answers.flatMap((answer) => answer.kinds.map(({ kind }) => kind));
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const kind of kinds) expect(['CAP_TROM', 'THIENTAI']).not.toContain(kind);
  }, 60_000);

  it('is refused where the study leaves too few incidents, in a code and with no picture', async () => {
    const short = { ...result.config, from: '2026-06-20', to: '2026-06-30' };
    await jobs.run('analyse', { config: short });
    const density = await jobs.run('planar-density', { run: 'fraud' });
    expect(density.surface).toEqual({ refused: 'few_incidents' });
    expect((await jobs.run('tile', { layer: 'planar', z: 8, x: 205, y: 118 })).length).toBe(0);
    await jobs.run('analyse', { config: result.config });
  }, 60_000);

  it('answers with the same bytes twice', async () => {
    const [one, two] = [
      await jobs.run('planar-density', { run: 'fraud', edge: 'uniform' }),
      await jobs.run('planar-density', { run: 'fraud', edge: 'uniform' }),
    ];
    expect(one).toEqual(two);
  }, 60_000);
});

describe('rates of the demo', () => {
  it.each(RATE_UNITS)('of each %s are shrunk, ranked, and add up', async (unit) => {
    const table = await jobs.run('rates', { unit });
    expect(table.length).toBeGreaterThan(0);
    const ranked = Float32Array.from(table.rate);
    expect(ranked).toEqual(ranked.toSorted().toReversed());
    table.rate.forEach((rate, i) => {
      expect(rate).toBeGreaterThanOrEqual(table.low[i] ?? Infinity);
      expect(rate).toBeLessThanOrEqual(table.high[i] ?? -Infinity);
      expect(table.rankLow[i]).toBeLessThanOrEqual(table.rankHigh[i] ?? 0);
    });
    const inTop = table.pTop.reduce((sum, share) => sum + share, 0);
    expect(inTop).toBeCloseTo(Math.min(table.top, table.length), 6);
    const { count } = table.total;
    expect(table.count.reduce((sum, one) => sum + one, 0)).toBeCloseTo(count, 6);
  });

  it('count on sections what the study counted, with its rates', async () => {
    const table = await jobs.run('rates', { unit: 'section' });
    const { counts, targets } = result;
    expect(table.total.count).toBeLessThanOrEqual(counts.placedOnCable);
    table.place.subarray(0, 50).forEach((target, i) => {
      expect(table.id[i]).toBe(targets.id[target]);
      expect(table.count[i]).toBeCloseTo(targets.count[target] ?? -1, 9);
      expect(table.rate[i]).toBeCloseTo(targets.rate[target] ?? -1, 9);
    });
  });

  it('put the planted sites among the first, surely', async () => {
    const table = await jobs.run('rates', { unit: 'bts_site' });
    const sites = demoTruth().hotSites.map(({ siteId }) => table.id.indexOf(siteId));
    const chances = sites.filter((at) => at >= 0).map((at) => table.pTop[at] ?? 0);
    expect(chances.length).toBeGreaterThan(0);
    expect(Math.max(...chances)).toBeGreaterThan(0.5);
  });

  it('count only postal kinds on post offices', async () => {
    const table = await jobs.run('rates', { unit: 'post_office' });
    expect(table.kinds).toEqual(['BC_HANGCAM', 'BC_GLTM', 'BC_TAILIEU']);
    expect(table.exposureUnit).toBe('site_year');
    expect(table.total.count).toBeGreaterThan(100);
  });

  it('say how far the concentration lies above what chance makes of as many', async () => {
    const { concentration, chance } = await jobs.run('rates', { unit: 'section' });
    expect(chance.low.length).toBe(chance.high.length);
    chance.low.forEach((point, i) => {
      expect(point.incidents).toBeLessThanOrEqual(chance.high[i]?.incidents ?? 0);
    });
    expect(chance.holding80.low).toBeLessThanOrEqual(chance.holding80.high);
    expect(concentration.struck).toBeGreaterThan(0);
  });

  it('are the same with the same seed, and move a little with another', async () => {
    const one = await jobs.run('rates', { unit: 'bts_site' });
    const same = await jobs.run('rates', { unit: 'bts_site' });
    const other = await jobs.run('rates', { unit: 'bts_site', seed: 2 });
    expect(one).toEqual(same);
    const apart = one.pTop.map((share, i) => Math.abs(share - (other.pTop[i] ?? 0)));
    expect(Math.max(...apart)).toBeLessThan(0.06);
  });
});
