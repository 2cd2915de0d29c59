import { answerMark } from '../../support/answer-mark.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../src/core/io/import/import-report.ts';
import { createHandlers } from '../../../src/jobs/handlers.ts';
import { createInlineClient } from '../../../src/jobs/inline-client.ts';
import { ImportReportView } from '../../../src/panels/import/report/import-report-view.tsx';
import type { Language } from '../../../src/state/app-state.ts';
import { shownImport, shownReport } from '../../../src/state/import/shown-import.ts';
import { useApp } from '../../../src/state/use-app.ts';
import { BROKEN_INCIDENTS } from '../../support/broken-incidents.ts';
import { settle } from '../../support/fake-environment.ts';
import { fakeJobClient, fakeReport } from '../../support/fake-job-client.ts';
import { giveElementsASize, renderRoom } from '../../support/render-room.tsx';
import { smallProvince } from '../../support/small-province.ts';

let restore: () => void;
beforeEach(() => {
  restore = giveElementsASize(600, 420);
});
afterEach(() => restore());

function Report() {
  const pending = useApp(shownImport);
  const report = useApp(shownReport);
  return pending && report ? <ImportReportView pending={pending} report={report} /> : null;
}

/** The broken list, reviewed by the real handlers. */
async function openList(language: Language = 'vi') {
  const jobs = createInlineClient(createHandlers({ fetchBytes: smallProvince().fetchBytes }));
  const { app } = renderRoom(<Report />, { jobs, language });
  await act(async () => {
    await app.addFiles([new File([BROKEN_INCIDENTS], 'vu-viec.csv')]);
    await settle();
  });
  await waitFor(() => expect(shownReport(app.store.getState())?.counts?.read).toBe(8), {
    timeout: 10_000,
  });
  const user = userEvent.setup();
  /** Lets the review that follows an answer come. */
  const reviewed = async (): Promise<void> => {
    await act(() => app.environment.advance(200));
    await waitFor(() => expect(shownImport(app.store.getState())?.report.status).toBe('ready'), {
      timeout: 10_000,
    });
  };
  return { app, user, reviewed };
}

/** A report as it is told, under what a test changes of it. */
async function openReport(change: Partial<ImportReport>) {
  const jobs = fakeJobClient({ 'review-import': ({ file }) => fakeReport(file, change) });
  const { app } = renderRoom(<Report />, { jobs });
  await act(async () => {
    await app.addFiles([new File(['abc'], 'a.csv')]);
    await settle();
  });
  return { app, user: userEvent.setup() };
}

const aside = (): HTMLElement => screen.getByRole('region', { name: 'Dòng để riêng' });
const grid = (): HTMLElement => screen.getByRole('grid', { name: 'Dòng để riêng của vu-viec.csv' });

describe('the report of a file', () => {
  it('says how many rows are kept and set aside, in words and as parts of a bar', async () => {
    await openList();
    expect(screen.getByText('Đọc 8 dòng: giữ lại 5, để riêng 3.')).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: 'Giữ lại nguyên 5, giữ lại sau khi sửa giúp 0, để riêng 3' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Vụ việc từ 02\/03\/2024 đến 17\/03\/2024\./)).toBeInTheDocument();
  });

  it('names columns about people and shows none of their cells', async () => {
    await openList();
    expect(
      screen.getByText('Không hiện và không nạp (thông tin cá nhân): Người báo tin.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Nguyễn Văn An/)).toBeNull();
    expect(screen.queryByRole('columnheader', { name: 'Người báo tin' })).toBeNull();
  });

  it('speaks English too', async () => {
    await openList('en');
    expect(screen.getByText('8 rows read: 5 kept, 3 set aside.')).toBeInTheDocument();
  });

  it('groups issues by code, and counts those that are not listed', async () => {
    const at = { file: 'a.csv', row: 4, field: 'severity' };
    const code = 'field.unknown-choice';
    const { user } = await openReport({
      issues: [
        { code, severity: 'warning', at, context: { value: 'lạ' } },
        { code: 'issue.more', severity: 'warning', context: { code, count: 1499 } },
      ],
    });
    const group = screen.getByRole('button', { name: /Cần xem Không có trong danh mục 1\.500/ });
    await user.click(group);
    expect(screen.getByText('1 dòng đầu trong 1.500')).toBeInTheDocument();
    expect(screen.getByText('Dòng 4')).toBeInTheDocument();
  });

  it('warns when too few rows have a place', async () => {
    await openReport({ located: { byCoordinates: 60, byAddress: 20, nowhere: 20 } });
    expect(
      screen.getByText(
        'Vị trí: 60 dòng theo tọa độ, 20 dòng đặt ở xã ghi trong địa chỉ và 20 dòng chưa rõ ở đâu.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/Mới định vị được 80% số dòng/)).toBeInTheDocument();
  });
});

describe('rows set aside', () => {
  it('are there with row, reason and cells; the faulty cell is marked', async () => {
    await openList();
    const rows = within(grid()).getAllByRole('rowheader');
    expect(rows.map((row) => row.querySelector('strong')?.textContent)).toEqual([
      'Dòng 3',
      'Dòng 5',
      'Dòng 7',
    ]);
    const faulty = within(grid())
      .getAllByRole('gridcell')
      .filter((cell) => cell.getAttribute('aria-invalid') === 'true');
    expect(faulty.map((cell) => cell.textContent)).toEqual([
      'trống',
      '08/03/2024 22:00',
      '01/01/2024 05:00',
      '108.26',
      'không rõ',
    ]);
  });

  it('are corrected with the keyboard alone, and the row moves to those kept', async () => {
    const { app, user, reviewed } = await openList();
    act(() => grid().focus());
    await user.keyboard('{Enter}');
    const editor = await screen.findByRole('textbox', { name: 'Số vụ, dòng 3' });
    expect(editor).toHaveFocus();
    await user.keyboard('VV-02{Enter}');
    await reviewed();
    expect(screen.getByText('Đọc 8 dòng: giữ lại 6, để riêng 2.')).toBeInTheDocument();
    expect(within(aside()).getByText('Dòng 3 đã hợp lệ và được giữ lại.')).toBeInTheDocument();
    expect(grid()).toHaveFocus();
    expect(shownImport(app.store.getState())?.choices.fixes).toEqual([
      { row: 3, column: 'Số vụ', value: 'VV-02' },
    ]);
  });

  it('keep what is typed into the next cell though the row has become valid', async () => {
    const { user, reviewed } = await openList();
    act(() => grid().focus());
    await user.keyboard('{Enter}VV-02{Tab}');
    await reviewed();
    const next = screen.getByRole('textbox', { name: 'Từ lúc, dòng 3' });
    expect(next).toHaveFocus();
    await user.clear(next);
    await user.keyboard('04/03/2024 21:00{Enter}');
    await reviewed();
    expect(screen.getByText('Dòng 3, cột “Từ lúc”: “04/03/2024 21:00”')).toBeInTheDocument();
    expect(screen.getByText('Đọc 8 dòng: giữ lại 6, để riêng 2.')).toBeInTheDocument();
  });

  it('stay as they are when Esc leaves a cell', async () => {
    const { app, user } = await openList();
    act(() => grid().focus());
    await user.keyboard('{Enter}VV-02{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(grid()).toHaveFocus();
    expect(shownImport(app.store.getState())?.choices.fixes).toBeUndefined();
  });

  it('say why a corrected row still does not pass', async () => {
    const { user, reviewed } = await openList();
    await user.click(screen.getByRole('button', { name: 'Sửa dòng 7' }));
    const editor = await screen.findByRole('textbox', { name: 'Kinh độ, dòng 7' });
    await user.clear(editor);
    await user.keyboard('chưa biết{Enter}');
    await reviewed();
    expect(within(aside()).getByText(/^Dòng 7 vẫn chưa được: Tọa độ/)).toBeInTheDocument();
  });

  it('come back when a correction is taken back', async () => {
    const { user, reviewed } = await openList();
    act(() => grid().focus());
    await user.keyboard('{Enter}VV-02{Enter}');
    await reviewed();
    await user.click(screen.getByRole('button', { name: 'Bỏ sửa dòng 3, cột Số vụ' }));
    await reviewed();
    expect(screen.getByText('Đọc 8 dòng: giữ lại 5, để riêng 3.')).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Ô đã sửa tại chỗ' })).toBeNull();
  });

  it('are saved as a CSV that opens in Excel and runs nothing', async () => {
    const { app, user } = await openList();
    await user.click(screen.getByRole('button', { name: 'Lưu 3 dòng thành CSV' }));
    await answerMark(app);
    await waitFor(() => expect(app.environment.saved).toHaveLength(1));
    const [file] = app.environment.saved;
    expect(file?.name).toBe('vu-viec-de-rieng.csv');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\uFEFFDòng,Lý do,Số vụ,Hành vi,Từ lúc,Đến lúc,Kinh độ,Vĩ độ,Ghi chú');
    expect(lines).toHaveLength(5);
    expect(lines[2]).toMatch(/^5,.*VV-04,Trộm cáp,08\/03\/2024 22:00,01\/01\/2024 05:00,/);
    expect(lines[2]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).not.toContain('Trần Thị Bé');
  });
});

describe('findings', () => {
  const finding = {
    code: 'swapped-pairs',
    records: 2,
    rows: [4, 9],
    places: Float64Array.of(108.2, 13.9, 108.4, 14),
    fix: 'swap-pairs',
    fixed: false,
  } as const;

  it('offer their fix as a switch, and take it back', async () => {
    const { app, user } = await openReport({ findings: [finding] });
    const fix = screen.getByRole('checkbox', { name: 'Đổi chỗ hai tọa độ của 2 dòng này' });
    expect(fix).not.toBeChecked();
    await user.click(fix);
    await act(() => app.environment.advance(200));
    expect(shownImport(app.store.getState())?.choices.repairs).toEqual(['swap-pairs']);
    await waitFor(() => expect(fix).toBeChecked());
    await user.click(fix);
    await act(() => app.environment.advance(200));
    expect(shownImport(app.store.getState())?.choices.repairs).toEqual([]);
  });

  it('light their rows on the map and bring them into view', async () => {
    const { app, user } = await openReport({ findings: [finding] });
    const orders: unknown[] = [];
    app.camera.listen((order) => orders.push(order));
    await user.click(screen.getByRole('button', { name: 'Xem trên bản đồ' }));
    expect(app.store.getState().session.imports.litRows).toEqual([4, 9]);
    expect(orders).toMatchObject([{ type: 'fit' }]);
    await user.click(screen.getByRole('button', { name: 'Dòng 9: xem trên bản đồ' }));
    expect(app.store.getState().session.imports.litRows).toEqual([9]);
    expect(orders[1]).toMatchObject({ type: 'fly', lon: 108.4, lat: 14 });
  });

  it('say so where nothing can be put right by itself', async () => {
    await openReport({ findings: [{ ...finding, code: 'outside-province', fix: null }] });
    expect(screen.getByText(/^Không tự sửa được/)).toBeInTheDocument();
  });
});
