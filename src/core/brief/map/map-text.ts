import type { PaperMapWords } from './paper-map-words.ts';

/** A text of the words with its places filled in. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** At most `digits` decimals, trailing zeros dropped, in the marks of the language. */
export function writeNumber(
  value: number,
  { decimalMark, groupMark }: Pick<PaperMapWords, 'decimalMark' | 'groupMark'>,
  digits = 0,
): string {
  const [whole = '0', part = ''] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupMark);
  const kept = part.replace(/0+$/, '');
  return `${value < 0 ? '−' : ''}${grouped}${kept === '' ? '' : decimalMark + kept}`;
}

/** An ISO day as the language writes it. */
export function writeDay(isoDay: string, { day: pattern }: Pick<PaperMapWords, 'day'>): string {
  const [year = '', month = '', day = ''] = isoDay.slice(0, 10).split('-');
  return fill(pattern, { year, month, day });
}

/** 850 m, 12,5 km. */
export function writeLength(
  metres: number,
  words: Pick<PaperMapWords, 'decimalMark' | 'groupMark'>,
): string {
  return metres < 1000
    ? `${writeNumber(metres, words)} m`
    : `${writeNumber(metres / 1000, words, 1)} km`;
}
