import { f64, u32 } from '../../geo/typed.ts';
import type { CountGroups } from './count-groups.ts';
import { designOf } from './design.ts';
import type { Design } from './design.ts';
import { oneClass, split } from './partition.ts';
import { penalisedFit } from './penalised-fit.ts';
import type { Penalty } from './penalised-fit.ts';

export type NetFit = {
  readonly lambda: number;
  /** ln rate without any factor. */
  readonly intercept: number;
  /** By factor of the groups; 0 where it is left out. */
  readonly coefficients: Float64Array;
};

/** A factor enters when its slope is above the penalty by more than rounding. */
const SLACK = 1 + 1e-9;

/**
 * Poisson regression with elastic net penalty: the least of −ln L / units + λ Σ (1 − α)/2 β² + α |β|,
 * columns as they are (0 and 1), intercept free; `least` 0 keeps to factors that raise the rate. Friedman,
 * Hastie & Tibshirani 2010 (glmnet). Solved on the factors that are in, over groups no two of which they
 * can tell apart; then every other factor's slope is looked at, until none should enter. Falling λ start
 * from the fit before. O(groups × factors) for each look.
 */
export function elasticNet(
  groups: CountGroups,
  lambdas: Float64Array,
  penalty: Omit<Penalty, 'lambda'>,
): NetFit[] {
  const fitAt = netPath(groups, penalty);
  return Array.from(lambdas, fitAt);
}

/** The same one λ at a time, each starting from the one before. */
export function netPath(
  groups: CountGroups,
  penalty: Omit<Penalty, 'lambda'>,
): (lambda: number) => NetFit {
  const ones = groups.factors.map(placesOf);
  let coefficients = new Float64Array(groups.factors.length);
  let intercept = Number.NaN;
  return (lambda) => {
    const full = { ...penalty, lambda };
    const active = [...coefficients.keys()].filter((factor) => f64(coefficients, factor) !== 0);
    for (;;) {
      const solved = solveFor(groups, active, full, { intercept, coefficients });
      ({ intercept, coefficients } = solved);
      const entering = shouldEnter(groups, ones, solved.off, active, full);
      if (entering.length === 0) return { lambda, intercept, coefficients };
      active.push(...entering);
    }
  };
}

/** The smallest λ that leaves every factor out. */
export function greatestLambda(groups: CountGroups, alpha: number): number {
  const { count, exposure, units, unitCount } = groups;
  let [all, over] = [0, 0];
  units.forEach((many, group) => {
    all += many * f64(count, group);
    over += many * f64(exposure, group);
  });
  const off = units.map(
    (many, group) => many * (f64(count, group) - (f64(exposure, group) * all) / over),
  );
  const slopes = groups.factors.map((holds) => Math.abs(sumAt(off, placesOf(holds))));
  return Math.max(0, ...slopes) / unitCount / Math.max(alpha, 1e-3);
}

/** Every fold of a search asks about the same factors. */
const PLACES = new WeakMap<Uint8Array, Uint32Array>();

function placesOf(holds: Uint8Array): Uint32Array {
  const known = PLACES.get(holds);
  if (known) return known;
  const places = new Uint32Array(holds.length);
  let count = 0;
  for (let group = 0; group < holds.length; group += 1) {
    if (holds[group] !== 1) continue;
    places[count] = group;
    count += 1;
  }
  const found = places.slice(0, count);
  PLACES.set(holds, found);
  return found;
}

function sumAt(values: Float64Array, places: Uint32Array): number {
  let sum = 0;
  for (let k = 0; k < places.length; k += 1) sum += f64(values, u32(places, k));
  return sum;
}

function solveFor(
  groups: CountGroups,
  active: readonly number[],
  penalty: Penalty,
  from: { readonly intercept: number; readonly coefficients: Float64Array },
) {
  let rows = oneClass(groups.groupCount);
  for (const factor of active) {
    const holds = groups.factors[factor];
    if (holds) rows = split(rows, holds, 2);
  }
  const design = designOf(groups, rows, active, 'poisson');
  const start = Float64Array.of(from.intercept, ...active.map((k) => f64(from.coefficients, k)));
  const solution = penalisedFit(design, groups.unitCount, penalty, start);
  const coefficients = new Float64Array(groups.factors.length);
  active.forEach((factor, k) => {
    coefficients[factor] = f64(solution, k + 1);
  });
  const rate = ratesOf(design, solution);
  const off = groups.units.map(
    (many, group) =>
      many *
      (f64(groups.count, group) - f64(groups.exposure, group) * f64(rate, u32(rows.of, group))),
  );
  return { intercept: f64(solution, 0), coefficients, off };
}

function ratesOf({ rows, columns, x }: Design, coefficients: Float64Array): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let k = 0; k < columns; k += 1) sum += f64(x, row * columns + k) * f64(coefficients, k);
    return Math.exp(sum);
  });
}

function shouldEnter(
  groups: CountGroups,
  ones: readonly Uint32Array[],
  off: Float64Array,
  active: readonly number[],
  { lambda, alpha, least }: Penalty,
): number[] {
  const limit = lambda * alpha * groups.unitCount * SLACK;
  const inside = new Set(active);
  return [...ones.keys()].filter((factor) => {
    if (inside.has(factor)) return false;
    const slope = sumAt(off, ones[factor] ?? new Uint32Array(0));
    return least < 0 ? Math.abs(slope) > limit : slope > limit;
  });
}
