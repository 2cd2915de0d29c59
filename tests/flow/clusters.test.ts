import { beforeAll, describe, expect, it } from 'vitest';
import { MORAN_QUADRANTS } from '../../src/core/hotspots/local-statistics/local-moran.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { analyse } from '../../src/core/study/analyse.ts';
import type { ClusterAnswer } from '../../src/core/study/cluster-answer.ts';
import { DEFAULT_CLUSTERS } from '../../src/core/study/cluster-options.ts';
import type { ClusterOptions } from '../../src/core/study/cluster-options.ts';
import { findClusters } from '../../src/core/study/clusters.ts';
import { hotByChance } from '../../src/core/study/hot-by-chance.ts';
import { hotspotIncidents } from '../../src/core/study/hotspot-incidents.ts';
import type { PlacedStages } from '../../src/core/study/hotspot-incidents.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import type { StudyConfig } from '../../src/core/study/study-config.ts';
import { createStudyMemory } from '../../src/core/study/study-memory.ts';
import type { StudyMemory } from '../../src/core/study/study-memory.ts';
import { textReader } from '../../src/core/targets/read-column.ts';
import { periodOf } from '../../src/core/time/period.ts';
import { demoTruth, openDemo } from '../support/demo-province.ts';
import { quietContext } from '../support/quiet-context.ts';

const truth = demoTruth();
let demo: Dataset;
let config: StudyConfig;
let memory: StudyMemory;

beforeAll(async () => {
  demo = await openDemo();
  config = defaultStudyConfig({ from: demo.since, to: demo.cutOff });
  memory = createStudyMemory();
  await analyse(demo, config, memory, quietContext());
}, 180_000);

function stages(): PlacedStages {
  const { base, network, placement } = memory;
  if (!base || !network || !placement) throw new Error('no analysis');
  return {
    dataset: demo,
    base: base.value,
    network: network.value,
    placement: placement.value,
  };
}

async function clustersOf(
  change: Partial<ClusterOptions>,
  study: StudyConfig = config,
): Promise<ClusterAnswer> {
  const period = periodOf(study.from, study.to);
  if (!period) throw new Error('no period');
  const incidents = hotspotIncidents(stages(), study, period);
  const options = { ...DEFAULT_CLUSTERS, ...change };
  return (await findClusters(stages(), incidents, period, options, quietContext())).answer;
}

/** Ids of the incidents in the units that are hot. */
function idsInHotUnits({ units, listed }: ClusterAnswer): ReadonlySet<string> {
  const table = demo.tables.incident;
  const id = table ? textReader(table, 'id') : () => '';
  const found = new Set<string>();
  listed.unit.forEach((unit, place) => {
    if ((units.level[unit] ?? 0) <= 0) return;
    const [from, to] = [listed.incidentStart[place], listed.incidentStart[place + 1]];
    for (const row of listed.incidents.row.subarray(from, to)) found.add(id(row));
  });
  return found;
}

function stretchesIn(ids: ReadonlySet<string>): number {
  return truth.stretches.filter(({ incidents }) => incidents.some((one) => ids.has(one))).length;
}

function everyFigure({ units }: ClusterAnswer): readonly number[] {
  const columns = [units.z, units.p, units.q, units.value, units.exposure, units.aroundExpected];
  return columns.flatMap((column) => [...column]);
}

describe('clusters of the demo province', () => {
  it('hold the planted stretches among the hot sections, and few others', async () => {
    const answer = await clustersOf({ units: 'section' });
    expect(stretchesIn(idsInHotUnits(answer))).toBeGreaterThanOrEqual(9);
    const hot = answer.units.level.reduce((sum, level) => sum + (level > 0 ? 1 : 0), 0);
    expect(hot / answer.units.length).toBeLessThan(0.02);
    expect(answer.units.level.some((level) => level < 0)).toBe(false);
    expect(hotByChance(answer.units)).toBeGreaterThan(0);
  }, 120_000);

  it('hold most of them in hot cells of cable', async () => {
    const answer = await clustersOf({ units: 'cell', struck: 'cable' });
    expect(answer.options.resolution).toBe(7);
    expect(stretchesIn(idsInHotUnits(answer))).toBeGreaterThanOrEqual(6);
  }, 120_000);

  it('hold nothing of the storm, which is no act of anyone', async () => {
    const ids = idsInHotUnits(await clustersOf({ units: 'cell' }));
    expect(ids.size).toBeGreaterThan(0);
    expect(truth.storm.incidents.filter((one) => ids.has(one))).toEqual([]);
  }, 120_000);

  it('are the same again, with no figure that is not one', async () => {
    expect(await clustersOf({ units: 'cell' })).toEqual(await clustersOf({ units: 'cell' }));
    for (const units of ['area', 'cell', 'section'] as const) {
      const once = await clustersOf({ units });
      expect(everyFigure(once).every(Number.isFinite)).toBe(true);
      expect(once.emerging.starts.length).toBeGreaterThanOrEqual(10);
      expect(once.global?.moranP).toBeLessThanOrEqual(1);
    }
  }, 240_000);

  it('count every incident once, in a unit or left out', async () => {
    const period = periodOf(config.from, config.to);
    const { count } = hotspotIncidents(stages(), config, period ?? never());
    const { units, incidents, leftOut } = await clustersOf({ units: 'area' });
    expect(units.count.reduce((sum, one) => sum + one, 0)).toBeCloseTo(incidents, 6);
    expect(incidents + leftOut).toBeLessThanOrEqual(count + 1e-6);
    expect(units.exposure.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0);
  }, 120_000);

  it('name places unlike their neighbours with local Moran', async () => {
    const { units } = await clustersOf({ units: 'area', statistic: 'local_moran' });
    const against = [...units.level.keys()].filter((unit) => {
      const level = units.level[unit] ?? 0;
      const own = MORAN_QUADRANTS[units.quadrant[unit] ?? 0] ?? 'none';
      return level !== 0 && !own.startsWith(level > 0 ? 'high' : 'low');
    });
    expect(against).toEqual([]);
  }, 120_000);

  it('say so of a period without incidents, and of one too short for patterns', async () => {
    const none = await clustersOf({}, { ...config, incidentKinds: [] });
    expect(none.issues.map(({ code }) => code)).toEqual(['clusters.no-incidents']);
    expect(none.units.level.every((level) => level === 0)).toBe(true);
    expect(everyFigure(none).every(Number.isFinite)).toBe(true);
    const short = await clustersOf({}, { ...config, from: '2026-01-01' });
    expect(short.emerging.issues.map(({ code }) => code)).toEqual(['clusters.few-steps']);
    expect(short.units.pattern.every((pattern) => pattern === 0)).toBe(true);
    const day = await clustersOf({}, { ...config, from: config.to });
    expect(everyFigure(day).every(Number.isFinite)).toBe(true);
  }, 120_000);
});

function never(): never {
  throw new Error('no period');
}
