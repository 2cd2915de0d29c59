import { heat } from '../heat/heat.ts';
import { densityForecaster } from './density-forecast.ts';
import type { DensityChoice } from './density-forecast.ts';

export const HEAT_CHOICE: DensityChoice = {
  method: heat,
  bandwidth: { id: 'bandwidthM', unit: 'm', default: 1000, min: 50, max: 20000 },
  candidatesM: [250, 500, 1000, 1500, 2500, 4000, 7000, 12000],
};

/** Density along the network by the heat kernel. */
export const heatForecast = densityForecaster('heat', HEAT_CHOICE);
