import { ROOMS } from '../app-state.ts';
import type { Room } from '../app-state.ts';
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
    run: ({ store }) => store.dispatch({ type: 'session/set-room', room }),
  })),
  {
    id: 'search',
    group: 'go',
    shortcut: '/',
    run: ({ store }) => store.dispatch({ type: 'session/open-dialog', dialog: 'palette' }),
  },
  {
    id: 'palette',
    group: 'go',
    shortcut: 'mod+k',
    run: ({ store }) => store.dispatch({ type: 'session/open-dialog', dialog: 'palette' }),
  },
];
