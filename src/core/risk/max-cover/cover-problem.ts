/**
 * Which demands each candidate place covers: those of candidate j are demand[start[j] … start[j + 1]),
 * ascending. Weights are not negative.
 */
export type CoverProblem = {
  readonly weight: Float64Array;
  readonly start: Uint32Array;
  readonly demand: Uint32Array;
};

export function candidateCount({ start }: CoverProblem): number {
  return Math.max(0, start.length - 1);
}

/** Total weight of the demands at least one of the candidates covers. */
export function coveredWeight(problem: CoverProblem, candidates: readonly number[]): number {
  const covered = new Uint8Array(problem.weight.length);
  let sum = 0;
  for (const candidate of candidates) sum += takeCover(problem, candidate, covered);
  return sum;
}

/** Marks what a candidate covers; tells the weight that was not covered before. */
export function takeCover(
  { weight, start, demand }: CoverProblem,
  candidate: number,
  covered: Uint8Array,
): number {
  let gain = 0;
  const end = start[candidate + 1] ?? 0;
  for (let at = start[candidate] ?? 0; at < end; at += 1) {
    const place = demand[at] ?? 0;
    if (covered[place] === 1) continue;
    covered[place] = 1;
    gain += weight[place] ?? 0;
  }
  return gain;
}
