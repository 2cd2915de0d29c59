import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Dialogs } from '../../../src/app/dialogs/dialogs.tsx';
import { EntryPage } from '../../../src/panels/data/entry/entry-page.tsx';
import { renderRoom } from '../../support/render-room.tsx';

/** A person wrote a loss and pressed the button that gives the entry up. */
async function givenUp() {
  const { app } = renderRoom(
    <>
      <EntryPage />
      <Dialogs />
    </>,
  );
  act(() => app.entry.start('incident'));
  await userEvent.type(screen.getByLabelText('Thiệt hại (đồng)'), '5000000');
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ' }));
  return { draft: () => app.store.getState().session.entry.draft };
}

describe('the question before a half-entered record is given up', () => {
  it('says what would be lost; Escape keeps it, and the keyboard is where it was', async () => {
    const { draft } = await givenUp();
    const dialog = await screen.findByRole('dialog', { name: 'Bản ghi đang nhập chưa lưu' });
    expect(dialog).toHaveAccessibleDescription('Vụ việc đang nhập dở sẽ mất nếu bỏ.');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(draft()?.values['loss_vnd']).toBe('5000000');
  });

  it.each([
    ['Nhập tiếp', true],
    ['Bỏ phần đang nhập', false],
  ])('%s', async (name, kept) => {
    const { draft } = await givenUp();
    await userEvent.click(await screen.findByRole('button', { name }));
    expect(draft() !== null).toBe(kept);
  });
});
