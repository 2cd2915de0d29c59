import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SCORE_COMPONENTS } from '../../../src/core/study/study-config.ts';
import type { RecordDetails } from '../../../src/jobs/protocol/record-jobs.ts';
import type { TargetDetails } from '../../../src/jobs/protocol/target-jobs.ts';
import { DetailsPanel } from '../../../src/panels/details/details-panel.tsx';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { renderRoom } from '../../support/render-room.tsx';
import type { RenderedRoom } from '../../support/render-room.tsx';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult();
const TARGET = RESULT.targets.order[0] ?? 0;
const ID = RESULT.targets.id[TARGET] ?? '';

const RECORD: RecordDetails = {
  kind: 'cable_route',
  row: 3,
  id: 'TC-003',
  name: 'Tuyến Đak Đoa – An Khê',
  lon: 108.1,
  lat: 13.9,
  bounds: [108, 13.8, 108.2, 14],
  fields: {
    id: 'TC-003',
    owner: 'VNPT',
    placement: 'aerial',
    fibre_count: 24,
    lock: 'yes',
    camera: 'no',
    last_check: '2025-11-20T00:00+07:00',
  },
  file: 'cables.fgb',
  sourceRow: 1204,
};

const DETAILS: TargetDetails = {
  target: ID,
  kind: 'section',
  record: RECORD,
  commune: 'Xã Đak Đoa',
  losses: [
    { kind: 'CAP_TROM', count: 1, perYear: 0.5, outages: 0.45, outageHours: 3.6, lossVnd: 3.5e6 },
    { kind: 'BC_HANGCAM', count: 0, perYear: 0.1, outages: 0, outageHours: 0, lossVnd: 1e5 },
  ],
  carver: [
    { criterion: 'criticality', mark: 7, basis: 'consequence', figure: 0.7 },
    { criterion: 'effect', mark: null, basis: 'communes_and_works', figure: null },
  ],
  reasons: [
    {
      code: 'rate_above_mean',
      component: 'likelihood',
      points: 20,
      values: { count: 7, years: 2, rate: 1.8, low: 0.9, high: 3, timesMean: 4.2, unit: 'km' },
    },
    {
      code: 'cut_isolates',
      component: 'consequence',
      points: 9,
      values: { sites: 9, subscribers: 12300, posts: 0, works: 0, communes: 3, section: 1 },
    },
    { code: 'repeat_none', component: 'repeat', points: 0, values: { days: 365 } },
    {
      code: 'vulnerable_placement',
      component: 'vulnerability',
      points: 4,
      values: { placement: 'aerial' },
    },
  ],
  incidents: [
    {
      row: 7,
      id: 'VV-7',
      kind: 'CAP_TROM',
      from: Date.parse('2024-03-11T22:00+07:00'),
      to: Date.parse('2024-03-12T05:00+07:00'),
      lon: 108,
      lat: 13.9,
      weight: 1,
      placedBy: 'id',
      distanceM: 0,
    },
    {
      row: 9,
      id: 'VV-9',
      kind: 'PHAHOAI',
      from: Date.parse('2025-05-01T00:00+07:00'),
      to: Date.parse('2025-05-02T00:00+07:00'),
      lon: 108,
      lat: 13.9,
      weight: 0.4,
      placedBy: 'distance',
      distanceM: 85,
    },
  ],
};

async function opened(language: 'vi' | 'en' = 'vi'): Promise<RenderedRoom> {
  const jobs = fakeJobClient({ 'target-details': () => DETAILS, 'record-details': () => RECORD });
  const room = renderRoom(<DetailsPanel />, { result: RESULT, jobs, language });
  await act(async () => {
    room.app.store.dispatch({ type: 'session/select', selection: { type: 'target', target: ID } });
  });
  await screen.findByRole('complementary');
  await act(async () => undefined);
  return room;
}

describe('the details of a target', () => {
  it('are not there without a selection', () => {
    const { container } = renderRoom(<DetailsPanel />, { result: RESULT });
    expect(container).toBeEmptyDOMElement();
  });

  it('show points that add up to the score', async () => {
    await opened();
    const parts = screen
      .getAllByTitle(/./)
      .filter((element) => element.closest('li') && /\d,\d$/.test(element.textContent ?? ''));
    expect(parts).toHaveLength(SCORE_COMPONENTS.length);
    const points = parts.map((part) =>
      Number(/([\d.]+,\d)$/.exec(part.textContent ?? '')?.[1]?.replace(',', '.')),
    );
    const score = Number(RESULT.targets.score[TARGET]?.toFixed(1));
    expect(points.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 9);
    expect(screen.getByText('Cộng').parentElement).toHaveTextContent(
      score.toFixed(1).replace('.', ','),
    );
  });

  it('say why in one sentence, and what a cut isolates under its component', async () => {
    await opened();
    expect(
      screen.getByText(/: 7 vụ trong 24 tháng \(ước tính 1,8 vụ\/km\/năm, gấp 4,2 lần/),
    ).toHaveTextContent(
      /đứt sẽ mất dịch vụ 9 trạm \(khoảng 12\.300 thuê bao\), không có đường vòng; 3 xã không còn trạm nào\.$/,
    );
    expect(screen.getByText(/^Đứt ở đây sẽ mất dịch vụ 9 trạm/).closest('li')).toBeInTheDocument();
  });

  it('say what it is expected to cost in a year, by kind, and what is assumed', async () => {
    await opened();
    const section = screen.getByText('Thiệt hại dự kiến mỗi năm').closest('section');
    expect(section).toHaveTextContent(/giờ-thuê bao/);
    expect(section).toHaveTextContent(/0,45 lần gián đoạn, mỗi lần 8\sgiờ \(giả định\)/);
    expect(section).not.toHaveTextContent(/Hàng cấm/i);
  });

  it('show the CARVER sheet as an explanation, unknown where it is', async () => {
    await opened();
    const section = screen.getByText('Bảng CARVER').closest('details');
    expect(section).toHaveTextContent(/Mức quan trọng7\/10/);
    expect(section).toHaveTextContent(/Mức ảnh hưởngchưa rõ/);
    expect(section).toHaveTextContent(/không dùng để xếp hạng/);
  });

  it('say why in sentences, under the component they explain', async () => {
    await opened();
    const vulnerability = screen.getByText('Mức dễ bị xâm hại').closest('li');
    expect(vulnerability).toHaveTextContent('Cáp treo: dễ với tới, dễ cắt.');
    expect(screen.getByText('Không có vụ nào trong 365 ngày cuối kỳ.')).toBeInTheDocument();
  });

  it('list the incidents behind it, newest first, with how each was placed', async () => {
    const { app } = await opened();
    const buttons = screen
      .getAllByRole('button')
      .filter((button) => /2024|2025/.test(button.textContent ?? ''));
    expect(buttons[0]).toHaveTextContent(/ngày 01\/05\/2025.*cách 85\sm · tính 40%/);
    expect(buttons[1]).toHaveTextContent(/đêm 11 rạng 12\/03\/2024.*theo mã công trình/);
    if (buttons[0]) await userEvent.setup().click(buttons[0]);
    expect(app.store.getState().session.selection).toEqual({
      type: 'record',
      kind: 'incident',
      row: 9,
    });
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Quay lại' }));
    expect(app.store.getState().session.selection).toEqual({ type: 'target', target: ID });
  });

  it('tell what is there, what is missing and what nobody wrote down', async () => {
    await opened();
    const state = (name: string): string => screen.getByText(name).closest('li')?.textContent ?? '';
    expect(state('Khóa')).toMatch(/có$/);
    expect(state('Camera')).toMatch(/không$/);
    expect(state('Đèn')).toMatch(/chưa rõ$/);
    expect(screen.getByText(/Lần kiểm tra gần nhất/)).toHaveTextContent('20/11/2025');
    expect(screen.getByText('Nguồn: cables.fgb, dòng 1.204')).toBeInTheDocument();
  });

  it('are a sheet over the foot of a narrow map, out of the way once a place is to be shown', async () => {
    const { app } = await opened();
    const user = userEvent.setup();
    const panel = screen.getByRole('complementary');
    expect(panel).toHaveAttribute('data-foot-sheet', 'half');
    await user.click(screen.getByRole('button', { name: 'Mở cao hết màn hình', hidden: true }));
    expect(panel).toHaveAttribute('data-foot-sheet', 'full');
    const orders: unknown[] = [];
    app.camera.listen((order) => orders.push(order));
    await user.click(screen.getByRole('button', { name: 'Xem trên bản đồ' }));
    expect(orders).toHaveLength(1);
    expect(panel).toHaveAttribute('data-foot-sheet', 'half');
  });

  it('go on the own list and come off again', async () => {
    const { app } = await opened('en');
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Add to my list' }));
    expect(app.store.getState().project.chosen).toEqual([{ target: ID, note: '' }]);
    await user.click(screen.getByRole('button', { name: 'On my list' }));
    expect(app.store.getState().project.chosen).toEqual([]);
  });

  it('close with Escape', async () => {
    const { app } = await opened();
    screen.getByRole('button', { name: 'Xem trên bản đồ' }).focus();
    await userEvent.setup().keyboard('{Escape}');
    expect(app.store.getState().session.selection).toBeNull();
  });
});

describe('when the details close', () => {
  const openTarget = (app: RenderedRoom['app']) => () =>
    app.store.dispatch({ type: 'session/select', selection: { type: 'target', target: ID } });
  const close = async () =>
    userEvent.click(await screen.findByRole('button', { name: 'Đóng chi tiết' }));

  async function openedFromList(): Promise<RenderedRoom> {
    const room = renderRoom(
      <>
        <section id="room" tabIndex={-1} aria-label="Phòng">
          <ul>
            <li>
              <button data-testid="first">Hạng 1</button>
            </li>
            <li>
              <button data-testid="second">Hạng 2</button>
            </li>
          </ul>
        </section>
        <DetailsPanel />
      </>,
      { result: RESULT },
    );
    const second = screen.getByTestId('second');
    second.addEventListener('click', openTarget(room.app));
    await userEvent.click(second);
    return room;
  }

  it('the keyboard goes back to the row they were opened from', async () => {
    await openedFromList();
    await close();
    expect(screen.getByTestId('second')).toHaveFocus();
  });

  it('to the list when the row is gone, to the room when the list is', async () => {
    await openedFromList();
    screen.getByTestId('second').remove();
    await close();
    expect(screen.getByTestId('first')).toHaveFocus();
    await userEvent.click(screen.getByTestId('first'));
    cleanup();
    await openedFromList();
    screen.getByTestId('first').closest('ul')?.remove();
    await close();
    expect(screen.getByRole('region', { name: 'Phòng' })).toHaveFocus();
  });

  it('the keyboard stays where it is when it was elsewhere', async () => {
    const { app } = await openedFromList();
    await screen.findByRole('complementary');
    screen.getByTestId('first').focus();
    act(() => app.store.dispatch({ type: 'session/select', selection: null }));
    expect(screen.getByTestId('first')).toHaveFocus();
  });
});

describe('the details of a commune', () => {
  it('give its figures and lead to the highest targets inside', async () => {
    const { app } = renderRoom(<DetailsPanel />, { result: RESULT });
    const code = RESULT.areas.code[2] ?? '';
    await act(async () =>
      app.store.dispatch({ type: 'session/select', selection: { type: 'area', code } }),
    );
    await screen.findByRole('complementary');
    expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent(RESULT.areas.name[2] ?? '');
    const loss = screen.getByText('Thiệt hại dự kiến mỗi năm').closest('section');
    const rank = RESULT.areaRisk.order.indexOf(2) + 1;
    expect(loss).toHaveTextContent(`hạng ${rank}/${RESULT.areas.length}`);
    expect(loss).toHaveTextContent(/Phần công an tác động được[\d,.]+ vụ\/năm/);
    expect(loss).toHaveTextContent('Huyện trước 07/2025Ia Grai');
    const inside = screen.getByText('Mục tiêu cao nhất trong xã, phường').closest('section');
    const [first] = within(inside ?? document.body).getAllByRole('button');
    if (first) await userEvent.setup().click(first);
    const selected = app.store.getState().session.selection;
    expect(selected?.type).toBe('target');
  });
});
