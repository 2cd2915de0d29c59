import { readNumber } from '../validate/read-number.ts';
import { readDegrees } from './read-degrees.ts';

const LONGEST_PAIR = 120;
const LARGEST_DEGREE = 360;
const METRES = { min: 1000, max: 5e7, whole: false };

/** What stands between two coordinates of one cell; the surest first. */
const SEPARATORS: readonly (string | RegExp)[] = [
  ';',
  '|',
  /\s\/\s|\//,
  /,\s+/,
  ',',
  /\s+-\s+/,
  ' ',
];

/**
 * Two coordinates of one cell, as they stand: "13.98, 108.00", "(108,00; 13,98)", "12°33’36,0” 109°26’00,0”",
 * "X: 1547123.5; Y: 445123.2". Null when it is something else.
 */
export function readPair(text: string): readonly [number, number] | null {
  if (text.length > LONGEST_PAIR) return null;
  const inner = text.replace(/[()[\]{}]/g, '').trim();
  for (const [first, second] of halvesOf(inner)) {
    const [a, b] = [readCoordinate(first), readCoordinate(second)];
    if (!Number.isNaN(a) && !Number.isNaN(b)) return [a, b];
  }
  return null;
}

function readCoordinate(text: string): number {
  const degrees = readDegrees(text);
  if (Math.abs(degrees) <= LARGEST_DEGREE) return degrees;
  const bare = text.trim().replace(/^['’]|^[XYNEĐB]\s*[:=]?\s*|\s*m$/giu, '');
  return readNumber(bare, 'unknown', METRES);
}

function* halvesOf(text: string): Generator<readonly [string, string]> {
  for (const separator of SEPARATORS) {
    const parts = text.split(separator).filter((part) => part.trim() !== '');
    const [first, second] = parts;
    if (first !== undefined && second !== undefined && parts.length === 2) yield [first, second];
  }
  yield* atDegreeSigns(text);
}

/** "12°33’36,0” 109°26’00,0”", "12 33 36 109 26 00": many blanks, one place to cut. */
function* atDegreeSigns(text: string): Generator<readonly [string, string]> {
  const quoted =
    /^(.+?["″”“'’NSEWBĐT])[\s,;]+([NSEWBĐT]?\s*\d{1,3}\s*(?:[°º˚⁰∘o]|độ|deg).*)$/iu.exec(text);
  if (quoted) yield [quoted[1] ?? '', quoted[2] ?? ''];
  const words = text.split(/\s+/);
  if (words.length % 2 === 0 && words.length <= 8) {
    yield [words.slice(0, words.length / 2).join(' '), words.slice(words.length / 2).join(' ')];
  }
}
