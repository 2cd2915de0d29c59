/** The candidate with the highest score, the first of equals. */
export async function bestCandidate(
  candidates: readonly number[],
  score: (candidate: number) => Promise<number>,
): Promise<number> {
  let best = candidates[0] ?? 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const found = await score(candidate);
    if (found <= highest) continue;
    highest = found;
    best = candidate;
  }
  return best;
}
