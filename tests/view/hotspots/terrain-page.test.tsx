import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { TERRAIN_VERDICTS } from '../../../src/core/hotspots/terrain/terrain-result.ts';
import type { TerrainFactor } from '../../../src/core/hotspots/terrain/terrain-result.ts';
import { PROTECTION_MEASURES } from '../../../src/core/model/asset-fields.ts';
import { kindOf } from '../../../src/core/model/registry.ts';
import type { KindId } from '../../../src/core/model/registry.ts';
import { CATALOGUE } from '../../../src/i18n/catalogue.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { createI18n } from '../../../src/i18n/i18n.ts';
import type { RiskTerrainAnswer } from '../../../src/jobs/protocol/hotspot-jobs.ts';
import { factorName } from '../../../src/panels/hotspots/terrain/factor-name.ts';
import { TerrainPage } from '../../../src/panels/hotspots/terrain/terrain-page.tsx';
import { fakeJobClient } from '../../support/fake-job-client.ts';
import { renderRoom } from '../../support/render-room.tsx';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult({ sections: 40 });

function factor(change: Partial<TerrainFactor>): TerrainFactor {
  const usual = { share: 0.1, incidents: 40, crudeRatio: 2 } as const;
  return { id: 'risk_factor:scrap_dealer', withinM: 1000, verdict: 'net', ...usual, ...change };
}

const ANSWER: RiskTerrainAnswer = {
  span: 'all',
  from: '2018-07-01',
  to: '2026-06-30',
  kinds: ['CAP_TROM'],
  factors: [
    factor({ verdict: 'chosen' }),
    factor({ id: 'placement:duct', withinM: null, verdict: 'chosen' }),
    ...TERRAIN_VERDICTS.filter((one) => one !== 'chosen').map((verdict, k) =>
      factor({ id: 'road:national', withinM: 100 * (k + 1), verdict, crudeRatio: null }),
    ),
  ],
  chosen: [
    { factor: 0, ratio: 2.1, low: 1.6, high: 2.8, keptIn: 10 },
    { factor: 1, ratio: 0.52, low: 0.31, high: 0.87, keptIn: 5 },
  ],
  family: 'negative-binomial',
  theta: 0.4,
  bic: { none: 7910.9, poisson: 7938.2, negativeBinomial: 7890.1 },
  reruns: 10,
  unitCount: 34_405,
  exposureKmYears: 60_483.5,
  incidents: 837,
  range: [0.5, 2.1],
  repeats: { share: 0.12, low: 0.05, high: 0.2, events: 843, halfLifeDays: 9, triggerM: 500 },
  issues: [],
};

function show(answer: RiskTerrainAnswer | Error, language: 'vi' | 'en' = 'vi') {
  const jobs = fakeJobClient({
    'risk-terrain': () => {
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { jobs, ...renderRoom(<TerrainPage />, { result: RESULT, jobs, language }) };
}

describe('the page of factors', () => {
  it('asks once, of all the data, and answers in a sentence first', async () => {
    const { jobs } = show(ANSWER);
    const sentence =
      'Đoạn cáp trong vòng 1 km quanh cơ sở thu mua phế liệu: nguy cơ gấp 2,1 lần (1,6–2,8).';
    expect(await screen.findByText(sentence)).toBeInTheDocument();
    expect(screen.getByText(/Cáp trong cống bể: nguy cơ chỉ bằng 0,52 lần/)).toBeInTheDocument();
    expect(screen.getByText(/837 vụ trên cáp đang dùng.*60\.48\d km·năm/)).toBeInTheDocument();
    const asked = jobs.calls.filter(({ job }) => job === 'risk-terrain');
    expect(asked).toEqual([{ job: 'risk-terrain', request: { span: 'all' } }]);
  });

  it('tells every factor: its interval, how much cable, how many incidents, how steady', async () => {
    show(ANSWER);
    const table = await screen.findByRole('region', { name: 'Các yếu tố trong mô hình' });
    const [, first, second] = within(table).getAllByRole('row');
    expect(first).toHaveTextContent(/2,101,60–2,80.*10%4010\/10$/);
    expect(second).toHaveTextContent(/5\/10chưa chắc$/);
  });

  it('says what it does not prove: no owner is suspected', async () => {
    show(ANSWER);
    const list = await screen.findByRole('region', { name: 'Điều này không chứng minh' });
    expect(list).toHaveTextContent(/Không nghi ngờ chủ cơ sở nào/);
  });

  it('shows the share of repeats with its interval, and says when that reaches zero', async () => {
    const { unmount } = show(ANSWER);
    expect(await screen.findByText(/Ước tính 12% số vụ \(từ 5% đến 20%\)/)).toBeInTheDocument();
    unmount();
    const unsure = {
      share: 0.01,
      low: 0,
      high: 0.03,
      events: 843,
      halfLifeDays: 100,
      triggerM: 500,
    };
    show({ ...ANSWER, repeats: unsure });
    expect(await screen.findByText(/khoảng tin cậy chạm 0/)).toBeInTheDocument();
  });

  it('refuses thin data in words, with no table of ratios', async () => {
    const context = { count: 12, least: 30 };
    show({
      ...ANSWER,
      chosen: [],
      family: null,
      bic: { none: null, poisson: null, negativeBinomial: null },
      repeats: null,
      issues: [{ code: 'terrain.too-few', severity: 'warning', context }],
    });
    expect(await screen.findByText(/Chỉ có 12 vụ việc trên cáp/)).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Các yếu tố trong mô hình' })).toBeNull();
    expect(screen.getByText(/Chưa đủ vụ trên cáp/)).toBeInTheDocument();
  });

  it('asks again for the other period', async () => {
    const { jobs } = show(ANSWER);
    await screen.findByText(/nguy cơ gấp 2,1 lần/);
    await userEvent.setup().click(screen.getByRole('radio', { name: 'Kỳ của nghiên cứu' }));
    await vi.waitFor(() =>
      expect(jobs.calls.at(-1)).toEqual({ job: 'risk-terrain', request: { span: 'study' } }),
    );
  });

  it('says when it failed, and lets a person try again', async () => {
    show(new Error('no'));
    expect(await screen.findByText('Không tính được các yếu tố')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Tính lại' })).toBeEnabled();
  });

  it.each(['vi', 'en'] as const)('writes no bare key and no NaN (%s)', async (language) => {
    const { container } = show(ANSWER, language);
    await screen.findAllByRole('table');
    expect(container.textContent).not.toMatch(/NaN|Infinity|undefined|\{\{|[a-z]+_[a-z]+/);
  });

  it.each(['vi', 'en'] as const)('has a name for every factor there can be (%s)', (language) => {
    const t = createI18n(language, CATALOGUE).getFixedT(language, 'terrain');
    const format = createFormat(language);
    const choices = (kind: KindId, field: string): string[] =>
      (kindOf(kind).fields.find(({ name }) => name === field)?.choices ?? []).map(
        (choice) => `${field === 'unit_type' ? 'commune' : kind}:${choice}`,
      );
    const traits = (['medium', 'placement', 'tier'] as const).flatMap((field) =>
      choices('cable_route', field).map((id) => id.replace('cable_route', field)),
    );
    const ids = [
      ...choices('risk_factor', 'factor_type'),
      ...choices('road', 'road_class'),
      ...choices('patrol_base', 'base_type'),
      ...choices('town', 'town_class'),
      'exchange',
      'bts_site',
      'post_office',
      'site',
      'commune:ward',
      ...traits,
      ...PROTECTION_MEASURES.map((measure) => `measure:${measure}`),
    ];
    const bare = ids.filter((id) => /what\./.test(factorName({ id, withinM: 500 }, t, format)));
    expect(bare).toEqual([]);
  });
});
