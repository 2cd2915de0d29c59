import type { PresentationStep } from '../../core/brief/steps/presentation-step.ts';

/** The steps with one moved to another place; beyond the ends it stays at the end. */
export function moveStep(
  steps: readonly PresentationStep[],
  from: number,
  to: number,
): readonly PresentationStep[] {
  const step = steps[from];
  if (!step) return steps;
  const others = steps.toSpliced(from, 1);
  return others.toSpliced(Math.min(Math.max(to, 0), others.length), 0, step);
}

export function changeStep(
  steps: readonly PresentationStep[],
  id: string,
  change: Partial<PresentationStep>,
): readonly PresentationStep[] {
  return steps.map((step) => (step.id === id ? { ...step, ...change } : step));
}

/** An id none of the steps has. */
export function freeStepId(steps: readonly PresentationStep[]): string {
  const taken = new Set(steps.map(({ id }) => id));
  let number = steps.length + 1;
  while (taken.has(`step-${number}`)) number += 1;
  return `step-${number}`;
}

/** Proposed steps that are not there yet, after those that are. */
export function withProposed(
  steps: readonly PresentationStep[],
  proposed: readonly PresentationStep[],
): readonly PresentationStep[] {
  const known = new Set(steps.map(({ id }) => id));
  return [...steps, ...proposed.filter(({ id }) => !known.has(id))];
}
