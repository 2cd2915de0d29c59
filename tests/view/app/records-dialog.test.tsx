import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { RecordsDialog } from '../../../src/app/dialogs/records/records-dialog.tsx';
import { TemplatesDialog } from '../../../src/app/dialogs/records/templates-dialog.tsx';
import type { ExportRecordsRequest } from '../../../src/jobs/protocol/output-jobs.ts';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { renderRoom } from '../../support/render-room.tsx';

const ROWS = { cable_route: 20, bts_site: 80, incident: 300 };

function openRecords(names: readonly string[] = ['bts_site.xlsx']) {
  const asked: ExportRecordsRequest[] = [];
  const jobs = fakeJobClient({
    'export-records': (request) => {
      asked.push(request);
      const files = names.map((name) => ({ name, bytes: Uint8Array.of(1) }));
      return { files, records: {} };
    },
  });
  const { app } = renderRoom(<RecordsDialog />, { jobs, summary: { rows: ROWS } });
  const saved = vi.spyOn(app.page, 'saveFile').mockResolvedValue(true);
  return { asked, saved, app };
}

const dialog = () => within(screen.getByRole('dialog'));
const save = () => dialog().getByRole('button', { name: /^Lưu/ });

async function choose(label: string, option: RegExp): Promise<void> {
  await userEvent.click(dialog().getByRole('combobox', { name: label }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

describe('the export of records', () => {
  it('offers what has records, and saves the chosen kinds in one archive', async () => {
    const { asked, saved } = openRecords(['a.xlsx', 'b.xlsx']);
    expect(dialog().getAllByRole('checkbox')).toHaveLength(4);
    expect(save()).toHaveTextContent('Lưu 3 tệp (.zip)');
    await userEvent.click(dialog().getByRole('checkbox', { name: /Vụ việc/ }));
    await userEvent.click(save());
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(saved.mock.calls[0]?.[0]).toBe('vonggac-du-lieu.zip');
    expect(asked[0]).toMatchObject({
      kinds: ['cable_route', 'bts_site'],
      format: 'xlsx',
      crs: 'EPSG:4326',
      headersInWords: true,
      sensitive: false,
    });
    expect(asked[0]).not.toHaveProperty('study');
    expect(asked[0]?.words?.fields['id']).toBe('Mã');
  });

  it('writes the zone of the province, the study and the sensitive fields when they are asked for', async () => {
    const { asked, saved, app } = openRecords();
    await choose('Hệ tọa độ', /VN-2000 của tỉnh, kinh tuyến trục 108°30′/);
    await userEvent.click(dialog().getByRole('radio', { name: /Theo kỳ/ }));
    await userEvent.click(dialog().getByRole('radio', { name: 'Mã trường' }));
    await userEvent.click(dialog().getByRole('checkbox', { name: /nhạy cảm/ }));
    await userEvent.click(save());
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(saved.mock.calls[0]?.[0]).toBe('bts_site.xlsx');
    expect(asked[0]).toMatchObject({ crs: 'EPSG:9218', headersInWords: false, sensitive: true });
    expect(asked[0]?.study).toEqual(app.store.getState().project.study);
  });

  it('says that KML is WGS 84, and asks for no headers there', async () => {
    const { asked, saved } = openRecords();
    await choose('Hệ tọa độ', /108°30′/);
    await choose('Dạng tệp', /KML/);
    expect(dialog().getByText('KML và GPX luôn dùng WGS 84 (kinh độ, vĩ độ).')).toBeVisible();
    expect(dialog().queryByRole('radio', { name: 'Mã trường' })).toBeNull();
    await userEvent.click(save());
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(asked[0]).toMatchObject({ format: 'kml', crs: 'EPSG:4326', headersInWords: false });
  });

  it('stays open and says so where there is nothing to write', async () => {
    const { saved } = openRecords([]);
    await userEvent.click(save());
    expect(await dialog().findByText(/Không có bản ghi nào trong phạm vi này/)).toBeVisible();
    expect(saved).not.toHaveBeenCalled();
  });

  it('cannot be started without a kind', async () => {
    openRecords();
    await userEvent.click(dialog().getByRole('button', { name: 'Bỏ chọn' }));
    expect(save()).toBeDisabled();
  });
});

describe('the forms to fill in', () => {
  it('are written for the kinds and the system chosen', async () => {
    const asked: unknown[] = [];
    const jobs = fakeJobClient({
      'write-templates': (request) => {
        asked.push(request);
        return [{ name: 'mau-incident.xlsx', bytes: Uint8Array.of(1) }];
      },
    });
    const { app } = renderRoom(<TemplatesDialog />, { jobs });
    const saved = vi.spyOn(app.page, 'saveOwnFile').mockImplementation(() => undefined);
    await userEvent.click(dialog().getByRole('checkbox', { name: 'Trạm BTS' }));
    await choose('Tọa độ sẽ điền theo', /108°30′/);
    await userEvent.click(save());
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(saved.mock.calls[0]?.[0]).toBe('mau-incident.xlsx');
    expect(asked[0]).toMatchObject({ kinds: ['incident'], crs: 'EPSG:9218' });
  });
});
