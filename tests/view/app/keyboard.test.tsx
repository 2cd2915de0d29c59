import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { ProjectsDialog } from '../../../src/app/dialogs/projects-dialog.tsx';
import { ShortcutsDialog } from '../../../src/app/dialogs/shortcuts-dialog.tsx';
import { KeyboardShortcuts } from '../../../src/app/shell/keyboard-shortcuts.tsx';
import { LookMenus } from '../../../src/app/shell/look-menus.tsx';
import { Dialog } from '../../../src/ui/dialog.tsx';
import { Select } from '../../../src/ui/select.tsx';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { inlineApp } from '../../support/inline-app.ts';
import { renderRoom } from '../../support/render-room.tsx';

type App = ReturnType<typeof renderRoom>['app'];

const theme = ({ store }: App): string => store.getState().session.theme;

describe('shortcuts of one character', () => {
  it('are left to a closed list of choices, a list box and a slider', () => {
    const { app } = renderRoom(
      <>
        <KeyboardShortcuts />
        <Select
          label="Đơn vị"
          value="a"
          options={[{ value: 'a', label: 'Tổ 1' }]}
          onChange={() => {}}
        />
        <select size={2} aria-label="Xã" />
        <input type="range" aria-label="Ngưỡng" />
        <button>Nút</button>
      </>,
    );
    const before = theme(app);
    for (const control of [
      screen.getByRole('combobox', { name: 'Đơn vị' }),
      screen.getByRole('listbox', { name: 'Xã' }),
      screen.getByRole('slider', { name: 'Ngưỡng' }),
    ]) {
      fireEvent.keyDown(control, { key: 't', code: 'KeyT' });
      expect(theme(app)).toBe(before);
    }
    fireEvent.keyDown(screen.getByRole('button', { name: 'Nút' }), { key: 't', code: 'KeyT' });
    expect(theme(app)).not.toBe(before);
  });

  it.each([
    ['a dialog', <Dialog key="d" open title="Đợt cao điểm" onClose={() => {}} />],
    ['a question in place', <div key="q" role="alertdialog" aria-label="Xóa?" />],
    ['a dialog of the browser', <dialog key="b" open aria-label="Hỏi" />],
  ])('do not reach behind %s', (_, modal) => {
    const { app } = renderRoom(
      <>
        <KeyboardShortcuts />
        {modal}
      </>,
    );
    const before = theme(app);
    fireEvent.keyDown(document.body, { key: 't', code: 'KeyT' });
    expect(theme(app)).toBe(before);
  });

  it('can be turned off among the choices of the look, and stay so', async () => {
    const { app } = renderRoom(
      <>
        <KeyboardShortcuts />
        <LookMenus />
      </>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Giao diện' }));
    const item = await screen.findByRole('menuitemcheckbox', { name: 'Phím tắt một chữ' });
    expect(item).toBeChecked();
    await userEvent.click(item);
    const before = theme(app);
    fireEvent.keyDown(document.body, { key: 't', code: 'KeyT' });
    expect(theme(app)).toBe(before);
    expect(app.environment.kept.get('single-keys')).toBe('off');
    const preferences = {
      read: (key: string) => app.environment.kept.get(key) ?? null,
      write: () => {},
    };
    const later = inlineApp(fakeJobClient(), { preferences });
    expect(later.store.getState().session.singleKeys).toBe(false);
  });

  it('can be turned off where they are listed, and are then listed no more', async () => {
    const { app } = renderRoom(<ShortcutsDialog />);
    expect(screen.getByText('Đổi ngôn ngữ Việt, Anh')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Phím tắt một chữ' }));
    expect(app.store.getState().session.singleKeys).toBe(false);
    expect(screen.queryByText('Đổi ngôn ngữ Việt, Anh')).not.toBeInTheDocument();
    expect(screen.getByText('Hoàn tác')).toBeInTheDocument();
  });
});

function Rows() {
  const [rows, setRows] = useState(['Trạm 1', 'Trạm 2', 'Trạm 3']);
  return (
    <section id="room" tabIndex={-1} aria-label="Phòng">
      {rows.length === 0 ? null : (
        <ul>
          {rows.map((row) => (
            <li key={row}>
              {row}
              <button onClick={() => setRows(rows.filter((other) => other !== row))}>
                Bỏ {row}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

describe('the keyboard after a row is deleted', () => {
  const drop = async (row: string) =>
    userEvent.click(screen.getByRole('button', { name: `Bỏ ${row}` }));

  it('is in the row that took its place, then in the last, then in the room', async () => {
    renderRoom(
      <>
        <KeyboardShortcuts />
        <Rows />
      </>,
    );
    await drop('Trạm 2');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Bỏ Trạm 3' })).toHaveFocus());
    await drop('Trạm 3');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Bỏ Trạm 1' })).toHaveFocus());
    await drop('Trạm 1');
    await waitFor(() => expect(screen.getByRole('region', { name: 'Phòng' })).toHaveFocus());
  });

  it('is not taken back from a person who put it away', async () => {
    renderRoom(
      <>
        <KeyboardShortcuts />
        <Rows />
      </>,
    );
    const button = screen.getByRole('button', { name: 'Bỏ Trạm 1' });
    act(() => {
      button.focus();
      button.blur();
    });
    await act(async () => Promise.resolve());
    act(() => button.click());
    await act(async () => Promise.resolve());
    expect(document.body).toHaveFocus();
  });
});

describe('the question before a project is deleted', () => {
  async function projectList() {
    const { app } = renderRoom(
      <>
        <KeyboardShortcuts />
        <ProjectsDialog />
      </>,
    );
    await act(async () => {
      await app.start();
      for (const name of ['Quý I', 'Quý II', 'Quý III']) {
        await app.projects.create(name);
        await app.environment.advance(500);
      }
    });
  }
  const trash = (name: string) => screen.findByRole('button', { name: `Xóa ${name}` });

  it('has keeping in hand, and Escape keeps and gives the keyboard back', async () => {
    await projectList();
    await userEvent.click(await trash('Quý I'));
    const question = screen.getByRole('alertdialog');
    expect(within(question).getByRole('button', { name: 'Hủy' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(await trash('Quý I')).toHaveFocus();
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });

  it('leaves the keyboard in the list when it is deleted', async () => {
    await projectList();
    await userEvent.click(await trash('Quý I'));
    const question = screen.getByRole('alertdialog');
    await userEvent.click(within(question).getByRole('button', { name: 'Xóa' }));
    await waitFor(() => expect(document.activeElement?.closest('li')).not.toBeNull());
  });
});
