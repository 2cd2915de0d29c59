type RangeWords = {
  readonly under: (bound: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly over: (bound: string) => string;
};

/** One text per class, from the breaks: "dưới 0,2", "0,2 – 0,5", … "từ 1,4". */
export function classRanges(
  breaks: readonly number[],
  write: (value: number) => string,
  words: RangeWords,
): readonly string[] {
  const bounds = breaks.map(write);
  const first = bounds[0];
  const last = bounds.at(-1);
  if (first === undefined || last === undefined) return [];
  const middle = bounds.slice(1).map((to, place) => words.between(bounds[place] ?? '', to));
  return [words.under(first), ...middle, words.over(last)];
}

/** Decimals enough that every break reads within 5 % of itself and no two read the same. */
export function digitsFor(breaks: readonly number[]): number {
  for (let digits = 0; digits < 6; digits += 1) {
    const written = new Set(breaks.map((bound) => bound.toFixed(digits)));
    const close = breaks.every(
      (bound) => Math.abs(Number(bound.toFixed(digits)) - bound) <= Math.abs(bound) * 0.05,
    );
    if (written.size === breaks.length && close) return digits;
  }
  return 6;
}
