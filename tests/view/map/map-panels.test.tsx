import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/i18n/catalogue.ts';
import { createI18n } from '../../../src/i18n/i18n.ts';
import type { Language } from '../../../src/i18n/language.ts';
import { MAP_LAYERS } from '../../../src/map/layers/registry.ts';
import { LayerPanel } from '../../../src/map/legend/layer-panel.tsx';
import { LegendPanel } from '../../../src/map/legend/legend-panel.tsx';
import type { ClassBreaks, Room } from '../../../src/state/app-state.ts';
import { AppContext } from '../../../src/state/use-app.ts';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import { fakeSummary } from '../../support/fake-job-client.ts';
import { inlineApp } from '../../support/inline-app.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

const BREAKS: ClassBreaks = {
  density: [0.05, 0.2, 0.5, 1.5],
  areaRatio: [0.5, 0.8, 1.25, 2],
  score: [20, 35, 50, 65],
  from: '2023-01-01',
  to: '2025-12-31',
};

describe('the legend', () => {
  it('says the classes, numbered, with their bounds, unit, period and method', () => {
    show(<LegendPanel />, 'targets');
    const density = within(screen.getByRole('region', { name: 'Mật độ vụ việc' }));
    expect(density.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '1dưới 0,05',
      '20,05 – 0,2',
      '30,2 – 0,5',
      '40,5 – 1,5',
      '5từ 1,5',
      '–không có số liệu',
    ]);
    expect(density.getByText('vụ/km/năm')).toBeInTheDocument();
    expect(density.getByText(/Lan dọc mạng cáp/)).toBeInTheDocument();
    expect(screen.getAllByText(/01\/01\/2023 – 31\/12\/2025/).length).toBeGreaterThan(1);
  });

  it('is in English numbers in English', () => {
    show(<LegendPanel />, 'targets', 'en');
    const score = within(screen.getByRole('region', { name: 'Risk score of installations' }));
    expect(score.getByText('under 20')).toBeInTheDocument();
    expect(score.getByText('65 and over')).toBeInTheDocument();
  });

  it('shows only what is drawn: ratio of communes in the briefing, no density', () => {
    show(<LegendPanel />, 'briefing');
    expect(screen.getByRole('region', { name: 'Tỷ số vụ việc của xã' })).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Mật độ vụ việc' })).toBeNull();
  });

  it('gives the classes back to be drawn anew', async () => {
    const { store } = show(<LegendPanel />, 'targets');
    await userEvent.click(screen.getByRole('button', { name: 'Đặt lại' }));
    expect(store.getState().project.breaks).not.toEqual(BREAKS);
  });
});

describe('the layer list', () => {
  it('lists every layer a person can switch, with counts', () => {
    show(<LayerPanel />, 'data');
    const listed = MAP_LAYERS.filter(({ group }) => group !== null);
    expect(screen.getAllByRole('checkbox')).toHaveLength(listed.length);
    expect(screen.getByRole('checkbox', { name: 'Trạm BTS' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Đoạn cáp theo mật độ' })).not.toBeChecked();
    expect(screen.getByText('80')).toBeInTheDocument();
  });

  it('switches a layer and undoes it', async () => {
    const { store } = show(<LayerPanel />, 'data');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Trạm BTS' }));
    expect(store.getState().project.layers['bts_site']).toEqual({ visible: false, opacity: 1 });
    store.undo();
    expect(store.getState().project.layers['bts_site']).toBeUndefined();
  });

  it('names the opacity of each visible layer', () => {
    show(<LayerPanel />, 'data');
    expect(screen.getByRole('slider', { name: 'Độ đậm của Trạm BTS' })).toHaveValue('100');
  });
});

function show(panel: ReactNode, room: Room, language: Language = 'vi') {
  const services = inlineApp();
  const { store } = services;
  store.dispatch({ type: 'session/set-room', room });
  store.dispatch({ type: 'session/dataset-ready', dataset: fakeSummary() });
  store.dispatch({ type: 'session/result-ready', result: syntheticResult() });
  store.dispatch({ type: 'project/set-breaks', breaks: BREAKS });
  render(
    <I18nextProvider i18n={createI18n(language, CATALOGUE)}>
      <AppContext value={services}>
        <Tooltip.Provider>{panel}</Tooltip.Provider>
      </AppContext>
    </I18nextProvider>,
  );
  return services;
}
