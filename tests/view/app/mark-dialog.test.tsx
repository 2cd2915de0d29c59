import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { MarkDialog } from '../../../src/app/dialogs/mark-dialog.tsx';
import { askForMark } from '../../../src/state/briefing/mark-choice.ts';
import { renderRoom } from '../../support/render-room.tsx';

const take = () => screen.getByRole('button', { name: 'Dùng mức này' });

describe('the question how a copy is marked', () => {
  it('proposes nothing by itself and cannot be passed over', async () => {
    renderRoom(<MarkDialog />);
    for (const radio of await screen.findAllByRole('radio')) expect(radio).not.toBeChecked();
    expect(take()).toBeDisabled();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes the words as a person edits them, and warns where a secret copy may be kept', async () => {
    const { app } = renderRoom(<MarkDialog />);
    const asked = askForMark(app);
    await userEvent.click(screen.getByRole('radio', { name: /^Mật/ }));
    expect(screen.getByRole('alert')).toHaveTextContent('máy, mạng được phép');
    const words = screen.getByLabelText('Chữ in trên bản');
    expect(words).toHaveValue('MẬT');
    await userEvent.clear(words);
    await userEvent.type(words, 'MẬT (A)');
    await userEvent.type(screen.getByLabelText('Căn cứ'), 'QĐ 12');
    await userEvent.type(screen.getByLabelText('Bản số'), '01');
    await userEvent.type(screen.getByLabelText('Người, đơn vị nhận'), 'UBND tỉnh{Enter}');
    expect(await asked).toEqual({
      level: 'secret',
      text: 'MẬT (A)',
      basis: 'QĐ 12',
      copy: '01',
      recipient: 'UBND tỉnh',
    });
  });
});
