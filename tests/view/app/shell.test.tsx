import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../src/app/app.tsx';
import { CATALOGUE } from '../../../src/i18n/catalogue.ts';
import { createI18n } from '../../../src/i18n/i18n.ts';
import type { SearchHit } from '../../../src/jobs/protocol/record-jobs.ts';
import { settle } from '../../support/fake-environment.ts';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { inlineApp } from '../../support/inline-app.ts';

/** Dialogs and rooms are loaded when first opened. */
const ONCE_LOADED = { timeout: 15_000 };

// A page without a GPU has no map: the shell must stand without it.
vi.mock('../../../src/map/map-view.tsx', () => ({ MapView: () => <div data-testid="map" /> }));

const HIT: SearchHit = {
  kind: 'commune',
  row: 4,
  id: '23767',
  name: 'Đak Đoa',
  place: 'Gia Lai',
  lon: 108.1,
  lat: 14,
  bounds: [108, 13.9, 108.2, 14.1],
};

async function openApp(jobs = fakeJobClient({ search: () => [HIT] })) {
  const app = inlineApp(jobs);
  render(
    <App services={app} texts={createI18n(app.store.getState().session.language, CATALOGUE)} />,
  );
  await act(async () => {
    await app.start();
    await settle();
  });
  return app;
}

beforeEach(() => {
  localStorage.clear();
});

describe('the shell', () => {
  it('has its landmarks, the map and five rooms in the order of the work', async () => {
    await openApp();
    expect(screen.getAllByRole('banner')[0]).toContainElement(
      screen.getByRole('heading', { level: 1, name: 'Vọng Gác' }),
    );
    expect(screen.getByRole('main')).toContainElement(
      await screen.findByTestId('map', {}, ONCE_LOADED),
    );
    const rail = screen.getByRole('navigation', { name: 'Các phòng làm việc' });
    expect(
      within(rail)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Dữ liệu', 'Điểm nóng', 'Mục tiêu', 'Tuần tra', 'Trình bày']);
  });

  it('says that the data is illustrative and when the work was saved', async () => {
    const app = await openApp();
    expect(screen.getAllByText('Dữ liệu minh họa').length).toBeGreaterThan(0);
    act(() => {
      app.store.dispatch({
        type: 'session/set-save',
        save: { status: 'saved', at: Date.UTC(2026, 0, 5, 7, 4) },
      });
    });
    expect(screen.getByText('Đã lưu lúc 14:04')).toBeInTheDocument();
    act(() => {
      app.store.dispatch({ type: 'session/set-save', save: { status: 'failed', reason: 'quota' } });
    });
    expect(screen.getByText('Không lưu được')).toHaveAttribute(
      'title',
      expect.stringMatching(/quota/),
    );
  });

  it('opens the first room of a role and hides what that person does not need', async () => {
    const app = await openApp();
    await userEvent.click(screen.getByRole('radio', { name: 'Lãnh đạo' }));
    expect(app.store.getState().session).toMatchObject({ role: 'leader', room: 'briefing' });
    const rail = screen.getByRole('navigation', { name: 'Các phòng làm việc' });
    expect(within(rail).queryByText('Dữ liệu')).toBeNull();
    expect(within(rail).queryByText('Tuần tra')).toBeNull();
    expect(screen.getByRole('button', { name: 'In phòng này' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Trợ giúp' })).toBeInTheDocument();
  });

  it('changes language and theme at once, the document too', async () => {
    const app = await openApp();
    act(() => {
      app.store.dispatch({ type: 'session/set-language', language: 'en' });
      app.store.dispatch({ type: 'session/set-theme', theme: 'contrast' });
    });
    expect(await screen.findByRole('navigation', { name: 'Rooms' })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en');
    expect(document.documentElement.dataset['theme']).toBe('contrast');
    expect(document.title).toMatch(/Risk map/);
  });
});

describe('the keyboard', () => {
  it('goes to a room with two keys, but not while typing', async () => {
    const app = await openApp();
    await userEvent.keyboard('gt');
    expect(app.store.getState().session.room).toBe('targets');
    await userEvent.click(screen.getByRole('combobox', { name: /Tìm trạm/ }));
    await userEvent.keyboard('gd');
    expect(app.store.getState().session.room).toBe('targets');
  });

  it('lists every shortcut there is', async () => {
    await openApp();
    await userEvent.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Phím tắt' }, ONCE_LOADED);
    expect(within(dialog).getByText('Hoàn tác')).toBeInTheDocument();
    expect(within(dialog).getByText('Về khung nhìn toàn tỉnh')).toBeInTheDocument();
  });

  it('leads nowhere the role does not go: not by keys, palette or the list of shortcuts', async () => {
    const app = await openApp();
    await userEvent.click(screen.getByRole('radio', { name: 'Lãnh đạo' }));
    await userEvent.click(document.body);
    await userEvent.keyboard('gd');
    expect(app.store.getState().session.room).toBe('briefing');
    await userEvent.keyboard('?');
    const list = await screen.findByRole('dialog', { name: 'Phím tắt' }, ONCE_LOADED);
    expect(within(list).queryByText('Đến phòng Dữ liệu')).toBeNull();
    expect(within(list).getByText('Đến phòng Mục tiêu')).toBeInTheDocument();
    expect(within(list).getByText('In phòng đang mở')).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Control>}k{/Control}');
    await screen.findByRole('combobox', { name: 'Tất cả lệnh' }, ONCE_LOADED);
    expect(screen.getByRole('option', { name: /Đến phòng Mục tiêu/ })).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: /Đến phòng Dữ liệu/ })).toBeNull();
    expect(screen.getByRole('option', { name: /In phòng đang mở/ })).toBeInTheDocument();
  });

  it('finds places apart from commands, where the field is out of reach', async () => {
    const app = await openApp();
    act(() => {
      app.store.dispatch({ type: 'session/open-dialog', dialog: 'search' });
    });
    const dialog = await screen.findByRole('dialog', { name: /Tìm trạm/ }, ONCE_LOADED);
    expect(dialog).toHaveTextContent('Gõ tên trạm, tuyến, xã, đường');
    expect(within(dialog).queryByRole('option')).toBeNull();
    await userEvent.type(within(dialog).getByRole('combobox'), 'dak doa');
    expect(await within(dialog).findByRole('option', { name: /Đak Đoa/ })).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    expect(app.store.getState().session.selection).toEqual({ type: 'area', code: '23767' });
  });

  it('runs a command found without accents', async () => {
    const app = await openApp();
    await userEvent.keyboard('{Control>}k{/Control}');
    const input = await screen.findByRole('combobox', { name: 'Tất cả lệnh' }, ONCE_LOADED);
    await userEvent.type(input, 'den phong trinh bay');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(app.store.getState().session.room).toBe('briefing'));
    expect(app.store.getState().session.dialog).toBeNull();
  });
});

describe('search', () => {
  it('moves the map to what is found and selects it', async () => {
    const app = await openApp();
    const orders: unknown[] = [];
    app.camera.listen((order) => orders.push(order));
    const field = screen.getByRole('combobox', { name: /Tìm trạm/ });
    await userEvent.type(field, 'dak doa');
    expect(await screen.findByRole('option', { name: /Đak Đoa/ })).toHaveTextContent(
      'Xã, phường · Gia Lai',
    );
    await userEvent.keyboard('{Enter}');
    expect(app.store.getState().session.selection).toEqual({ type: 'area', code: '23767' });
    expect(orders).toContainEqual({ type: 'fit', bounds: HIT.bounds });
  });
});

describe('when something goes wrong', () => {
  it('says it until it is dismissed', async () => {
    const app = await openApp();
    act(() => {
      app.store.dispatch({
        type: 'session/notify',
        notice: { tone: 'error', message: 'issues:file.empty', values: { file: 'vu-viec.csv' } },
      });
    });
    expect(screen.getByRole('alert')).toHaveTextContent('Tệp “vu-viec.csv” không có bản ghi nào.');
    await userEvent.click(screen.getByRole('button', { name: 'Đóng thông báo' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
