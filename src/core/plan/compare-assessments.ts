import type { AssessedArea, AssessedTarget, AssessmentBody } from './assessment.ts';
import { changedInputs, valueCause } from './changed-inputs.ts';
import type { ChangedInput, ValueCause } from './changed-inputs.ts';
import { mainCause, partChanges } from './compare-target.ts';
import type { MainCause, PartChange } from './compare-target.ts';

/** `entered`, `left`: only one of the pictures lists it; its rank in the other is beyond the list or none. */
export const MOVES = ['rose', 'fell', 'same', 'entered', 'left'] as const;
export type Move = (typeof MOVES)[number];

export type ComparedTarget = {
  readonly target: string;
  readonly move: Move;
  readonly before: AssessedTarget | null;
  readonly after: AssessedTarget | null;
  /** Places won (positive) or lost; 0 where one side is not listed. */
  readonly places: number;
  readonly points: number;
  /** Incidents counted after less before. */
  readonly count: number;
  /** Empty where one side is not listed. */
  readonly parts: readonly PartChange[];
  readonly cause: MainCause;
};

export type ComparedArea = {
  readonly code: string;
  readonly before: AssessedArea | null;
  readonly after: AssessedArea | null;
  readonly places: number;
};

export type AssessmentComparison = {
  readonly changed: readonly ChangedInput[];
  /** Whether new data, another question, or both can have moved the values of components. */
  readonly valueCause: ValueCause;
  readonly moves: Readonly<Record<Move, number>>;
  /** By rank after; those that left last, by their rank before. */
  readonly targets: readonly ComparedTarget[];
  readonly areas: readonly ComparedArea[];
  /** False when the losses are in different units and must not be subtracted. */
  readonly sameLossUnit: boolean;
};

/**
 * Who rose, who fell, who came and went between two pictures, and why: weights, values of the target's own
 * components, or the others around it; what moved the values is told for the whole (valueCause). Targets are
 * the same when their ids are; sections cut to another length have other ids, so with `network` changed they
 * come and go. Pure, O(n log n); two equal bodies give only `same`.
 */
export function compareAssessments(
  before: AssessmentBody,
  after: AssessmentBody,
): AssessmentComparison {
  const changed = changedInputs(before, after);
  const earlier = new Map(before.targets.map((target) => [target.target, target]));
  const later = new Map(after.targets.map((target) => [target.target, target]));
  const weights = [before.weights, after.weights] as const;
  const stayed = after.targets.map((target) =>
    compared(earlier.get(target.target) ?? null, target, weights),
  );
  const gone = before.targets
    .filter(({ target }) => !later.has(target))
    .map((target) => compared(target, null, weights));
  const targets = [...byRank(stayed, 'after'), ...byRank(gone, 'before')];
  const moves = { rose: 0, fell: 0, same: 0, entered: 0, left: 0 };
  for (const { move } of targets) moves[move] += 1;
  return {
    changed,
    valueCause: valueCause(changed),
    moves,
    targets,
    areas: compareAreas(before.areas, after.areas),
    sameLossUnit: before.lossUnit === after.lossUnit,
  };
}

function compared(
  before: AssessedTarget | null,
  after: AssessedTarget | null,
  weights: Parameters<typeof partChanges>[2],
): ComparedTarget {
  const target = (after ?? before)?.target ?? '';
  if (!before || !after) {
    const move = after ? 'entered' : 'left';
    return {
      target,
      move,
      before,
      after,
      places: 0,
      points: 0,
      count: 0,
      parts: [],
      cause: 'nothing',
    };
  }
  const places = before.rank - after.rank;
  const parts = partChanges(before, after, weights);
  return {
    target,
    move: places > 0 ? 'rose' : places < 0 ? 'fell' : 'same',
    before,
    after,
    places,
    points: after.score - before.score,
    count: after.count - before.count,
    parts,
    cause: mainCause(parts, places),
  };
}

function byRank(
  targets: readonly ComparedTarget[],
  side: 'before' | 'after',
): readonly ComparedTarget[] {
  return targets.toSorted((a, b) => (a[side]?.rank ?? 0) - (b[side]?.rank ?? 0));
}

function compareAreas(
  before: readonly AssessedArea[],
  after: readonly AssessedArea[],
): readonly ComparedArea[] {
  const earlier = new Map(before.map((area) => [area.code, area]));
  const later = new Set(after.map(({ code }) => code));
  const stayed = after.map((area) => {
    const known = earlier.get(area.code) ?? null;
    return {
      code: area.code,
      before: known,
      after: area,
      places: known ? known.rank - area.rank : 0,
    };
  });
  const gone = before
    .filter(({ code }) => !later.has(code))
    .map((area) => ({ code: area.code, before: area, after: null, places: 0 }));
  return [...stayed, ...gone];
}
