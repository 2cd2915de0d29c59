import { u32 } from '../../geo/typed.ts';

/** The code of an alphabet: bits of each symbol, ready to be written with the last bit first, and how many. */
export type HuffmanCode = {
  readonly bits: Uint32Array;
  readonly lengths: Uint8Array;
};

/**
 * The shortest code for symbols that come as often as counted, none longer than `longest` bits (Huffman 1952;
 * too long codes are shortened as zlib does). Symbols that never come have none; a lone symbol has one bit.
 */
export function huffmanCode(counts: Uint32Array, longest: number): HuffmanCode {
  const symbols = [...counts.keys()].filter((symbol) => u32(counts, symbol) > 0);
  symbols.sort((a, b) => u32(counts, a) - u32(counts, b) || a - b);
  const lengths = new Uint8Array(counts.length);
  const perLength = lengthCounts(symbols.map((symbol) => u32(counts, symbol)));
  const kept = limited(perLength, longest);
  let next = 0;
  for (let length = kept.length - 1; length > 0; length -= 1) {
    for (let i = 0; i < (kept[length] ?? 0); i += 1) {
      lengths[symbols[next] ?? 0] = length;
      next += 1;
    }
  }
  return { bits: canonicalBits(lengths), lengths };
}

/** How many symbols get codes of each length; counts ascend. Two queues: leaves, and pairs as they are made. */
function lengthCounts(counts: readonly number[]): number[] {
  if (counts.length < 2) return [0, counts.length];
  const weights = [...counts];
  const parents: number[] = [];
  let [leaf, pair] = [0, counts.length];
  const lightest = (): number => {
    const isLeaf =
      leaf < counts.length &&
      (pair >= weights.length || (weights[leaf] ?? 0) <= (weights[pair] ?? 0));
    if (isLeaf) leaf += 1;
    else pair += 1;
    return isLeaf ? leaf - 1 : pair - 1;
  };
  for (let made = counts.length; made < 2 * counts.length - 1; made += 1) {
    const [one, other] = [lightest(), lightest()];
    weights.push((weights[one] ?? 0) + (weights[other] ?? 0));
    parents[one] = made;
    parents[other] = made;
  }
  const depths: number[] = [];
  const perLength: number[] = [0];
  depths[weights.length - 1] = 0;
  for (let node = weights.length - 2; node >= 0; node -= 1) {
    const depth = (depths[parents[node] ?? 0] ?? 0) + 1;
    depths[node] = depth;
    if (node < counts.length) perLength[depth] = (perLength[depth] ?? 0) + 1;
  }
  return Array.from(perLength, (count) => count ?? 0);
}

/** Codes that are too long become as long as allowed; shorter ones make room for them. */
function limited(perLength: readonly number[], longest: number): number[] {
  if (perLength.length <= longest + 1) return [...perLength];
  const kept = perLength.slice(0, longest + 1);
  kept[longest] = perLength.slice(longest).reduce((sum, count) => sum + count, 0);
  let room = kept.reduce((sum, count, length) => sum + (length > 0 ? count * 2 ** -length : 0), 0);
  while (room > 1) {
    let length = longest - 1;
    while ((kept[length] ?? 0) === 0) length -= 1;
    kept[length] = (kept[length] ?? 0) - 1;
    kept[length + 1] = (kept[length + 1] ?? 0) + 2;
    kept[longest] = (kept[longest] ?? 0) - 1;
    room -= 2 ** -longest;
  }
  return kept;
}

/** Source: RFC 1951, 3.2.2. */
function canonicalBits(lengths: Uint8Array): Uint32Array {
  const perLength = new Uint32Array(17);
  for (const length of lengths) if (length > 0) perLength[length] = u32(perLength, length) + 1;
  const next = new Uint32Array(17);
  for (let length = 1; length < 17; length += 1) {
    next[length] = (u32(next, length - 1) + u32(perLength, length - 1)) << 1;
  }
  return Uint32Array.from(lengths, (length) => {
    if (length === 0) return 0;
    const code = u32(next, length);
    next[length] = code + 1;
    return reversed(code, length);
  });
}

function reversed(code: number, length: number): number {
  let out = 0;
  for (let bit = 0; bit < length; bit += 1) out |= ((code >> bit) & 1) << (length - 1 - bit);
  return out;
}
