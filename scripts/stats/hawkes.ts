import { cellsOf, gridSepp } from '../../src/core/hotspots/self-exciting/grid-sepp.ts';
import {
  fitHawkes,
  hawkesLogLikelihood,
} from '../../src/core/hotspots/self-exciting/temporal-hawkes.ts';
import { f64 } from '../../src/core/geo/typed.ts';
import { InputError } from '../command.ts';
import { matrixOf, readPointsOnGrid } from './grid-points.ts';
import { badField, fieldsOf, numberOf, numbersOf, wholeOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const LIMITS = { events: 100_000, value: 1e12, steps: 10_000, perCell: 5_000 };
const USUAL_STEPS = 50;

type Fields = Readonly<Record<string, unknown>>;

/** Self-exciting process: in time (log likelihood, most likely parameters), and on a grid by EM. */
export const hawkesStatistic: Statistic = {
  id: 'hawkes',
  input: [
    't',
    'T',
    'mu',
    'theta',
    'omega',
    'points',
    'grid',
    'columns',
    'rows',
    'west',
    'south',
    'steps',
  ],
  result: ['loglik', 'mle', 'sepp'],
  options: [
    { name: 'points', field: 'points', reads: 'columns', columns: ['x', 'y', 't'] },
    { name: 'grid', field: 'grid', reads: 'number' },
  ],
  example: {
    t: [1, 1.4, 1.5, 4, 9, 9.2, 12, 17, 17.3, 17.4],
    T: 20,
    mu: 0.3,
    theta: 0.4,
    omega: 2,
  },
  run: (input) => {
    const fields = fieldsOf(input, '$');
    const temporal = fields['t'] === undefined ? null : inTime(fields);
    const sepp = fields['points'] === undefined ? null : onGrid(fields);
    if (!temporal && !sepp) throw badField('t', undefined);
    return { loglik: temporal?.loglik ?? null, mle: temporal?.mle ?? null, sepp };
  },
};

function inTime(fields: Fields) {
  const t = numbersOf(fields['t'], 't', LIMITS.events, 0, LIMITS.value);
  const end = numberOf(fields['T'], 'T', t.at(-1) ?? 0, LIMITS.value);
  t.forEach((one, i) => {
    if (i > 0 && one < f64(t, i - 1)) throw badField(`t.${i}`, one);
  });
  if (t.length < 2) throw tooFew('t', t.length);
  const given = (name: string): number => numberOf(fields[name], name, 1e-12, LIMITS.value);
  const asked = ['mu', 'theta', 'omega'].some((name) => fields[name] !== undefined);
  const fit = fitHawkes(t, end);
  return {
    loglik: asked
      ? hawkesLogLikelihood(t, end, {
          mu: given('mu'),
          theta: given('theta'),
          omega: given('omega'),
        })
      : null,
    mle: fit ? { mu: fit.mu, theta: fit.theta, omega: fit.omega, loglik: fit.logLikelihood } : null,
  };
}

/** Times of the file are days; EM starts with a decay of a day, as open_cp does. */
function onGrid(fields: Fields) {
  const { x, y, t, ...grid } = readPointsOnGrid(fields);
  if (t.length < 2) throw tooFew('points', t.length);
  const steps =
    fields['steps'] === undefined
      ? USUAL_STEPS
      : wholeOf(fields['steps'], 'steps', 1, LIMITS.steps);
  const order = Uint32Array.from(t.keys()).toSorted((a, b) => f64(t, a) - f64(t, b) || a - b);
  const first = f64(t, order[0] ?? 0);
  const times = Float64Array.from(order, (event) => f64(t, event) - first);
  const end = times.at(-1) ?? 0;
  if (!(end > 0)) throw badField('points.t', first);
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(order, (event) => f64(values, event));
  const cell = cellsOf(pick(x), pick(y), grid);
  if (!cell) throw badField('points', 'x, y');
  const { omega, theta, mu } = gridSepp(times, cell, grid.columns * grid.rows, {
    steps,
    end,
    omega: 1,
  });
  return { omega, theta, mu: matrixOf(mu, grid.columns) };
}

function tooFew(field: string, count: number): InputError {
  const context = { count, least: 2 };
  return new InputError([{ code: 'statistic.too-few', severity: 'error', at: { field }, context }]);
}
