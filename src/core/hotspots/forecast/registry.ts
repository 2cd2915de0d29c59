import { prospectiveForecast } from '../prospective/prospective-forecast.ts';
import { selfExcitingForecast } from '../self-exciting/self-exciting-forecast.ts';
import { riskTerrainForecast } from '../terrain/risk-terrain-forecast.ts';
import { byLength } from './by-length.ts';
import type { Forecaster } from './contract.ts';
import { escForecast } from './esc-forecast.ts';
import { heatForecast } from './heat-forecast.ts';
import { heatRecentForecast } from './heat-recent-forecast.ts';
import { naiveAll, naiveYear } from './naive-counts.ts';
import { naiveSections } from './naive-sections.ts';

/**
 * Every way to forecast, the simplest first: of two that do equally well the earlier is taken. One file
 * and one line each; the back-test, its page and `vonggac backtest --methods` take them from here.
 */
export const FORECASTERS: readonly Forecaster[] = [
  byLength,
  naiveAll,
  naiveYear,
  naiveSections,
  heatForecast,
  heatRecentForecast,
  escForecast,
  prospectiveForecast,
  selfExcitingForecast,
  riskTerrainForecast,
];

export function forecaster(id: string): Forecaster | undefined {
  return FORECASTERS.find((one) => one.id === id);
}
