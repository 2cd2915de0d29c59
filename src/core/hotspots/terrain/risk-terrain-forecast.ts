import { f64 } from '../../geo/typed.ts';
import type { Forecaster } from '../forecast/contract.ts';
import { eventsBefore } from '../forecast/events-since.ts';
import { lixelOfEvents } from '../forecast/lixel-of-events.ts';
import { TERRAIN_FOLDS, riskTerrain } from './risk-terrain.ts';

const YEAR_MS = 365.25 * 86_400_000;

/**
 * What the surroundings and traits of a cable say: the relative risk of a risk terrain fitted to all that
 * is known. Every km alike, with the issue that says why, where there is too little or nothing is found.
 */
export const riskTerrainForecast: Forecaster = {
  id: 'risk-terrain',
  role: 'method',
  surroundings: true,
  steady: true,
  params: [],
  forecast: async (past, { sinceMs, fromMs }, support, _params, ctx) => {
    const { pieces } = support;
    const factors = support.factors ?? { lixelCount: pieces.lixelCount, factors: [] };
    const years = Math.max(0, fromMs - sinceMs) / YEAR_MS;
    const count = new Float64Array(pieces.lixelCount);
    const known = eventsBefore(past, fromMs);
    lixelOfEvents(known, support).forEach((lixel, event) => {
      count[lixel] = f64(count, lixel) + f64(known.weight, event);
    });
    const exposureKmYears = pieces.lixelToM.map(
      (toM, lixel) => (years * (toM - f64(pieces.lixelFromM, lixel))) / 1000,
    );
    const fold = Uint8Array.from(pieces.lixelEdge, (edge) => edge % TERRAIN_FOLDS);
    const quiet = { ...ctx, progress: () => undefined };
    const input = { count, exposureKmYears, factors, fold };
    const terrain = await riskTerrain(input, { direction: 'both', effort: 'quick' }, quiet);
    return { perKm: terrain.relativeRisk, params: {}, issues: terrain.issues };
  },
};
