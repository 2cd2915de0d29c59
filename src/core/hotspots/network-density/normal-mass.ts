import { f64 } from '../../geo/typed.ts';

/** Steps of the table, and how many of them one standard deviation has. */
const STEPS = 7 * 512;
const PER_UNIT = 512;

/** Mass of the standard normal from 0 to each step, and its density there. */
const MASS = new Float64Array(STEPS + 1);
const DENSITY = new Float64Array(STEPS + 1);

/**
 * Mass of the standard normal distribution between 0 and u, 0 ≤ u ≤ 7: Taylor's series of order 5 about the
 * nearest of 3584 steps, each of which was summed by the series φ(u) Σ u^(2k+1) / (1·3·5…(2k+1)). Error below
 * 2e-16.
 */
export function normalMass(u: number): number {
  if (f64(DENSITY, 0) === 0) fill();
  const step = Math.min(STEPS, Math.round(u * PER_UNIT));
  const x = step / PER_UNIT;
  const d = u - x;
  const square = x * x;
  const third = (square - 1) / 6;
  const fourth = (x * (3 - square)) / 24;
  const fifth = (square * square - 6 * square + 3) / 120;
  const series = d * (1 + d * (-x / 2 + d * (third + d * (fourth + d * fifth))));
  return f64(MASS, step) + f64(DENSITY, step) * series;
}

function fill(): void {
  for (let step = 0; step <= STEPS; step += 1) {
    const x = step / PER_UNIT;
    const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    DENSITY[step] = density;
    let term = x;
    let sum = x;
    for (let odd = 3; term > 1e-17 * sum; odd += 2) {
      term *= (x * x) / odd;
      sum += term;
    }
    MASS[step] = density * sum;
  }
}
