import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FilterDock } from '../../../src/panels/filters/filter-dock.tsx';
import { renderRoom } from '../../support/render-room.tsx';
import { syntheticResult } from '../../support/synthetic-result.ts';

const TIMELINE = {
  months: ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01'],
  byKind: { CAP_TROM: Float64Array.of(2, 3, 4, 5), THIENTAI: Float64Array.of(90, 0, 0, 0) },
};

function renderDock(language: 'vi' | 'en' = 'vi') {
  const rendered = renderRoom(<FilterDock />, { result: syntheticResult(), language });
  const { store } = rendered.app;
  store.dispatch({
    type: 'project/set-study',
    change: { from: '2024-01-01', to: '2024-04-30', incidentKinds: ['CAP_TROM'] },
  });
  store.dispatch({ type: 'session/timeline-ready', timeline: TIMELINE });
  return { ...rendered, store };
}

describe('filters', () => {
  it('choose kinds by run, with the count of each, and can be undone', async () => {
    const { store } = renderDock();
    await userEvent.click(screen.getByRole('button', { name: /Loại vụ việc/ }));
    const popup = await screen.findByRole('dialog', { name: 'Loại vụ việc' });
    const sabotage = within(popup).getByRole('button', { name: /^Phá hoại/ });
    expect(sabotage).toHaveTextContent('8');
    expect(sabotage).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(sabotage);
    expect(store.getState().project.study.incidentKinds).toEqual(['CAP_TROM', 'PHAHOAI']);
    store.undo();
    expect(store.getState().project.study.incidentKinds).toEqual(['CAP_TROM']);
  });

  it('say that weather never counts toward security hotspots', async () => {
    renderDock();
    await userEvent.click(screen.getByRole('button', { name: /Loại vụ việc/ }));
    expect(await screen.findByText(/Không tính vào điểm nóng an ninh/)).toBeInTheDocument();
  });

  it('take a typed day, and keep what cannot be read in the field with a reason', async () => {
    const { store } = renderDock();
    await userEvent.click(screen.getByRole('button', { name: /Thời kỳ/ }));
    const from = await screen.findByLabelText('Từ ngày');
    await userEvent.clear(from);
    await userEvent.type(from, '31/02/2024{Enter}');
    expect(from).toHaveAttribute('aria-invalid', 'true');
    expect(store.getState().project.study.from).toBe('2024-01-01');
    await userEvent.clear(from);
    await userEvent.type(from, '5/2/2024{Enter}');
    expect(store.getState().project.study.from).toBe('2024-02-05');
    expect(from).toHaveValue('05/02/2024');
  });

  it('find a commune without accents', async () => {
    const { store } = renderDock();
    await userEvent.click(screen.getByRole('button', { name: /Xã, phường/ }));
    await userEvent.type(await screen.findByLabelText('Tìm xã, phường'), 'IA HRUNG');
    await userEvent.click(screen.getByLabelText('Ia Hrung'));
    expect(store.getState().project.study.communes).toEqual(['23767']);
    await userEvent.type(screen.getByLabelText('Tìm xã, phường'), 'zz');
    expect(screen.getByText('Không tìm thấy')).toBeInTheDocument();
  });

  it('are all taken off at once', async () => {
    const { store } = renderDock();
    store.dispatch({
      type: 'project/set-study',
      change: { owners: ['VNPT'], severities: ['serious'] },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Xóa bộ lọc' }));
    const { owners, severities } = store.getState().project.study;
    expect([...owners, ...severities]).toEqual([]);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Xóa bộ lọc' })).toBeNull());
  });

  it('are told in one sentence beside the count', () => {
    const { store, container } = renderDock();
    store.dispatch({ type: 'project/set-study', change: { owners: ['VNPT'] } });
    const sentence = container.querySelector('[aria-live="polite"][title]');
    return waitFor(() =>
      expect(sentence?.getAttribute('title')).toBe(
        'Trộm cáp; 01/01/2024 – 30/04/2024; chủ quản: VNPT',
      ),
    );
  });
});

describe('time', () => {
  it('counts what is shown and says it for those who do not see the bars', async () => {
    renderDock();
    expect(
      await screen.findByRole('img', {
        name: 'Số vụ việc theo tháng. Đang hiện 01/01/2024 – 30/04/2024: 14 vụ.',
      }),
    ).toBeInTheDocument();
  });

  it('moves an end by a month with the arrow keys and never leaves the study', async () => {
    const { store } = renderDock();
    const end = await screen.findByRole('slider', { name: 'Ngày cuối hiện trên bản đồ' });
    end.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(store.getState().session.clock).toMatchObject({
      mode: 'window',
      from: '2024-01-01',
      to: '2024-03-31',
    });
    expect(end).toHaveAttribute('aria-valuetext', 'ngày 31 tháng 03 năm 2024');
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(store.getState().session.clock.to).toBe('2024-04-30');
  });

  it('keeps the first day when what is shown adds up', async () => {
    const { store } = renderDock();
    await userEvent.click(screen.getByRole('radio', { name: 'Cộng dồn' }));
    expect(store.getState().session.clock.mode).toBe('cumulative');
    const end = screen.getByRole('slider', { name: 'Ngày cuối hiện trên bản đồ' });
    end.focus();
    await userEvent.keyboard('{Home}');
    expect(store.getState().session.clock.mode).toBe('cumulative');
  });

  it('plays and pauses', async () => {
    const { store } = renderDock('en');
    await userEvent.click(screen.getByRole('button', { name: 'Play' }));
    expect(store.getState().session.clock.playing).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    expect(store.getState().session.clock.playing).toBe(false);
  });
});
