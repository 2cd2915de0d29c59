import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PlanTab } from '../../../src/panels/patrol/plan/plan-tab.tsx';
import { lastPlan } from '../../../src/state/patrol/shown-plan.ts';
import type { Language } from '../../../src/state/app-state.ts';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { FAKE_BASES, patrolJobs } from '../../support/patrol-jobs.ts';
import { renderRoom } from '../../support/render-room.tsx';
import type { RenderedRoom } from '../../support/render-room.tsx';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult();
const user = userEvent.setup();

async function opened(language: Language = 'vi', jobs = patrolJobs()): Promise<RenderedRoom> {
  const room = renderRoom(<PlanTab result={RESULT} />, {
    result: RESULT,
    jobs,
    language,
    summary: { rows: { patrol_base: FAKE_BASES.length } },
  });
  await act(async () => {});
  return room;
}

async function planned(language: Language = 'vi'): Promise<RenderedRoom> {
  const room = await opened(language);
  await user.click(
    screen.getByRole('button', { name: language === 'vi' ? 'Lập kế hoạch' : 'Make the plan' }),
  );
  await screen.findByRole('button', {
    name: language === 'vi' ? 'Lập lại kế hoạch' : 'Plan again',
  });
  return room;
}

describe('what we have', () => {
  it('opens with teams at bases of the data, and asks for little', async () => {
    await opened();
    const form = screen.getByRole('region', { name: 'Chúng ta có gì' });
    expect(within(form).getAllByRole('group', { name: /^Tổ \d/ })).toHaveLength(3);
    expect(within(form).getByLabelText('Số giờ mỗi ca')).toHaveValue('4');
  });

  it('says in place what a number may be, and keeps the last that was right', async () => {
    const { app } = await opened();
    const zones = screen.getByLabelText('Số vùng');
    await user.clear(zones);
    await user.type(zones, '99');
    expect(zones).toBeInvalid();
    expect(zones).toHaveAccessibleDescription('Từ 1 đến 50');
    expect(app.store.getState().project.patrol.options?.zones.count).toBe(9);
    expect(screen.getByText(/Trên 8 vùng/)).toBeInTheDocument();
  });

  it('takes its days from a peak period', async () => {
    const { app } = await opened();
    await user.click(screen.getByText(/^Tùy chọn khác/));
    await user.click(screen.getByRole('combobox', { name: 'Theo đợt cao điểm' }));
    await user.click(await screen.findByRole('option', { name: /^Tết Nguyên đán/ }));
    const { date, nights } = app.store.getState().project.patrol.options ?? {};
    expect(date).toMatch(/^\d{4}-0[12]-\d\d$/);
    expect(nights).toBe(5);
  });

  it('is undone like any other work', async () => {
    const { app } = await opened();
    await user.click(screen.getByRole('button', { name: 'Thêm tổ' }));
    expect(screen.getAllByRole('group', { name: /^Tổ \d/ })).toHaveLength(4);
    act(() => app.store.undo());
    expect(screen.getAllByRole('group', { name: /^Tổ \d/ })).toHaveLength(3);
  });

  it('asks for a team before it plans', async () => {
    await opened();
    await user.click(screen.getByRole('button', { name: 'Bỏ tổ 3' }));
    await user.click(screen.getByRole('button', { name: 'Bỏ tổ 2' }));
    await user.click(screen.getByRole('button', { name: 'Bỏ tổ 1' }));
    expect(screen.getByText(/Chưa có tổ nào/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Lập kế hoạch' })).toBeDisabled();
  });
});

describe('the plan', () => {
  it('says what to do tonight and what share of it all that is', async () => {
    await planned();
    expect(screen.getByText(/^22:00–02:00 ngày .*3 tổ dừng ở 9 điểm/)).toBeInTheDocument();
    expect(screen.getByText(/Các vùng giữ 34% số vụ dự kiến/)).toBeInTheDocument();
    expect(screen.getByText(/Hạt giống 7 · kế hoạch ffffffffffff/)).toBeInTheDocument();
  });

  it('opens a route as visits with clock times, round by round', async () => {
    await planned();
    const routes = screen.getByRole('region', { name: 'Lộ trình các tổ' });
    await user.click(within(routes).getByRole('button', { name: /Tổ 1/ }));
    expect(within(routes).getByText('Vòng 1')).toBeInTheDocument();
    expect(within(routes).getByText('Vòng 2')).toBeInTheDocument();
    expect(within(routes).getAllByText(/^22:10–22:22$/)).toHaveLength(1);
    expect(within(routes).getAllByText(/ngoài danh sách đầu/).length).toBeGreaterThan(0);
  });

  it('shows in its lists what was picked on the map', async () => {
    const { app } = await planned();
    act(() =>
      app.store.dispatch({
        type: 'session/set-patrol',
        change: { picked: { type: 'zone', index: 2 }, part: 'zones' },
      }),
    );
    const zone = screen.getByRole('button', { name: /^2/, expanded: true });
    expect(zone).toHaveTextContent('Cầu Ayun');
    expect(screen.getByText('quá ít vụ rõ giờ')).toBeInTheDocument();
  });

  it('keeps a name and a unit when their field is left', async () => {
    const { app } = await planned();
    await user.click(screen.getByRole('radio', { name: /^Vùng/ }));
    await user.click(screen.getByRole('button', { name: /^1/ }));
    await user.type(screen.getByLabelText('Đơn vị phụ trách'), 'Công an xã Ia Hrung');
    expect(app.store.getState().project.patrol.zones).toBeNull();
    await user.tab();
    expect(app.store.getState().project.patrol.zones?.[0]?.unit).toBe('Công an xã Ia Hrung');
    expect(screen.getByRole('button', { name: 'Về vùng đề xuất' })).toBeInTheDocument();
  });

  it('lets a border be moved stretch by stretch, without a pointer', async () => {
    const { app } = await planned();
    await user.click(screen.getByRole('radio', { name: /^Vùng/ }));
    await user.click(screen.getByRole('button', { name: /^1/ }));
    await user.click(screen.getByRole('button', { name: 'Sửa ranh giới' }));
    await user.click(screen.getByText(/^Đoạn trong vùng: 6/));
    const [first] = screen.getAllByRole('button', { name: /^Bỏ: / });
    if (first) await user.click(first);
    expect(app.store.getState().project.patrol.zones?.[0]?.sections).toHaveLength(5);
    act(() => app.store.undo());
    expect(app.store.getState().project.patrol.zones).toBeNull();
  });

  it('says that it no longer holds, and why', async () => {
    const { app } = await planned();
    const options = lastPlan(app.store.getState())?.options;
    expect(options).toBeDefined();
    if (!options) return;
    act(() =>
      app.store.dispatch({
        type: 'project/set-patrol',
        change: { options: { ...options, hours: 8 } },
      }),
    );
    expect(screen.getByText(/Lực lượng hoặc tùy chọn đã đổi/)).toBeInTheDocument();
  });

  it('takes checks of the protection plan along when asked to, and says so at their stops', async () => {
    const whole = patrolJobs();
    const { app } = await opened(
      'vi',
      fakeJobClient({
        'table-page': (request) => whole.run('table-page', request),
        'check-schedule': () => Promise.reject(new Error('no schedule')),
        'plan-patrol': async (request) => {
          const plan = await whole.run('plan-patrol', request);
          const target = plan.stops[0]?.target ?? '';
          const inspections = [
            { target, kind: 'periodic', due: '2026-02-01', night: 0, team: 0 },
          ] as const;
          return request.inspections ? { ...plan, inspections } : plan;
        },
      }),
    );
    await user.click(screen.getByRole('checkbox', { name: /^Gộp kiểm tra định kỳ/ }));
    await user.click(screen.getByRole('button', { name: 'Lập kế hoạch' }));
    await screen.findByRole('button', { name: 'Lập lại kế hoạch' });
    await user.click(screen.getByRole('button', { name: /^Tổ 1/, expanded: false }));
    expect(screen.getAllByText(/· kiểm tra định kỳ/).length).toBeGreaterThan(0);
    expect(app.store.getState().session.patrol.asked?.inspections).toEqual([]);
  });

  it('can be stopped while it is made', async () => {
    const whole = patrolJobs();
    const { app } = await opened(
      'vi',
      fakeJobClient({
        'table-page': (request) => whole.run('table-page', request),
        'plan-patrol': (_request, { signal }) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
          }),
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Lập kế hoạch' }));
    await user.click(await screen.findByRole('button', { name: 'Dừng' }));
    expect(app.store.getState().session.patrol.plan.status).toBe('none');
    expect(screen.getByRole('button', { name: 'Lập kế hoạch' })).toBeEnabled();
  });

  it('is said in English too', async () => {
    await planned('en');
    expect(screen.getByText(/3 teams, 9 stops in 3 zones/)).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: /^Stops/ }));
    expect(screen.getAllByText(/of nights/).length).toBeGreaterThan(0);
  });
});
