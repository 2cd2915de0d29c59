import type { PatrolPlan } from '../../core/patrol/plan/patrol-plan.ts';
import type { PatrolSession } from './patrol-session.ts';
import { draftId } from './zone-drafts.ts';

type Picks = Pick<PatrolSession, 'night' | 'picked' | 'editing' | 'tool'>;

/** What was picked in the plan before, in the new one: zones by their drafts, the rest by what it is. */
export function keptPicks(
  { night, picked, editing, tool }: Picks,
  before: PatrolPlan | null,
  now: PatrolPlan,
): Picks {
  const zoneNow = (number: number): number | null => {
    const old = before?.zones.find((zone) => zone.number === number);
    if (!old) return null;
    const id = draftId(old);
    return now.zones.find((zone) => draftId(zone) === id)?.number ?? null;
  };
  const stillEdited = editedNow(editing, before, now, zoneNow);
  return {
    night: Math.min(night, Math.max(0, now.options.nights - 1)),
    picked: picked ? pickedNow(picked, before, now, zoneNow) : null,
    editing: stillEdited,
    tool: stillEdited === null ? null : tool,
  };
}

/** A new zone has its number once it is in the plan. */
function editedNow(
  editing: number | null,
  before: PatrolPlan | null,
  now: PatrolPlan,
  zoneNow: (number: number) => number | null,
): number | null {
  if (editing === null) return null;
  if (editing !== 0) return zoneNow(editing);
  const known = new Set(before?.zones.map(draftId));
  return now.zones.find((zone) => !known.has(draftId(zone)))?.number ?? 0;
}

function pickedNow(
  picked: NonNullable<Picks['picked']>,
  before: PatrolPlan | null,
  now: PatrolPlan,
  zoneNow: (number: number) => number | null,
): Picks['picked'] {
  const { type, index } = picked;
  if (type === 'zone') {
    const number = zoneNow(index);
    return number === null ? null : { type, index: number };
  }
  if (type === 'stop') {
    const target = before?.stops[index]?.target;
    const at = now.stops.findIndex((stop) => stop.target === target);
    return at < 0 ? null : { type, index: at };
  }
  const list = type === 'route' ? now.routes : now.posts;
  return index < list.length ? picked : null;
}
