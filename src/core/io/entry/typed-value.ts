const SPACES = /[\s\u00a0\u202f]/g;
const SHAPES = {
  ',': { plain: /^[+-]?\d+(?:,\d+)?$/, grouped: /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ },
  '.': { plain: /^[+-]?\d+(?:\.\d+)?$/, grouped: /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/ },
} as const;

/**
 * A number as it is typed where `decimal` stands before the decimals: 18.500.000 and 6,5 with a comma. The
 * other sign is taken for the decimal one where it cannot group thousands (6.5). NaN for anything else.
 */
export function typedNumber(text: string, decimal: '.' | ','): number {
  const compact = text.replace(SPACES, '');
  const other = decimal === ',' ? '.' : ',';
  for (const sign of [decimal, other] as const) {
    const { plain, grouped } = SHAPES[sign];
    const group = sign === ',' ? '.' : ',';
    if (sign === decimal && grouped.test(compact))
      return numberOf(compact.replaceAll(group, ''), sign);
    if (plain.test(compact)) return numberOf(compact, sign);
  }
  return Number.NaN;
}

function numberOf(text: string, decimal: '.' | ','): number {
  return Number(text.replace(decimal, '.'));
}

const DAY = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})(?:[\s,]+(\d{1,2})[:hg](\d{2})?)?$/i;

/** 5/2/2026 22:30 → 2026-02-05T22:30+07:00, the day alone → 2026-02-05: day first, Vietnam time. Else as it is. */
export function typedInstant(text: string): string {
  const found = DAY.exec(text.trim());
  if (!found) return text.trim();
  const [, day = '', month = '', year = '', hour, minute = '00'] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}+07:00`;
}

/** True for the ISO form of a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}
