import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { UnsavedDialog } from '../../../src/app/dialogs/unsaved-dialog.tsx';
import { renderRoom } from '../../support/render-room.tsx';

/** The dialog as it is asked when the browser kept nothing of the open project. */
function asked() {
  const { app } = renderRoom(<UnsavedDialog />);
  let left = Promise.resolve('');
  act(() => {
    app.store.dispatch({ type: 'project/rename', name: 'Kế hoạch quý I' });
    const save = { status: 'failed', reason: 'QuotaExceededError' } as const;
    app.store.dispatch({ type: 'session/set-save', save });
    left = app.leaving.leave();
  });
  return left;
}

describe('the question before unsaved work is left', () => {
  it('names the project and why it could not be saved; Escape stays', async () => {
    const left = asked();
    const dialog = await screen.findByRole('dialog', { name: 'Dự án chưa được lưu' });
    expect(dialog).toHaveAccessibleDescription(/“Kế hoạch quý I”.*QuotaExceededError/);
    await userEvent.keyboard('{Escape}');
    expect(await left).toBe('stay');
  });

  it.each([
    ['Ở lại', 'stay'],
    ['Bỏ phần chưa lưu', 'let-go'],
    ['Lưu ra tệp rồi đi tiếp', 'let-go'],
  ])('%s', async (name, answer) => {
    const left = asked();
    await userEvent.click(await screen.findByRole('button', { name }));
    expect(await left).toBe(answer);
  });
});
