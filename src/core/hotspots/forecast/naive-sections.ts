import { f64, u32 } from '../../geo/typed.ts';
import type { Forecaster } from './contract.ts';
import { lixelOfEvents } from './lixel-of-events.ts';

/**
 * The count as people make it: events per km of each section (about 1 km of one cable) since the data
 * begins. A lixel has what its section has.
 */
export const naiveSections: Forecaster = {
  id: 'naive-section',
  role: 'naive',
  params: [],
  forecast: async (past, _window, support) => {
    const { sectionCount, sectionFromM, sectionToM, lixelSection } = support.pieces;
    const count = new Float64Array(sectionCount);
    lixelOfEvents(past, support).forEach((lixel, i) => {
      const section = u32(lixelSection, lixel);
      count[section] = f64(count, section) + f64(past.weight, i);
    });
    const perKm = Float64Array.from(lixelSection, (section) => {
      const km = (f64(sectionToM, section) - f64(sectionFromM, section)) / 1000;
      return km > 0 ? f64(count, section) / km : 0;
    });
    return { perKm, params: {}, issues: [] };
  },
};
