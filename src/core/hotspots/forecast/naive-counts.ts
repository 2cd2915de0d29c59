import { DAY_MS } from '../../time/vietnam-time.ts';
import type { Forecaster } from './contract.ts';
import { countsPerKm } from './counts-per-km.ts';
import { eventsSince } from './events-since.ts';

/** Where it struck before, it strikes again: events per km of each lixel since the data begins. */
export const naiveAll: Forecaster = {
  id: 'naive-all',
  role: 'naive',
  params: [],
  forecast: async (past, _window, support) => ({
    perKm: countsPerKm(past, support),
    params: {},
    issues: [],
  }),
};

const YEAR_DAYS = 365;

/** The same for the 365 days before the forecast. */
export const naiveYear: Forecaster = {
  id: 'naive-12m',
  role: 'naive',
  params: [],
  forecast: async (past, { fromMs }, support) => ({
    perKm: countsPerKm(eventsSince(past, fromMs - YEAR_DAYS * DAY_MS), support),
    params: {},
    issues: [],
  }),
};
