import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ENTRY_KINDS } from '../../../src/core/io/entry/entered-record.ts';
import { kindOf } from '../../../src/core/model/registry.ts';
import type { Snap, WriteEntryRequest } from '../../../src/jobs/protocol/entry-jobs.ts';
import { EntryPage } from '../../../src/panels/data/entry/entry-page.tsx';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { renderRoom } from '../../support/render-room.tsx';

const SNAP: Snap = {
  kind: 'cable_route',
  id: 'T1',
  name: 'Pleiku – An Khê',
  place: [108.1, 13.9],
  awayM: 8,
  along: { chainageM: 12_340, lengthM: 90_000 },
};

describe('the form of a record entered by hand', () => {
  it('has a control with a name for every field of every kind', () => {
    const { app } = renderRoom(<EntryPage />);
    for (const kind of ENTRY_KINDS) {
      act(() => app.entry.start(kind));
      const controls = document.querySelectorAll(
        '[role="combobox"], [role="radiogroup"], fieldset > legend, input, textarea',
      );
      expect(controls.length).toBeGreaterThanOrEqual(kindOf(kind).fields.length);
      for (const input of screen.getAllByRole('textbox')) expect(input).toHaveAccessibleName();
    }
  });

  it('shows the route, chainage and distance a place snapped to, and whose incident it is', async () => {
    const jobs = fakeJobClient({ 'snap-place': () => SNAP });
    const { app } = renderRoom(<EntryPage />, { jobs });
    act(() => app.entry.start('incident'));
    await userEvent.type(screen.getByLabelText('Tọa độ'), '13,9; 108,1{Enter}');
    expect(await screen.findByText('Pleiku – An Khê, Km 12+340, cách 8 m')).toBeInTheDocument();
    expect(app.store.getState().session.entry.draft?.values['asset_id']).toBe('T1');
  });

  it('says why a typed place is none, at the field', async () => {
    const { app } = renderRoom(<EntryPage />);
    act(() => app.entry.start('incident'));
    const field = screen.getByLabelText('Tọa độ');
    await userEvent.type(field, 'ngã ba{Enter}');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/Không đọc được hai tọa độ/);
  });

  it('lists what has to be put right, marks the fields, and forgets it when they change', async () => {
    const jobs = fakeJobClient({
      'write-entry': () => ({
        written: null,
        issues: [
          { code: 'field.bad-date', severity: 'error', at: { field: 'from' } },
          { code: 'geometry.absent', severity: 'error', at: {} },
        ],
      }),
    });
    const { app } = renderRoom(<EntryPage />, { jobs });
    act(() => app.entry.start('incident'));
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Còn 2 chỗ phải sửa');
    const from = screen.getByLabelText('Từ lúc');
    expect(from).toBeInvalid();
    await userEvent.type(from, '05/12/2025');
    expect(from).toBeValid();
    expect(screen.getByRole('alert')).toHaveTextContent('Còn 1 chỗ phải sửa');
  });

  it('saves what is typed in the language it is typed in', async () => {
    const asked: WriteEntryRequest[] = [];
    const jobs = fakeJobClient({
      'write-entry': (request) => {
        asked.push(request);
        return { written: null, issues: [] };
      },
    });
    const { app } = renderRoom(<EntryPage />, { jobs });
    act(() => app.entry.start('incident'));
    await userEvent.type(screen.getByLabelText('Thiệt hại (đồng)'), '18.500.000');
    expect(screen.getByText('= 18,5 triệu đồng')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Từ lúc'), '05/12/2025 22:30');
    await userEvent.click(screen.getByLabelText(/^Không rõ giờ/));
    await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(asked[0]?.file).toBe('Nhập tay – vụ việc.geojson');
    expect(asked[0]?.change).toMatchObject({
      type: 'enter',
      isNew: true,
      record: { decimal: ',', values: { loss_vnd: '18.500.000', from: '05/12/2025' } },
    });
  });

  it('takes the course of a route from text, line by line, and says which line is wrong', async () => {
    const { app } = renderRoom(<EntryPage />);
    act(() => app.entry.start('cable_route'));
    const text = screen.getByLabelText('Tọa độ từng điểm, mỗi dòng một điểm');
    await userEvent.type(text, '13,9; 108,1{Enter}13,95; ngã ba');
    const take = screen.getByRole('button', { name: 'Nhận tọa độ đã gõ', hidden: true });
    await userEvent.click(take);
    expect(screen.getByText(/^Dòng 2:/)).toBeInTheDocument();
    await userEvent.clear(text);
    await userEvent.type(text, '13,9; 108,1{Enter}13,95; 108,2');
    await userEvent.click(take);
    expect(screen.getByText(/^2 điểm, dài 12,/)).toBeInTheDocument();
  });

  it('asks before a record is removed', async () => {
    const { app } = renderRoom(<EntryPage />);
    act(() => app.entry.start('incident'));
    act(() => app.entry.change((draft) => ({ ...draft, corrects: 'VV-1' })));
    await userEvent.click(screen.getByRole('button', { name: 'Xóa bản ghi' }));
    expect(screen.getByText(/^Xóa VV-1 khỏi dữ liệu/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Giữ lại' }));
    expect(screen.getByRole('button', { name: 'Lưu' })).toBeInTheDocument();
  });

  it('speaks English', () => {
    const { app } = renderRoom(<EntryPage />, { language: 'en' });
    act(() => app.entry.start('bts_site'));
    expect(screen.getByRole('heading', { name: /^New: / })).toBeInTheDocument();
    expect(screen.getByText(/^No place yet/)).toBeInTheDocument();
  });
});
