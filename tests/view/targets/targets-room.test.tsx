import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SCORE_COMPONENTS } from '../../../src/core/study/study-config.ts';
import { rerank } from '../../../src/core/targets/rerank.ts';
import { WEIGHT_PRESETS } from '../../../src/core/targets/weight-presets.ts';
import { TargetsRoom } from '../../../src/panels/targets/targets-room.tsx';
import { markedTargets } from '../../../src/state/focus/marked-targets.ts';
import { giveElementsASize, renderRoom } from '../../support/render-room.tsx';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult({ sections: 3000, sites: 1000, areas: 30 });

/** Pages of the room are fetched when they are opened. */
const LOADING = { timeout: 15_000 };

let restore: () => void;
beforeEach(() => {
  restore = giveElementsASize(480, 424);
});
afterEach(() => restore());

function grid(): HTMLElement {
  return screen.getByRole('grid', { name: 'Mục tiêu trọng điểm, xếp theo hạng' });
}

function activeRow(): HTMLElement | null {
  return document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
}

function bodyRows(): HTMLElement[] {
  return screen.getAllByRole('row').slice(1);
}

function idAtRank(rank: number): string {
  return RESULT.targets.id[RESULT.targets.order[rank - 1] ?? 0] ?? '';
}

describe('the ranked list of targets', () => {
  it('tells its whole length but keeps only rows in view in the page', () => {
    renderRoom(<TargetsRoom />, { result: RESULT });
    expect(grid()).toHaveAttribute('aria-rowcount', '4001');
    expect(bodyRows().length).toBeGreaterThan(8);
    expect(bodyRows().length).toBeLessThan(60);
    expect(screen.getByText('4.000 trong 4.000 mục tiêu')).toBeInTheDocument();
  });

  it('starts with rank 1 and states name, score, what goes dark, loss with interval and feed', () => {
    renderRoom(<TargetsRoom />, { result: RESULT });
    const first = RESULT.targets.order[0] ?? 0;
    const [row] = bodyRows();
    expect(row).toHaveTextContent(RESULT.targets.name[first] ?? '');
    const losing = bodyRows().filter((shown) => shown.textContent?.includes('trạm'));
    expect(losing.length).toBeGreaterThan(0);
    for (const shown of losing) {
      expect(shown).toHaveTextContent(/\d trạm · [\d.]+ TB/);
      expect(shown).toHaveTextContent(/\([\d.,k]+–[\d.,k]+\)/);
      expect(shown).toHaveTextContent(/cụt|vòng|hai đường/);
    }
  });

  it('says of each score what it is made of, and the parts add up to it', () => {
    renderRoom(<TargetsRoom />, { result: RESULT });
    for (const row of bodyRows().slice(0, 10)) {
      const cell = within(row).getByTitle(/Khả năng xảy ra/);
      const parts = [...(cell.getAttribute('title') ?? '').matchAll(/ ([\d.]+,\d)/g)].map(
        ([, part]) => Number(part?.replace(',', '.')),
      );
      expect(parts).toHaveLength(SCORE_COMPONENTS.length);
      const total = parts.reduce((sum, part) => sum + part, 0);
      expect(total).toBeCloseTo(Number(cell.textContent?.replace(',', '.')), 9);
    }
  });

  it('is walked with the keys, and says which row is active', async () => {
    const { app } = renderRoom(<TargetsRoom />, { result: RESULT });
    const user = userEvent.setup();
    grid().focus();
    expect(activeRow()).toHaveAttribute('aria-rowindex', '2');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(activeRow()).toHaveAttribute('aria-rowindex', '4');
    expect(app.store.getState().session.hover).toEqual({ type: 'target', target: idAtRank(3) });
    await user.keyboard('{PageDown}');
    expect(Number(activeRow()?.getAttribute('aria-rowindex'))).toBe(4 + 6);
    await user.keyboard('{PageUp}{ArrowUp}{Home}');
    expect(activeRow()).toHaveAttribute('aria-rowindex', '2');
  });

  it('opens a target with Enter, flies there, and lets it go with Escape', async () => {
    const { app } = renderRoom(<TargetsRoom />, { result: RESULT });
    const user = userEvent.setup();
    const orders: unknown[] = [];
    app.camera.listen((order) => orders.push(order));
    grid().focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(app.store.getState().session.selection).toEqual({ type: 'target', target: idAtRank(2) });
    expect(orders).toMatchObject([{ type: 'fly' }]);
    await user.keyboard('{Escape}');
    expect(app.store.getState().session.selection).toBeNull();
  });

  it('marks the row of a target chosen on the map', () => {
    const { app } = renderRoom(<TargetsRoom />, { result: RESULT });
    act(() =>
      app.store.dispatch({
        type: 'session/select',
        selection: { type: 'target', target: idAtRank(3) },
      }),
    );
    const selected = bodyRows().filter((row) => row.getAttribute('aria-selected') === 'true');
    expect(selected).toHaveLength(1);
    expect(selected[0]).toHaveAttribute('aria-rowindex', '4');
  });

  it('tells the map which row the pointer is on', () => {
    const { app } = renderRoom(<TargetsRoom />, { result: RESULT });
    const [row] = bodyRows();
    if (row) fireEvent.pointerEnter(row);
    expect(app.store.getState().session.hover).toEqual({ type: 'target', target: idAtRank(1) });
    fireEvent.pointerLeave(grid());
    expect(app.store.getState().session.hover).toBeNull();
  });

  it('sorts by every column, both ways, and says so', async () => {
    renderRoom(<TargetsRoom />, { result: RESULT });
    const user = userEvent.setup();
    for (const header of screen.getAllByRole('columnheader')) {
      const button = within(header).getByRole('button');
      if (header.getAttribute('aria-sort') === 'none') await user.click(button);
      const first = header.getAttribute('aria-sort');
      expect(['ascending', 'descending']).toContain(first);
      await user.click(button);
      expect(header.getAttribute('aria-sort')).toBe(
        first === 'ascending' ? 'descending' : 'ascending',
      );
    }
    await user.click(screen.getByRole('button', { name: 'Số vụ' }));
    const most = RESULT.targets.count.reduce((a, b) => Math.max(a, b), 0);
    const cells = within(bodyRows()[0] ?? document.body).getAllByRole('gridcell');
    expect(cells.at(-1)).toHaveTextContent(String(most));
  });

  it('finds by name without accents', async () => {
    renderRoom(<TargetsRoom />, { result: RESULT });
    const user = userEvent.setup();
    await user.type(screen.getByRole('searchbox', { name: /Lọc theo tên/ }), 'mang yang krong');
    await act(async () => {});
    const shown = bodyRows();
    expect(shown.length).toBeGreaterThan(0);
    for (const row of shown) {
      expect(row).toHaveTextContent(/Mang Yang/);
      expect(row).toHaveTextContent(/Krông Pa/);
    }
  });

  it('says when nothing matches', async () => {
    renderRoom(<TargetsRoom />, { result: RESULT });
    await userEvent
      .setup()
      .type(screen.getByRole('searchbox', { name: /Lọc theo tên/ }), 'không có đâu');
    await act(async () => {});
    expect(screen.getByText('Không có dòng nào khớp')).toBeInTheDocument();
  });

  it('puts the active row on the own list with Space, where it can carry a note', async () => {
    const { app } = renderRoom(<TargetsRoom />, { result: RESULT });
    const user = userEvent.setup();
    grid().focus();
    await user.keyboard(' ');
    expect(app.store.getState().project.chosen).toEqual([{ target: idAtRank(1), note: '' }]);
    await user.click(screen.getByRole('tab', { name: /Của tôi/ }));
    await user.type(screen.getByRole('textbox', { name: 'Ghi chú' }), 'kiểm tra');
    expect(app.store.getState().project.chosen[0]?.note).toBe('kiểm tra');
    await user.click(screen.getByRole('button', { name: 'Bỏ khỏi danh sách' }));
    expect(screen.getByText('Chưa chọn mục tiêu nào')).toBeInTheDocument();
  });
});

describe('the weights', () => {
  it('change the study, show normalised shares, and go back to the defaults', async () => {
    const { app } = renderRoom(<TargetsRoom />, { result: RESULT });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Trọng số' }));
    const slider = await screen.findByRole('slider', { name: 'Khả năng xảy ra' }, LOADING);
    expect(slider).toHaveAttribute('aria-valuetext', '40%');
    fireEvent.change(slider, { target: { value: '100' } });
    expect(app.store.getState().project.study.weights.likelihood).toBe(100);
    expect(slider).toHaveAttribute('aria-valuetext', '63%');
    await act(() => app.environment.advance(10_000));
    await user.click(screen.getByRole('button', { name: 'Về mặc định' }));
    expect(app.store.getState().project.study.weights.likelihood).toBe(40);
    act(() => app.store.undo());
    expect(app.store.getState().project.study.weights.likelihood).toBe(100);
  });

  it('rank the list at once, before any analysis answers, and say who set them', async () => {
    const { app } = renderRoom(<TargetsRoom />, { result: RESULT });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Trọng số' }));
    const presets = within(await screen.findByRole('group', { name: 'Bộ trọng số sẵn' }, LOADING));
    await user.click(presets.getByRole('button', { name: 'Lãnh đạo' }));
    expect(presets.getByRole('button', { name: 'Lãnh đạo' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    const { order } = rerank(RESULT.components, WEIGHT_PRESETS.leader, RESULT.targets.tieOrder);
    expect(bodyRows()[0]).toHaveTextContent(RESULT.targets.name[order[0] ?? 0] ?? '');
    expect(app.store.getState().project.weightsLog.at(-1)?.weights).toEqual(WEIGHT_PRESETS.leader);
    expect(screen.getByText(/^Đặt bởi vai trò/)).toBeVisible();
  });
});

describe('the matrix hot × critical', () => {
  const field = (name: RegExp): HTMLElement => screen.getByRole('button', { name });

  it('counts every target in use once, in four named fields', () => {
    renderRoom(<TargetsRoom />, { result: RESULT });
    const counts = [/^Bảo vệ/, /^Tuần tra/, /^Gia cố/, /^Theo dõi/].map((name) =>
      Number(/[\d.]+$/.exec(field(name).textContent ?? '')?.[0].replace('.', '')),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4000);
    expect(screen.getByRole('img', { name: /Ma trận mức nóng/ })).toBeVisible();
    expect(screen.getByText(/n = 4.000 mục tiêu đang dùng · kỳ 01\/01\/2023/)).toBeVisible();
    expect(screen.getByText(/Nóng: từ 2 lần trung bình/)).toBeVisible();
  });

  it('filters the list by a field, marks it on the map, and lets go when pressed again', async () => {
    const { app } = renderRoom(<TargetsRoom />, { result: RESULT });
    const user = userEvent.setup();
    const count = /[\d.]+$/.exec(field(/^Bảo vệ/).textContent ?? '')?.[0];
    await user.click(field(/^Bảo vệ/));
    expect(field(/^Bảo vệ/)).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText(new RegExp(`^${count} trong 4.000 mục tiêu · Bảo vệ`))).toBeVisible();
    act(() => app.store.dispatch({ type: 'session/set-room', room: 'targets' }));
    const marked = markedTargets(app.store.getState());
    expect(marked?.total).toBe(Number(count?.replace('.', '')));
    await user.click(field(/^Bảo vệ/));
    expect(screen.getByText('4.000 trong 4.000 mục tiêu')).toBeVisible();
    expect(markedTargets(app.store.getState())).toBeNull();
  });
});

describe('the list of areas', () => {
  it('ranks communes by expected loss with its interval, and calls small counts small', async () => {
    renderRoom(<TargetsRoom />, { result: RESULT });
    await userEvent.setup().click(screen.getByRole('tab', { name: /Địa bàn/ }));
    await screen.findByRole('grid', { name: /Xã, phường/ }, LOADING);
    const [row] = bodyRows();
    const first = RESULT.areaRisk.order[0] ?? 0;
    expect(row).toHaveTextContent(RESULT.areas.name[first] ?? '');
    expect(row).toHaveTextContent(/[\d,]+ lần/);
    expect(row).toHaveTextContent(/[\d.,k]+–[\d.,k]+/);
    expect(row).toHaveTextContent(/#\d/);
  });

  it('ranks them by what police can prevent when asked', async () => {
    renderRoom(<TargetsRoom />, { result: RESULT });
    const user = userEvent.setup();
    await user.click(screen.getByRole('tab', { name: /Địa bàn/ }));
    await user.click(await screen.findByRole('radio', { name: 'Công an ngăn được' }, LOADING));
    const first = RESULT.areaRisk.actionableOrder[0] ?? 0;
    expect(bodyRows()[0]).toHaveTextContent(RESULT.areas.name[first] ?? '');
  });
});

describe('without a result', () => {
  it('offers to analyse', async () => {
    const { app } = renderRoom(<TargetsRoom />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Phân tích' }));
    expect(app.store.getState().session.result.status).not.toBe('none');
  });
});
