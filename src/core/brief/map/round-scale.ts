/** Denominators printed on maps, times powers of ten. */
const ROUND = [1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10];
/** Nothing is drawn larger: a single mast would fill the page with nothing. */
const LEAST = 5000;

/** The smallest round denominator that shows at least as much ground as `scale`. */
export function roundScale(scale: number): number {
  if (!(scale > LEAST)) return LEAST;
  const power = 10 ** Math.floor(Math.log10(scale));
  const round = ROUND.find((one) => one * power >= scale * (1 - 1e-9)) ?? 10;
  return Math.round(round * power);
}
