import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/core/basics/canonical-json.ts';
import type { Assessment, AssessmentBody } from '../../../src/core/plan/assessment.ts';
import { compareAssessments } from '../../../src/core/plan/compare-assessments.ts';
import {
  assessmentBody,
  assessmentHash,
  makeAssessment,
} from '../../../src/core/plan/make-assessment.ts';
import { SCORE_COMPONENTS } from '../../../src/core/study/study-config.ts';
import type { ScoreWeights } from '../../../src/core/study/study-config.ts';
import type { StudyResult } from '../../../src/core/study/study-result.ts';
import { rankFalling } from '../../../src/core/targets/rank.ts';
import { pointsOf } from '../../../src/core/targets/score.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult({ sections: 20, sites: 12, areas: 4 });
const body = (result: StudyResult, most = 1000): AssessmentBody =>
  assessmentBody({ result, cutOff: '2025-12-31', chosen: new Set(), most });

/** The same study under other weights, ranked anew as the study does. */
function reweighted(result: StudyResult, weights: ScoreWeights): StudyResult {
  const [from, to] = [pointsOf(result.config.weights), pointsOf(weights)];
  const size = SCORE_COMPONENTS.length;
  const contributions = result.targets.contributions.map((points, at) => {
    const component = SCORE_COMPONENTS[at % size] ?? 'likelihood';
    return from[component] > 0 ? (points / from[component]) * to[component] : 0;
  });
  return withContributions({ ...result, config: { ...result.config, weights } }, contributions);
}

function withContributions(result: StudyResult, contributions: Float64Array): StudyResult {
  const size = SCORE_COMPONENTS.length;
  const score = new Float64Array(result.targets.length);
  contributions.forEach((points, at) => {
    const target = Math.floor(at / size);
    score[target] = (score[target] ?? 0) + points;
  });
  const tie = Uint32Array.from(score.keys());
  return {
    ...result,
    targets: { ...result.targets, contributions, score, ...rankFalling(score, tie) },
  };
}

describe('an assessment', () => {
  it('has the same bytes for the same result, and another hash for another', () => {
    const again = syntheticResult({ sections: 20, sites: 12, areas: 4 });
    expect(canonicalJson(body(again))).toBe(canonicalJson(body(RESULT)));
    expect(assessmentHash(body(again))).toBe(assessmentHash(body(RESULT)));
    expect(assessmentHash(body(syntheticResult({ seed: 2 })))).not.toBe(
      assessmentHash(body(RESULT)),
    );
  });

  it('keeps its hash under another name, date or note, and shows when a figure was altered', () => {
    const saved = { id: 'assessment-1', name: 'Quý IV', note: '', at: 1 };
    const kept = makeAssessment(body(RESULT), saved);
    const renamed: Assessment = { ...kept, name: 'Quý IV/2025', note: 'đã họp', at: 5 };
    expect(assessmentHash(renamed)).toBe(kept.hash);
    expect(assessmentHash({ ...kept, incidents: kept.incidents + 1 })).not.toBe(kept.hash);
  });

  it('survives JSON unchanged', () => {
    const kept = makeAssessment(body(RESULT), { id: 'a', name: 'x', note: '', at: 0 });
    expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
  });

  it('keeps the first targets by rank and every chosen one', () => {
    const last = RESULT.targets.id[RESULT.targets.order.at(-1) ?? 0] ?? '';
    const kept = assessmentBody({
      result: RESULT,
      cutOff: '2025-12-31',
      chosen: new Set([last]),
      most: 5,
    });
    expect(kept.targets.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, RESULT.targets.length]);
    expect(kept.targets.at(-1)).toMatchObject({ target: last, chosen: true });
    expect(kept.targetCount).toBe(RESULT.targets.length);
  });

  it('has points that add up to the score', () => {
    for (const { points, score } of body(RESULT).targets) {
      expect(points.reduce((sum, each) => sum + each, 0)).toBeCloseTo(score, 2);
    }
  });
});

describe('two assessments', () => {
  it('that are equal differ in nothing', () => {
    const same = compareAssessments(body(RESULT), body(RESULT));
    expect(same.changed).toEqual([]);
    expect(same.valueCause).toBe('nothing');
    expect(same.moves).toMatchObject({ rose: 0, fell: 0, entered: 0, left: 0 });
    expect(same.targets.every(({ cause }) => cause === 'nothing')).toBe(true);
  });

  it('under other weights alone: every change of points is put down to the weights', () => {
    const weights = { ...RESULT.config.weights, likelihood: 10, consequence: 60 };
    const after = reweighted(RESULT, weights);
    const compared = compareAssessments(body(RESULT), body(after));
    expect(compared.changed).toEqual(['weights']);
    expect(compared.valueCause).toBe('nothing');
    expect(compared.moves.rose).toBeGreaterThan(0);
    for (const { parts, points } of compared.targets) {
      const byValues = parts.reduce((sum, part) => sum + Math.abs(part.byValues), 0);
      expect(byValues).toBeLessThan(0.02);
      expect(parts.reduce((sum, part) => sum + part.byWeights, 0)).toBeCloseTo(points, 1);
    }
    const moved = compared.targets.filter(({ places }) => places !== 0);
    expect(new Set(moved.map(({ cause }) => cause)).has('values')).toBe(false);
  });

  it('over other data alone: the target that changed says values, those it passed say others', () => {
    const contributions = RESULT.targets.contributions.slice();
    const raised = RESULT.targets.order.at(-1) ?? 0;
    contributions[raised * SCORE_COMPONENTS.length] = 40;
    const after = { ...withContributions(RESULT, contributions), dataHash: 'e'.repeat(64) };
    const compared = compareAssessments(body(RESULT), body(after));
    expect(compared.changed).toEqual(['data']);
    expect(compared.valueCause).toBe('data');
    const risen = compared.targets.find(({ target }) => target === RESULT.targets.id[raised]);
    expect(risen).toMatchObject({ move: 'rose', cause: 'values' });
    const largest = risen?.parts.toSorted((a, b) => b.byValues - a.byValues)[0];
    expect(largest?.component).toBe('likelihood');
    const fell = compared.targets.filter(({ move }) => move === 'fell');
    expect(fell.length).toBeGreaterThan(0);
    expect(fell.every(({ cause, places }) => cause === 'others' && places === -1)).toBe(true);
  });

  it('always have parts that add up to the change of the score', () => {
    const weight = fc.integer({ min: 0, max: 100 });
    const anyWeights = fc.record({
      likelihood: fc.integer({ min: 1, max: 100 }),
      repeat: weight,
      vulnerability: weight,
      consequence: weight,
      protection_class: weight,
    });
    fc.assert(
      fc.property(anyWeights, fc.integer({ min: 1, max: 20 }), (weights, seed) => {
        const other = syntheticResult({ seed, sections: 20, sites: 12, areas: 4 });
        const compared = compareAssessments(body(RESULT), body(reweighted(other, weights)));
        for (const { parts, points, before, after } of compared.targets) {
          if (!before || !after) continue;
          const sum = parts.reduce((total, part) => total + part.byWeights + part.byValues, 0);
          expect(Math.abs(sum - points)).toBeLessThan(0.01);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('tell a changed question from changed data, and say when they cannot', () => {
    const later = { ...RESULT, config: { ...RESULT.config, to: '2025-06-30' } };
    expect(compareAssessments(body(RESULT), body(later)).valueCause).toBe('question');
    const both = { ...later, dataHash: 'e'.repeat(64) };
    const compared = compareAssessments(body(RESULT), body(both));
    expect(compared.changed).toEqual(['data', 'period']);
    expect(compared.valueCause).toBe('both');
  });

  it('ask nothing of the order of a list of filters', () => {
    const kinds = RESULT.config.incidentKinds;
    const turned = { ...RESULT, config: { ...RESULT.config, incidentKinds: kinds.toReversed() } };
    expect(compareAssessments(body(RESULT), body(turned)).changed).toEqual([]);
  });

  it('name those that only one of them lists', () => {
    const compared = compareAssessments(body(RESULT, 10), body(RESULT, 8));
    expect(compared.moves).toMatchObject({ left: 2, entered: 0, same: 8 });
    const gone = compared.targets.slice(-2);
    expect(gone.map(({ before }) => before?.rank)).toEqual([9, 10]);
    expect(compareAssessments(body(RESULT, 8), body(RESULT, 10)).moves.entered).toBe(2);
  });
});
