import type { Action, ProjectAction } from './actions.ts';
import type { AppState } from './app-state.ts';
import { wholePeriod } from './initial-state.ts';
import { NO_ENTRY } from './entry/entry-session.ts';
import { FIRST_FOCUS } from './focus/target-focus.ts';
import { NO_IMPORTS } from './import/import-session.ts';
import { FIRST_CUT_SESSION } from './what-if/what-if-state.ts';
import { reduceProject } from './reduce-project.ts';
import { loading, reduceSession } from './reduce-session.ts';
import { structurallyEqual } from './structural-equal.ts';
import { clockWithin } from './time-window.ts';

/** The only place that answers actions. The same state comes back when an action changes nothing. */
export function reduce(state: AppState, action: Action): AppState {
  if (isProjectAction(action)) return withProject(state, reduceProject(state.project, action));
  if (action.type === 'session/open-project') return openProject(state, action.project);
  const session = reduceSession(state.session, action);
  if (session === state.session) return state;
  return { project: state.project, session: settled(session, state) };
}

/** The same session over another state of the project (a change, an undo). */
export function withProject(state: AppState, project: AppState['project']): AppState {
  if (project === state.project) return state;
  const { study } = project;
  const moved = study.from !== state.project.study.from || study.to !== state.project.study.to;
  const clock = moved ? wholePeriodOr(state, project) : state.session.clock;
  const session = clock === state.session.clock ? state.session : { ...state.session, clock };
  return { project, session };
}

export function isProjectAction(action: Action): action is ProjectAction {
  return action.type.startsWith('project/');
}

function wholePeriodOr(
  state: AppState,
  project: AppState['project'],
): AppState['session']['clock'] {
  const { clock } = state.session;
  if (clock.mode === 'all') return { ...wholePeriod(project), playing: clock.playing };
  return clockWithin(clock, project.study);
}

function settled(session: AppState['session'], state: AppState): AppState['session'] {
  const clock = clockWithin(session.clock, state.project.study);
  return clock === session.clock ? session : { ...session, clock };
}

/** Another project: what was found for the old one no longer holds, the loaded province may. */
function openProject({ session, project: last }: AppState, project: AppState['project']): AppState {
  const sameData =
    project.manifest === last.manifest && structurallyEqual(project.files, last.files);
  return {
    project,
    session: {
      ...session,
      dataset: sameData ? session.dataset : loading(session.dataset, { step: 'open', fraction: 0 }),
      selection: null,
      hover: null,
      cut: { ...FIRST_CUT_SESSION, tool: session.cut.tool },
      focus: { ...FIRST_FOCUS, measure: session.focus.measure },
      entry: NO_ENTRY,
      imports: project.id === last.id ? session.imports : NO_IMPORTS,
      clock: wholePeriod(project),
      result: { status: 'none' },
      save: { status: 'unsaved' },
    },
  };
}
