import type { DegreeForm } from '../../model/import-choices.ts';

/** Longer cells are no coordinate, and would make the patterns below slow. */
const LONGEST_CELL = 60;
const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const DECIMAL = new RegExp(String.raw`^([+-]?)${NUMBER}\s*°?$`);
const SEXAGESIMAL = new RegExp(
  String.raw`^([+-]?)(\d{1,3})\s*[°\s]\s*${NUMBER}\s*(?:'|\s|$)\s*(?:${NUMBER}\s*"?)?$`,
);

/** North, south, east and west in both languages: B(ắc), Đ(ông), T(ây). A Vietnamese "Nam" has to be whole. */
const HEMISPHERE = /^(BẮC|ĐÔNG|TÂY|NAM|[NSEWBĐT])(?=[\s\d+:.-])|(BẮC|ĐÔNG|TÂY|NAM|[NSEWBĐT])\.?$/u;
const NEGATIVE: ReadonlySet<string> = new Set(['S', 'W', 'T', 'NAM', 'TÂY']);
const AXIS_WORDS =
  /^(?:KINH ĐỘ|VĨ ĐỘ|LONGITUDE|LATITUDE|LONG?|LNG|LAT)\s*[:=]?\s*|^[XY]\s*[:=]\s*/u;

/** One sign for each of the many that stand for degrees, minutes and seconds. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[\s\u00a0\u2009\u202f]+/g, ' '],
  [/(?<=\d)\s*(?:ĐỘ|DEG(?:REES?)?\.?|[º˚⁰∘O])(?=\s*\d|\s*$|\s*[NSEWBĐT])/gu, '°'],
  [/(?<=\d)\s*(?:PHÚT|MIN\.?)\s*/gu, "'"],
  [/(?<=\d)\s*(?:GIÂY|SEC\.?)\s*/gu, '"'],
  [/[′’‘´`ʹʼ]/g, "'"],
  [/''|[″”“„ʺ]/g, '"'],
  [/(?<=\d)\s*[-–—−:]\s*(?=\d)/g, ' '],
  [/^−/, '-'],
];

/**
 * Degrees as people write them: 107.9852 · 107,9852 · 107°59'06.7"E · 107 59 06,7 · E107.9852 · 12-33-36 ·
 * 108deg15 · 108o15'Đ · 12 độ 33 phút 36 giây. South and west are negative. NaN when it is something else.
 * `form`: what a number without signs is, 108.30 being 108.3° or 108°30′.
 */
export function readDegrees(text: string, form: DegreeForm = 'decimal'): number {
  if (text.length > LONGEST_CELL) return Number.NaN;
  const upper = text.normalize('NFC').trim().replace(/^['’]/, '').toUpperCase();
  const named = upper.replace(AXIS_WORDS, '');
  const found = HEMISPHERE.exec(named);
  const hemisphere = found?.[1] ?? found?.[2];
  const bare = found
    ? `${named.slice(0, found.index)} ${named.slice(found.index + found[0].length)}`
    : named;
  const sign = hemisphere !== undefined && NEGATIVE.has(hemisphere) ? -1 : 1;
  return sign * unsignedDegrees(inOneHand(bare.replace(/^\s*[:=]/, '').trim()), form);
}

function inOneHand(text: string): string {
  if (/^[+-]?[\d.,]+$/.test(text)) return text;
  return SIGNS.reduce(
    (written, [sign, plainSign]) => written.replace(sign, plainSign),
    text,
  ).trim();
}

function unsignedDegrees(text: string, form: DegreeForm): number {
  const decimal = DECIMAL.exec(text);
  if (decimal) {
    const value = signed(decimal[1], plain(decimal[2]));
    return form === 'decimal' ? value : degreesOfMinutes(value);
  }
  const parts = SEXAGESIMAL.exec(text);
  if (!parts) return Number.NaN;
  const [, minus, degrees, minutes, seconds] = parts;
  const minute = plain(minutes);
  const second = seconds === undefined ? 0 : plain(seconds);
  if (minute >= 60 || second >= 60) return Number.NaN;
  return signed(minus, Number(degrees) + minute / 60 + second / 3600);
}

function plain(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.') || Number.NaN);
}

function signed(sign: string | undefined, value: number): number {
  return sign === '-' ? -value : value;
}

/** 108.30 as degrees and minutes: 108°30′. NaN where there are sixty minutes or more. */
export function degreesOfMinutes(value: number): number {
  const degrees = Math.trunc(value);
  // What is left of 108.3 is 0.29999…: minutes are counted to a millionth.
  const minutes = Math.round((value - degrees) * 1e8) / 1e6;
  return Math.abs(minutes) < 60 ? degrees + minutes / 60 : Number.NaN;
}
