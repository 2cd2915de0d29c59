import { ROOMS } from '../app-state.ts';
import type { Room } from '../app-state.ts';
import { ROLE_ROOMS } from '../role-rooms.ts';
import type { Command } from './command.ts';

const KEYS: Readonly<Record<Room, string>> = {
  data: 'g d',
  hotspots: 'g h',
  targets: 'g t',
  patrol: 'g p',
  briefing: 'g b',
};

export const GO_COMMANDS: readonly Command[] = [
  ...ROOMS.map((room): Command => ({
    id: `go_${room}`,
    group: 'go',
    shortcut: KEYS[room],
    isAvailable: ({ session }) => ROLE_ROOMS[session.role].includes(room),
    run: ({ store }) => store.dispatch({ type: 'session/set-room', room }),
  })),
  {
    id: 'search',
    group: 'go',
    shortcut: '/',
    run: ({ store }) => store.dispatch({ type: 'session/open-dialog', dialog: 'search' }),
  },
  {
    id: 'palette',
    group: 'go',
    shortcut: 'mod+k',
    run: ({ store }) => store.dispatch({ type: 'session/open-dialog', dialog: 'palette' }),
  },
];
