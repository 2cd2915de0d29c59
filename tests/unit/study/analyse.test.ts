import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { INCIDENT_KIND_IDS } from '../../../src/core/model/incident-kinds.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { analyse } from '../../../src/core/study/analyse.ts';
import { targetIncidents, targetReasons } from '../../../src/core/study/describe-target.ts';
import { SCORE_COMPONENTS, defaultStudyConfig } from '../../../src/core/study/study-config.ts';
import type { StudyConfig } from '../../../src/core/study/study-config.ts';
import { studyFiles } from '../../../src/core/study/study-files.ts';
import { createStudyMemory } from '../../../src/core/study/study-memory.ts';
import type { StudyResult } from '../../../src/core/study/study-result.ts';
import { anyDataset } from '../../support/any-dataset.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { place, smallDataset } from '../../support/small-dataset.ts';

const usual: StudyConfig = {
  ...defaultStudyConfig({ from: '2023-01-01', to: '2025-12-31' }),
  incidentKinds: INCIDENT_KIND_IDS,
};

const anyConfig = fc
  .record({
    from: fc.constantFrom('2023-01-01', '2024-02-03', '2025-12-31'),
    to: fc.constant('2025-12-31'),
    incidentKinds: fc.subarray([...INCIDENT_KIND_IDS]),
    severities: fc.subarray(['minor', 'serious']),
    owners: fc.subarray(['VNPT', 'Viettel']),
    communes: fc.subarray(['WEST', 'EAST']),
  })
  .map((change): StudyConfig => ({ ...usual, ...change }));

const study = (dataset: Dataset, config: StudyConfig, memory = createStudyMemory()) =>
  analyse(dataset, config, memory, quietContext());

const RUNS = { numRuns: 40 };

function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

function buffersOf(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffersOf) : [];
}

function incidentsOf(result: StudyResult): number {
  const { counts } = result;
  const leftOut = Object.values(counts.leftOut).reduce((sum, count) => sum + count, 0);
  return counts.placedOnCable + counts.placedOnSite + counts.placedOnPost + leftOut;
}

describe('any study of any dataset', () => {
  it('holds finite numbers only', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset(), anyConfig, async (dataset, config) => {
        const numbers = numbersOf(await study(dataset, config));
        expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('accounts for every incident once', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset(), anyConfig, async (dataset, config) => {
        const result = await study(dataset, config);
        expect(incidentsOf(result)).toBe(dataset.tables.incident?.rows ?? 0);
        expect(result.counts.incidents).toBe(dataset.tables.incident?.rows ?? 0);
        const { leftOut } = result.counts;
        const refused =
          leftOut.kind_not_chosen +
          leftOut.no_date +
          leftOut.outside_period +
          leftOut.severity_not_chosen +
          leftOut.commune_not_chosen +
          leftOut.owner_not_chosen;
        expect(result.counts.selected + refused).toBe(result.counts.incidents);
      }),
      RUNS,
    );
  });

  it('shows the incidents behind every count', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset(), anyConfig, async (dataset, config) => {
        const memory = createStudyMemory();
        const { targets, comparison } = await study(dataset, config, memory);
        const behind = targetIncidents(memory);
        let total = 0;
        for (let target = 0; target < targets.length; target += 1) {
          const weight = behind(target).reduce((sum, one) => sum + one.weight, 0);
          expect(weight).toBeCloseTo(targets.count[target] ?? 0, 9);
          total += weight;
        }
        expect(total).toBeLessThanOrEqual(comparison.now + 1e-9);
      }),
      RUNS,
    );
  });

  it('gives scores of 0 to 100 that are the sum of their contributions and of their reasons', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset(), anyConfig, async (dataset, config) => {
        const memory = createStudyMemory();
        const { targets } = await study(dataset, config, memory);
        const reasons = targetReasons(dataset, memory);
        for (let target = 0; target < targets.length; target += 1) {
          const score = targets.score[target] ?? -1;
          const parts = targets.contributions.subarray(target * 5, target * 5 + 5);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(score);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100 + 1e-9);
          const told = reasons(target);
          SCORE_COMPONENTS.forEach((component, part) => {
            const points = told.filter((one) => one.component === component);
            expect(points.length).toBeGreaterThan(0);
            expect(points.reduce((sum, one) => sum + one.points, 0)).toBeCloseTo(
              parts[part] ?? 0,
              9,
            );
          });
        }
      }),
      RUNS,
    );
  });

  it('ranks by falling score', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset(), anyConfig, async (dataset, config) => {
        const { targets, areas } = await study(dataset, config);
        for (const ranked of [targets, areas]) {
          const scores = [...ranked.order].map((item) => ranked.score[item] ?? 0);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          expect([...ranked.order].toSorted((a, b) => a - b)).toEqual([...ranked.score.keys()]);
          ranked.order.forEach((item, nth) => expect(ranked.rank[item]).toBe(nth + 1));
        }
      }),
      RUNS,
    );
  });

  it('keeps the mass of the density in use and planned cables', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset(), anyConfig, async (dataset, config) => {
        const { sections, period } = await study(dataset, config);
        let mass = 0;
        let count = 0;
        for (let section = 0; section < sections.length; section += 1) {
          const km = ((sections.toM[section] ?? 0) - (sections.fromM[section] ?? 0)) / 1000;
          mass += (sections.density[section] ?? 0) * km * period.years;
          count += sections.count[section] ?? 0;
          expect(sections.density[section]).toBeGreaterThanOrEqual(0);
        }
        expect(mass).toBeCloseTo(count, 5);
      }),
      RUNS,
    );
  });

  it('is the same from a used memory as from a new one, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset(), anyConfig, anyConfig, async (dataset, first, second) => {
        const used = createStudyMemory();
        const before = await study(dataset, first, used);
        structuredClone(before, { transfer: buffersOf(before) });
        const again = await study(dataset, second, used);
        const fresh = createStudyMemory();
        expect(again).toEqual(await study(dataset, second, fresh));
        const files = studyFiles(dataset, used, { sensitive: true });
        expect(files).toEqual(studyFiles(dataset, fresh, { sensitive: true }));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a study', () => {
  const dataset = smallDataset({
    cable_route: [{ line: [place(0, 0), place(0, 3000)], fields: { id: 'C', tier: 'metro' } }],
    bts_site: [{ at: place(50, 1500), fields: { id: 'B' } }],
    incident: [
      { at: place(10, 200), fields: { id: 'a', kind: 'CAP_TROM', discovered: '2024-05-05' } },
      { at: place(50, 1500), fields: { id: 'b', kind: 'THIENTAI', discovered: '2024-05-05' } },
    ],
  });

  it('does not care in which order its lists are given', async () => {
    const one = await study(dataset, usual);
    const other = { ...usual, incidentKinds: [...usual.incidentKinds].toReversed() };
    expect((await study(dataset, other)).hash).toBe(one.hash);
  });

  it('has another hash with another setting or other data', async () => {
    const one = await study(dataset, usual);
    const weights = { ...usual.weights, repeat: 16 };
    expect((await study(dataset, { ...usual, weights })).hash).not.toBe(one.hash);
    expect((await study({ ...dataset, hash: 'x' }, usual)).hash).not.toBe(one.hash);
  });

  it('runs no stage again that its change does not touch', async () => {
    const memory = createStudyMemory();
    await study(dataset, usual, memory);
    const { network, placement, selection, density } = memory;
    await study(dataset, { ...usual, weights: { ...usual.weights, repeat: 50 } }, memory);
    expect(memory.selection).toBe(selection);
    expect(memory.density).toBe(density);
    await study(dataset, { ...usual, from: '2024-06-01' }, memory);
    expect(memory.placement).toBe(placement);
    expect(memory.selection).not.toBe(selection);
    await study(dataset, { ...usual, snap: { maxDistanceM: 5 } }, memory);
    expect(memory.network).toBe(network);
    expect(memory.placement).not.toBe(placement);
  });

  it('forgets everything with another dataset', async () => {
    const memory = createStudyMemory();
    await study(dataset, usual, memory);
    const empty = smallDataset({});
    const result = await study(empty, usual, memory);
    expect(result.targets.length).toBe(0);
    expect(result).toEqual(await study(empty, usual));
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    const run = analyse(dataset, usual, createStudyMemory(), quietContext(stop.signal));
    await expect(run).rejects.toThrow(/abort/i);
  });

  it('refuses days that are no period', async () => {
    await expect(study(dataset, { ...usual, from: '2026-01-01' })).rejects.toThrow(RangeError);
  });
});
