const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
] as const;

/** ln Γ(x) for x > 0: Lanczos with g = 7 and nine terms below 15, Stirling's series above; ~1e-15. */
export function logGamma(x: number): number {
  if (x >= 15) {
    const r = 1 / (x * x);
    const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / x;
    return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
  }
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
  const shifted = x - 1;
  let sum: number = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i += 1) sum += (LANCZOS[i] as number) / (shifted + i);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** ψ(x), the derivative of ln Γ, for x > 0: recurrence up to 12, then the asymptotic series. */
export function digamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 12; y += 1) shift -= 1 / y;
  const r = 1 / (y * y);
  const series = r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r / 132))));
  return shift + Math.log(y) - 0.5 / y - series;
}

/** ψ′(x) for x > 0, the same way. */
export function trigamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 12; y += 1) shift += 1 / (y * y);
  const r = 1 / (y * y);
  const series = (1 / y) * r * (1 / 6 - r * (1 / 30 - r * (1 / 42 - r * (1 / 30 - (r * 5) / 66))));
  return shift + 1 / y + 0.5 * r + series;
}
