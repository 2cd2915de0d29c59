/** 97.5 % of the normal distribution. */
const Z = 1.959963984540054;

/**
 * 95 % interval of a share of n in N by Wilson's score (1927): inside [0, 1] and right for small counts.
 * n may be an expected value, not whole. N = 0: the whole of [0, 1], nothing is known.
 */
export function wilsonInterval(n: number, N: number): readonly [low: number, high: number] {
  if (!(N > 0)) return [0, 1];
  const p = n / N;
  const below = 1 + (Z * Z) / N;
  const middle = (p + (Z * Z) / (2 * N)) / below;
  const half = (Z / below) * Math.sqrt((p * (1 - p)) / N + (Z * Z) / (4 * N * N));
  return [Math.max(0, Math.min(p, middle - half)), Math.min(1, Math.max(p, middle + half))];
}
