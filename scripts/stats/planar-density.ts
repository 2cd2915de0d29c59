import { abramsonSigmas } from '../../src/core/hotspots/planar/bandwidth/abramson.ts';
import { pixelDensity } from '../../src/core/hotspots/planar/bandwidth/pixel-density.ts';
import {
  covarianceDensity,
  scottFactor,
} from '../../src/core/hotspots/planar/covariance-density.ts';
import { densityAt } from '../../src/core/hotspots/planar/density-at.ts';
import { EDGE_CORRECTIONS } from '../../src/core/hotspots/planar/edge-correction.ts';
import type { EdgeCorrection } from '../../src/core/hotspots/planar/edge-correction.ts';
import { massInside } from '../../src/core/hotspots/planar/mass-inside.ts';
import { weightsOf } from '../../src/core/hotspots/planar/planar-events.ts';
import type { PlanarEvents } from '../../src/core/hotspots/planar/planar-events.ts';
import type { PlanarKernelId } from '../../src/core/hotspots/planar/planar-kernel.ts';
import type { PlanarWindow } from '../../src/core/hotspots/planar/planar-window.ts';
import {
  isRectangle,
  readPlanarKernel,
  readPlanarPoints,
  readWindow,
  tooFewPoints,
} from './planar-input.ts';
import type { Fields } from './planar-input.ts';
import { badField, fieldsOf, numberOf, numbersOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const LIMITS = { points: 50_000, sigma: 1e12, leastSigma: 1e-9 };
const COVARIANCE_RULES: ReadonlySet<unknown> = new Set(['scott', 'silverman']);

/** Density of points on a plane, at the points themselves or at places asked for. */
export const planarDensityStatistic: Statistic = {
  id: 'planar-density',
  input: ['points', 'window', 'kernel', 'bandwidth', 'edge', 'leaveOneOut', 'adaptive', 'queries'],
  result: ['values', 'n', 'mass', 'bandwidths'],
  options: [
    { name: 'points', field: 'points', reads: 'columns', columns: ['x', 'y'] },
    { name: 'window', field: 'window', reads: 'numbers' },
    { name: 'kernel', field: 'kernel', reads: 'text' },
    { name: 'bandwidth', field: 'bandwidth', reads: 'number' },
    { name: 'edge', field: 'edge', reads: 'text' },
    { name: 'queries', field: 'queries', reads: 'columns', columns: ['x', 'y'] },
  ],
  example: {
    points: { x: [2, 2.4, 5, 9.6], y: [1, 1.3, 3, 5.8] },
    window: [0, 10, 0, 6],
    kernel: 'gaussian',
    bandwidth: 0.6,
    edge: 'diggle',
  },
  exampleFile: {
    line: '--points points.csv --window 0,10,0,6 --kernel gaussian --bandwidth 0.6 --edge diggle',
    text: 'x,y\n2,1\n2.4,1.3\n5,3\n9.6,5.8',
  },
  run: (input) => {
    const fields = fieldsOf(input, '$');
    const events = readPlanarPoints(fields['points'], 'points');
    if (events.x.length === 0) throw tooFewPoints(0, 1);
    const queries = fields['queries'];
    const at = queries === undefined ? events : readPlanarPoints(queries, 'queries');
    const rule = fields['bandwidth'];
    if (COVARIANCE_RULES.has(rule)) return shaped(events, at);
    const window = fields['window'] === undefined ? null : readWindow(fields['window']);
    const edge = readEdge(fields, window);
    const kernel = readPlanarKernel(fields);
    const sigma = readSigma(fields, events, window);
    if (typeof sigma !== 'number' && edge === 'uniform') throw badField('edge', edge);
    const group = Int32Array.from(events.x.keys());
    const alone = fields['leaveOneOut'] === true && queries === undefined;
    const leaveOut = alone ? { at: group, events: group } : undefined;
    const values = densityAt({ events, kernel, sigma, edge, window, at, leaveOut });
    return {
      values: [...values],
      n: events.x.length,
      mass: massOf(events, kernel, sigma, edge, window),
      bandwidths: typeof sigma === 'number' ? [sigma] : [...sigma],
    };
  },
};

/** As scipy's gaussian_kde: a probability density. */
function shaped(events: PlanarEvents, at: PlanarEvents): object {
  const factor = scottFactor(events.x.length);
  const values = covarianceDensity(events, at, factor);
  if (!values) throw tooFewPoints(events.x.length, 3);
  return { values: [...values], n: events.x.length, mass: 1, bandwidths: [factor] };
}

function readEdge(fields: Fields, window: PlanarWindow | null): EdgeCorrection {
  const asked = fields['edge'] ?? 'none';
  const edge = EDGE_CORRECTIONS.find((id) => id === asked);
  if (!edge) throw badField('edge', asked);
  if (edge !== 'none' && !window) throw badField('window', 'undefined');
  return edge;
}

function readSigma(
  fields: Fields,
  events: PlanarEvents,
  window: PlanarWindow | null,
): number | Float64Array {
  const { points, sigma: most, leastSigma: least } = LIMITS;
  const asked = fields['bandwidth'];
  if (Array.isArray(asked)) {
    const sigmas = numbersOf(asked, 'bandwidth', points, least, most);
    if (sigmas.length !== events.x.length) throw badField('bandwidth.length', sigmas.length);
    return sigmas;
  }
  const sigma = numberOf(asked, 'bandwidth', least, most);
  if (fields['adaptive'] !== true) return sigma;
  if (!window || !isRectangle(window)) throw badField('window', fields['window']);
  return abramsonSigmas(pixelDensity(events, window, sigma).at, sigma);
}

/** What the density integrates to over the window; over the plane without one. null: not known. */
function massOf(
  events: PlanarEvents,
  kernel: PlanarKernelId,
  sigma: number | Float64Array,
  edge: EdgeCorrection,
  window: PlanarWindow | null,
): number | null {
  if (edge === 'uniform') return null;
  const inside = (i: number): number =>
    edge === 'diggle' || !window
      ? 1
      : massInside(
          window,
          kernel,
          typeof sigma === 'number' ? sigma : (sigma[i] ?? 0),
          events.x[i] ?? 0,
          events.y[i] ?? 0,
        );
  return weightsOf(events).reduce((sum, weight, i) => sum + weight * inside(i), 0);
}
