import { unitWordAt } from './unit-words.ts';
import type { FoundWord, UnitWord } from './unit-words.ts';

/** A part of an address: its name, and what stands before it (null where nothing does). */
export type AddressPiece = {
  readonly word: UnitWord | null;
  readonly name: string;
  /** With what stood before the name, should that have belonged to it ("Xa Mát", "Tinh Khe"). */
  readonly whole: string;
  /** The writer says that it is the old one: "xã Ia Sao cũ". */
  readonly old: boolean;
};

const LONGEST_ADDRESS = 400;
const SEPARATORS = /[,;|\\()\n\r\t]+|\/(?!\d)/;
const HYPHENS = /\s+[-–—]+\s+|\s*[–—]\s*/;

/**
 * An address as its parts from left to right: "Thôn 3, xã Ia Sao, huyện Ia Grai" is three, and so it is
 * without the commas. A hyphen parts, unless `isName` knows the name with it (Bà Rịa - Vũng Tàu).
 */
export function splitAddress(
  text: string,
  isName: (name: string) => boolean,
): readonly AddressPiece[] {
  const clean = cleaned(text);
  const plain = /^[ -~\s]*$/.test(clean);
  return clean
    .split(SEPARATORS)
    .flatMap((part) => hyphenParts(part, isName, plain))
    .flatMap((part) => piecesOf(part, plain, isName))
    .map((piece) => aged(piece, isName));
}

const ODD = /[\t\u00a0\u2000-\u200b\ufeff\u00d0\u0189\u00f0\u0256]/;

function cleaned(text: string): string {
  const composed = text.slice(0, LONGEST_ADDRESS).normalize('NFC');
  if (!ODD.test(composed)) return composed;
  return composed
    .replace(/[\t\u00a0\u2000-\u200b\ufeff]/g, ' ')
    .replace(/[\u00d0\u0189]/g, '\u0110')
    .replace(/[\u00f0\u0256]/g, '\u0111');
}

function hyphenParts(
  part: string,
  isName: (name: string) => boolean,
  plain: boolean,
): readonly string[] {
  const parts = /[-–—]/.test(part) ? part.split(HYPHENS) : [part];
  if (parts.length === 1) return parts;
  const found: string[] = [];
  for (const own of parts) {
    const before = found.at(-1);
    const joined = before === undefined ? '' : `${before} - ${own}`;
    const named = piecesOf(joined, plain, isName).at(-1)?.name ?? '';
    if (before !== undefined && named.includes(' - ') && isName(named)) {
      found[found.length - 1] = joined;
    } else found.push(own);
  }
  return found;
}

function piecesOf(
  part: string,
  plain: boolean,
  isName: (name: string) => boolean,
): readonly AddressPiece[] {
  const tokens = part.split(' ').filter(Boolean);
  const pieces: AddressPiece[] = [];
  let word: UnitWord | null = null;
  let name: string[] = [];
  let whole: string[] = [];
  const finish = () => {
    const own = whole.join(' ').replace(/[.:]+$/, '');
    const bare = name.join(' ').replace(/[.:]+$/, '');
    if (own !== '')
      pieces.push({ word: bare === '' ? null : word, name: bare || own, whole: own, old: false });
    [word, name, whole] = [null, [], []];
  };
  for (let at = 0; at < tokens.length;) {
    const [empty, onRoad] = [name.length === 0, /^đường$/i.test(name.at(-1) ?? '')];
    const found: FoundWord | null =
      (empty && word !== null) || onRoad ? null : unitWordAt(tokens, at, plain, whole.length === 0);
    const ends = found?.rest === '' && at + found.tokens >= tokens.length;
    const within = found !== null && plain && !empty && goesOn(name, tokens, at, isName);
    if (found && !ends && !within) {
      if (!empty) finish();
      word = found.word;
      if (found.rest !== '') name.push(found.rest);
      whole.push(...tokens.slice(at, at + found.tokens));
      at += found.tokens;
    } else {
      name.push(tokens[at] ?? '');
      whole.push(tokens[at] ?? '');
      at += 1;
    }
  }
  finish();
  return pieces;
}

/** Without accents "Dong Phuong Yen" has a ward in it: a name that is known with its next words goes on. */
function goesOn(
  name: readonly string[],
  tokens: readonly string[],
  at: number,
  isName: (name: string) => boolean,
): boolean {
  return [1, 2].some(
    (more) =>
      at + more < tokens.length && isName([...name, ...tokens.slice(at, at + more + 1)].join(' ')),
  );
}

const AGE = /\s+(?:(cũ|cu|trước đây)|mới|moi|hiện nay)$/i;

/** "Ia Sao cũ" is Ia Sao; "Chợ Mới" is a name. */
function aged(piece: AddressPiece, isName: (name: string) => boolean): AddressPiece {
  const age = AGE.exec(piece.name);
  if (!age || isName(piece.name)) return piece;
  return { ...piece, name: piece.name.slice(0, age.index), old: age[1] !== undefined };
}
