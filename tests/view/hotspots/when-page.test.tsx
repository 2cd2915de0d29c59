import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultStudyConfig } from '../../../src/core/study/study-config.ts';
import type { StudyConfig } from '../../../src/core/study/study-config.ts';
import type { StudyResult } from '../../../src/core/study/study-result.ts';
import type { WhenAnswer } from '../../../src/core/study/when.ts';
import { createHandlers } from '../../../src/jobs/handlers.ts';
import { createInlineClient } from '../../../src/jobs/inline-client.ts';
import type { JobClient } from '../../../src/jobs/protocol.ts';
import { HoursFigure } from '../../../src/panels/hotspots/when/hours-figure.tsx';
import { MonthsFigure } from '../../../src/panels/hotspots/when/months-figure.tsx';
import { PeaksFigure } from '../../../src/panels/hotspots/when/peaks-figure.tsx';
import { SeasonLine } from '../../../src/panels/hotspots/when/season-line.tsx';
import { TrendFigure } from '../../../src/panels/hotspots/when/trend-figure.tsx';
import { WhenPage } from '../../../src/panels/hotspots/when/when-page.tsx';
import { PeaksEditor } from '../../../src/panels/hotspots/when/peaks-editor.tsx';
import type { Language } from '../../../src/state/app-state.ts';
import { renderRoom } from '../../support/render-room.tsx';
import { smallProvince } from '../../support/small-province.ts';

/** 300 incidents of four years, each from 22:00 to 23:30; a fifth of them are weather. */
const PROVINCE = smallProvince({ incidents: 300 });
/** A machine that does much else at once. */
const PATIENT = { timeout: 20_000 };
const YEARS = { from: '2023-01-01', to: '2025-12-31' };

let jobs: JobClient;
let result: StudyResult;
let answer: WhenAnswer;

beforeAll(async () => {
  jobs = createInlineClient(createHandlers({ fetchBytes: PROVINCE.fetchBytes }));
  await jobs.run('open-manifest', { url: PROVINCE.url });
  result = await study();
  answer = await jobs.run('when', {});
}, 60_000);

function study(change: Partial<StudyConfig> = {}): Promise<StudyResult> {
  return jobs.run('analyse', { config: { ...defaultStudyConfig(YEARS), ...change } });
}

function showPart(part: ReactNode) {
  return { ...renderRoom(part, { result, jobs }), user: userEvent.setup() };
}

async function showPage(change: Partial<StudyConfig> = {}, language: Language = 'vi') {
  const asked = await study(change);
  const rendered = renderRoom(<WhenPage result={asked} />, { result: asked, jobs, language });
  await waitFor(() => expect(rendered.container.textContent).not.toBe(''), PATIENT);
  await rendered.findAllByText(
    language === 'vi' ? /^(Tất cả|Chưa so được)/ : /^(All|Cannot)/,
    {},
    PATIENT,
  );
  return { ...rendered, user: userEvent.setup() };
}

describe('the clock of the page When', () => {
  it('names its hours, draws a day and a week, and says what it left out', async () => {
    const { container, user } = showPart(<Clock />);
    const [day, week] = container.querySelectorAll('svg[role="img"]');
    expect(day).toHaveAccessibleName(/^Đồng hồ 24 giờ: .*20 giờ–0 giờ; .*Đông nhất lúc 22–23 giờ/);
    expect(week).toHaveAccessibleName(/^Bảng 7 ngày × 24 giờ\. Ô đông nhất: .*22–23 giờ/);
    expect(container).toHaveTextContent(/0 vụ chỉ ghi ngày, 0 vụ có khoảng thời gian dài hơn/);
    await user.click(screen.getByLabelText('Khung giờ tìm'));
    await user.click(await screen.findByText('6 giờ', { selector: '[role="option"] *' }));
    expect(CHOSEN).toEqual([{ windowH: 6, longestWindowH: 168 }]);
  });
});

const CHOSEN: unknown[] = [];
function Clock(): ReactNode {
  return (
    <HoursFigure
      clock={answer.clock}
      choice={{ windowH: 4, longestWindowH: 168 }}
      onChange={(choice) => CHOSEN.push(choice)}
    />
  );
}

describe('the months', () => {
  it('turn to the lunar calendar', async () => {
    const { container, user } = showPart(<MonthsFigure answer={answer} />);
    const wheel = container.querySelector('svg[role="img"]');
    expect(wheel).toHaveAccessibleName(/12 tháng.* Tháng \d+ cao nhất: [\d,]+ \(khoảng/);
    await user.click(screen.getByLabelText('Âm lịch'));
    expect(wheel).toHaveAccessibleName(/Tháng \d+ âm cao nhất/);
  });

  it('that are dry are kept in the project when a person sets them, and can be undone', async () => {
    const { app, container, user } = showPart(<SeasonLine season={answer.season} />);
    expect(container).toHaveTextContent(/vùng khí hậu Tây Nguyên: giả định/);
    await user.click(screen.getByLabelText('Mùa khô từ tháng'));
    await user.click(await screen.findByText('Tháng 12', { selector: '[role="option"] *' }));
    expect(app.store.getState().project.when.dry).toEqual({ from: 12, to: 4 });
    act(() => app.store.undo());
    expect(app.store.getState().project.when.dry).toBeNull();
  });
});

describe('the trend', () => {
  it('says in words whether it rises and what is unusual, and asks for quarters', async () => {
    const steps: string[] = [];
    const { container, user } = showPart(
      <TrendFigure answer={answer} step="month" onStep={(step) => steps.push(step)} />,
    );
    const chart = container.querySelector('svg[role="img"]');
    expect(chart).toHaveAccessibleName(/48 kỳ từ 01\/2022 đến 12\/2025\. Trung bình \d+ vụ\/năm/);
    await user.click(screen.getByLabelText('Theo quý'));
    expect(steps).toEqual(['quarter']);
  });
});

describe('the peak periods', () => {
  it('each have their counts, what was expected, a verdict and where their days come from', () => {
    const { container } = showPart(<PeaksFigure answer={answer} />);
    const rows = [...container.querySelectorAll('tbody tr')];
    expect(rows).toHaveLength(answer.peaks.length);
    expect(rows[0]).toHaveTextContent(
      /30 ngày trước Tết.*giả định · \d lần.*\d+ \/ [\d,]+(ít số liệu|bình thường|nhiều hơn|ít hơn)/,
    );
  });

  it('are named and set by a person; what is no day is not kept', async () => {
    const { app, user } = showPart(<PeaksEditor onClose={() => {}} />);
    await user.click(screen.getByText('Thêm đợt'));
    const added = [...document.querySelectorAll('fieldset')].at(-1) ?? document.body;
    const from = within(added).getByLabelText(/^Từ/);
    await user.clear(from);
    await user.type(from, '31/2{Enter}');
    expect(from).toHaveValue('31/2');
    expect(from).toHaveAccessibleDescription(/Vẫn tính theo 01\/01\.$/);
    await user.clear(from);
    await user.type(from, '15/12{Enter}');
    expect(app.store.getState().project.when.peaks?.at(-1)).toEqual({
      id: 'peak-10',
      name: 'Đợt mới',
      basis: 'person',
      rule: { type: 'yearly', from: '12-15', to: '01-31' },
    });
    await user.click(screen.getByText('Về mặc định'));
    expect(app.store.getState().project.when.peaks).toBeNull();
  });
});

describe('the page When', () => {
  it('says first, in one sentence, at what hours, and how many incidents that is', async () => {
    const { container } = await showPage();
    const [lead, scope] = container.querySelectorAll('section p');
    expect(lead).toHaveTextContent(/^(\d+)\/\1 vụ rõ giờ rơi vào 20 giờ–0 giờ; /);
    expect(scope).toHaveTextContent(/vụ đặt được lên công trình, 01\/01\/2023 – 31\/12\/2025/);
  });

  it('offers to look at the selected place only', async () => {
    const { app, user } = await showPage();
    expect(screen.queryByLabelText('Chỉ nơi đang chọn')).toBeNull();
    const busiest = result.areas.count.indexOf(Math.max(...result.areas.count));
    const code = result.areas.code[busiest] ?? '';
    act(() => app.store.dispatch({ type: 'session/select', selection: { type: 'area', code } }));
    await user.click(screen.getByLabelText('Chỉ nơi đang chọn'));
    expect(
      await screen.findByText(/^Chỉ nơi đang chọn: [\d,.]+ vụ/, {}, PATIENT),
    ).toBeInTheDocument();
  });

  it('says so when there is little or nothing to say', async () => {
    const { unmount } = await showPage({ from: '2024-01-01', to: '2024-02-15' });
    expect(screen.getByText(/^Ít số liệu/)).toBeInTheDocument();
    unmount();
    const { container } = await showPage({ incidentKinds: ['BC_HANGCAM'] });
    expect(container).toHaveTextContent(/quá ít để nói giờ nào/);
    expect(container).toHaveTextContent(/Không có vụ nào trong kỳ/);
    expect(container.querySelector('svg')).toBeNull();
  });

  it.each(['vi', 'en'] as const)('writes no NaN, infinity or bare key (%s)', async (language) => {
    for (const change of [{}, { from: '2022-01-01', to: '2022-01-05' }, { incidentKinds: [] }]) {
      const { container, unmount } = await showPage(change, language);
      expect(container.textContent).not.toMatch(
        /NaN|Infinity|∞|undefined|\{\{|[a-z]+_[a-z]+|when:/,
      );
      unmount();
    }
  });
});
