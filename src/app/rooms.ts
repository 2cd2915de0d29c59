import type { Role, Room } from '../state/app-state.ts';
import { ROLE_ROOMS } from '../state/role-rooms.ts';
import type { IconName } from '../ui/icon.tsx';
import { partOf } from '../ui/part.ts';
import type { Part } from '../ui/part.ts';

export type RoomEntry = {
  readonly id: Room;
  readonly icon: IconName;
  readonly panel: Part;
  /** It needs messages that are not fetched for the first map. */
  readonly speaksLater: boolean;
};

/** The rooms in the order of the work; each panel loads when first opened. */
export const ROOM_ENTRIES: readonly RoomEntry[] = [
  {
    id: 'data',
    icon: 'data',
    speaksLater: false,
    panel: partOf(async () => (await import('../panels/data/data-room.tsx')).DataRoom),
  },
  {
    id: 'hotspots',
    icon: 'hotspots',
    speaksLater: false,
    panel: partOf(async () => (await import('../panels/hotspots/hotspots-room.tsx')).HotspotsRoom),
  },
  {
    id: 'targets',
    icon: 'targets',
    speaksLater: true,
    panel: partOf(async () => (await import('../panels/targets/targets-room.tsx')).TargetsRoom),
  },
  {
    id: 'patrol',
    icon: 'patrol',
    speaksLater: true,
    panel: partOf(async () => (await import('../panels/patrol/patrol-room.tsx')).PatrolRoom),
  },
  {
    id: 'briefing',
    icon: 'briefing',
    speaksLater: true,
    panel: partOf(async () => (await import('../panels/briefing/briefing-room.tsx')).BriefingRoom),
  },
];

export function roomsOf(role: Role): readonly RoomEntry[] {
  return ROOM_ENTRIES.filter((entry) => ROLE_ROOMS[role].includes(entry.id));
}
