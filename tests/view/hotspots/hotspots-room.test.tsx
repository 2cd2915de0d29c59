import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StudyResult } from '../../../src/core/study/study-result.ts';
import { HotspotsRoom } from '../../../src/panels/hotspots/hotspots-room.tsx';
import { hotStretchesOf } from '../../../src/state/selectors/hot-places.ts';
import { renderRoom } from '../../support/render-room.tsx';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult({ sections: 300 });

describe('the hotspots room', () => {
  it('says what the density is: method, radius, unit, n, length and period', () => {
    renderRoom(<HotspotsRoom />, { result: RESULT });
    const section = screen.getByRole('region', { name: 'Mật độ dùng để xếp hạng' });
    expect(section).toHaveTextContent(
      `Mật độ ${RESULT.counts.placedOnCable} vụ việc dọc 300 km cáp`,
    );
    expect(section).toHaveTextContent(
      /01\/01\/2023 – 31\/12\/2025.*nhân nhiệt.*bán kính làm mịn 1 km.*vụ\/km\/năm/,
    );
  });

  it('names no hot stretch on cable that is not built yet, nor counts it in the mean', () => {
    const hottest = hotStretchesOf(RESULT).stretches[0];
    const planned = new Set(hottest?.sections);
    const { sections } = RESULT;
    const exposure = sections.exposure.map((km, section) => (planned.has(section) ? 0 : km));
    const found = hotStretchesOf({ ...RESULT, sections: { ...sections, exposure } });
    expect(planned.size).toBeGreaterThan(0);
    expect(found.meanDensity).toBeLessThan(hotStretchesOf(RESULT).meanDensity);
    for (const stretch of found.stretches) {
      expect(stretch.sections.filter((section) => planned.has(section))).toEqual([]);
    }
  });

  it('changes the bandwidth of the ranking as an undoable step', () => {
    const { app } = renderRoom(<HotspotsRoom />, { result: RESULT });
    fireEvent.change(screen.getByRole('slider', { name: /Bán kính khi xếp hạng/ }), {
      target: { value: '500' },
    });
    expect(app.store.getState().project.study.density.bandwidthM).toBe(500);
    app.store.undo();
    expect(app.store.getState().project.study.density.bandwidthM).toBe(1000);
  });

  it('leads from a hot stretch to its place on the map', async () => {
    const { app } = renderRoom(<HotspotsRoom />, { result: RESULT });
    const orders: unknown[] = [];
    app.camera.listen((order) => orders.push(order));
    const list = screen.getByRole('region', { name: 'Đoạn cáp nóng nhất' });
    const [first] = within(list).getAllByRole('button');
    const [hottest] = hotStretchesOf(RESULT).stretches;
    expect(first).toHaveTextContent(/Km\s\d+,\d–\d+,\d/);
    expect(first).toHaveTextContent(/vụ\/km\/năm/);
    if (first) await userEvent.setup().click(first);
    const selected = app.store.getState().session.selection;
    expect(selected).toEqual({
      type: 'target',
      target: RESULT.targets.id[hottest?.peakSection ?? -1],
    });
    expect(orders).toMatchObject([{ type: 'fit' }]);
    expect(first).toHaveAttribute('aria-current', 'true');
  });

  it('states the concentration beside what chance would make of it', () => {
    renderRoom(<HotspotsRoom />, { result: RESULT });
    const section = screen.getByRole('region', { name: 'Mức độ tập trung' });
    expect(section).toHaveTextContent(/80% số vụ nằm trên [\d,]+% chiều dài cáp/);
    expect(section).toHaveTextContent(/ngẫu nhiên/);
    expect(within(section).getByRole('img')).toHaveAccessibleName(/80% số vụ/);
  });

  it('accounts for every incident: the lines add up to the whole', () => {
    renderRoom(<HotspotsRoom />, { result: RESULT });
    const section = screen.getByRole('region', { name: 'Đã tính những vụ nào' });
    const value = (label: string): number =>
      Number(
        within(section)
          .getByText(label)
          .parentElement?.querySelector('dd')
          ?.firstChild?.textContent?.replace('.', ''),
      );
    const sum =
      value('Đặt trên cáp') +
      value('Đặt tại trạm, tổng đài, điểm khác') +
      value('Đặt tại bưu cục') +
      value('Loại vụ việc không chọn') +
      value('Ngoài kỳ') +
      value('Quá xa mọi công trình') +
      value('Không có vị trí');
    expect(sum).toBe(RESULT.counts.incidents);
  });

  it('warns before anything else when the data is thin', () => {
    const thin = { ...RESULT, counts: { ...RESULT.counts, placedOnCable: 12 } };
    renderRoom(<HotspotsRoom />, { result: thin });
    expect(screen.getByText(/Chỉ có 12 vụ việc đặt được lên cáp/)).toBeInTheDocument();
  });

  it('never writes NaN, infinity or a bare key, whatever the result', () => {
    const size = fc.record({
      seed: fc.nat(1000),
      sections: fc.integer({ min: 0, max: 40 }),
      sites: fc.integer({ min: 0, max: 10 }),
      areas: fc.integer({ min: 0, max: 5 }),
      incidentsPerTarget: fc.constantFrom(0, 0.05, 2),
    });
    fc.assert(
      fc.property(size, fc.constantFrom('vi' as const, 'en' as const), (given, language) => {
        const result: StudyResult = syntheticResult(given);
        const { container, unmount } = renderRoom(<HotspotsRoom />, { result, language });
        expect(container.textContent).not.toMatch(/NaN|Infinity|undefined|\{\{|—|[a-z]+_[a-z]+/);
        unmount();
      }),
      { numRuns: 25 },
    );
  });
});
