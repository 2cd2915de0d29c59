import type { CutAnswer } from '../../jobs/protocol/service-jobs.ts';
import type { ScenarioAnswer } from './use-scenario-answers.ts';

/** Targets that go dark under one of the answers and under no other; null until all are there. */
export function onlyTakenBy(answers: readonly ScenarioAnswer[], at: number): Uint32Array | null {
  const known = answers.filter((answer): answer is CutAnswer => typeof answer !== 'string');
  const mine = answers[at];
  if (known.length < answers.length || mine === undefined || typeof mine === 'string') return null;
  const others = new Set(
    known.filter((answer) => answer !== mine).flatMap(({ darkTargets }) => Array.from(darkTargets)),
  );
  return mine.darkTargets.filter((target) => !others.has(target));
}
