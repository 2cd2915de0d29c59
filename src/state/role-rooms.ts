import type { Role, Room } from './app-state.ts';

/** The rooms each person works in, in the order of the work; the others are not shown to them. */
export const ROLE_ROOMS: Readonly<Record<Role, readonly Room[]>> = {
  planner: ['data', 'hotspots', 'targets', 'patrol', 'briefing'],
  police: ['hotspots', 'targets', 'patrol', 'briefing'],
  leader: ['hotspots', 'targets', 'briefing'],
};

/** Where a person's work starts. */
export const FIRST_ROOM: Readonly<Record<Role, Room>> = {
  planner: 'targets',
  police: 'patrol',
  leader: 'briefing',
};
