import { f64, u32 } from '../../geo/typed.ts';
import type { Design } from './design.ts';

export type Penalty = {
  readonly lambda: number;
  /** Share of the absolute part: 1 lasso, 0 ridge. */
  readonly alpha: number;
  /** 0: no coefficient below 0; −Infinity: no bound. */
  readonly least: number;
};

const MOST_STEPS = 100;
const MOST_SWEEPS = 10_000;

/**
 * The coefficients (intercept first) that minimise −ln L / units plus the penalty, on few rows: Newton's
 * steps, each solved by coordinate descent and halved until the objective falls. A start without number
 * is the mean rate.
 */
export function penalisedFit(
  design: Design,
  unitCount: number,
  penalty: Penalty,
  start: Float64Array,
): Float64Array {
  let at = start.slice();
  if (!Number.isFinite(f64(at, 0))) at[0] = logMeanRate(design);
  let value = objective(design, unitCount, penalty, at);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const target = quadraticMinimum(design, unitCount, penalty, at);
    let moved = 0;
    let next = at;
    for (let part = 1; part > 1e-10; part /= 2) {
      const tried = at.map((one, k) => one + part * (f64(target, k) - one));
      const reached = objective(design, unitCount, penalty, tried);
      if (reached > value + 1e-15 * Math.abs(value)) continue;
      moved = tried.reduce((most, one, k) => Math.max(most, Math.abs(one - f64(at, k))), 0);
      next = tried;
      value = reached;
      break;
    }
    at = next;
    if (moved < 1e-10) break;
  }
  return at;
}

function logMeanRate({ count, exposure }: Design): number {
  const sum = (values: Float64Array): number => values.reduce((total, one) => total + one, 0);
  return Math.log(sum(count) / sum(exposure));
}

function linear({ columns, x }: Design, at: Float64Array, row: number): number {
  let sum = 0;
  for (let k = 0; k < columns; k += 1) sum += f64(x, row * columns + k) * f64(at, k);
  return sum;
}

function objective(
  design: Design,
  unitCount: number,
  { lambda, alpha }: Penalty,
  at: Float64Array,
): number {
  let value = 0;
  for (let row = 0; row < design.rows; row += 1) {
    const rate = linear(design, at, row);
    value += f64(design.exposure, row) * Math.exp(rate) - f64(design.count, row) * rate;
  }
  value /= unitCount;
  for (let k = 1; k < at.length; k += 1) {
    const one = f64(at, k);
    value += lambda * (((1 - alpha) / 2) * one * one + alpha * Math.abs(one));
  }
  return value;
}

/** Where the objective with its likelihood replaced by its parabola at `at` is least. */
function quadraticMinimum(
  design: Design,
  unitCount: number,
  { lambda, alpha, least }: Penalty,
  at: Float64Array,
): Float64Array {
  const size = design.columns;
  const { slope, curve } = parabola(design, unitCount, at);
  const target = at.slice();
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let moved = 0;
    for (let j = 0; j < size; j += 1) {
      const own = f64(curve, j * size + j);
      let pull = f64(slope, j) + own * f64(target, j);
      for (let k = 0; k < size; k += 1) {
        pull -= f64(curve, j * size + k) * (f64(target, k) - f64(at, k));
      }
      const free = j === 0;
      const shrunk = free ? pull : Math.sign(pull) * Math.max(0, Math.abs(pull) - lambda * alpha);
      const below = free ? own : own + lambda * (1 - alpha);
      if (!(below > 0)) continue;
      const found = free ? shrunk / below : Math.max(least, shrunk / below);
      moved = Math.max(moved, Math.abs(found - f64(target, j)));
      target[j] = found;
    }
    if (moved < 1e-12) break;
  }
  return target;
}

function parabola(design: Design, unitCount: number, at: Float64Array) {
  const size = design.columns;
  const slope = new Float64Array(size);
  const curve = new Float64Array(size * size);
  const held = new Uint32Array(size);
  for (let row = 0; row < design.rows; row += 1) {
    const mean = f64(design.exposure, row) * Math.exp(linear(design, at, row));
    const off = (f64(design.count, row) - mean) / unitCount;
    const weight = mean / unitCount;
    let many = 0;
    for (let k = 0; k < size; k += 1) {
      if (f64(design.x, row * size + k) === 0) continue;
      held[many] = k;
      many += 1;
    }
    for (let a = 0; a < many; a += 1) {
      const j = u32(held, a);
      slope[j] = f64(slope, j) + off;
      for (let b = 0; b <= a; b += 1) {
        const place = j * size + u32(held, b);
        curve[place] = f64(curve, place) + weight;
      }
    }
  }
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k < j; k += 1) curve[k * size + j] = f64(curve, j * size + k);
  }
  return { slope, curve };
}
