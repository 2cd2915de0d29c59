/** What a UTF-16 code becomes in a key: 0 nothing, UNKNOWN until it is first met. */
const FOLDED = new Uint16Array(0x10000).fill(0xffff);
const UNKNOWN = 0xffff;
const LONGEST_KEY = 120;
const code = (letter: string) => letter.charCodeAt(0);
const [A, C, D, G, H, K] = [code('a'), code('c'), code('d'), code('g'), code('h'), code('k')];
const [L, N, O, ZERO, NINE] = [code('l'), code('n'), code('o'), code('0'), code('9')];

/** A key as codes, without a string: the same codes are used again and again. */
export type KeyCodes = { readonly codes: Uint16Array; length: number };

export function emptyKey(): KeyCodes {
  return { codes: new Uint16Array(LONGEST_KEY), length: 0 };
}

/** The key of text[start … end) into `key`; see `nameKey`. */
export function foldKey(text: string, start: number, end: number, key: KeyCodes): void {
  const { codes } = key;
  let length = 0;
  for (let i = start; i < end && length < LONGEST_KEY; i += 1) {
    const unit = text.charCodeAt(i);
    const known = FOLDED[unit] ?? 0;
    const folded = known === UNKNOWN ? foldedCode(unit) : known;
    if (folded === 0 || (folded === ZERO && length === 0 && !isLastDigit(text, i, end))) continue;
    codes[length] = folded;
    length += 1;
  }
  for (let i = 2; i < length; i += 1) {
    const alone = i + 1 === length || codes[i + 1] !== H;
    if (codes[i] === C && alone && endsInK(codes, i)) codes[i] = K;
  }
  key.length = length;
}

/** dac, lac, ngoc. */
function endsInK(codes: Uint16Array, at: number): boolean {
  if (codes[at - 1] === A) return codes[at - 2] === D || codes[at - 2] === L;
  return codes[at - 1] === O && codes[at - 2] === G && codes[at - 3] === N;
}

function isLastDigit(text: string, at: number, end: number): boolean {
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
  return next < ZERO || next > NINE;
}

function foldedCode(unit: number): number {
  const [base = ''] = String.fromCharCode(unit).toLowerCase().normalize('NFD');
  const plain = base === 'đ' || base === 'ð' || base === 'ɖ' ? 'd' : base === 'ƀ' ? 'b' : base;
  const folded = plain === 'y' ? 'i' : plain;
  const kept = /^[a-z0-9]$/.test(folded) ? folded.charCodeAt(0) : 0;
  FOLDED[unit] = kept;
  return kept;
}

const shared = emptyKey();

/**
 * What two ways of writing one administrative name share: no case, accents, spaces, apostrophes or hyphens;
 * y is i (Ia Ly, Ia Li), and the final k of the highlands is k (Đắk, Đăk, Đak, Dak, Đắc; Ngọk, Ngọc).
 * "Ia H' Drai" and "IA HDRAI" have one key; "Phường 01" is "Phường 1".
 */
export function nameKey(name: string): string {
  foldKey(name, 0, name.length, shared);
  return String.fromCharCode(...shared.codes.subarray(0, shared.length));
}

const TONES: Readonly<Record<string, string>> = {
  '\u0300': '1',
  '\u0301': '2',
  '\u0303': '3',
  '\u0309': '4',
  '\u0323': '5',
};

/**
 * The same with its accents: letters keep their marks, the tone stands last in its word (hòa is hoà).
 * Tells apart names of one key: Hòa Phú and Hoa Phú.
 */
export function accentedKey(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s\u00a0]+/)
    .map(accentedWord)
    .join('');
}

function accentedWord(word: string): string {
  let tone = '';
  let letters = '';
  for (const sign of word.normalize('NFD')) {
    const own = TONES[sign];
    if (own !== undefined) tone += own;
    else if (/[\p{L}\p{N}\u0302\u0306\u031b]/u.test(sign)) letters += sign;
  }
  const plain = letters.replaceAll('y', 'i').replace(/[ðɖ]/g, 'đ');
  if (/^[đd]a\u0306?[kc]$/.test(plain)) return 'đak';
  return plain.replace(/^ngoc$/, 'ngok') + tone;
}

/** True where the writer used accents at all. */
export function hasAccents(name: string): boolean {
  return /[^ -~]/.test(name);
}
