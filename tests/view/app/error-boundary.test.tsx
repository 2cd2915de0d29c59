import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../src/app/error-boundary.tsx';
import { renderRoom } from '../../support/render-room.tsx';

let broken = true;
function Part() {
  if (broken) throw new Error('hỏng rồi');
  return <p>vẫn chạy</p>;
}

beforeEach(() => {
  broken = true;
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a part that fails', () => {
  it('leaves the project alone, offers its file and can be opened again', async () => {
    const { app } = renderRoom(
      <ErrorBoundary part>
        <Part />
      </ErrorBoundary>,
    );
    const before = app.store.getState().project;
    expect(screen.getByRole('alert')).toHaveTextContent('hỏng rồi');
    expect(screen.getByRole('button', { name: 'Lưu dự án ra tệp' })).toBeInTheDocument();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Mở lại phần này' }));
    expect(screen.getByText('vẫn chạy')).toBeInTheDocument();
    expect(app.store.getState().project).toBe(before);
  });
});
