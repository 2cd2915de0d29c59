const KEY_NAMES: Readonly<Record<string, string>> = {
  shift: '⇧',
  alt: 'Alt',
  enter: '↵',
  escape: 'Esc',
  space: 'Space',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
};

/** The keys of a shortcut as people know them: `mod` is ⌘ on a Mac, Ctrl elsewhere. */
export function shortcutKeys(shortcut: string): readonly string[] {
  return shortcut
    .split(/[+\s]+/)
    .filter((key) => key !== '')
    .map((key) =>
      key === 'mod' ? modifierName() : (KEY_NAMES[key.toLowerCase()] ?? key.toUpperCase()),
    );
}

function modifierName(): string {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)
    ? '⌘'
    : 'Ctrl';
}
