import type { Bounds } from '../../geo/geometry.ts';
import type { StudyResult } from '../../study/study-result.ts';
import type { PresentationStep, StepView } from './presentation-step.ts';
import { viewOfBounds } from './view-of-bounds.ts';

export type ProposalInput = {
  readonly result: StudyResult;
  /** Of the province. */
  readonly bounds: Bounds;
  /** A plan of patrols is there: the proposal is about it. */
  readonly patrolled: boolean;
};

/** Targets that the views of places keep in sight. */
const SHOWN_TARGETS = 5;
const PLACE_AIR = 0.06;

/**
 * The steps a leader can start with: what happened, where, when, which targets, what is proposed. Sentences
 * and headings are left to be drafted from the numbers. A result without targets gives the first three.
 */
export function proposedSteps({ result, bounds, patrolled }: ProposalInput): PresentationStep[] {
  const province = viewOfBounds(bounds);
  const top = Array.from(result.targets.order.subarray(0, SHOWN_TARGETS));
  const places = viewOfTargets(result, top) ?? province;
  const first = viewOfTargets(result, top.slice(0, 1)) ?? province;
  const steps: PresentationStep[] = [
    step('happened', { ...province, room: 'briefing' }, 'change'),
    step('where', { ...province, room: 'briefing' }, 'top_areas'),
    { ...step('when', { ...province, room: 'hotspots' }, 'clock'), motion: 'clock' },
  ];
  if (top.length === 0) return steps;
  return [
    ...steps,
    step('targets', { ...places, room: 'targets' }, 'top_targets'),
    patrolled
      ? step('proposal', { ...province, room: 'patrol' }, 'patrol_share')
      : step('proposal', { ...first, zoom: Math.min(first.zoom, 11), room: 'targets' }, 'trend'),
  ];
}

function step(
  topic: PresentationStep['topic'],
  view: StepView,
  figure: PresentationStep['figure'],
): PresentationStep {
  return {
    id: `step-${topic}`,
    topic,
    view,
    title: '',
    sentence: '',
    figure,
    motion: 'still',
    notes: '',
  };
}

function viewOfTargets(
  { targets }: StudyResult,
  chosen: readonly number[],
): Omit<StepView, 'room'> | null {
  const lon = chosen.map((target) => targets.lon[target] ?? 0);
  const lat = chosen.map((target) => targets.lat[target] ?? 0);
  if (lon.length === 0) return null;
  return viewOfBounds([
    Math.min(...lon) - PLACE_AIR,
    Math.min(...lat) - PLACE_AIR,
    Math.max(...lon) + PLACE_AIR,
    Math.max(...lat) + PLACE_AIR,
  ]);
}
