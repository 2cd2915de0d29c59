/** How a column writes its numbers: which sign stands before the decimals. */
export type DecimalSign = '.' | ',' | 'unknown';

export type NumberRange = {
  readonly min: number;
  readonly max: number;
  /** Whole numbers only: a group of three digits is thousands, never decimals. */
  readonly whole: boolean;
};

/** Longer cells are no number, and would make the patterns below slow. */
export const LONGEST_NUMBER = 60;
const SPACES = /[\s\u00a0\u2009\u202f'’]/g;
const PLAIN = /^[+-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?$/i;

/** The decimal sign the texts of one column agree on; `unknown` when nothing tells or they disagree. */
export function decimalSignOf(texts: Iterable<string>): DecimalSign {
  let points = 0;
  let commas = 0;
  for (const text of texts) {
    if (text.length > LONGEST_NUMBER) continue;
    const sign = evidenceOf(text.replace(SPACES, ''));
    if (sign === '.') points += 1;
    if (sign === ',') commas += 1;
  }
  if (points > 0 && commas > 0) return 'unknown';
  return points > 0 ? '.' : commas > 0 ? ',' : 'unknown';
}

/** Digits with points, commas and spaces, nothing else. */
export function isPlainNumber(text: string): boolean {
  return text.length <= LONGEST_NUMBER && PLAIN.test(text.replace(SPACES, ''));
}

/**
 * Whether only the rest of its column can tell what a number is: a lone sign before exactly three digits,
 * where both readings are allowed.
 */
export function isDoubtful(text: string, range: NumberRange): boolean {
  if (range.whole || text.length > LONGEST_NUMBER) return false;
  const compact = text.replace(SPACES, '');
  if (!PLAIN.test(compact) || evidenceOf(compact) !== 'unknown') return false;
  if (!/[.,]/.test(compact)) return false;
  const fits = (sign: '.' | ','): boolean => {
    const value = numberWith(compact, sign);
    return value >= range.min && value <= range.max;
  };
  return fits('.') && fits(',');
}

/**
 * A number as people write it: 1234.5 · 1.234,5 · 1,234.5 · 1 234,5. One sign before exactly three
 * digits ("1.234") may be either: the column's other numbers decide, then whole numbers and the
 * allowed range, then the plain decimal point; a lone comma that nothing explains is not a number (NaN).
 */
export function readNumber(text: string, columnSign: DecimalSign, range: NumberRange): number {
  if (text.length > LONGEST_NUMBER) return Number.NaN;
  const compact = text.replace(SPACES, '');
  if (!PLAIN.test(compact)) return Number.NaN;
  const sign = evidenceOf(compact);
  if (sign !== 'unknown') return numberWith(compact, sign);
  const lone = compact.includes('.') ? '.' : compact.includes(',') ? ',' : null;
  if (lone === null) return Number(compact);
  const other = lone === '.' ? ',' : '.';
  if (range.whole) return numberWith(compact, other);
  if (columnSign !== 'unknown') return numberWith(compact, columnSign);
  return byRange(numberWith(compact, lone), numberWith(compact, other), range, lone);
}

function byRange(
  asDecimal: number,
  asThousands: number,
  range: NumberRange,
  lone: '.' | ',',
): number {
  const decimalFits = asDecimal >= range.min && asDecimal <= range.max;
  const thousandsFit = asThousands >= range.min && asThousands <= range.max;
  if (decimalFits && (lone === '.' || !thousandsFit)) return asDecimal;
  return thousandsFit && !decimalFits ? asThousands : Number.NaN;
}

/** What a single number tells of the decimal sign. */
function evidenceOf(compact: string): DecimalSign {
  const lastPoint = compact.lastIndexOf('.');
  const lastComma = compact.lastIndexOf(',');
  if (lastPoint >= 0 && lastComma >= 0) return lastPoint > lastComma ? '.' : ',';
  const last = Math.max(lastPoint, lastComma);
  if (last < 0) return 'unknown';
  const sign = lastPoint >= 0 ? '.' : ',';
  const other = sign === '.' ? ',' : '.';
  if (compact.indexOf(sign) !== last) return other;
  const before = compact.slice(0, last).replace(/^[+-]/, '');
  const couldBeThousands = /^\d{3}$/.test(compact.slice(last + 1)) && /^[1-9]\d{0,2}$/.test(before);
  return couldBeThousands ? 'unknown' : sign;
}

function numberWith(compact: string, sign: '.' | ','): number {
  const [whole = '', decimals, ...more] = compact.split(sign);
  const groups = whole.replace(/^[+-]/, '').split(sign === '.' ? ',' : '.');
  const grouped =
    groups.length === 1 ||
    groups.every((group, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
  if (more.length > 0 || !grouped || (decimals ?? '').includes(sign === '.' ? ',' : '.'))
    return Number.NaN;
  const negative = whole.startsWith('-') ? '-' : '';
  return Number(`${negative}${groups.join('')}${decimals === undefined ? '' : `.${decimals}`}`);
}
