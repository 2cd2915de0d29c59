import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Role, Room } from '../state/app-state.ts';
import type { IconName } from '../ui/icon.tsx';

export type RoomEntry = {
  readonly id: Room;
  readonly icon: IconName;
  /** People whose work does not need the room do not see it. */
  readonly roles: readonly Role[];
  readonly Panel: LazyExoticComponent<ComponentType>;
};

/** The rooms in the order of the work; each panel loads when first opened. */
export const ROOM_ENTRIES: readonly RoomEntry[] = [
  {
    id: 'data',
    icon: 'data',
    roles: ['planner'],
    Panel: lazy(async () => ({ default: (await import('../panels/data/data-room.tsx')).DataRoom })),
  },
  {
    id: 'hotspots',
    icon: 'hotspots',
    roles: ['planner', 'police', 'leader'],
    Panel: lazy(async () => ({
      default: (await import('../panels/hotspots/hotspots-room.tsx')).HotspotsRoom,
    })),
  },
  {
    id: 'targets',
    icon: 'targets',
    roles: ['planner', 'police', 'leader'],
    Panel: lazy(async () => ({
      default: (await import('../panels/targets/targets-room.tsx')).TargetsRoom,
    })),
  },
  {
    id: 'patrol',
    icon: 'patrol',
    roles: ['planner', 'police'],
    Panel: lazy(async () => ({
      default: (await import('../panels/patrol/patrol-room.tsx')).PatrolRoom,
    })),
  },
  {
    id: 'briefing',
    icon: 'briefing',
    roles: ['planner', 'police', 'leader'],
    Panel: lazy(async () => ({
      default: (await import('../panels/briefing/briefing-room.tsx')).BriefingRoom,
    })),
  },
];

/** Where a person's work starts. */
export const FIRST_ROOM: Readonly<Record<Role, Room>> = {
  planner: 'targets',
  police: 'patrol',
  leader: 'briefing',
};

export function roomsOf(role: Role): readonly RoomEntry[] {
  return ROOM_ENTRIES.filter((entry) => entry.roles.includes(role));
}
