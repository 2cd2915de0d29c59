import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BriefingRoom } from '../../../src/panels/briefing/briefing-room.tsx';
import { HotspotsRoom } from '../../../src/panels/hotspots/hotspots-room.tsx';
import { TargetsRoom } from '../../../src/panels/targets/targets-room.tsx';
import { renderRoom } from '../../support/render-room.tsx';
import { syntheticResult } from '../../support/synthetic-result.ts';

const BARE = { rows: { commune: 135, road: 1000 } };
const NO_INCIDENTS = { rows: { cable_route: 20, commune: 135 } };
const none = () => {
  const result = syntheticResult();
  return { ...result, counts: { ...result.counts, selected: 0, placedOnCable: 0 } };
};

describe('a province whose data is not complete', () => {
  it.each([
    ['hotspots', <HotspotsRoom key="h" />],
    ['targets', <TargetsRoom key="t" />],
    ['briefing', <BriefingRoom key="b" />],
  ])('asks for assets in the room %s and leads to where they are added', (_, room) => {
    const { app } = renderRoom(room, { result: none(), summary: BARE });
    expect(screen.getByText('Chưa có công trình nào để bảo vệ')).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|∞/);
    screen.getByRole('button', { name: 'Đến phòng Dữ liệu' }).click();
    expect(app.store.getState().session.room).toBe('data');
  });

  it('still ranks assets before any incident is known, and asks for incidents elsewhere', () => {
    renderRoom(<TargetsRoom />, { result: none(), summary: NO_INCIDENTS });
    expect(screen.queryByText('Chưa có vụ việc nào')).toBeNull();
    renderRoom(<HotspotsRoom />, { result: none(), summary: NO_INCIDENTS });
    expect(screen.getByText('Chưa có vụ việc nào')).toBeInTheDocument();
  });

  it('says which days the data covers when nothing passes the filters', () => {
    renderRoom(<HotspotsRoom />, { result: none() });
    expect(screen.getByText(/Dữ liệu ghi vụ việc 01\/01\/2018 – 31\/12\/2025/)).toBeInTheDocument();
  });
});
