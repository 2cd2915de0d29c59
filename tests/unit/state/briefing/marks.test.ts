import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../../src/core/basics/sha256.ts';
import { nextCopyNumber } from '../../../../src/core/brief/copies/next-copy-number.ts';
import type { PageMark } from '../../../../src/core/sheet/page-mark.ts';
import { runCommand } from '../../../../src/state/commands/run-command.ts';
import { COMMANDS } from '../../../../src/state/commands/registry.ts';
import { askForMark } from '../../../../src/state/briefing/mark-choice.ts';
import { settle } from '../../../support/fake-environment.ts';
import { inlineApp } from '../../../support/inline-app.ts';

const INTERNAL: PageMark = {
  level: 'internal',
  text: 'LƯU HÀNH NỘI BỘ',
  basis: '',
  copy: '07',
  recipient: 'Công an tỉnh',
};
const BYTES = Uint8Array.of(1, 2, 3);

describe('a copy of data', () => {
  it('does not leave before a person has chosen a mark', async () => {
    const app = inlineApp();
    const saving = app.page.saveFile('a.csv', BYTES, 'text/csv');
    await settle();
    expect(app.store.getState().session.dialog).toBe('mark');
    expect(app.environment.saved).toHaveLength(0);
    app.marks.answer(INTERNAL);
    expect(await saving).toBe(true);
    expect(app.environment.saved.map(({ name }) => name)).toEqual(['a.csv']);
    expect(app.store.getState().session.dialog).toBeNull();
  });

  it('stays here when they change their mind, and the dialog before it comes back', async () => {
    const app = inlineApp();
    app.store.dispatch({ type: 'session/open-dialog', dialog: 'records' });
    const saving = app.page.saveFile('a.csv', BYTES, 'text/csv');
    await settle();
    app.marks.answer(null);
    expect(await saving).toBe(false);
    expect(app.environment.saved).toHaveLength(0);
    expect(app.store.getState().session.dialog).toBe('records');
  });

  it('stays here when another dialog takes the place of the question', async () => {
    const app = inlineApp();
    const asked = askForMark(app);
    app.store.dispatch({ type: 'session/open-dialog', dialog: 'palette' });
    expect(await asked).toBeNull();
    expect(app.store.getState().session.dialog).toBe('palette');
  });

  it('is asked about again each time, with the last answer as a proposal', async () => {
    const app = inlineApp();
    const first = askForMark(app);
    app.marks.answer(INTERNAL);
    await first;
    void askForMark(app);
    expect(app.store.getState().session.dialog).toBe('mark');
    expect(app.store.getState().session.briefing.lastMark).toEqual(INTERNAL);
  });

  it('stands in the register with the digest of its bytes, and no undo takes it out', async () => {
    const app = inlineApp();
    app.store.dispatch({ type: 'project/rename', name: 'Gia Lai' });
    const copy = { mark: INTERNAL, paper: 'page', title: 'Tờ A3' };
    await app.page.saveFile('a.pdf', BYTES, 'application/pdf', copy);
    app.store.undo();
    const { copies } = app.store.getState().project.briefing;
    expect(copies).toMatchObject([{ ...copy, sha256: sha256Hex(BYTES) }]);
    expect(app.store.getState().project.name).not.toBe('Gia Lai');
    app.store.redo();
    expect(app.store.getState().project.briefing.copies).toHaveLength(1);
  });

  it('needs no mark when it is the project itself', async () => {
    const app = inlineApp();
    await app.start();
    const save = COMMANDS.find(({ id }) => id === 'save_project_file');
    if (save) await runCommand(save, app);
    expect(app.environment.saved).toHaveLength(1);
    expect(app.store.getState().session.dialog).toBeNull();
  });

  it('at the printer carries the mark that was chosen', async () => {
    let printed: PageMark | null = null;
    const app = inlineApp(undefined, {
      page: {
        saveFile: () => {},
        pickFiles: () => Promise.resolve([]),
        print: () => {
          printed = app.store.getState().session.briefing.printMark;
        },
      },
    });
    const printing = app.page.print();
    await settle();
    expect(printed).toBeNull();
    app.marks.answer(INTERNAL);
    expect(await printing).toBe(true);
    expect(printed).toEqual(INTERNAL);
    expect(app.store.getState().project.briefing.copies).toMatchObject([
      { paper: 'print', sha256: '' },
    ]);
  });
});

describe('the number of the next copy', () => {
  it.each([
    ['07', '08'],
    ['99', '100'],
    ['', ''],
    ['A-3', ''],
  ])('after %j is %j', (last, next) => {
    expect(nextCopyNumber(last)).toBe(next);
  });
});
