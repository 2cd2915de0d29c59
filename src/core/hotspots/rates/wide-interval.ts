/** An interval that spans this factor or more does not say which of two units is the worse. */
const WIDE = 5;

/** Too little is known of a rate to act on its place in a list: its interval spans five times or more. */
export function isWideInterval(low: number, high: number): boolean {
  return !(low > 0) || high >= WIDE * low;
}
