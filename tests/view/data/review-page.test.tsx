import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { REVIEW_DEFAULTS } from '../../../src/core/network/review/network-review.ts';
import type { NetworkReview, ReviewFinding } from '../../../src/core/study/network-review.ts';
import { reviewFeatures } from '../../../src/map/layers/review/review-features.ts';
import { ReviewPage } from '../../../src/panels/data/review/review-page.tsx';
import { reviewCsv } from '../../../src/panels/data/review/review-csv.ts';
import { createI18n } from '../../../src/i18n/i18n.ts';
import { CATALOGUE } from '../../../src/i18n/catalogue.ts';
import { fakeJobClient, fakeSummary } from '../../support/fake-job-client.ts';
import { renderRoom } from '../../support/render-room.tsx';

const route = (row: number, name: string) =>
  ({ kind: 'cable_route', row, id: `T${row}`, name }) as const;

const finding = (metres: number, ...routes: ReviewFinding['routes']): ReviewFinding => ({
  code: 'near-miss',
  lon: 108,
  lat: 14,
  metres,
  routes,
  site: null,
});

const REVIEW: NetworkReview = {
  options: { nodeToleranceM: 5, ...REVIEW_DEFAULTS },
  routes: 1117,
  lengthM: 7_671_000,
  sites: 3220,
  counts: {
    'near-miss': 2,
    crossing: 0,
    island: 0,
    duplicate: 0,
    'zero-length': 0,
    'dangling-end': 0,
    'far-site': 1,
  },
  findings: [
    finding(8, route(0, 'Tuyến A'), route(1, 'Tuyến B')),
    finding(30, route(2, 'Tuyến C')),
    {
      code: 'far-site',
      lon: 108.5,
      lat: 14.2,
      metres: 3270,
      routes: [],
      site: { kind: 'bts_site', row: 4, id: 'S4', name: 'Ia Nan 1' },
    },
  ],
  snaps: [
    { toleranceM: 5, joinedEnds: 10, deadEnds: 4, pieces: 2 },
    { toleranceM: 10, joinedEnds: 11, deadEnds: 3, pieces: 1 },
  ],
};

async function show(review = REVIEW) {
  const jobs = fakeJobClient({ 'review-network': () => review });
  const rendered = renderRoom(<ReviewPage dataset={fakeSummary()} />, { jobs });
  act(() => rendered.app.store.dispatch({ type: 'session/set-room', room: 'data' }));
  await screen.findAllByText(/tuyến cáp|trong mạng cáp/);
  return { ...rendered, user: userEvent.setup() };
}

describe('the review of the network', () => {
  it('says how many places are worth a look, and what each is', async () => {
    const { user, app } = await show();
    expect(screen.getByText('Có 3 chỗ trong mạng cáp nên xem lại.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Đầu cáp suýt chạm/ }));
    await user.click(screen.getByRole('button', { name: /^Tuyến A: hở 8.m với Tuyến B/ }));
    expect(screen.getByRole('button', { name: /30.m với chính tuyến này/ })).toBeDefined();
    expect(app.store.getState().session.review).toMatchObject({ shown: 'near-miss', picked: 0 });
    const states = reviewFeatures(app.store.getState()).features.map((one) => one.properties.state);
    expect(states).toEqual(['picked', 'listed']);
  });

  it('shows what a tolerance would join, and takes it for the analysis', async () => {
    const { user, app } = await show();
    const row = screen.getByRole('row', { name: /^10 m/ });
    act(() => within(row).getByRole('button').focus());
    const states = reviewFeatures(app.store.getState()).features.map((one) => one.properties.state);
    expect(states).toEqual(['joined', 'quiet', 'quiet']);
    await user.click(within(row).getByRole('button', { name: 'Dùng 10 m' }));
    expect(app.store.getState().project.study.network.nodeToleranceM).toBe(10);
  });

  it('leaves the map when its page closes', async () => {
    const { app, unmount } = await show();
    expect(reviewFeatures(app.store.getState()).features).toHaveLength(3);
    unmount();
    expect(reviewFeatures(app.store.getState()).features).toEqual([]);
  });

  it('says so when there is no cable at all', async () => {
    await show({ ...REVIEW, routes: 0 });
    expect(screen.getByText('Chưa có tuyến cáp nào')).toBeDefined();
  });

  it('is saved as a table with the ids of the routes', () => {
    const t = createI18n('vi', CATALOGUE).getFixedT('vi', 'review');
    const [head, first, , far] = new TextDecoder().decode(reviewCsv(REVIEW, t)).split('\r\n');
    expect(head).toContain('code,finding,lon,lat,metres,routes,site');
    expect(first).toBe('near-miss,Đầu cáp suýt chạm tuyến khác,108,14,8,"T0; T1",');
    expect(far).toBe('far-site,"Trạm, điểm xa mọi tuyến cáp",108.5,14.2,3270,,S4');
  });
});
