import { esc } from '../network-density/esc.ts';
import { densityForecaster } from './density-forecast.ts';

/**
 * Density along the network by the equal-split continuous kernel: nothing beyond one bandwidth. A forecast
 * is made dozens of times in a back-test, so its paths are followed for a moment only; where there are
 * more it is the heat kernel's, and an issue says so.
 */
export const escForecast = densityForecaster('esc', {
  method: esc,
  bandwidth: { id: 'bandwidthM', unit: 'm', default: 2500, min: 50, max: 20000 },
  candidatesM: [500, 1000, 2000, 3000, 4500, 7000],
  fixed: { mostSteps: 500_000 },
});
