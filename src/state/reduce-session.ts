import type { SessionAction } from './actions.ts';
import type { Loadable, Notice, Role, Room, Selection, Session } from './app-state.ts';
import { patched } from './patched.ts';
import { FIRST_ROOM, ROLE_ROOMS } from './role-rooms.ts';
import { notice as noticeOf } from './services/notices.ts';
import { structurallyEqual } from './structural-equal.ts';

type PlainSessionAction = Exclude<SessionAction, { readonly type: 'session/open-project' }>;

const NOTICES_KEPT = 5;

export function reduceSession(session: Session, action: PlainSessionAction): Session {
  switch (action.type) {
    case 'session/set-room':
      return enterRoom(session, action.room);
    case 'session/set-targets-tab':
      return patchedShallow(session, { targetsTab: action.tab });
    case 'session/set-cut':
      return { ...session, cut: { ...session.cut, ...action.change } };
    case 'session/set-focus':
      return patchedShallow(session, { focus: patched(session.focus, action.change) });
    case 'session/set-hotspots':
      return { ...session, hotspots: { ...session.hotspots, ...action.change } };
    case 'session/set-patrol':
      return { ...session, patrol: { ...session.patrol, ...action.change } };
    case 'session/set-briefing':
      return { ...session, briefing: { ...session.briefing, ...action.change } };
    case 'session/set-review':
      return { ...session, review: { ...session.review, ...action.change } };
    case 'session/set-entry':
      return { ...session, entry: { ...session.entry, ...action.change } };
    case 'session/set-imports':
      return { ...session, imports: { ...session.imports, ...action.change } };
    case 'session/set-role':
      return takeRole(session, action.role);
    case 'session/set-language':
      return patchedShallow(session, { language: action.language });
    case 'session/set-theme':
      return patchedShallow(session, { theme: action.theme });
    case 'session/set-single-keys':
      return patchedShallow(session, { singleKeys: action.on });
    case 'session/set-camera':
      return replaced(session, 'camera', action.camera);
    case 'session/select':
      return replaced(session, 'selection', action.selection);
    case 'session/hover':
      return replaced(session, 'hover', action.selection);
    case 'session/point':
      return replaced(session, 'pointer', action.pointer);
    case 'session/set-clock':
      return patchedShallow(session, { clock: patched(session.clock, action.change) });
    case 'session/set-save':
      return replaced(session, 'save', action.save);
    case 'session/toggle-panel':
      return patchedShallow(session, { panelOpen: action.open });
    case 'session/open-dialog':
      return patchedShallow(session, { dialog: action.dialog });
    case 'session/timeline-ready':
      return { ...session, timeline: action.timeline };
    case 'session/notify':
      return notify(session, action.notice);
    case 'session/dismiss-notice':
      return dismiss(session, action.id);
    default:
      return reduceLoading(session, action);
  }
}

/**
 * The room one is in is always a room of the role. Someone led to another (by an address, by files they
 * added) becomes the planner, who has them all, and is told so.
 */
function enterRoom(session: Session, room: Room): Session {
  if (ROLE_ROOMS[session.role].includes(room)) return patchedShallow(session, { room });
  return notify({ ...session, room, role: 'planner' }, noticeOf('role_for_room', 'info', { room }));
}

function takeRole(session: Session, role: Role): Session {
  const room = ROLE_ROOMS[role].includes(session.room) ? session.room : FIRST_ROOM[role];
  return patchedShallow(session, { role, room });
}

type LoadingAction = Extract<
  PlainSessionAction,
  { readonly type: `session/dataset-${string}` | `session/result-${string}` }
>;

function reduceLoading(session: Session, action: LoadingAction): Session {
  switch (action.type) {
    case 'session/dataset-loading':
      return { ...session, dataset: loading(session.dataset, action.progress) };
    case 'session/dataset-failed':
      return { ...session, dataset: failed(session.dataset, action.issues) };
    case 'session/dataset-ready':
      return datasetReady(session, action.dataset);
    case 'session/result-loading':
      return { ...session, result: loading(session.result, action.progress) };
    case 'session/result-failed':
      return { ...session, result: failed(session.result, action.issues) };
    case 'session/result-ready':
      return { ...session, result: { status: 'ready', value: action.result } };
    case 'session/result-cancelled':
      return { ...session, result: lastKnown(session.result) };
  }
}

/** Rows of another dataset mean other records: what refers to them by row is let go. */
function datasetReady(
  session: Session,
  dataset: Extract<SessionAction, { type: 'session/dataset-ready' }>['dataset'],
): Session {
  const ready = { ...session, dataset: { status: 'ready', value: dataset } } as const;
  if (lastValue(session.dataset)?.hash === dataset.hash) return ready;
  return {
    ...ready,
    result: { status: 'none' },
    timeline: null,
    selection: withoutRow(session.selection),
    hover: null,
  };
}

function withoutRow(selection: Selection | null): Selection | null {
  return selection?.type === 'record' ? null : selection;
}

/** What was last known, whether or not something newer is on its way. */
export function lastValue<T>(loadable: Loadable<T>): T | undefined {
  if (loadable.status === 'ready') return loadable.value;
  return loadable.status === 'none' ? undefined : loadable.previous;
}

export function lastKnown<T>(loadable: Loadable<T>): Loadable<T> {
  const value = lastValue(loadable);
  return value === undefined ? { status: 'none' } : { status: 'ready', value };
}

export function loading<T>(
  now: Loadable<T>,
  progress: { step: string; fraction: number },
): Loadable<T> {
  const previous = lastValue(now);
  return { status: 'loading', progress, ...(previous === undefined ? {} : { previous }) };
}

export function failed<T>(
  now: Loadable<T>,
  issues: Extract<Loadable<T>, { status: 'failed' }>['issues'],
): Loadable<T> {
  const previous = lastValue(now);
  return { status: 'failed', issues, ...(previous === undefined ? {} : { previous }) };
}

/** The same thing said twice is one notice, the newer. */
function notify(session: Session, notice: Omit<Notice, 'id'>): Session {
  const id = 1 + Math.max(0, ...session.notices.map((known) => known.id));
  const others = session.notices.filter(
    (known) => !structurallyEqual({ ...known, id: 0 }, { ...notice, id: 0 }),
  );
  return { ...session, notices: [...others, { ...notice, id }].slice(-NOTICES_KEPT) };
}

function dismiss(session: Session, id: number): Session {
  const notices = session.notices.filter((notice) => notice.id !== id);
  return notices.length === session.notices.length ? session : { ...session, notices };
}

function replaced<Key extends keyof Session>(
  session: Session,
  key: Key,
  value: Session[Key],
): Session {
  return structurallyEqual(session[key], value) ? session : { ...session, [key]: value };
}

/** Like `patched`, but compares only the changed keys by identity: results are large. */
function patchedShallow(session: Session, change: Partial<Session>): Session {
  const now = new Map<string, unknown>(Object.entries(session));
  const same = Object.entries(change).every(([key, value]) => Object.is(now.get(key), value));
  return same ? session : { ...session, ...change };
}
