import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { compareRecords } from '../../../src/core/io/update/compare-records.ts';
import { ChangesView } from '../../../src/panels/data/update/changes-view.tsx';
import { renderRoom } from '../../support/render-room.tsx';
import { place, smallDataset } from '../../support/small-dataset.ts';
import type { RecordWithPlace } from '../../support/small-dataset.ts';

const sites = (records: readonly RecordWithPlace[]) => {
  const table = smallDataset({ bts_site: records }).tables.bts_site;
  if (!table) throw new Error('no table');
  return table;
};

const site = (id: string, fields: Record<string, string | number> = {}, east = 0) => ({
  at: place(east, 0),
  fields: { id, ...fields },
});

describe('what a corrected file changes', () => {
  it('is told as figures, then record by record with what was and what is', async () => {
    const before = [site('A', { name: 'Một', status: 'in_use' }), site('B'), site('C')];
    const after = [site('A', { name: 'Một', status: 'retired' }), site('C', {}, 540), site('D')];
    const changes = compareRecords(sites(before), sites(after));
    renderRoom(<ChangesView comparison={{ changes, byHand: 0 }} />);
    expect(screen.getByRole('button', { name: '1 Mới' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '2 Đổi' })).toHaveAttribute('aria-expanded', 'true');
    const row = screen.getByRole('row', { name: /^A Một/ });
    expect(within(row).getByRole('deletion')).toHaveTextContent('Đang dùng');
    expect(within(row).getByRole('insertion')).toHaveTextContent('Đã bỏ');
    expect(screen.getByText(/dời 54\d\sm/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '1 Không còn' }));
    expect(screen.getByRole('row', { name: /^B dòng/ })).toBeInTheDocument();
  });

  it('says when nothing differs', () => {
    const same = sites([site('A')]);
    renderRoom(<ChangesView comparison={{ changes: compareRecords(same, same), byHand: 0 }} />);
    expect(screen.getByText(/^Không có gì khác/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '0 Đổi' })).toBeDisabled();
  });
});
