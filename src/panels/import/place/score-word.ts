const WORDS = [
  [0.8, 'best'],
  [0.65, 'good'],
  [0.35, 'poor'],
] as const;

/** A score of 0 … 1 as a word. */
export function scoreWord(score: number): 'best' | 'good' | 'poor' | 'bad' {
  return WORDS.find(([least]) => score >= least)?.[1] ?? 'bad';
}
