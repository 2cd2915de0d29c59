import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/basics/random.ts';
import { assessPatrol } from '../../../src/core/patrol/assessment/assess-patrol.ts';
import { EFFECT_DEFAULTS } from '../../../src/core/patrol/assessment/effect-input.ts';
import type { PatrolLogEntry } from '../../../src/core/patrol/log/patrol-log.ts';
import type { ReadTrackAnswer } from '../../../src/jobs/protocol/patrol-log-jobs.ts';
import { effectChoice } from '../../../src/panels/patrol/log/effect/effect-choice.ts';
import { logChoice } from '../../../src/panels/patrol/log/log-choice.ts';
import { LogTab } from '../../../src/panels/patrol/log/log-tab.tsx';
import { trackReading } from '../../../src/panels/patrol/log/track/track-reading.ts';
import { takenAsTrack } from '../../../src/state/patrol/track-drop.ts';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { SINCE, madeArea, sectionId } from '../../support/made-patrol-area.ts';
import { renderRoom } from '../../support/render-room.tsx';
import { syntheticResult } from '../../support/synthetic-result.ts';

const result = syntheticResult();
const target = result.targets.id[0] ?? '';

beforeEach(() => {
  logChoice.setState({ view: 'book', form: null });
  trackReading.setState({ value: { status: 'none' } });
  effectChoice.setState({ zones: null, since: null, until: null, ringM: 3000, comparison: null });
});
afterEach(cleanup);

const TRACK: ReadTrackAnswer = {
  parts: [{ date: '2025-06-05', fromMinute: 1320, toMinute: 1440, fixes: 900 }],
  part: 0,
  summary: {
    when: { date: '2025-06-05', fromMinute: 1320, toMinute: 1440 },
    fixes: 898,
    dropped: 2,
    lengthM: 31_200,
    seconds: { all: 7200, moving: 5000, standing: 1800, gaps: 400 },
    gaps: 1,
    zones: [],
    outsideS: 6800,
    stops: [{ target, lon: 108.2, lat: 14, arriveS: 600, seconds: 780, planned: false }],
    planned: { asked: 0, made: 0 },
  },
  shown: { lines: [[108.2, 14, 108.3, 14.1]], stops: [] },
  issues: [],
};

const zone = {
  name: 'Vùng 1',
  sections: Array.from({ length: 10 }, (_, i) => sectionId(0, 15 + i)),
};
const ENTRY: PatrolLogEntry = {
  id: 'shift-1',
  date: SINCE,
  team: 'Tổ 1',
  fromMinute: 1320,
  toMinute: 1500,
  source: 'track',
  zones: [{ zone, seconds: 4000, share: 0.8 }],
  stops: [],
  planned: [],
  lengthM: 20_000,
  note: '',
};

describe('the log of patrols', () => {
  it('takes a shift written by hand, and lets it be undone', () => {
    const { app } = renderRoom(<LogTab result={result} />, { result });
    screen.getByText('Chưa ghi ca tuần tra nào');
    fireEvent.click(screen.getByRole('button', { name: 'Ghi một ca' }));
    const form = screen.getByRole('form', { name: 'Ghi một ca tuần tra' });
    fireEvent.change(within(form).getByLabelText('Tổ'), { target: { value: 'Tổ 2' } });
    fireEvent.change(within(form).getByLabelText('Từ giờ'), { target: { value: '21h30' } });
    fireEvent.change(within(form).getByLabelText('Đến giờ'), { target: { value: '1:15' } });
    within(form).getByText('Ca kết thúc vào ngày hôm sau.');
    fireEvent.submit(form);
    const [entry] = app.store.getState().project.patrol.log;
    expect(entry).toMatchObject({
      team: 'Tổ 2',
      fromMinute: 1290,
      toMinute: 1515,
      source: 'by-hand',
      lengthM: null,
    });
    screen.getByText(/ghi tay · 21:30–01:15/);
    fireEvent.click(screen.getByRole('button', { name: /^Xóa ca/ }));
    expect(app.store.getState().project.patrol.log).toEqual([]);
    app.store.undo();
    expect(app.store.getState().project.patrol.log).toEqual([entry]);
  });

  it('keeps no shift of a day that cannot be read, written by hand or from a track', async () => {
    const untimed = { ...TRACK, summary: { ...TRACK.summary, when: null } };
    const jobs = fakeJobClient({ 'read-track': () => untimed });
    const { app } = renderRoom(<LogTab result={result} />, { result, jobs });
    fireEvent.click(screen.getByRole('button', { name: 'Ghi một ca' }));
    const badDay = (form: HTMLElement): void => {
      const day = within(form).getByLabelText('Ngày bắt đầu ca');
      fireEvent.change(day, { target: { value: '31/02/2026' } });
      fireEvent.submit(form);
      expect(day).toHaveFocus();
      within(form).getByText('Chưa lưu: ô “Ngày bắt đầu ca” chưa đọc được.');
      expect(app.store.getState().project.patrol.log).toEqual([]);
    };
    const byHand = screen.getByRole('form', { name: 'Ghi một ca tuần tra' });
    fireEvent.change(within(byHand).getByLabelText('Ghi chú'), { target: { value: 'mưa' } });
    badDay(byHand);
    expect(within(byHand).getByLabelText('Ghi chú')).toHaveValue('mưa');
    fireEvent.click(within(byHand).getByRole('button', { name: 'Thôi' }));

    takenAsTrack([new File(['<gpx/>'], 'ca-dem.gpx')]);
    const keep = await screen.findByRole('button', { name: 'Giữ tóm tắt trong sổ' });
    const form = keep.closest('form');
    if (!form) throw new Error('the track is not kept by a form');
    badDay(form);
  });

  it('doubts a name in place of a team', () => {
    renderRoom(<LogTab result={result} />, { result });
    fireEvent.click(screen.getByRole('button', { name: 'Ghi một ca' }));
    fireEvent.change(screen.getByLabelText('Tổ'), { target: { value: 'Ông Nguyễn Văn An' } });
    expect(screen.getByText(/Sổ không ghi tên người/)).toBeTruthy();
  });

  it('shows what was recognised in a dropped track before it is kept, and keeps no place of it', async () => {
    const jobs = fakeJobClient({ 'read-track': () => TRACK });
    const { app } = renderRoom(<LogTab result={result} />, { result, jobs });
    expect(takenAsTrack([new File(['x'], 'tram.csv')])).toBe(false);
    expect(takenAsTrack([new File(['<gpx/>'], 'ca-dem.gpx')])).toBe(true);
    await screen.findByText('05/06/2025, 22:00–00:00');
    screen.getByText(/Mất tín hiệu 1 lần, tổng 7 phút/);
    expect(app.store.getState().session.patrol.track?.lines).toHaveLength(1);
    expect(app.store.getState().project.patrol.log).toEqual([]);
    fireEvent.change(screen.getByLabelText('Tổ'), { target: { value: 'Tổ 1' } });
    fireEvent.click(screen.getByRole('button', { name: 'Giữ tóm tắt trong sổ' }));
    const { project, session } = app.store.getState();
    expect(project.patrol.log).toMatchObject([
      { team: 'Tổ 1', date: '2025-06-05', stops: [{ target, seconds: 780 }], lengthM: 31_200 },
    ]);
    expect(JSON.stringify(project.patrol.log)).not.toContain('108.2');
    expect(session.patrol.track).toBeNull();
  });

  it('says planned against done, month by month', () => {
    const { app } = renderRoom(<LogTab result={result} />, { result });
    logChoice.setState({ view: 'months' });
    app.store.dispatch({
      type: 'project/set-patrol',
      change: {
        log: [ENTRY],
        shifts: [
          { date: SINCE, team: 'Tổ 1', fromMinute: 1320, minutes: 240, zones: [], stops: [] },
          { date: SINCE, team: 'Tổ 2', fromMinute: 1320, minutes: 240, zones: [], stops: [] },
        ],
      },
    });
    return waitFor(() => {
      screen.getByText(/làm 1 ca, kế hoạch 2 ca; 1 ca kế hoạch đã có ghi nhận/);
      expect(screen.getAllByRole('row')).toHaveLength(3);
    });
  });
});

describe('whether it worked', () => {
  const input = madeArea(
    (commune, section) => [8, commune === 0 && section >= 15 && section <= 24 ? 2 : 8],
    seededRandom('view'),
  );
  const jobs = fakeJobClient({
    'patrol-effect': (request) =>
      assessPatrol(input, { ...EFFECT_DEFAULTS, until: null, comparison: null, ...request }),
  });

  it.each([
    ['vi', /^Có tác dụng: ít hơn \d+%/, /kéo về mức chung/],
    ['en', /^It worked: \d+% fewer/, /shrunk to the common rate/],
  ] as const)('is said in plain words with its limits (%s)', async (language, lead, shrunk) => {
    const { app } = renderRoom(<LogTab result={result} />, { result, jobs, language });
    app.store.dispatch({ type: 'project/set-patrol', change: { log: [ENTRY] } });
    logChoice.setState({ view: 'effect' });
    await screen.findByText(lead, {}, { timeout: 10_000 });
    screen.getByText(shrunk);
    expect(screen.getAllByRole('row')).toHaveLength(4);
    screen.getByRole('img', { name: /95%/ });
    screen.getByText(language === 'vi' ? /không nói về người/ : /which person or team/);
  });

  it('says what is missing where the data ends before patrols began', async () => {
    const { app } = renderRoom(<LogTab result={result} />, { result, jobs });
    const late = { ...ENTRY, date: '2026-03-01' };
    app.store.dispatch({ type: 'project/set-patrol', change: { log: [late] } });
    logChoice.setState({ view: 'effect' });
    const said = await screen.findByText(/bắt đầu 01\/03\/2026/, {}, { timeout: 10_000 });
    expect(said.textContent).toMatch(/^Chưa đủ dữ liệu/);
  });
});
