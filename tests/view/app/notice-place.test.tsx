import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NoticeList } from '../../../src/app/shell/notice-list.tsx';
import { issueNotice } from '../../../src/state/services/notices.ts';
import { renderRoom } from '../../support/render-room.tsx';

describe('a notice about a file', () => {
  it('names file, row and field where the sentence does not', () => {
    const { app } = renderRoom(<NoticeList />);
    const at = { file: 'vụ việc.csv', row: 12, field: 'from' };
    const notice = issueNotice({ code: 'format.unterminated-quote', severity: 'error', at });
    act(() => app.store.dispatch({ type: 'session/notify', notice }));
    expect(screen.getByText(/vụ việc\.csv · dòng 12 · /)).toBeInTheDocument();
  });

  it('does not name the file twice', () => {
    const { app } = renderRoom(<NoticeList />);
    const at = { file: 'x.bin' };
    const notice = issueNotice({ code: 'file.unknown-format', severity: 'error', at });
    act(() => app.store.dispatch({ type: 'session/notify', notice }));
    expect(screen.getAllByText(/x\.bin/)).toHaveLength(1);
  });
});
