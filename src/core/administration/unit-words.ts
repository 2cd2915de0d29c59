import type { DistrictType, UnitType } from './unit.ts';

/** What a word before a name says the name is. */
export type UnitWord =
  | { readonly level: 'commune'; readonly unit: UnitType }
  | { readonly level: 'district'; readonly district: DistrictType }
  | { readonly level: 'province' };

const commune = (unit: UnitType): UnitWord => ({ level: 'commune', unit });
const district = (type: DistrictType): UnitWord => ({ level: 'district', district: type });

/** Spelt out, with its accents and without. */
const SPELT: ReadonlyMap<string, UnitWord> = new Map([
  ['xã', commune('commune')],
  ['phường', commune('ward')],
  ['thị trấn', commune('township')],
  ['đặc khu', commune('special_zone')],
  ['huyện', district('rural')],
  ['quận', district('urban')],
  ['thị xã', district('town')],
  ['thành phố', district('city')],
  ['tỉnh', { level: 'province' }],
]);
const PLAIN: ReadonlyMap<string, UnitWord> = new Map([
  ['xa', commune('commune')],
  ['phuong', commune('ward')],
  ['thi tran', commune('township')],
  ['dac khu', commune('special_zone')],
  ['huyen', district('rural')],
  ['quan', district('urban')],
  ['thi xa', district('town')],
  ['thanh pho', district('city')],
  ['tinh', { level: 'province' }],
]);
/** Two letters stand alone ("TX Ayun Pa"); one needs a full stop or a number ("H.Ia Grai", "P12"). */
const SHORT: ReadonlyMap<string, UnitWord> = new Map([
  ['tt', commune('township')],
  ['đk', commune('special_zone')],
  ['tx', district('town')],
  ['tp', district('city')],
  ['x', commune('commune')],
  ['p', commune('ward')],
  ['ph', commune('ward')],
  ['f', commune('ward')],
  ['h', district('rural')],
  ['q', district('urban')],
  ['t', { level: 'province' }],
]);

export type FoundWord = {
  readonly word: UnitWord;
  /** Tokens it takes. */
  readonly tokens: number;
  /** What of the last of them belongs to the name: "Ia" of "H.Ia". */
  readonly rest: string;
};

/** Letters any of them begins with, and the first halves of two words. */
const BEGINNINGS = new Set('xXpPtTđĐdDhHqQfF');
const PAIRS = new Set(['thị', 'thành', 'đặc', 'thi', 'thanh', 'dac']);
const SHORT_FORM = /^(t\.?[tpx]|đ\.?k|ph|[xpfhqt])([.:]?)(.*)$/iu;

/**
 * The unit word at a token, null where there is none. Without accents only where `plain` says that the
 * writer uses none, or at the start of a part; "tỉnh lộ" is a road.
 */
export function unitWordAt(
  tokens: readonly string[],
  at: number,
  plain: boolean,
  first: boolean,
): FoundWord | null {
  const token = tokens[at] ?? '';
  if (!BEGINNINGS.has(token[0] ?? '')) return null;
  const one = token.toLowerCase();
  const two = PAIRS.has(one) ? (tokens[at + 1] ?? '').toLowerCase() : '';
  const unaccented = plain || first;
  const pair = two === '' ? undefined : spelt(`${one} ${two}`, unaccented);
  if (pair) return { word: pair, tokens: 2, rest: '' };
  const single = spelt(one.endsWith(':') ? one.slice(0, -1) : one, unaccented);
  const road = single?.level === 'province' && /^l[ộo]$/i.test(tokens[at + 1] ?? '');
  if (single && !road) return { word: single, tokens: 1, rest: '' };
  return shortWordAt(token, tokens[at + 1] ?? '', first);
}

function spelt(text: string, unaccented: boolean): UnitWord | undefined {
  return SPELT.get(text) ?? (unaccented ? PLAIN.get(text) : undefined);
}

function shortWordAt(token: string, next: string, first: boolean): FoundWord | null {
  const [, letters = '', sign = '', rest = ''] = SHORT_FORM.exec(token) ?? [];
  const word = SHORT.get(letters.replace('.', '').toLowerCase());
  if (!word) return null;
  const number = /^\d/.test(rest) || (rest === '' && /^\d/.test(next));
  const alone = letters.length > 1 && rest === '' && (first || letters === letters.toUpperCase());
  const ofWards = word.level !== 'province' && letters.length <= 2;
  const stands = sign !== '' || alone || (number && ofWards && first);
  return stands && !(sign === ':' && rest !== '') ? { word, tokens: 1, rest } : null;
}
