import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposedSteps } from '../../../src/core/brief/steps/proposed-steps.ts';
import { STEP_FIGURES } from '../../../src/core/brief/steps/presentation-step.ts';
import { stepFigure } from '../../../src/core/brief/steps/step-figure.ts';
import { boundsOfView, viewOfBounds } from '../../../src/core/brief/steps/view-of-bounds.ts';
import { weekPeak } from '../../../src/core/brief/steps/week-peak.ts';
import { moveStep, withProposed } from '../../../src/state/briefing/step-edits.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult();
const BOUNDS = [107.4, 12.9, 109.3, 14.6] as const;
const steps = () => proposedSteps({ result: RESULT, bounds: [...BOUNDS], patrolled: false });

describe('the first steps', () => {
  it('say what happened, where, when, which targets and what is proposed, in this order', () => {
    expect(steps().map(({ topic }) => topic)).toEqual([
      'happened',
      'where',
      'when',
      'targets',
      'proposal',
    ]);
  });

  it('leave sentences to the numbers and run time only where the question is when', () => {
    expect(steps().every(({ sentence }) => sentence === '')).toBe(true);
    expect(
      steps()
        .filter(({ motion }) => motion === 'clock')
        .map(({ topic }) => topic),
    ).toEqual(['when']);
  });

  it('propose the patrol where there is a plan', () => {
    const last = proposedSteps({ result: RESULT, bounds: [...BOUNDS], patrolled: true }).at(-1);
    expect(last).toMatchObject({ figure: 'patrol_share', view: { room: 'patrol' } });
  });

  it('are three where nothing is ranked', () => {
    const bare = syntheticResult({ sections: 0, sites: 0 });
    expect(proposedSteps({ result: bare, bounds: [...BOUNDS], patrolled: false })).toHaveLength(3);
  });

  it('are added once, and what a person wrote stays', () => {
    const own = steps().map((step, place) =>
      place === 0 ? { ...step, sentence: 'Riêng.' } : step,
    );
    expect(withProposed(own.slice(0, 2), steps()).map(({ sentence }) => sentence)).toEqual([
      'Riêng.',
      '',
      '',
      '',
      '',
    ]);
  });
});

describe('the view of bounds', () => {
  it('shows all of them, and the pane of a view gives them back with the air around', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 102, max: 109, noNaN: true }),
        fc.double({ min: 8, max: 22, noNaN: true }),
        fc.double({ min: 0.02, max: 3, noNaN: true }),
        fc.double({ min: 0.02, max: 3, noNaN: true }),
        (west, south, width, height) => {
          const view = viewOfBounds([west, south, west + width, south + height]);
          const [left, bottom, right, top] = boundsOfView(view);
          expect(left).toBeLessThanOrEqual(west);
          expect(right).toBeGreaterThanOrEqual(west + width);
          expect(bottom).toBeLessThanOrEqual(south);
          expect(top).toBeGreaterThanOrEqual(south + height);
        },
      ),
    );
  });
});

describe('the figure of a step', () => {
  it('never holds anything that is no number', () => {
    for (const id of STEP_FIGURES) {
      const figure = stepFigure(id, { result: RESULT, months: [], plan: null });
      expect(JSON.stringify(figure)).not.toMatch(/null,|NaN/);
    }
  });

  it('is none where nothing was chosen or nothing is known', () => {
    const input = { result: RESULT, months: [], plan: null };
    expect(stepFigure('none', input)).toBeNull();
    expect(stepFigure('patrol_share', input)).toBeNull();
    expect(stepFigure('trend', input)).toBeNull();
  });

  it('shows the first five of the list in its order', () => {
    const figure = stepFigure('top_targets', { result: RESULT, months: [], plan: null });
    expect(figure).toMatchObject({ targets: [...RESULT.targets.order.subarray(0, 5)] });
  });
});

describe('the fullest hours', () => {
  it('are found across midnight', () => {
    const hours = new Float64Array(168);
    for (let day = 0; day < 7; day += 1) hours[day * 24 + 23] = hours[day * 24 + 1] = 3;
    hours[12] = 6;
    expect(weekPeak(hours)).toMatchObject({ fromHour: 20, hours: 6, count: 42 });
    expect(weekPeak(hours)?.share).toBeCloseTo(42 / 48, 12);
  });

  it('are none without an hour', () => {
    expect(weekPeak(new Float64Array(168))).toBeNull();
  });
});

describe('moving a step', () => {
  it('keeps all of them, each once, wherever it is put', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.integer({ min: -3, max: 9 }), (from, to) => {
        const all = steps();
        const moved = moveStep(all, from, to);
        expect(moved.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        expect(moved[Math.min(Math.max(to, 0), 4)]?.id).toBe(all[from]?.id);
      }),
    );
  });
});
