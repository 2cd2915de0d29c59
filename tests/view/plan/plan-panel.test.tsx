import { answerMark } from '../../support/answer-mark.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyScenario } from '../../../src/core/criticality/scenario.ts';
import type { Language } from '../../../src/state/app-state.ts';
import { PlanPanel } from '../../../src/panels/plan/plan-panel.tsx';
import { PlanPaper } from '../../../src/panels/plan/plan-paper.tsx';
import { planView } from '../../../src/panels/plan/plan-view.ts';
import { planJobs } from '../../support/plan-jobs.ts';
import { renderRoom } from '../../support/render-room.tsx';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult({ sections: 30, sites: 20, areas: 4 });
const idAtRank = (rank: number): string =>
  RESULT.targets.id[RESULT.targets.order[rank - 1] ?? 0] ?? '';

beforeEach(() => planView.setState(planView.getInitialState(), true));

async function showPlan(language: Language = 'vi') {
  const rendered = renderRoom(<PlanPanel result={RESULT} />, {
    result: RESULT,
    jobs: planJobs(RESULT),
    language,
  });
  await screen.findByRole('radiogroup');
  return { ...rendered, user: userEvent.setup() };
}

const goTo = async (user: ReturnType<typeof userEvent.setup>, name: string): Promise<void> => {
  await user.click(screen.getByRole('radio', { name }));
};

describe('the lines of the plan', () => {
  it('come from the chosen targets, with their notes, and are written where they stand', async () => {
    const { app, user } = await showPlan();
    act(() => {
      const target = idAtRank(4);
      app.store.dispatch({ type: 'project/choose-target', target, note: 'gần cầu' });
    });
    await user.click(screen.getByRole('button', { name: 'Đưa mục tiêu đã chọn vào (1)' }));
    await user.type(screen.getByRole('textbox', { name: 'Đơn vị chịu trách nhiệm' }), 'Công an xã');
    const deadline = screen.getByRole('textbox', { name: 'Hạn' });
    await user.type(deadline, '15/1/2026{Enter}');
    const [item] = app.store.getState().project.plan.items;
    expect(item).toMatchObject({
      subject: { target: idAtRank(4) },
      unit: 'Công an xã',
      deadline: '2026-01-15',
      note: 'gần cầu',
      state: 'proposed',
    });
    expect(deadline).toHaveValue('15/01/2026');
    expect(screen.getByText('Sắp đến hạn', { selector: 'li *' })).toBeInTheDocument();
  });

  it('are overdue against the day of the data, or one a person sets, never the clock', async () => {
    const { app, user } = await showPlan();
    await user.click(screen.getByRole('button', { name: 'Thêm 10 mục tiêu đứng đầu' }));
    const { items } = app.store.getState().project.plan;
    act(() => {
      const change = { deadline: '2026-01-15', unit: 'VNPT Gia Lai' };
      app.store.dispatch({ type: 'project/set-plan-item', id: items[0]?.id ?? '', change });
    });
    expect(screen.getByText(/Ngày cuối của số liệu\./)).toBeInTheDocument();
    expect(screen.queryByText('Quá hạn', { selector: 'li *' })).toBeNull();
    const day = screen.getByRole('textbox', { name: 'Đối chiếu đến ngày' });
    await user.clear(day);
    await user.type(day, '01/02/2026{Enter}');
    expect(app.store.getState().project.plan.referenceDay).toBe('2026-02-01');
    expect(screen.getByText('Quá hạn', { selector: 'li *' })).toBeInTheDocument();
    expect(screen.getByText(/do người dùng đặt/i)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Lấy ngày cuối của số liệu' }));
    expect(app.store.getState().project.plan.referenceDay).toBe('');
  });

  it('warn of a person in the unit, say what is missing, and can be undone', async () => {
    const { app, user } = await showPlan();
    await user.click(screen.getByRole('button', { name: 'Thêm 10 mục tiêu đứng đầu' }));
    const [unit] = screen.getAllByRole('textbox', { name: 'Đơn vị chịu trách nhiệm' });
    if (!unit) throw new Error('no unit field');
    await user.type(unit, 'Nguyễn Văn Bình');
    expect(unit).toHaveAccessibleDescription(/thông tin cá nhân/);
    expect(unit).toBeInvalid();
    expect(screen.getAllByText(/Còn thiếu: .*chưa có hạn/).length).toBeGreaterThan(0);
    const [drop] = screen.getAllByRole('button', { name: 'Bỏ dòng này' });
    if (drop) await user.click(drop);
    expect(app.store.getState().project.plan.items).toHaveLength(9);
    act(() => app.store.undo());
    expect(app.store.getState().project.plan.items).toHaveLength(10);
  });

  it('are saved as a workbook with a row for each', async () => {
    const { app, user } = await showPlan();
    await user.click(screen.getByRole('button', { name: 'Thêm 10 mục tiêu đứng đầu' }));
    await user.click(screen.getByRole('button', { name: 'Excel' }));
    await answerMark(app);
    await waitFor(() => expect(app.environment.saved).toHaveLength(1));
    const [file] = app.environment.saved;
    expect(file?.name).toBe('ke-hoach-bao-ve.xlsx');
    const sheet = unzipSync(file?.bytes ?? new Uint8Array())['xl/worksheets/sheet1.xml'];
    const text = new TextDecoder().decode(sheet);
    expect(text).toContain(idAtRank(1));
    expect(text).toContain('không phải nghi vấn về ai');
    expect(text).toContain('Đã bỏ các cột nhạy cảm');
  });
});

describe('the periodic checks', () => {
  it('are listed by how they stand, and one that was made leaves the list', async () => {
    const { app, user } = await showPlan();
    await goTo(user, 'Kiểm tra');
    const never = await screen.findByRole('list', { name: 'Chưa ghi nhận lần kiểm tra nào' });
    const [row] = within(never).getAllByRole('listitem');
    if (!row) throw new Error('nothing due');
    const name = row.querySelector('button')?.textContent ?? '';
    await user.click(within(row).getByRole('button', { name: 'Ghi nhận đã kiểm tra' }));
    await user.type(
      screen.getByRole('textbox', { name: 'Đơn vị kiểm tra' }),
      'Công an xã Ia Hrung',
    );
    const day = screen.getByLabelText('Ngày kiểm tra');
    await user.clear(day);
    await user.type(day, '31/02/2026');
    await user.click(screen.getByRole('button', { name: 'Ghi' }));
    expect(day).toHaveFocus();
    expect(app.store.getState().project.plan.checks).toEqual([]);
    await user.clear(day);
    await user.type(day, '31/12/2025');
    await user.click(screen.getByRole('button', { name: 'Ghi' }));
    const [check] = app.store.getState().project.plan.checks;
    expect(check).toMatchObject({ day: '2025-12-31', finding: 'in_order', draw: '' });
    await screen.findByRole('list', { name: 'Đã ghi nhận' });
    await waitFor(() => {
      const left = screen.queryByRole('list', { name: 'Chưa ghi nhận lần kiểm tra nào' });
      expect(left?.textContent ?? '').not.toContain(name);
    });
  });

  it('follow the intervals a person sets', async () => {
    const { app, user } = await showPlan();
    await goTo(user, 'Kiểm tra');
    await user.click(screen.getByText('Chu kỳ kiểm tra định kỳ'));
    const months = screen.getByRole('textbox', { name: /Mục tiêu quan trọng/ });
    await user.clear(months);
    await user.type(months, '12{Enter}');
    expect(app.store.getState().project.plan.rules.months.important).toBe(12);
    await user.clear(months);
    await user.type(months, 'sáu{Enter}');
    expect(app.store.getState().project.plan.rules.months.important).toBe(12);
  });
});

describe('the unannounced draw', () => {
  it('gives the same targets for the same number, keeps both hashes, and can be verified', async () => {
    const { app, user } = await showPlan();
    await goTo(user, 'Bốc thăm');
    const seed = screen.getByRole('textbox', { name: 'Số bốc thăm' });
    await user.clear(seed);
    await user.type(seed, '482-913');
    await user.click(screen.getByRole('button', { name: 'Bốc thăm' }));
    await waitFor(() => expect(app.store.getState().project.plan.draws).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Bốc thăm' }));
    await waitFor(() => expect(app.store.getState().project.plan.draws).toHaveLength(2));
    const [first, second] = app.store.getState().project.plan.draws;
    expect(first?.drawn.length).toBe(10);
    expect(second?.drawn).toEqual(first?.drawn);
    expect(second?.listHash).toBe(first?.listHash);
    expect(second).toMatchObject({ seed: '482-913', resultHash: RESULT.hash });
    await user.click(screen.getByRole('button', { name: 'Bốc lại để đối chiếu' }));
    expect(await screen.findByText(/Khớp: cùng danh sách/)).toBeInTheDocument();
  });

  it('says when the list is no longer the one it was drawn from', async () => {
    const { app, user } = await showPlan();
    await goTo(user, 'Bốc thăm');
    await user.click(screen.getByRole('button', { name: 'Bốc thăm' }));
    await waitFor(() => expect(app.store.getState().project.plan.draws).toHaveLength(1));
    const [draw] = app.store.getState().project.plan.draws;
    if (!draw) throw new Error('nothing drawn');
    act(() => {
      const altered = { ...draw, listHash: 'f'.repeat(64) };
      app.store.dispatch({ type: 'project/keep-draw', draw: altered });
    });
    await user.click(screen.getByRole('button', { name: 'Bốc lại để đối chiếu' }));
    expect(await screen.findByText(/Danh sách nay đã khác/)).toBeInTheDocument();
  });
});

describe('assessments', () => {
  it('are saved by name, opened to read, and shown against the present with reasons', async () => {
    const { app, user } = await showPlan();
    await goTo(user, 'Bản đánh giá');
    await user.type(screen.getByRole('textbox', { name: 'Tên bản đánh giá' }), 'Quý IV');
    await user.click(screen.getByRole('button', { name: 'Lưu bản đánh giá' }));
    await screen.findByText('Nguyên vẹn: mã khớp nội dung.');
    const [saved] = app.store.getState().project.assessments;
    expect(saved).toMatchObject({ name: 'Quý IV', resultHash: RESULT.hash });
    act(() => planView.setState({ comparedWith: 'now' }));
    expect(await screen.findByText('Không có gì đổi giữa hai bản.')).toBeInTheDocument();

    const other = syntheticResult({ seed: 7, sections: 30, sites: 20, areas: 4 });
    const weights = { ...RESULT.config.weights, likelihood: 5 };
    act(() => {
      const result = { ...other, dataHash: RESULT.dataHash, config: { ...RESULT.config, weights } };
      app.store.dispatch({ type: 'session/result-ready', result });
    });
    expect(await screen.findByText(/Đã đổi: trọng số/)).toBeInTheDocument();
    const rows = within(screen.getByRole('list', { name: 'Mục tiêu' })).getAllByRole('listitem');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.some((row) => /do trọng số: /.test(row.textContent ?? ''))).toBe(true);
  });

  it('keep their scenarios whole, to be laid on the table again', async () => {
    const { app, user } = await showPlan();
    const cuts = [{ type: 'disc', lon: 108, lat: 13.9, radiusM: 800 }] as const;
    const scenario = { ...emptyScenario(), name: 'Cầu Bà Gi', cuts };
    act(() => {
      app.store.dispatch({
        type: 'project/save-scenario',
        saved: { id: 's-1', scenario },
        open: false,
      });
    });
    await goTo(user, 'Bản đánh giá');
    await user.type(screen.getByRole('textbox', { name: 'Tên bản đánh giá' }), 'Quý I');
    await user.click(screen.getByRole('button', { name: 'Lưu bản đánh giá' }));
    const open = await screen.findByRole('button', { name: 'Mở lại “Cầu Bà Gi”' });
    act(() => {
      app.store.dispatch({ type: 'project/drop-scenario', id: 's-1' });
    });
    await user.click(open);
    const { project, session } = app.store.getState();
    expect(project.whatIf).toEqual({ scenario, saved: '' });
    expect(session.targetsTab).toBe('cut');
  });
});

describe('on paper', () => {
  it('the plan has a mark field, table, method, hashes, and who signs; no sensitive column', () => {
    const { app } = renderRoom(<PlanPaper result={RESULT} />, {
      result: RESULT,
      jobs: planJobs(RESULT),
    });
    act(() => {
      app.store.dispatch({
        type: 'project/add-plan-items',
        items: [
          {
            id: 'line-1',
            subject: {
              target: idAtRank(1),
              name: 'Tuyến thử',
              kind: 'section',
              fromM: 0,
              toM: 1000,
              commune: 'Xã Ia Hrung',
            },
            rank: 1,
            score: 88.25,
            unit: 'Công an xã Ia Hrung',
            measures: ['alarm'],
            measureText: '',
            deadline: '2026-03-31',
            state: 'approved',
            note: '',
          },
        ],
      });
    });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Kế hoạch bảo vệ');
    const text = document.body.textContent ?? '';
    for (const part of ['Mức độ mật', 'Tuyến thử', '31/03/2026', '88,3', 'Đơn vị phê duyệt']) {
      expect(text).toContain(part);
    }
    expect(text).toContain(RESULT.hash);
    expect(text).toContain('không phải nghi vấn về ai');
  });
});

describe('in English', () => {
  it('every page speaks it', async () => {
    const { user } = await showPlan('en');
    for (const name of ['Checks', 'Draw', 'Assessments', 'Plan']) {
      await goTo(user, name);
      await act(async () => {});
      expect(document.body.textContent).not.toMatch(
        /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]{1}\S* (mục|tiêu)/,
      );
      expect(document.body.textContent).not.toMatch(/\{\{|plan:|undefined|NaN/);
    }
  });
});
