import type { StudyConfig } from '../../core/study/study-config.ts';
import { defaultStudyConfig } from '../../core/study/study-config.ts';
import type { AppState } from '../app-state.ts';
import { structurallyEqual } from '../structural-equal.ts';
import { lastResult } from './last-known.ts';
import { memoised } from './memoised.ts';

/** True when the result on screen answers the question as it stands now. */
export const resultIsCurrent: (state: AppState) => boolean = memoised(
  (state: AppState) => [state.project.study, lastResult(state)?.config] as const,
  (study, answered) => answered !== undefined && structurallyEqual(study, answered),
);

export const STUDY_FILTERS = ['incidentKinds', 'severities', 'owners', 'communes'] as const;
export type StudyFilter = (typeof STUDY_FILTERS)[number];

/** Filters that differ from the defaults, for the "filters on" badge and the reset button. */
export const filtersOn: (state: AppState) => readonly StudyFilter[] = memoised(
  ({ project }: AppState) => [project.study] as const,
  (study) => {
    const defaults = defaultStudyConfig(study);
    return STUDY_FILTERS.filter((name) => !sameMembers(study[name], defaults[name]));
  },
);

/** The question without filters and with the default parameters, over the same period. */
export function studyDefaults(study: StudyConfig): StudyConfig {
  return defaultStudyConfig({ from: study.from, to: study.to });
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  const members = new Set(a);
  return members.size === new Set(b).size && b.every((member) => members.has(member));
}
