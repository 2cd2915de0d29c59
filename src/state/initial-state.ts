import { emptyScenario } from '../core/criticality/scenario.ts';
import { EMPTY_PLAN } from '../core/plan/protection-plan.ts';
import { defaultPeriod } from '../core/study/default-period.ts';
import { defaultStudyConfig } from '../core/study/study-config.ts';
import { NO_WHEN_SETTINGS } from '../core/study/when-options.ts';
import { FIRST_FOCUS } from './focus/target-focus.ts';
import { NO_BRIEFING } from '../core/brief/briefing-work.ts';
import { NO_PATROLS } from '../core/patrol/patrol-work.ts';
import { FIRST_BRIEFING } from './briefing/briefing-session.ts';
import { NO_PATROL_PLAN } from './patrol/patrol-session.ts';
import { NO_REVIEW } from './review/review-session.ts';
import { NO_ENTRY } from './entry/entry-session.ts';
import { NO_IMPORTS } from './import/import-session.ts';
import { FIRST_HOTSPOTS } from './hotspots/hotspots-session.ts';
import { FIRST_CUT_SESSION } from './what-if/what-if-state.ts';
import type { AppState, Language, Project, Role, Session, Theme, TimeWindow } from './app-state.ts';

export function newProject(seed: {
  id: string;
  name: string;
  manifest: string;
  /** First and last day of the data. */
  since: string;
  cutOff: string;
}): Project {
  return {
    id: seed.id,
    name: seed.name,
    manifest: seed.manifest,
    files: [],
    study: defaultStudyConfig(defaultPeriod(seed)),
    layers: {},
    breaks: null,
    chosen: [],
    savedViews: [],
    whatIf: { scenario: emptyScenario(), saved: '' },
    scenarios: [],
    weightsLog: [],
    plan: EMPTY_PLAN,
    assessments: [],
    when: NO_WHEN_SETTINGS,
    series: [],
    patrol: NO_PATROLS,
    briefing: NO_BRIEFING,
  };
}

export function wholePeriod(project: Project): TimeWindow {
  return { mode: 'all', from: project.study.from, to: project.study.to, playing: false };
}

export function initialState(
  project: Project,
  look: { language: Language; theme: Theme; role: Role; singleKeys?: boolean },
): AppState {
  const session: Session = {
    room: 'hotspots',
    targetsTab: 'targets',
    singleKeys: true,
    ...look,
    camera: null,
    selection: null,
    hover: null,
    pointer: null,
    clock: wholePeriod(project),
    dataset: { status: 'none' },
    result: { status: 'none' },
    timeline: null,
    cut: FIRST_CUT_SESSION,
    focus: FIRST_FOCUS,
    hotspots: FIRST_HOTSPOTS,
    imports: NO_IMPORTS,
    entry: NO_ENTRY,
    review: NO_REVIEW,
    patrol: NO_PATROL_PLAN,
    briefing: FIRST_BRIEFING,
    save: { status: 'unsaved' },
    panelOpen: true,
    dialog: null,
    notices: [],
  };
  return { project, session };
}
