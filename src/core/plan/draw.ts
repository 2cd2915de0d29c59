import { sha256Digest, sha256Hex } from '../basics/sha256.ts';

/** One target that can be drawn. */
export type DrawCandidate = {
  readonly id: string;
  /** What the chance to be drawn grows with: the score, to four decimals. Not positive: never drawn. */
  readonly weight: number;
};

export type Drawn = {
  /** Place in the list of candidates. */
  readonly place: number;
  /** The exponential waiting time of the candidate; the smallest are drawn. */
  readonly key: number;
};

/**
 * A draw without replacement, weighted, that anybody can repeat: Efraimidis and Spirakis (2006), in the
 * form of exponential clocks. Each candidate gets u in (0, 1) from its own id and the seed,
 *   u = (first 13 hex digits of SHA-256(seed + line feed + id) + ½) ÷ 16¹³,
 * and the key −ln(u) ÷ weight; the n smallest keys are drawn. So the first one drawn is i with chance
 * wᵢ ÷ Σw, the next among the rest likewise. Over several draws a target's chance to be among the n grows
 * with its weight, somewhat less than in proportion. The order of the candidates changes nothing: equal
 * keys (never seen) go by id. O(N log N). Candidates of weight 0 are never drawn, so fewer than n may be.
 */
export function drawWeighted(
  candidates: readonly DrawCandidate[],
  n: number,
  seed: string,
): readonly Drawn[] {
  const keyed = candidates.flatMap(({ id, weight }, place) =>
    weight > 0 ? [{ place, id, key: -Math.log(uniformOf(seed, id)) / weight }] : [],
  );
  return keyed
    .toSorted((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1))
    .slice(0, Math.max(0, Math.floor(n)))
    .map(({ place, key }) => ({ place, key }));
}

const HEX_DIGITS = 13;
/** Thirteen digits are six bytes and the upper half of the seventh. */
const WHOLE_BYTES = 6;

/** In (0, 1): 52 bits of the digest, and half a step so that it is never 0. */
export function uniformOf(seed: string, id: string): number {
  const digest = sha256Digest(`${seed}\n${id}`);
  let digits = 0;
  for (let byte = 0; byte < WHOLE_BYTES; byte += 1) digits = digits * 256 + (digest[byte] ?? 0);
  digits = digits * 16 + ((digest[WHOLE_BYTES] ?? 0) >>> 4);
  return (digits + 0.5) / 16 ** HEX_DIGITS;
}

/** SHA-256 of the candidates by id, each `id TAB weight LINE FEED`: what a draw was made from. */
export function drawListHash(candidates: readonly DrawCandidate[]): string {
  const lines = candidates.map(({ id, weight }) => `${id}\t${weight.toFixed(4)}\n`);
  return sha256Hex(lines.toSorted(byCodeUnit).join(''));
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
