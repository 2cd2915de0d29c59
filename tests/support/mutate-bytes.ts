import { unzipSync, zipSync } from 'fflate';

/** A number below `most`. */
export type Chance = (most: number) => number;

const SIZES = [0, 1, 2, 7, 0x7f, 0x80, 0xff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];
const NASTY = [
  '1e308',
  '-1e400',
  'NaN',
  'null',
  '"',
  '{',
  ']',
  '}',
  '[[',
  '<',
  '>',
  '&lt;',
  '&#0;',
  '<!--',
  ']]>',
  '\\ud800',
  '\u0000',
  '\r',
  '\n',
  ';',
  ',',
  '__proto__',
  'constructor',
  '99999999999999999999',
  '0.'.padEnd(40, '0'),
].map((text) => new TextEncoder().encode(text));

/** A broken copy of a file; of an archive now and then what is in it is broken, and it is packed again. */
export function mutated(bytes: Uint8Array, chance: Chance): Uint8Array {
  const inside = bytes[0] === 0x50 && bytes[1] === 0x4b && chance(3) > 0;
  return inside ? mutatedInside(bytes, chance) : mutatedHere(bytes, chance);
}

function mutatedInside(bytes: Uint8Array, chance: Chance): Uint8Array {
  const entries = Object.entries(unzipSync(bytes));
  const which = chance(entries.length);
  return zipSync(
    Object.fromEntries(
      entries.map(([name, content], i) => [
        name,
        i === which ? mutatedHere(content, chance) : content,
      ]),
    ),
    { level: 1 },
  );
}

function mutatedHere(bytes: Uint8Array, chance: Chance): Uint8Array {
  let out: Uint8Array = bytes.slice();
  for (let times = 1 + chance(3); times > 0; times -= 1) out = once(out, chance);
  return out;
}

function once(bytes: Uint8Array, chance: Chance): Uint8Array {
  const at = chance(Math.max(1, bytes.length));
  switch (chance(6)) {
    case 0:
      return withFlips(bytes, chance);
    case 1:
      return bytes.slice(0, at);
    case 2:
      return withSize(bytes, at, chance);
    case 3: {
      const piece = bytes.slice(at, at + chance(64));
      const to = chance(bytes.length + 1);
      return spliced(bytes, to, chance(2) * piece.length, piece);
    }
    case 4:
      return spliced(bytes, at, chance(8), NASTY[chance(NASTY.length)] ?? new Uint8Array(0));
    default:
      return spliced(bytes, at, chance(40), new Uint8Array(0));
  }
}

function withFlips(bytes: Uint8Array, chance: Chance): Uint8Array {
  const out = bytes.slice();
  for (let times = 1 + chance(8); times > 0 && out.length > 0; times -= 1) {
    const at = chance(out.length);
    out[at] = (out[at] ?? 0) ^ (1 << chance(8));
  }
  return out;
}

/** A length that lies. */
function withSize(bytes: Uint8Array, at: number, chance: Chance): Uint8Array {
  const out = bytes.slice();
  if (out.length < at + 4) return out;
  const view = new DataView(out.buffer);
  view.setUint32(at, SIZES[chance(SIZES.length)] ?? 0, chance(2) === 0);
  return out;
}

function spliced(bytes: Uint8Array, at: number, remove: number, piece: Uint8Array): Uint8Array {
  const rest = bytes.subarray(Math.min(bytes.length, at + remove));
  const out = new Uint8Array(at + piece.length + rest.length);
  out.set(bytes.subarray(0, at));
  out.set(piece, at);
  out.set(rest, at + piece.length);
  return out;
}
