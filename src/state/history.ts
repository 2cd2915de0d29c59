import type { ProjectAction } from './actions.ts';
import type { ClassBreaks, Project } from './app-state.ts';

/** Earlier and undone states of the project, oldest first and next first. */
export type History = {
  readonly past: readonly Project[];
  readonly future: readonly Project[];
  /** What the last step changed, and when: a drag of the same thing stays one step. */
  readonly lastKey: string;
  readonly lastAt: number;
};

export const EMPTY_HISTORY: History = { past: [], future: [], lastKey: '', lastAt: 0 };

export const STEPS_KEPT = 200;
export const COALESCE_MS = 400;

/** Records a change from `before`. Rapid changes of the same thing are one step. */
export function recordStep(history: History, before: Project, key: string, now: number): History {
  const age = now - history.lastAt;
  const sameDrag = key !== '' && key === history.lastKey && age >= 0 && age < COALESCE_MS;
  const past = sameDrag && history.past.length > 0 ? history.past : [...history.past, before];
  return { past: past.slice(-STEPS_KEPT), future: [], lastKey: key, lastAt: now };
}

export function stepBack(
  history: History,
  present: Project,
): { history: History; project: Project } | null {
  const project = history.past.at(-1);
  if (!project) return null;
  const past = history.past.slice(0, -1);
  return { history: { ...EMPTY_HISTORY, past, future: [present, ...history.future] }, project };
}

export function stepForward(
  history: History,
  present: Project,
): { history: History; project: Project } | null {
  const [project, ...future] = history.future;
  if (!project) return null;
  return { history: { ...EMPTY_HISTORY, past: [...history.past, present], future }, project };
}

/** Breaks drawn for the first time belong to every step that had none: no undo takes them away. */
export function withFirstBreaks(history: History, breaks: ClassBreaks): History {
  const fill = (project: Project): Project => (project.breaks ? project : { ...project, breaks });
  return { ...history, past: history.past.map(fill), future: history.future.map(fill) };
}

/** Copies that left belong to every step: no undo takes them out of the register. */
export function withCopies(history: History, copies: Project['briefing']['copies']): History {
  const fill = (project: Project): Project => ({
    ...project,
    briefing: { ...project.briefing, copies },
  });
  return { ...history, past: history.past.map(fill), future: history.future.map(fill) };
}

/** What an action changes: equal keys may be one step when they follow each other closely. */
export function stepKey(action: ProjectAction): string {
  switch (action.type) {
    case 'project/set-study':
      return `${action.type} ${Object.keys(action.change).toSorted().join()}`;
    case 'project/set-layer':
      return `${action.type} ${action.layer} ${Object.keys(action.change).toSorted().join()}`;
    case 'project/choose-target':
      return `${action.type} ${action.target}`;
    case 'project/rename':
    case 'project/set-weights':
      return action.type;
    case 'project/set-plan-item':
      return `${action.type} ${action.id} ${Object.keys(action.change).toSorted().join()}`;
    case 'project/set-plan':
      return `${action.type} ${Object.keys(action.change).toSorted().join()}`;
    case 'project/set-patrol':
      if (action.change.options) return `${action.type} options`;
      return ofGesture(action);
    case 'project/set-briefing':
    case 'project/set-when':
    case 'project/change-what-if':
      return ofGesture(action);
    case 'project/name-assessment':
      return `${action.type} ${action.id}`;
    default:
      return '';
  }
}

function ofGesture({
  type,
  gesture,
}: {
  readonly type: string;
  readonly gesture?: string;
}): string {
  return gesture === undefined ? '' : `${type} ${gesture}`;
}
