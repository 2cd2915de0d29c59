import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/study/analyse.ts';
import {
  DEFAULT_WEIGHTS,
  SCORE_COMPONENTS,
  defaultStudyConfig,
} from '../../../src/core/study/study-config.ts';
import type { ScoreWeights, StudyConfig } from '../../../src/core/study/study-config.ts';
import { createStudyMemory } from '../../../src/core/study/study-memory.ts';
import type { StudyResult } from '../../../src/core/study/study-result.ts';
import { rerank } from '../../../src/core/targets/rerank.ts';
import {
  WEIGHT_PRESETS,
  WEIGHT_PRESET_IDS,
  presetOf,
} from '../../../src/core/targets/weight-presets.ts';
import { oneRouteProvince } from '../../golden/one-route-province.ts';
import { quietContext } from '../../support/quiet-context.ts';

const dataset = oneRouteProvince();
const memory = createStudyMemory();
const usual = defaultStudyConfig({ from: '2024-01-01', to: '2025-12-31' });
const ask = (config: StudyConfig): Promise<StudyResult> =>
  analyse(dataset, config, memory, quietContext());
const weight = fc.integer({ min: 0, max: 100 });
const anyWeights: fc.Arbitrary<ScoreWeights> = fc
  .record({
    likelihood: weight,
    repeat: weight,
    vulnerability: weight,
    consequence: weight,
    protection_class: weight,
  })
  .filter((weights) => SCORE_COMPONENTS.some((component) => weights[component] > 0));

describe('other weights', () => {
  let first: StudyResult;
  beforeAll(async () => {
    first = await ask(usual);
  });

  it('re-rank in the page as the analysis does', async () => {
    await fc.assert(
      fc.asyncProperty(anyWeights, async (weights) => {
        const again = await ask({ ...usual, weights });
        const here = rerank(first.components, weights, first.targets.tieOrder);
        expect(here.order).toEqual(again.targets.order);
        expect(here.score).toEqual(again.targets.score);
        expect(here.contributions).toEqual(again.targets.contributions);
      }),
      { numRuns: 25 },
    );
  });

  it('change nothing but scores and ranks', async () => {
    const other = await ask({ ...usual, weights: WEIGHT_PRESETS.leader });
    const { score, contributions, rank, order, ...kept } = first.targets;
    expect(other.targets).toMatchObject(kept);
    expect([score, contributions, rank, order].every((column) => column.length > 0)).toBe(true);
    for (const part of [
      'counts',
      'sections',
      'components',
      'criticality',
      'service',
      'risk',
      'areaRisk',
      'totalRisk',
      'districts',
      'riskParameters',
      'families',
      'comparison',
      'hourOfWeek',
      'dataHash',
    ] as const) {
      expect(other[part], part).toEqual(first[part]);
    }
    expect(other.hash).not.toBe(first.hash);
  });

  it('give contributions that add up to the score, within a tenth of a point', async () => {
    await fc.assert(
      fc.asyncProperty(anyWeights, async (weights) => {
        const { score, contributions } = rerank(first.components, weights, first.targets.tieOrder);
        score.forEach((points, target) => {
          const parts = contributions.subarray(
            target * SCORE_COMPONENTS.length,
            (target + 1) * SCORE_COMPONENTS.length,
          );
          const sum = parts.reduce((total, part) => total + part, 0);
          expect(Math.abs(sum - points)).toBeLessThan(0.1);
          expect(points).toBeLessThanOrEqual(100 + 1e-9);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('the presets of the roles', () => {
  it('are known again, and a mix of one’s own is none', () => {
    for (const id of WEIGHT_PRESET_IDS) expect(presetOf(WEIGHT_PRESETS[id])).toBe(id);
    expect(presetOf({ ...DEFAULT_WEIGHTS, repeat: 16 })).toBeNull();
  });

  it('sum to 100 and differ', () => {
    for (const id of WEIGHT_PRESET_IDS) {
      const sum = SCORE_COMPONENTS.reduce((total, one) => total + WEIGHT_PRESETS[id][one], 0);
      expect(sum).toBe(100);
    }
    expect(new Set(WEIGHT_PRESET_IDS.map((id) => JSON.stringify(WEIGHT_PRESETS[id]))).size).toBe(3);
  });
});
