import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/core/brief/paper/paper.ts';
import { ownTextOf } from '../../../src/core/brief/paper/own-text.ts';
import { OwnWords } from '../../../src/panels/briefing/papers/own-words.tsx';
import { HotlineList } from '../../../src/panels/patrol/sheets/hotline-list.tsx';
import { renderRoom } from '../../support/render-room.tsx';

const ABOUT = 'six-month 2026-01-01 2026-06-30';
const PAPER = { blocks: [{ type: 'text', own: 'difficulties' }] } as unknown as Paper;

/** A paper with one part a person words, the field in focus. */
async function wording() {
  const { app, container } = renderRoom(<OwnWords paper={PAPER} about={ABOUT} />);
  container.querySelector('details')?.setAttribute('open', '');
  const field = screen.getByRole('textbox');
  await userEvent.click(field);
  const kept = (): string =>
    ownTextOf(app.store.getState().project.briefing.texts, ABOUT, 'difficulties');
  return { app, field, kept };
}

describe('words of a paper', () => {
  it('are kept at a pause, with the space one is about to go on after', async () => {
    const { field, kept } = await wording();
    await userEvent.type(field, 'Do ');
    expect(kept()).toBe('');
    await waitFor(() => expect(kept()).toBe('Do '), { timeout: 2000 });
    expect(field).toHaveValue('Do ');
    await userEvent.type(field, 'sơ hở');
    expect(field).toHaveValue('Do sơ hở');
  });

  it('are kept before Ctrl+S saves the project to a file', async () => {
    const { field, kept } = await wording();
    await userEvent.type(field, 'Do sơ hở{Control>}');
    expect(kept()).toBe('Do sơ hở');
  });

  it('are kept when the field goes away and when the page is hidden', async () => {
    const { field, kept } = await wording();
    await userEvent.type(field, 'Một');
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(kept()).toBe('Một');
    await userEvent.type(field, ' hai');
    cleanup();
    expect(kept()).toBe('Một hai');
  });

  it('show what an undo brings back, while one is in the field', async () => {
    const { app, field, kept } = await wording();
    await userEvent.type(field, 'Nhầm{Control>}');
    act(() => app.store.undo());
    expect(field).toHaveValue('');
    act(() => app.store.redo());
    expect(field).toHaveValue('Nhầm');
    expect(kept()).toBe('Nhầm');
  });

  it('never go into a project opened meanwhile', async () => {
    const { app, field, kept } = await wording();
    await userEvent.type(field, 'Của dự án trước');
    const project = { ...app.store.getState().project, id: 'other' };
    act(() => app.store.dispatch({ type: 'session/open-project', project }));
    expect(field).toHaveValue('');
    cleanup();
    expect(kept()).toBe('');
  });
});

describe('undo of typed text', () => {
  it('takes back the word, not its last letter', async () => {
    const { app } = renderRoom(<HotlineList />);
    await userEvent.click(screen.getByRole('button', { name: /Thêm/ }));
    await userEvent.type(screen.getByLabelText('Cơ quan'), 'Công an xã');
    await userEvent.type(screen.getByLabelText('Số gọi'), '113');
    const hotlines = () => app.store.getState().project.patrol.hotlines;
    expect(hotlines()).toEqual([{ name: 'Công an xã', line: '113' }]);
    act(() => app.store.undo());
    expect(hotlines()).toEqual([{ name: 'Công an xã', line: '' }]);
    act(() => app.store.undo());
    expect(hotlines()).toEqual([{ name: '', line: '' }]);
  });
});
