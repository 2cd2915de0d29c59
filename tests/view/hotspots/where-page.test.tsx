import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { StudyResult } from '../../../src/core/study/study-result.ts';
import { HotspotsRoom } from '../../../src/panels/hotspots/hotspots-room.tsx';
import type { DrawnPicture, PictureSession } from '../../../src/state/hotspots/picture-session.ts';
import { hotStretchesOf } from '../../../src/state/selectors/hot-places.ts';
import { renderRoom } from '../../support/render-room.tsx';
import { drawnFor, syntheticBefore, syntheticPicture } from '../../support/synthetic-picture.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult({ sections: 300 });
const PEAK = hotStretchesOf(RESULT).stretches[0]?.peakSection ?? null;

type Room = ReturnType<typeof renderRoom>['app'];

function tell(app: Room, change: Partial<PictureSession>): void {
  const { picture } = app.store.getState().session.hotspots;
  act(() =>
    app.store.dispatch({
      type: 'session/set-hotspots',
      change: { picture: { ...picture, ...change } },
    }),
  );
}

function show(
  drawn: DrawnPicture = drawnFor(RESULT),
  given: { readonly language?: 'vi' | 'en'; readonly result?: StudyResult } = {},
) {
  const rendered = renderRoom(<HotspotsRoom />, { result: RESULT, ...given });
  tell(rendered.app, { answer: { status: 'ready', value: drawn } });
  return rendered;
}

const choice = (app: Room) => app.store.getState().session.hotspots.picture.choice;

describe('the page where', () => {
  it('answers first: what, where, when, how many and how sure', () => {
    show();
    const answer = screen.getByRole('region', { name: 'Trả lời ngắn' });
    expect(answer).toHaveTextContent(/^Nóng nhất là Tuyến .+, Km\s\d+,\d–\d+,\d/);
    expect(answer).toHaveTextContent(/\d+ vụ trong kỳ 01\/01\/2023 – 31\/12\/2025/);
    expect(answer).toHaveTextContent(/khoảng tin cậy 95%\), mức chung [\d,]+/);
    expect(answer).toHaveTextContent(/\d+ đoạn nóng, .+ km trong 300 km cáp, giữ \d+ trong \d+ vụ/);
  });

  it.each([
    [0, /không có vụ nào đặt được lên cáp/],
    [3, /chỉ có 3 vụ trên cáp: quá ít để vẽ mật độ/],
  ])('says in words that %i incidents are too few for a picture', (records, words) => {
    const now = syntheticPicture(RESULT, { records });
    show(drawnFor(RESULT, { now }));
    expect(screen.getByRole('region', { name: 'Trả lời ngắn' })).toHaveTextContent(words);
  });

  it('offers every method of the registry and keeps what is chosen', async () => {
    const { app } = show();
    const user = userEvent.setup();
    await user.click(screen.getByRole('combobox', { name: 'Phương pháp' }));
    const options = await screen.findAllByRole('option');
    expect(options.map((option) => option.textContent)).toEqual([
      'Tự chọn',
      'Nhân nhiệt',
      'Chia đều liên tục (ESC)',
      'Chia đều gián đoạn (ESD)',
      'Khoảng cách đơn giản',
    ]);
    await user.click(screen.getByRole('option', { name: 'Chia đều liên tục (ESC)' }));
    expect(choice(app).method).toBe('esc');
    expect(screen.getByRole('combobox', { name: 'Dạng nhân' })).toHaveTextContent('Bậc bốn');
    expect(screen.getByRole('combobox', { name: 'Độ rộng' })).toHaveTextContent('Cố định');
  });

  it('smooths as a person says, without touching what the ranking rests on', () => {
    const { app } = show();
    const slider = screen.getByRole('slider', { name: /^Bán kính làm mịn/ });
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/^1\skm$/));
    fireEvent.change(slider, { target: { value: '0' } });
    expect(choice(app).bandwidth).toBe(100);
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/^100\sm$/));
    expect(app.store.getState().project.study.density.bandwidthM).toBe(1000);
  });

  it('draws the curve behind the bandwidth of the data, and takes it over', async () => {
    const { app } = show();
    const answer = {
      method: 'heat',
      candidatesM: [150, 500, 1000, 2000],
      scores: [-40, -12, -11, -13],
      bestM: 1000,
      atEnd: false,
      records: 120,
    };
    const request = { method: 'heat', params: {} };
    tell(app, {
      curveOpen: true,
      curve: { status: 'ready', value: { request, result: RESULT, answer } },
    });
    expect(screen.getByText(/đoán lại 120 vụ tốt nhất.*: 1\skm/)).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /500\sm: \S12.*1\skm: \S11/ })).toBeInTheDocument();
    await userEvent.setup().click(screen.getByRole('button', { name: /^Dùng 1\skm$/ }));
    expect(choice(app).bandwidth).toBe(1000);
  });

  it('opens a stretch: a sentence, how sure, and its incidents that lead to their records', async () => {
    const { app } = show();
    const user = userEvent.setup();
    const list = screen.getByRole('region', { name: 'Đoạn cáp nóng nhất' });
    const [first] = within(list).getAllByRole('button');
    if (!first) throw new Error('no stretch');
    expect(first).toHaveTextContent(/95%: [\d,]+–[\d,]+/);
    await user.click(first);
    expect(first).toHaveAttribute('aria-expanded', 'true');
    expect(list).toHaveTextContent(/từ \d\d\/\d\d\/2023 đến/);
    const incidents = within(list).getByRole('list', { name: 'Các vụ trên đoạn này' });
    const [incident] = within(incidents).getAllByRole('button');
    if (!incident) throw new Error('no incident');
    await user.click(incident);
    expect(app.store.getState().session.selection).toMatchObject({
      type: 'record',
      kind: 'incident',
    });
  });

  it('writes the rates of the list with one number of decimals', () => {
    show();
    const list = screen.getByRole('region', { name: 'Đoạn cáp nóng nhất' });
    const rates = within(list)
      .getAllByRole('button', { expanded: false })
      .map(({ textContent }) => /(\d+)(?:,(\d+))? vụ\/km\/năm/.exec(textContent)?.[2]?.length ?? 0);
    expect(rates.length).toBeGreaterThan(2);
    expect(new Set(rates).size).toBe(1);
  });

  it('lets method and parameters be read and copied, and says how to read the picture', () => {
    show();
    const computed = screen.getByRole('region', { name: 'Cách tính' });
    expect(computed).toHaveTextContent(/Nhân nhiệt, bán kính làm mịn 1 km.*đúng bằng số vụ/);
    expect(computed).toHaveTextContent(/vụ\/km\/năm.*kết quả 0{11}1|kết quả 0+/);
    expect(within(computed).getByRole('button', { name: 'Chép cách tính' })).toBeInTheDocument();
    expect(computed).toHaveTextContent(/Khi nào không nên dùng.*dưới 30 vụ/);
  });

  it('says when a method does not keep the number of incidents', () => {
    const now = syntheticPicture(RESULT, { method: 'simple', mass: 999 });
    show(drawnFor(RESULT, { now }));
    const computed = screen.getByRole('region', { name: 'Cách tính' });
    expect(computed).toHaveTextContent(/không giữ đúng tổng số vụ \(cộng lại được 999 thay vì/);
  });
});

describe('two periods compared', () => {
  it('says what changed in plain words, never in percent', async () => {
    const { app } = show(drawnFor(RESULT, { before: syntheticBefore(RESULT) }));
    tell(app, { compare: { mode: 'swipe', from: null } });
    const part = screen.getByRole('region', { name: 'So với kỳ trước' });
    expect(part).toHaveTextContent(/0 → 3 vụ.*mới · z = 3,5/);
    expect(part).toHaveTextContent(/1 trong 2 nơi thay đổi.*ngẫu nhiên cũng cho khoảng/);
    expect(part).toHaveTextContent(/1 nơi khác trong biến động bình thường/);
    expect(part.textContent).not.toMatch(/\d%/);
    await userEvent.setup().click(within(part).getByRole('radio', { name: 'Xã, phường' }));
    expect(part).toHaveTextContent(/20 → 2 vụ.*giảm rõ/);
  });

  it('says why two periods cannot be compared', () => {
    const before = { from: '2014-01-01', to: '2016-12-31', comparable: 'no_data' } as const;
    const { app } = show(drawnFor(RESULT, { before }));
    tell(app, { compare: { mode: 'side', from: null } });
    expect(screen.getByRole('region', { name: 'So với kỳ trước' })).toHaveTextContent(
      /Không so được: dữ liệu bắt đầu từ 01\/01\/2018, không phủ hết kỳ 01\/01\/2014/,
    );
  });

  it.each(['vi', 'en'] as const)('writes no NaN, key or open bracket in %s', (language) => {
    const { app, container } = show(drawnFor(RESULT, { before: syntheticBefore(RESULT) }), {
      language,
    });
    tell(app, { compare: { mode: 'swipe', from: null }, opened: PEAK, curveOpen: true });
    expect(container.textContent).not.toMatch(/NaN|Infinity|undefined|\{\{|—|[a-z]+_[a-z]+/);
  });
});
