import type { AppServices } from '../app-services.ts';
import { askForMark } from '../briefing/mark-choice.ts';
import { ROLES } from '../app-state.ts';
import type { Dialog, Role } from '../app-state.ts';
import { FIRST_ROOM } from '../role-rooms.ts';
import type { Command } from './command.ts';

export const VIEW_COMMANDS: readonly Command[] = [
  {
    id: 'toggle_theme',
    group: 'view',
    shortcut: 't',
    run: ({ store }) => {
      const theme = store.getState().session.theme === 'dark' ? 'light' : 'dark';
      store.dispatch({ type: 'session/set-theme', theme });
    },
  },
  {
    id: 'toggle_contrast',
    group: 'view',
    run: ({ store }) => {
      const theme = store.getState().session.theme === 'contrast' ? 'light' : 'contrast';
      store.dispatch({ type: 'session/set-theme', theme });
    },
  },
  {
    id: 'toggle_language',
    group: 'view',
    shortcut: 'l',
    run: ({ store }) => {
      const language = store.getState().session.language === 'vi' ? 'en' : 'vi';
      store.dispatch({ type: 'session/set-language', language });
    },
  },
  {
    id: 'toggle_single_keys',
    group: 'view',
    run: ({ store }) => {
      const on = !store.getState().session.singleKeys;
      store.dispatch({ type: 'session/set-single-keys', on });
    },
  },
  {
    id: 'toggle_panel',
    group: 'view',
    shortcut: 'p',
    run: ({ store }) => {
      const open = !store.getState().session.panelOpen;
      store.dispatch({ type: 'session/toggle-panel', open });
    },
  },
  { id: 'print', group: 'view', shortcut: 'mod+p', run: printOnWhite },
  ...ROLES.map(asRole),
];

export const HELP_COMMANDS: readonly Command[] = [
  dialogCommand('shortcuts', '?'),
  dialogCommand('tour'),
  dialogCommand('about'),
];

/** Paper is white: a dark map is drawn light while it is printed. */
async function printOnWhite(services: AppServices): Promise<void> {
  const { store, page } = services;
  const { theme, room } = store.getState().session;
  const mark = await askForMark(services);
  if (!mark) return;
  const copy = { mark, paper: 'print', title: room };
  if (theme !== 'dark') return void (await page.print(copy));
  store.dispatch({ type: 'session/set-theme', theme: 'light' });
  try {
    await page.print(copy);
  } finally {
    store.dispatch({ type: 'session/set-theme', theme });
  }
}

function asRole(role: Role): Command {
  return {
    id: `role_${role}`,
    group: 'view',
    isAvailable: ({ session }) => session.role !== role,
    run: ({ store }) => {
      store.dispatch({ type: 'session/set-role', role });
      store.dispatch({ type: 'session/set-room', room: FIRST_ROOM[role] });
    },
  };
}

function dialogCommand(dialog: Dialog, shortcut?: string): Command {
  return {
    id: dialog,
    group: 'help',
    ...(shortcut === undefined ? {} : { shortcut }),
    run: ({ store }) => store.dispatch({ type: 'session/open-dialog', dialog }),
  };
}
