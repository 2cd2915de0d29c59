import { chooseLambda } from '../../src/core/hotspots/regression/choose-lambda.ts';
import type { CountData } from '../../src/core/hotspots/regression/count-data.ts';
import { countGroups } from '../../src/core/hotspots/regression/count-groups.ts';
import { elasticNet } from '../../src/core/hotspots/regression/elastic-net.ts';
import { stepwise } from '../../src/core/hotspots/regression/stepwise.ts';
import type { CountModel } from '../../src/core/hotspots/regression/stepwise.ts';
import { f64 } from '../../src/core/geo/typed.ts';
import { InputError } from '../command.ts';
import { badField, fieldsOf, listOf, numbersOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const LIMITS = { cells: 1_000_000, layers: 250, count: 1e9, lambdas: 200 };
const FOLDS = 10;
const ALPHA = 0.5;
const NORMAL_95 = 1.959963984540054;

type Fields = Readonly<Record<string, unknown>>;
type Input = { readonly data: CountData; readonly names: readonly string[] };

/** Risk terrain modelling on cells: elastic net, its λ by cross-validation, BIC steps for both families. */
export const riskTerrainStatistic: Statistic = {
  id: 'risk-terrain',
  input: ['y', 'X', 'varnames', 'exposure', 'foldid', 'lambdas', 'protective'],
  result: ['cells', 'elastic_net', 'cv', 'poisson', 'negative_binomial', 'best'],
  example: {
    y: [3, 2, 4, 0, 1, 0, 2, 3, 0, 0, 1, 0, 5, 0, 1, 0, 2, 0, 0, 1],
    X: Array.from({ length: 20 }, (_, cell) => [
      [0, 1, 2, 6, 7, 12, 16].includes(cell) ? 1 : 0,
      cell % 3 === 0 ? 1 : 0,
    ]),
    varnames: ['scrapyard_1000', 'unlit_500'],
    lambdas: [0.1],
  },
  run: async (input, ctx) => {
    const fields = fieldsOf(input, '$');
    const read = readInput(fields);
    const { data, names } = read;
    const least = fields['protective'] === true ? -Infinity : 0;
    const penalty = { alpha: ALPHA, least };
    const columns = [...names.keys()];
    const lambdas = numbersOf(fields['lambdas'], 'lambdas', LIMITS.lambdas, 1e-9, 1e9);
    const fold = readFolds(fields, data.count.length);
    const groups = countGroups(data, columns, fold);
    const choice = await chooseLambda(groups, penalty, ctx);
    const fit = choice.fits[choice.best];
    const kept = columns.filter((k) => (fit?.coefficients[k] ?? 0) !== 0);
    const candidates = countGroups(data, kept);
    const poisson = await stepwise(candidates, 'poisson', ctx);
    const negative = await stepwise(candidates, 'negative-binomial', ctx);
    const told = (model: CountModel | undefined) => (model ? tell(model, kept, names) : null);
    const nb = (negative?.bic ?? Infinity) < (poisson?.bic ?? Infinity);
    return {
      cells: groups.unitCount,
      elastic_net: elasticNet(groups, lambdas, penalty).map((one) => ({
        lambda: one.lambda,
        a0: one.intercept,
        beta: [...one.coefficients],
      })),
      cv: { lambda_min: fit?.lambda ?? null, kept: kept.map((k) => names[k] ?? '') },
      poisson: told(poisson),
      negative_binomial: told(negative),
      best: nb ? 'negative_binomial' : 'poisson',
    };
  },
};

function readInput(fields: Fields): Input {
  const count = numbersOf(fields['y'], 'y', LIMITS.cells, 0, LIMITS.count);
  if (!count.some((one) => one > 0)) throw nothingHappened();
  const rows = listOf(fields['X'], 'X', LIMITS.cells);
  if (rows.length !== count.length) throw badField('X.length', rows.length);
  const width = listOf(rows[0], 'X.0', LIMITS.layers).length;
  if (width === 0) throw badField('X.0.length', width);
  const factors = Array.from({ length: width }, () => new Uint8Array(count.length));
  rows.forEach((row, cell) => {
    const values = listOf(row, `X.${cell}`, LIMITS.layers);
    if (values.length !== width) throw badField(`X.${cell}.length`, values.length);
    values.forEach((value, k) => {
      if (value !== 0 && value !== 1) throw badField(`X.${cell}.${k}`, value);
      const factor = factors[k];
      if (factor) factor[cell] = value;
    });
  });
  const given = listOf(fields['varnames'], 'varnames', LIMITS.layers);
  const names = factors.map((_, k) => (typeof given[k] === 'string' ? given[k] : `x${k + 1}`));
  const exposure =
    fields['exposure'] === undefined
      ? new Float64Array(count.length).fill(1)
      : numbersOf(fields['exposure'], 'exposure', LIMITS.cells, 0, LIMITS.count);
  if (exposure.length !== count.length) throw badField('exposure.length', exposure.length);
  return { data: { count, exposure, factors }, names };
}

function readFolds(fields: Fields, cells: number): Uint8Array {
  if (fields['foldid'] === undefined) {
    return Uint8Array.from({ length: cells }, (_, cell) => cell % FOLDS);
  }
  const folds = numbersOf(fields['foldid'], 'foldid', LIMITS.cells, 0, 255);
  if (folds.length !== cells) throw badField('foldid.length', folds.length);
  return Uint8Array.from(folds);
}

function tell(
  { factors, fit, bic, logLikelihood }: CountModel,
  kept: readonly number[],
  names: readonly string[],
) {
  const chosen = ['(Intercept)', ...factors.map((k) => names[kept[k] ?? -1] ?? '')];
  const named = (value: (k: number) => number) =>
    Object.fromEntries(chosen.map((name, k) => [name, value(k)]));
  const ratios = (z: number) =>
    Object.fromEntries(
      chosen
        .map((name, k) => [name, k] as const)
        .slice(1)
        .map(([name, k]) => [
          name,
          Math.exp(f64(fit.coefficients, k) + z * f64(fit.standardErrors, k)),
        ]),
    );
  return {
    coef: named((k) => f64(fit.coefficients, k)),
    se: named((k) => f64(fit.standardErrors, k)),
    RRV: ratios(0),
    low: ratios(-NORMAL_95),
    high: ratios(NORMAL_95),
    BIC: bic,
    logLik: logLikelihood,
    theta: fit.theta,
  };
}

function nothingHappened(): InputError {
  const context = { count: 0, least: 1 };
  return new InputError([
    { code: 'statistic.too-few', severity: 'error', at: { field: 'y' }, context },
  ]);
}
