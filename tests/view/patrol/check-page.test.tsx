import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordDetails } from '../../../src/jobs/protocol/record-jobs.ts';
import { CheckPage } from '../../../src/panels/patrol/check-page.tsx';
import { patrolChoice } from '../../../src/panels/patrol/patrol-choice.ts';
import { PatrolSheet } from '../../../src/panels/patrol/patrol-sheet.tsx';
import { targetsByArea, targetsByBase } from '../../../src/state/selectors/patrol-plan.ts';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { renderRoom } from '../../support/render-room.tsx';
import type { RenderedRoom } from '../../support/render-room.tsx';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult();
const BOUNDS = [107.4, 12.9, 109.3, 14.6] as const;

function base(row: number, lon: number, lat: number, teams?: number): RecordDetails {
  const name = `Công an xã số ${row}`;
  const fields = { base_type: 'commune_police', ...(teams === undefined ? {} : { teams }) };
  return {
    kind: 'patrol_base',
    row,
    id: `CA-${row}`,
    name,
    lon,
    lat,
    bounds: [lon, lat, lon, lat],
    fields,
    file: 'bases.geojson',
    sourceRow: row + 1,
  };
}

const BASES = [base(0, 107.7, 13.4, 2), base(1, 108.2, 13.9), base(2, 108.3, 14.1, 1)];

async function opened(bases: readonly RecordDetails[] = BASES): Promise<RenderedRoom> {
  const room = renderRoom(<CheckPage result={RESULT} />, {
    result: RESULT,
    jobs: fakeJobClient({ 'table-page': () => bases }),
    summary: { rows: { patrol_base: bases.length } },
  });
  await act(async () => {});
  return room;
}

beforeEach(() => patrolChoice.setState({ by: 'base', most: '50' }));

describe('the list to check', () => {
  it('shares the first targets out to the nearest base and says the distance is a straight line', async () => {
    await opened();
    const bases = screen.getByRole('region', { name: 'Đơn vị và mục tiêu gần nhất' });
    expect(bases).toHaveTextContent('3 đơn vị, 3 tổ; 50 mục tiêu đứng đầu');
    expect(bases).toHaveTextContent('đường chim bay (không phải đường đi)');
    expect(bases).toHaveTextContent('chưa ghi số tổ');
    const counts = [...(bases.textContent ?? '').matchAll(/Công an xã số \d(\d+) mục tiêu/g)].map(
      ([, n]) => Number(n),
    );
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(50);
  });

  it('opens a target from a base', async () => {
    const { app } = await opened();
    const [first] = within(screen.getByRole('region', { name: /Đơn vị/ })).getAllByRole('button', {
      name: /hạng/,
    });
    if (first) await userEvent.setup().click(first);
    expect(app.store.getState().session.selection?.type).toBe('target');
  });

  it('says what to do when the data has no bases', async () => {
    await opened([]);
    expect(screen.getByText('Chưa có đơn vị tuần tra trong dữ liệu')).toBeInTheDocument();
  });

  it('groups the same targets by commune as a list to tick', async () => {
    await opened();
    await userEvent.setup().click(screen.getByRole('radio', { name: 'Theo xã, phường' }));
    const list = screen.getByRole('region', { name: 'Danh sách kiểm tra theo xã, phường' });
    const rows = within(list)
      .getAllByRole('row')
      .filter((row) => row.textContent?.includes('☐'));
    expect(rows).toHaveLength(50);
  });

  it('prints as many targets as the room shows', () => {
    patrolChoice.setState({ most: '20' });
    renderRoom(<PatrolSheet result={RESULT} />, { result: RESULT });
    expect(screen.getAllByText('☐')).toHaveLength(20);
    const list = screen.getByRole('table', { name: 'Danh sách kiểm tra theo xã, phường' });
    expect(within(list).getAllByRole('columnheader')).toHaveLength(5);
    expect(within(list).getAllByRole('rowheader')).toHaveLength(targetsByArea(RESULT, 20).length);
  });
});

describe('sharing targets out', () => {
  it('gives every one of the first targets to exactly one base and one commune', () => {
    const place = fc.record({
      lon: fc.double({ min: 107.5, max: 109, noNaN: true }),
      lat: fc.double({ min: 13, max: 14.5, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 250 }),
        (bases, most) => {
          const first = [...RESULT.targets.order.subarray(0, most)].toSorted((a, b) => a - b);
          const byBase = targetsByBase(RESULT, bases, most, BOUNDS);
          expect(
            byBase
              .flatMap(({ targets }) => targets.map(({ target }) => target))
              .toSorted((a, b) => a - b),
          ).toEqual(first);
          expect(
            byBase.every(({ targets }) =>
              targets.every(({ distanceM }) => Number.isFinite(distanceM) && distanceM >= 0),
            ),
          ).toBe(true);
          expect(
            targetsByArea(RESULT, most)
              .flatMap(({ targets }) => targets)
              .toSorted((a, b) => a - b),
          ).toEqual(first);
        },
      ),
      { numRuns: 30 },
    );
  });
});
