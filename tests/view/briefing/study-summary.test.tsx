import { act, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodChange } from '../../../src/core/brief/period-change.ts';
import type { StudyResult } from '../../../src/core/study/study-result.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { CATALOGUE } from '../../../src/i18n/catalogue.ts';
import { createI18n } from '../../../src/i18n/i18n.ts';
import { StudySummary } from '../../../src/panels/briefing/study-summary.tsx';
import { changeText } from '../../../src/i18n/change-text.ts';
import { trendMonths } from '../../../src/core/brief/steps/trend-months.ts';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { renderRoom } from '../../support/render-room.tsx';
import type { RenderedRoom } from '../../support/render-room.tsx';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult();
const MONTHS = Array.from(
  { length: 96 },
  (_, month) => `${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`,
);
const TIMELINE = {
  months: MONTHS,
  byKind: { CAP_TROM: new Float64Array(96).fill(2), MATDIEN: new Float64Array(96).fill(50) },
};

async function opened(
  result: StudyResult = RESULT,
  language: 'vi' | 'en' = 'vi',
): Promise<RenderedRoom> {
  const jobs = fakeJobClient({
    'target-details': ({ target }) => ({
      target,
      kind: 'section',
      commune: '',
      incidents: [],
      record: {
        kind: 'cable_route',
        row: 0,
        id: 'a',
        name: 'a',
        lon: 0,
        lat: 0,
        bounds: [0, 0, 0, 0],
        fields: {},
        file: 'f',
        sourceRow: 1,
      },
      losses: [],
      carver: [],
      reasons: [
        { code: 'repeat_none', component: 'repeat', points: 0, values: { days: 365 } },
        { code: 'serves_sites', component: 'consequence', points: 9, values: { sites: 14 } },
      ],
    }),
  });
  const room = renderRoom(<StudySummary result={result} />, { result, jobs, language });
  await act(async () =>
    room.app.store.dispatch({ type: 'session/timeline-ready', timeline: TIMELINE }),
  );
  return room;
}

function change(now: number, before: number, language: 'vi' | 'en' = 'vi'): string {
  const t = createI18n(language, CATALOGUE).getFixedT(language, 'briefing');
  const previous = { from: '2024-01-01', to: '2024-12-31' };
  return changeText(periodChange(now, before), previous, t, createFormat(language)).replaceAll(
    '\u00a0',
    ' ',
  );
}

describe('what changed, in words', () => {
  it('calls 4 → 9 within the usual variation and states z, never a percentage', () => {
    expect(change(9, 4)).toBe(
      'Kỳ này 9 vụ, kỳ liền trước 4 vụ (01/01/2024 – 31/12/2024): trong biến động bình thường (z = +2,0).',
    );
    expect(change(9, 4, 'en')).toContain('within the usual variation (z = +2.0)');
  });

  it('calls 0 → 3 new, and nothing nothing', () => {
    expect(change(3, 0)).toMatch(/^Mới: kỳ này 3 vụ/);
    expect(change(0, 0)).toMatch(/đều không có vụ nào/);
  });

  it('calls a clear rise and a clear fall by name', () => {
    expect(change(60, 20)).toContain('tăng rõ');
    expect(change(20, 60)).toContain('giảm rõ');
  });

  it('says why there is nothing to compare with', () => {
    const t = createI18n('vi', CATALOGUE).getFixedT('vi', 'briefing');
    expect(
      changeText(null, { from: '2010-01-01', to: '2012-12-31' }, t, createFormat('vi')),
    ).toContain('dữ liệu không có đủ');
  });

  it('never writes a percentage, infinity or NaN', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.nat(5000),
        fc.constantFrom('vi' as const, 'en' as const),
        (now, before, language) => {
          expect(change(now, before, language)).not.toMatch(/%|∞|Infinity|NaN|\{\{/);
        },
      ),
    );
  });
});

describe('the monthly trend', () => {
  it('sums the chosen kinds only, from the period before to the end of this one', () => {
    const months = trendMonths(TIMELINE, RESULT);
    expect(months.at(0)).toEqual({ month: '2020-01-01', count: 2, part: 'before' });
    expect(months.at(-1)).toEqual({ month: '2025-12-01', count: 2, part: 'now' });
    expect(months.filter(({ part }) => part === 'now')).toHaveLength(36);
  });
});

describe('the summary of the period', () => {
  it('leads with the count, its period and what changed', async () => {
    await opened();
    const headline = screen.getByRole('region', { name: 'Số liệu chính' });
    expect(headline).toHaveTextContent(`${RESULT.counts.selected}vụ việc trong kỳ`);
    expect(headline).toHaveTextContent('01/01/2023 – 31/12/2025');
    expect(headline).toHaveTextContent(/kỳ liền trước/);
  });

  it('gives the first five targets with the reason that weighs most', async () => {
    await opened();
    const list = within(screen.getByRole('region', { name: 'Năm mục tiêu đứng đầu' })).getAllByRole(
      'listitem',
    );
    expect(list).toHaveLength(5);
    expect(list[0]).toHaveTextContent('14 trạm phụ thuộc vào đây.');
  });

  it('signs the page with method, cut-off and hash', async () => {
    await opened();
    expect(screen.getByText(/Số liệu đến hết ngày 31\/12\/2025/)).toBeInTheDocument();
    expect(screen.getByText(`Mã kết quả ${RESULT.hash.slice(0, 16)}`)).toBeInTheDocument();
  });

  it('never writes NaN, infinity or a bare key, whatever the result', async () => {
    const size = fc.record({
      seed: fc.nat(1000),
      sections: fc.integer({ min: 0, max: 30 }),
      sites: fc.integer({ min: 0, max: 10 }),
      areas: fc.integer({ min: 0, max: 8 }),
      incidentsPerTarget: fc.constantFrom(0, 0.05, 2),
    });
    await fc.assert(
      fc.asyncProperty(
        size,
        fc.constantFrom('vi' as const, 'en' as const),
        async (given, language) => {
          const { container, unmount } = await opened(syntheticResult(given), language);
          expect(container.textContent).not.toMatch(
            /NaN|Infinity|undefined|\{\{|[a-z]+_[a-z]+|[a-z]+\.[a-z]+_?[A-Z]/,
          );
          unmount();
        },
      ),
      { numRuns: 15 },
    );
  });
});
