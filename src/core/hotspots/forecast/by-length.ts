import type { Forecaster } from './contract.ts';

/**
 * Every kilometre alike: what knowing nothing gives. All lixels tie, and ties count by their expected
 * value, so this is exactly the mean over random choices of cable.
 */
export const byLength: Forecaster = {
  id: 'length',
  role: 'naive',
  params: [],
  forecast: async (_past, _window, { pieces }) => ({
    perKm: new Float64Array(pieces.lixelCount).fill(1),
    params: {},
    issues: [],
  }),
};
