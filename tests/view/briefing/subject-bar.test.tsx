import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { DetailLevel } from '../../../src/core/model/detail-level.ts';
import { SubjectBar } from '../../../src/panels/briefing/page/subject-bar.tsx';
import { renderRoom } from '../../support/render-room.tsx';

async function offered(level: DetailLevel): Promise<readonly string[]> {
  renderRoom(
    <SubjectBar
      choice="province"
      level={level}
      onChoose={() => undefined}
      page={0}
      of={1}
      onPage={() => undefined}
    />,
  );
  await userEvent.setup().click(screen.getByRole('combobox', { name: 'Trang nói về' }));
  return screen.getAllByRole('option').map(({ textContent }) => textContent);
}

describe('what a page may be about', () => {
  it('is a cable route too where places are told', async () => {
    expect(await offered('full')).toContain('Tập trang: mỗi tuyến cáp một trang');
    expect(screen.queryByText(/nhỏ hơn xã/)).toBeNull();
  });

  it('is nothing finer than the commune where only communes are told, and says why', async () => {
    expect(await offered('commune')).toEqual([
      'Cả tỉnh: một trang',
      'Tập trang: mỗi xã, phường một trang',
    ]);
    expect(screen.getByText(/nhỏ hơn xã/)).toBeTruthy();
  });
});
