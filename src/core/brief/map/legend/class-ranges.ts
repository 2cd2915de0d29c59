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

const MOST_DIGITS = 9;

/** Decimals enough that every break is written exactly: a class must end where the legend says it does. */
export function digitsFor(breaks: readonly number[]): number {
  for (let digits = 0; digits < MOST_DIGITS; digits += 1) {
    if (breaks.every((bound) => Number(bound.toFixed(digits)) === bound)) return digits;
  }
  return MOST_DIGITS;
}
