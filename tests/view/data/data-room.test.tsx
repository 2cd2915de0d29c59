import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/core/basics/issue.ts';
import { DataRoom } from '../../../src/panels/data/data-room.tsx';
import { issueCsv } from '../../../src/panels/data/issue-csv.ts';
import { issueGroups } from '../../../src/panels/data/issue-groups.ts';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { giveElementsASize, renderRoom } from '../../support/render-room.tsx';

const ISSUES: readonly Issue[] = [
  ...Array.from(
    { length: 2000 },
    (_, row): Issue => ({
      code: 'field.unknown-choice',
      severity: 'warning',
      at: { file: 'vu-viec.csv', row: row + 2, field: 'severity' },
      context: { value: 'nặng lắm' },
    }),
  ),
  { code: 'geometry.absent', severity: 'error', at: { file: 'vu-viec.csv', row: 7 } },
];

let restore: () => void;
beforeEach(() => {
  restore = giveElementsASize(600, 420);
});
afterEach(() => restore());

describe('the data room', () => {
  it('names the data, how far it reaches and its hash', () => {
    renderRoom(<DataRoom />);
    expect(screen.getByRole('heading', { name: /Tỉnh minh họa/ })).toBeInTheDocument();
    expect(screen.getByText('01/01/2018 – 31/12/2025')).toBeInTheDocument();
    expect(screen.getByText('aaaaaaaaaaaa…')).toBeInTheDocument();
    expect(screen.getByText('Dữ liệu minh họa')).toBeInTheDocument();
  });

  it('says of each file how much was kept, and removes only what a person added', async () => {
    const { app } = renderRoom(<DataRoom />);
    await act(() => app.loadFiles([new File(['{}'], 'them.geojson')]));
    const remove = await screen.findByRole('button', { name: 'Bỏ tệp them.geojson khỏi dự án' });
    expect(screen.getByText('2/2')).toBeInTheDocument();
    await userEvent.click(remove);
    await waitFor(() => expect(app.store.getState().project.files).toEqual([]));
  });

  it('says first which files are not there', () => {
    const lost: Issue = {
      code: 'manifest.missing-file',
      severity: 'error',
      at: { file: 'tram.fgb' },
    };
    renderRoom(<DataRoom />, { summary: { issues: [lost] } });
    const card = screen.getByRole('region', { name: 'Tệp chưa vào được' });
    expect(card).toHaveTextContent(/“tram.fgb”.*phần còn lại vẫn dùng được/);
  });

  it('groups issues, the gravest first, and keeps thousands of them light', async () => {
    renderRoom(<DataRoom />, { summary: { issues: ISSUES } });
    await userEvent.click(screen.getByRole('tab', { name: /Vấn đề/ }));
    const groups = screen.getAllByRole('button', { expanded: false });
    expect(groups[0]).toHaveTextContent('Không có vị trí');
    expect(groups[1]).toHaveTextContent('2.000');
    await userEvent.click(screen.getByRole('button', { name: /Không có trong danh mục/ }));
    expect(
      (await screen.findAllByText(/“nặng lắm” ở cột “Mức độ nghiêm trọng”/)).length,
    ).toBeLessThan(60);
    expect(screen.getByText(/vu-viec\.csv · dòng 2 · severity/)).toBeInTheDocument();
  });

  it('shows records a page at a time and selects one on the map', async () => {
    const jobs = fakeJobClient({
      'table-page': ({ kind, from, to }) =>
        Array.from({ length: to - from }, (_, index) => ({
          kind,
          row: from + index,
          id: `VV-${from + index}`,
          name: '',
          lon: 108,
          lat: 14,
          bounds: [108, 14, 108, 14] as const,
          fields: { id: `VV-${from + index}`, severity: 'serious', loss_vnd: 18_500_000 },
          file: 'vu-viec.csv',
          sourceRow: from + index + 2,
        })),
    });
    const { app } = renderRoom(<DataRoom />, { jobs });
    await userEvent.click(screen.getByRole('tab', { name: 'Bản ghi' }));
    const grid = await screen.findByRole('grid', { name: 'Bảng bản ghi: Vụ việc' });
    expect(grid).toHaveAttribute('aria-rowcount', '301');
    expect(await screen.findByText('VV-3')).toBeInTheDocument();
    expect(screen.getAllByText('Nghiêm trọng').length).toBeGreaterThan(3);
    grid.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(app.store.getState().session.selection).toEqual({
      type: 'record',
      kind: 'incident',
      row: 2,
    });
    const asked = jobs.calls.filter(({ job }) => job === 'table-page');
    expect(asked.length).toBeLessThan(4);
  });
});

describe('rows set aside of loaded files', () => {
  const source = { kind: 'incident', sha256: 'c'.repeat(64), read: 40, setAside: 5 } as const;
  const SOURCES = [
    { ...source, file: 'tinh.csv', kept: 35 },
    { ...source, file: 'toi.csv', kept: 35, repaired: 2 },
  ];
  const mine = { name: 'toi.csv', sha256: 'c'.repeat(64), size: 3 };

  it('say what became of each row of a file', () => {
    renderRoom(<DataRoom />, { summary: { sources: SOURCES } });
    expect(screen.getByText('Đọc 40: giữ 35, để riêng 5')).toBeInTheDocument();
    expect(screen.getByText('Đọc 40: giữ 35 (sửa giúp 2), để riêng 5')).toBeInTheDocument();
  });

  it('are corrected where a person added the file, and only told where the province did', async () => {
    const { app } = renderRoom(<DataRoom />, { summary: { sources: SOURCES } });
    act(() => app.store.dispatch({ type: 'project/add-files', files: [mine] }));
    expect(screen.getByText('Tệp của tỉnh: sửa trong tệp gốc rồi thêm lại.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Xem lý do 5 dòng để riêng' }));
    expect(screen.getByRole('tab', { name: /Vấn đề/ })).toHaveAttribute('aria-selected', 'true');
  });

  it('are reached from the table of records', async () => {
    const { app } = renderRoom(<DataRoom />, { summary: { sources: SOURCES } });
    act(() => app.store.dispatch({ type: 'project/add-files', files: [mine] }));
    await userEvent.click(screen.getByRole('tab', { name: 'Bản ghi' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Dòng để riêng (10)' }));
    expect(screen.getByText('toi.csv')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Xem và sửa 5 dòng' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Xem lý do 5 dòng để riêng' })).toBeInTheDocument();
  });
});

describe('issues as a file', () => {
  it('opens in Excel with its marks, one line each, and runs no formula', () => {
    const issues: readonly Issue[] = [
      { code: 'field.bad-date', severity: 'warning', at: { file: '=a,b.csv', row: 3 } },
    ];
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      issueCsv(issues, () => 'Ngày "sai"'),
    );
    expect(text).toBe(
      '\uFEFFseverity,code,file,row,field,message\r\nwarning,field.bad-date,"\'=a,b.csv",3,,"Ngày ""sai"""\r\n',
    );
  });

  it('are grouped without losing any', () => {
    const groups = issueGroups(ISSUES);
    expect(groups.map(({ code }) => code)).toEqual(['geometry.absent', 'field.unknown-choice']);
    expect(groups.reduce((sum, { issues }) => sum + issues.length, 0)).toBe(ISSUES.length);
  });
});
