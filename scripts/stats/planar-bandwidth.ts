import { candidateSigmas } from '../../src/core/hotspots/planar/bandwidth/candidates.ts';
import {
  cvlScore,
  likelihoodScore,
} from '../../src/core/hotspots/planar/bandwidth/cross-validation.ts';
import { diggleCurve } from '../../src/core/hotspots/planar/bandwidth/diggle.ts';
import { scottSigmas } from '../../src/core/hotspots/planar/bandwidth/scott.ts';
import type { PlanarEvents } from '../../src/core/hotspots/planar/planar-events.ts';
import type { PlanarWindow } from '../../src/core/hotspots/planar/planar-window.ts';
import {
  isRectangle,
  readPlanarKernel,
  readPlanarPoints,
  readWindow,
  tooFewPoints,
} from './planar-input.ts';
import type { Fields } from './planar-input.ts';
import { badField, fieldsOf, numbersOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const METHODS = ['ppl', 'cvl', 'diggle', 'scott'] as const;
const LIMITS = { candidates: 1000, sigma: 1e12, leastSigma: 1e-9 };

type Choice = {
  readonly bandwidth: number | readonly number[];
  readonly candidates: readonly number[];
  readonly scores: readonly (number | null)[];
};

/** The bandwidth of a planar density by the usual rules, each with its curve. */
export const planarBandwidthStatistic: Statistic = {
  id: 'planar-bandwidth',
  input: ['points', 'window', 'method', 'kernel', 'candidates'],
  result: ['method', 'bandwidth', 'candidates', 'scores'],
  options: [
    { name: 'points', field: 'points', reads: 'columns', columns: ['x', 'y'] },
    { name: 'window', field: 'window', reads: 'numbers' },
    { name: 'method', field: 'method', reads: 'text' },
    { name: 'kernel', field: 'kernel', reads: 'text' },
    { name: 'candidates', field: 'candidates', reads: 'numbers' },
  ],
  example: {
    points: { x: [2, 2.4, 2.1, 5, 5.2, 9.6], y: [1, 1.3, 1.9, 3, 3.4, 5.8] },
    window: [0, 10, 0, 6],
    method: 'ppl',
    candidates: [0.4, 0.8, 1.6],
  },
  exampleFile: {
    line: '--points points.csv --window 0,10,0,6 --method ppl --candidates 0.4,0.8,1.6',
    text: 'x,y\n2,1\n2.4,1.3\n2.1,1.9\n5,3\n5.2,3.4\n9.6,5.8',
  },
  run: (input) => {
    const fields = fieldsOf(input, '$');
    const asked = fields['method'] ?? 'ppl';
    const method = METHODS.find((id) => id === asked);
    if (!method) throw badField('method', asked);
    const events = readPlanarPoints(fields['points'], 'points');
    if (events.x.length < 2) throw tooFewPoints(events.x.length, 2);
    return { method, ...chosen(method, fields, events) };
  },
};

function chosen(method: (typeof METHODS)[number], fields: Fields, events: PlanarEvents): Choice {
  if (method === 'scott') {
    const { x, y } = scottSigmas(events);
    return { bandwidth: [x, y], candidates: [], scores: [] };
  }
  const window = readWindow(fields['window']);
  const whole = isRectangle(window);
  if (method === 'diggle') {
    if (!whole) throw badField('window', window.xy.length / 2);
    const { sigma, mse } = diggleCurve(events, window);
    return best([...sigma], [...mse], -1);
  }
  const kernel = readPlanarKernel(fields);
  const candidates = readCandidates(fields, events, window);
  if (method === 'cvl') {
    const scores = candidates.map((sigma) => cvlScore(events, window, sigma, kernel));
    return best(candidates, scores, -1);
  }
  const integral = whole && kernel === 'gaussian' ? 'pixels' : 'count';
  const options = { kernel, integral, leaveOut: 'event' } as const;
  const scores = candidates.map((sigma) => likelihoodScore(events, window, sigma, options));
  return best(candidates, scores, 1);
}

function readCandidates(fields: Fields, events: PlanarEvents, window: PlanarWindow): number[] {
  if (fields['candidates'] !== undefined) {
    const { candidates, sigma, leastSigma } = LIMITS;
    const list = numbersOf(fields['candidates'], 'candidates', candidates, leastSigma, sigma);
    if (list.length === 0) throw badField('candidates.length', 0);
    return [...list];
  }
  const usual = candidateSigmas(events, window);
  if (usual.length === 0) throw tooFewPoints(1, 2);
  return [...usual];
}

/** The first of the best; `sign` −1 where less is better. Nothing can be said where no score is known. */
function best(
  candidates: readonly number[],
  scores: readonly (number | null)[],
  sign: 1 | -1,
): Choice {
  let at = -1;
  scores.forEach((score, i) => {
    const rival = scores[at];
    if (score !== null && (typeof rival !== 'number' || sign * (score - rival) > 0)) at = i;
  });
  const bandwidth = candidates[at];
  if (bandwidth === undefined) throw badField('candidates', candidates.length);
  return { bandwidth, candidates, scores };
}
