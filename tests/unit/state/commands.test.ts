import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/i18n/catalogue.ts';
import { keyName, matchShortcut } from '../../../src/state/commands/keyboard.ts';
import type { Focus, KeyPress } from '../../../src/state/commands/keyboard.ts';
import { COMMANDS, commandOf } from '../../../src/state/commands/registry.ts';
import { runCommand } from '../../../src/state/commands/run-command.ts';
import { NOTICE_IDS } from '../../../src/state/services/notices.ts';
import { inlineApp } from '../../support/inline-app.ts';

function press(key: string, change: Partial<KeyPress> = {}): KeyPress {
  const base = { key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return { ...base, ...change };
}

function answer(keys: readonly KeyPress[], focus: Focus = 'page', singleKeys = true): string {
  let pending = '';
  let last = '';
  for (const key of keys) {
    const found = matchShortcut(COMMANDS, key, pending, focus, singleKeys);
    pending = found.type === 'pending' ? found.keys : '';
    last = found.type === 'run' ? found.command.id : found.type;
  }
  return last;
}

describe('commands', () => {
  it('have ids and shortcuts of their own', () => {
    const ids = COMMANDS.map(({ id }) => id);
    const shortcuts = COMMANDS.flatMap(({ shortcut }) => (shortcut ? [shortcut] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('never hide one shortcut behind the start of another', () => {
    const shortcuts = COMMANDS.flatMap(({ shortcut }) => (shortcut ? [shortcut] : []));
    for (const one of shortcuts) {
      expect(shortcuts.filter((other) => other.startsWith(`${one} `))).toEqual([]);
    }
  });

  it.each(['vi', 'en'] as const)('have a title, and their notices a text, in %s', (language) => {
    const words: Record<string, unknown> = CATALOGUE[language].commands;
    for (const { id } of COMMANDS) {
      expect(words[id]).toMatchObject({ title: expect.any(String) });
    }
    const told = Object.keys(words['notice'] ?? {}).map((key) =>
      key.replace(/_(?:one|other)$/, ''),
    );
    expect(told).toEqual(expect.arrayContaining([...NOTICE_IDS]));
  });
});

describe('the keyboard', () => {
  it.each([
    ['g then h', [press('g'), press('h')], 'go_hotspots'],
    ['ctrl k', [press('k', { ctrlKey: true })], 'palette'],
    ['⌘ shift z', [press('Z', { metaKey: true, shiftKey: true })], 'redo'],
    ['a question mark', [press('?', { shiftKey: true })], 'shortcuts'],
    ['the space bar', [press(' ')], 'play_time'],
    ['escape', [press('Escape')], 'clear_selection'],
    ['j', [press('j')], 'next_target'],
    ['a letter an input method took', [press('Process', { code: 'KeyF' })], 'fit_province'],
    ['đ on a Vietnamese layout', [press('đ', { code: 'KeyC' })], 'choose_target'],
  ])('understands %s', (_, keys, id) => {
    expect(answer(keys)).toBe(id);
  });

  it('forgets a started sequence that leads nowhere, and takes the key for itself', () => {
    expect(answer([press('g'), press('j')])).toBe('next_target');
    expect(answer([press('g'), press('y')])).toBe('none');
  });

  it('leaves typing, undo in a text and the keys of controls alone', () => {
    expect(answer([press('j')], 'text')).toBe('none');
    expect(answer([press('?')], 'text')).toBe('none');
    expect(answer([press('z', { ctrlKey: true })], 'text')).toBe('none');
    expect(answer([press('k', { ctrlKey: true })], 'text')).toBe('palette');
    expect(answer([press(' ')], 'control')).toBe('none');
    expect(answer([press('j')], 'control')).toBe('next_target');
  });

  it('leaves letters and signs to a list or a slider', () => {
    for (const key of ['j', '?', '/', 't', ' '])
      expect(answer([press(key)], 'choice')).toBe('none');
    expect(answer([press('g'), press('h')], 'choice')).toBe('none');
    expect(answer([press('k', { ctrlKey: true })], 'choice')).toBe('palette');
    expect(answer([press('Escape')], 'choice')).toBe('clear_selection');
  });

  it('does nothing with characters alone once they are turned off', () => {
    const single = COMMANDS.flatMap(({ shortcut = '' }) =>
      /^(?!mod\+|escape$)./.test(shortcut) ? [shortcut] : [],
    );
    expect(single.length).toBeGreaterThan(10);
    const off = (...keys: readonly KeyPress[]) => answer(keys, 'page', false);
    for (const shortcut of single) {
      const keys = shortcut.split(' ').map((key) => {
        const name = key.replace('shift+', '');
        return press(name === 'space' ? ' ' : name, { shiftKey: key.startsWith('shift+') });
      });
      expect(answer(keys)).not.toBe('none');
      expect(off(...keys)).toBe('none');
    }
    expect(off(press('z', { ctrlKey: true }))).toBe('undo');
    expect(off(press('Escape'))).toBe('clear_selection');
  });

  it('has no name for a key with alt or a bare modifier', () => {
    expect(keyName(press('f', { altKey: true }))).toBeNull();
    expect(keyName(press('Shift', { shiftKey: true }))).toBeNull();
  });
});

describe('running commands', () => {
  it('steps through the ranking, chooses a target and undoes that', async () => {
    const app = inlineApp();
    await app.start();
    await app.environment.advance(500);
    const { result } = app.store.getState().session;
    if (result.status !== 'ready') throw new Error('no result');
    const { targets } = result.value;
    const ranked = (place: number): string => targets.id[targets.order[place] ?? -1] ?? '';
    const selected = (): string => {
      const { selection } = app.store.getState().session;
      return selection?.type === 'target' ? selection.target : '';
    };
    await runCommand(commandOf('next_target'), app);
    expect(selected()).toBe(ranked(0));
    await runCommand(commandOf('next_target'), app);
    expect(selected()).toBe(ranked(1));
    await runCommand(commandOf('previous_target'), app);
    await runCommand(commandOf('previous_target'), app);
    expect(selected()).toBe(ranked(0));
    await runCommand(commandOf('choose_target'), app);
    expect(app.store.getState().project.chosen).toEqual([{ target: ranked(0), note: '' }]);
    await runCommand(commandOf('undo'), app);
    expect(app.store.getState().project.chosen).toEqual([]);
  });

  it('draws the classes anew and gets the old ones back on undo', async () => {
    const app = inlineApp();
    await app.start();
    await app.environment.advance(500);
    const old = { ...app.store.getState().project.breaks };
    app.store.dispatch({
      type: 'project/set-breaks',
      breaks: { density: [1], areaRatio: [1], score: [50], from: '2020-01-01', to: '2020-12-31' },
    });
    await runCommand(commandOf('reset_classes'), app);
    expect(app.store.getState().project.breaks).toEqual(old);
    app.store.undo();
    expect(app.store.getState().project.breaks?.score).toEqual([50]);
  });

  it('saves a project file and opens it as a project of its own', async () => {
    const app = inlineApp();
    await app.start();
    app.store.dispatch({ type: 'project/rename', name: 'Kế hoạch: quý I/2026' });
    await app.environment.advance(500);
    await runCommand(commandOf('save_project_file'), app);
    const [file] = app.environment.saved;
    expect(file?.name).toBe('Kế hoạch quý I 2026.vonggac');
    const before = app.store.getState().project;
    await app.projects.fromFile(file?.bytes ?? new Uint8Array());
    const { project } = app.store.getState();
    expect({ ...project, id: before.id }).toEqual(before);
    expect(project.id).not.toBe(before.id);
    await app.environment.advance(500);
    expect(await app.projects.list()).toHaveLength(2);
  });

  it('says what is wrong with a file that is no project, and keeps the current one', async () => {
    const bad = new File(['nope'], 'bản đồ.vonggac');
    const page = { saveFile: () => {}, pickFiles: () => Promise.resolve([bad]), print: () => {} };
    const app = inlineApp(undefined, { page });
    await app.start();
    await app.environment.advance(500);
    const before = app.store.getState().project;
    await runCommand(commandOf('open_project_file'), app);
    expect(app.store.getState().project).toBe(before);
    expect(app.store.getState().session.notices.at(-1)).toMatchObject({
      message: 'issues:project.bad-shape',
      values: { file: 'bản đồ.vonggac' },
    });
  });
});
