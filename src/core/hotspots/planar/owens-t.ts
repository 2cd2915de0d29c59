import { twoSidedP } from '../local-statistics/two-sided-p.ts';

const NODES = 24;
const { node, weight } = gaussLegendre(NODES);

/** From here on e^(−h²/2) is lost beside 1 in double precision. */
const FAR = 8.7;

/**
 * Owen's T(h, a) = 1/2π ∫₀ᵃ e^(−h²(1+x²)/2) / (1+x²) dx: the mass of the standard normal of the plane in
 * the wedge beyond distance h between the angles 0 and arctan a (Owen 1956, Ann Math Stat 27:1075). h ≥ 0.
 * For |a| ≤ 1 by Gauss–Legendre over the part of the interval where the integrand lives, in two panels of
 * 24 nodes; for |a| > 1 by T(h, a) + T(ah, 1/a) = (Q(h) + Q(ah)) / 2 − Q(h) Q(ah). Error below 1e-15.
 */
export function owensT(h: number, a: number): number {
  if (a < 0) return -owensT(h, -a);
  if (h > FAR) return 0;
  if (a <= 1) return direct(h, a);
  const near = upperNormal(h);
  const far = upperNormal(a * h);
  return (near + far) / 2 - near * far - direct(a * h, 1 / a);
}

function direct(h: number, a: number): number {
  if (h > FAR) return 0;
  const end = Math.min(a, h > 0 ? FAR / h : a);
  const half = -(h * h) / 2;
  let sum = 0;
  for (let panel = 0; panel < 2; panel += 1) {
    for (let i = 0; i < NODES; i += 1) {
      const x = (end / 4) * (1 + 2 * panel + (node[i] ?? 0));
      const square = 1 + x * x;
      sum += ((weight[i] ?? 0) * Math.exp(half * square)) / square;
    }
  }
  return ((end / 4) * sum) / (2 * Math.PI);
}

/** P(Z > z), z ≥ 0. */
function upperNormal(z: number): number {
  return twoSidedP(z) / 2;
}

/** Nodes and weights on [−1, 1]: Newton's method on the Legendre polynomial. */
function gaussLegendre(count: number): { node: Float64Array; weight: Float64Array } {
  const made = { node: new Float64Array(count), weight: new Float64Array(count) };
  for (let i = 0; i < count; i += 1) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step += 1) {
      let [before, now] = [1, x];
      for (let k = 2; k <= count; k += 1) {
        [before, now] = [now, ((2 * k - 1) * x * now - (k - 1) * before) / k];
      }
      slope = (count * (x * now - before)) / (x * x - 1);
      const move = now / slope;
      x -= move;
      if (Math.abs(move) < 1e-16) break;
    }
    made.node[i] = x;
    made.weight[i] = 2 / ((1 - x * x) * slope * slope);
  }
  return made;
}
