import type { Command } from './command.ts';

/** The parts of a KeyboardEvent a shortcut depends on. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'
>;

/**
 * Where the keyboard is: nowhere in particular, on a control, on one where letters choose (a list, a menu,
 * a slider), in a text.
 */
export type Focus = 'page' | 'control' | 'choice' | 'text';

export type KeyAnswer =
  | { readonly type: 'run'; readonly command: Command }
  /** The first key of a sequence such as `g d`: wait for the next. */
  | { readonly type: 'pending'; readonly keys: string }
  | { readonly type: 'none' };

/** The command a key press asks for. `pending` is what an earlier answer left; `singleKeys`: they are on. */
export function matchShortcut(
  commands: readonly Command[],
  press: KeyPress,
  pending: string,
  focus: Focus,
  singleKeys = true,
): KeyAnswer {
  const key = keyName(press);
  if (key === null) return { type: 'none' };
  const sequence = pending === '' ? key : `${pending} ${key}`;
  const usable = commands.filter(
    ({ shortcut }) =>
      shortcut !== undefined && worksIn(shortcut, focus) && (singleKeys || !isSingleKey(shortcut)),
  );
  const command = usable.find(({ shortcut }) => shortcut === sequence);
  if (command) return { type: 'run', command };
  if (usable.some(({ shortcut }) => shortcut?.startsWith(`${sequence} `))) {
    return { type: 'pending', keys: sequence };
  }
  return pending === '' ? { type: 'none' } : matchShortcut(commands, press, '', focus, singleKeys);
}

/** A shortcut of characters alone, which speech input or an unsteady hand can strike by chance. */
function isSingleKey(shortcut: string): boolean {
  return !shortcut.startsWith('mod+') && shortcut !== 'escape' && shortcut !== 'enter';
}

/** The shortcut that works now, to be shown beside the command. */
export function shortcutInForce(
  { shortcut }: Pick<Command, 'shortcut'>,
  singleKeys: boolean,
): string | undefined {
  return shortcut === undefined || singleKeys || !isSingleKey(shortcut) ? shortcut : undefined;
}

const OWN_KEYS_OF_CONTROLS = new Set(['space', 'enter']);
const OWN_KEYS_OF_TEXTS = new Set(['mod+z', 'mod+shift+z']);

/** Typing stays typing, and a focused button keeps its space bar. */
function worksIn(shortcut: string, focus: Focus): boolean {
  if (focus === 'page') return true;
  if (focus === 'control') return !OWN_KEYS_OF_CONTROLS.has(shortcut);
  if (focus === 'choice') return !isSingleKey(shortcut) && shortcut !== 'enter';
  return shortcut.startsWith('mod+') && !OWN_KEYS_OF_TEXTS.has(shortcut);
}

/**
 * A key press as shortcuts write it: `mod+shift+z`, `?`, `space`. Shift is named only with letters: it
 * is part of the sign in `?`. Vietnamese input methods may hide the letter; the place of the key tells.
 */
export function keyName(press: KeyPress): string | null {
  if (press.altKey) return null;
  const base = baseKey(press);
  if (base === null) return null;
  const isLetter = /^[a-z]$/.test(base) || base.length > 1;
  const parts = [
    ...(press.ctrlKey || press.metaKey ? ['mod'] : []),
    ...(press.shiftKey && isLetter ? ['shift'] : []),
    base,
  ];
  return parts.join('+');
}

const NAMED: Readonly<Record<string, string>> = { ' ': 'space', Escape: 'escape', Enter: 'enter' };

function baseKey({ key, code }: KeyPress): string | null {
  if (Object.hasOwn(NAMED, key)) return NAMED[key] ?? null;
  if (/^[\x21-\x7e]$/.test(key)) return key.toLowerCase();
  const byPlace = /^Key([A-Z])$/.exec(code);
  return byPlace?.[1]?.toLowerCase() ?? null;
}

/** The keys of a shortcut, to be drawn one by one: `mod+z` → ⌘ Z or Ctrl Z. */
export function shortcutKeys(shortcut: string, isMac: boolean): readonly string[] {
  return shortcut.split(/[ +]/).map((key) => {
    if (key === 'mod') return isMac ? '⌘' : 'Ctrl';
    if (key === 'shift') return isMac ? '⇧' : 'Shift';
    if (key === 'escape') return 'Esc';
    if (key === 'enter') return 'Enter';
    return key === 'space' ? '␣' : key.toUpperCase();
  });
}
