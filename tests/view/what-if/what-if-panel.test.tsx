import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { emptyScenario } from '../../../src/core/criticality/scenario.ts';
import type { Scenario } from '../../../src/core/criticality/scenario.ts';
import type { JobRequest } from '../../../src/jobs/protocol.ts';
import { WhatIfPanel } from '../../../src/panels/what-if/what-if-panel.tsx';
import { openWhatIf } from '../../../src/state/what-if/ask-cut.ts';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { renderRoom } from '../../support/render-room.tsx';
import type { RenderedRoom } from '../../support/render-room.tsx';
import { syntheticCut } from '../../support/synthetic-cut.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult();
const SITE = RESULT.targets.id[150] ?? '';
const SECTION = RESULT.targets.id[2] ?? '';

const SCENARIO: Scenario = {
  ...emptyScenario(),
  cuts: [
    { type: 'section', id: SECTION },
    { type: 'disc', lon: 108, lat: 14, radiusM: 1500 },
  ],
};

/** The panel over an answer, as the services would have left it. */
function show(scenario: Scenario, language: 'vi' | 'en' = 'vi'): RenderedRoom {
  const jobs = fakeJobClient({ cut: syntheticCut });
  const rendered = renderRoom(<WhatIfPanel result={RESULT} />, { result: RESULT, jobs, language });
  const { store } = rendered.app;
  act(() => {
    openWhatIf(store);
    store.dispatch({ type: 'project/change-what-if', scenario });
    const answer = syntheticCut({ scenario } satisfies JobRequest<'cut'>);
    const value = { scenario, result: RESULT, answer };
    store.dispatch({ type: 'session/set-cut', change: { answer: { status: 'ready', value } } });
  });
  return rendered;
}

function cutsOf({ app }: RenderedRoom): Scenario['cuts'] {
  return app.store.getState().project.whatIf.scenario.cuts;
}

describe('the what-if', () => {
  it('says how to begin when nothing is cut', () => {
    show(emptyScenario());
    expect(screen.getByText('Chưa cắt gì')).toBeVisible();
    expect(screen.getByText(/thông tin nhạy cảm/)).toBeVisible();
  });

  it('gives the totals, what they rest on, and what was dark before', () => {
    show(SCENARIO);
    const totals = screen.getByRole('region', { name: 'Mất dịch vụ nếu những chỗ này hỏng' });
    expect(within(totals).getByText('trạm', { selector: 'dt' }).nextSibling).toHaveTextContent(
      '10',
    );
    expect(within(totals).getByText(/^4 trong số đó do suy đoán/)).toBeVisible();
    expect(within(totals).getByText(/^2 trạm chưa ghi số thuê bao/)).toBeVisible();
    expect(within(totals).getByText(/^Đã mất dịch vụ từ trước.*15 trạm, 6 bưu cục/)).toBeVisible();
    expect(within(totals).getByRole('rowheader', { name: 'VNPT' })).toBeVisible();
    expect(within(totals).getByText(RESULT.areas.name[0] ?? '')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('Mất dịch vụ: 10 trạm, 1.400 thuê bao');
  });

  it('lists every cut with its number, and restores one or all', async () => {
    const user = userEvent.setup();
    const room = show(SCENARIO);
    expect(screen.getByRole('button', { name: /^Chọn chỗ cắt 2:.*Vòng tròn 1,5/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Khôi phục chỗ cắt 1' }));
    expect(cutsOf(room)).toEqual([SCENARIO.cuts[1]]);
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(cutsOf(room)).toEqual(SCENARIO.cuts);
    await user.click(screen.getByRole('button', { name: 'Khôi phục tất cả' }));
    expect(cutsOf(room)).toEqual([]);
  });

  it('moves a disc by arrows as one step, and takes its radius from the field', async () => {
    const user = userEvent.setup();
    const room = show(SCENARIO);
    screen.getByRole('button', { name: /^Chọn chỗ cắt 2/ }).focus();
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(cutsOf(room)[1]).toMatchObject({ lon: 108, radiusM: 1500 });
    expect(cutsOf(room)[1]).not.toEqual(SCENARIO.cuts[1]);
    act(() => room.app.store.undo());
    expect(cutsOf(room)).toEqual(SCENARIO.cuts);
    const radius = screen.getByRole('spinbutton', { name: 'Bán kính của chỗ cắt 2, m' });
    await user.clear(radius);
    await user.type(radius, '5');
    expect(screen.getByText('Từ 10 đến 100.000 m.')).toBeVisible();
    await user.type(radius, '00');
    expect(cutsOf(room)[1]).toMatchObject({ radiusM: 500 });
  });

  it('says how many sites leave the list when something is added', () => {
    const links = [
      { from: { type: 'target', id: SITE }, to: { type: 'joint', lon: 108, lat: 14 } },
    ] as const;
    show({ ...emptyScenario(), links });
    const note = screen.getByRole('region', { name: 'Nhờ phần nối thêm và gia cố' });
    expect(within(note).getByText(/phụ thuộc một đường: 9.000 → 5.200/)).toBeVisible();
    expect(within(note).getByText(/^2 công trình không còn phụ thuộc/)).toBeVisible();
  });

  it('keeps scenarios by name, copies them and sets them side by side', async () => {
    const user = userEvent.setup();
    const room = show(SCENARIO);
    await user.click(screen.getByRole('button', { name: 'Lưu thành phương án' }));
    await user.type(screen.getByRole('textbox', { name: 'Tên phương án' }), 'Bão{Enter}');
    await user.click(screen.getByRole('radio', { name: 'Phương án (1)' }));
    await user.click(screen.getByRole('button', { name: 'Nhân đôi Bão' }));
    expect(
      room.app.store.getState().project.scenarios.map(({ scenario }) => scenario.name),
    ).toEqual(['Bão', 'Bão (bản sao)']);
    await user.click(screen.getByRole('checkbox', { name: 'So sánh Bão' }));
    await user.click(screen.getByRole('checkbox', { name: 'So sánh Bão (bản sao)' }));
    const table = within(screen.getByRole('region', { name: 'So sánh phương án' }));
    await waitFor(() =>
      expect(table.getByRole('row', { name: /^trạm\s*10\s*10\s*±0/ })).toBeInTheDocument(),
    );
    expect(table.getByText('Không nơi nào chỉ mình Bão làm mất.')).toBeVisible();
  });

  it('speaks English', () => {
    show(SCENARIO, 'en');
    expect(screen.getByRole('region', { name: 'Out of service if these fail' })).toBeVisible();
  });
});
