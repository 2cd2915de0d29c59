/** Longer cells are no coordinate, and would make the patterns below slow. */
const LONGEST_CELL = 60;
const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const DECIMAL = new RegExp(String.raw`^([+-]?)${NUMBER}\s*°?$`);
const SEXAGESIMAL = new RegExp(
  String.raw`^([+-]?)(\d{1,3})\s*[°º\s]\s*${NUMBER}\s*(?:['′’]|\s|$)\s*(?:${NUMBER}\s*(?:["″”]|''|′′)?)?$`,
);

/**
 * Degrees as people write them: 107.9852 · 107,9852 · 107°59'06.7"E · 107 59 06,7 · E107.9852.
 * South and west are negative. NaN when it is something else.
 */
export function readDegrees(text: string): number {
  if (text.length > LONGEST_CELL) return Number.NaN;
  const upper = text.trim().toUpperCase();
  const hemisphere = /^[NSEW]|[NSEW]$/.exec(upper)?.[0];
  const bare = hemisphere ? upper.replace(hemisphere, '').trim() : upper;
  const sign = hemisphere === 'S' || hemisphere === 'W' ? -1 : 1;
  return sign * unsignedDegrees(bare);
}

function unsignedDegrees(text: string): number {
  const decimal = DECIMAL.exec(text);
  if (decimal) return signed(decimal[1], plain(decimal[2]));
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

/** "13.98, 108.00", "(108,00; 13,98)", "12°33'36" 109°26'00"" → [lon, lat]: in Vietnam the larger is lon. */
export function readDegreePair(text: string): readonly [number, number] | null {
  if (text.length > 2 * LONGEST_CELL) return null;
  const inner = text.replace(/[()[\]]/g, '').trim();
  const halves = halvesOf(inner);
  if (!halves) return null;
  const [a, b] = [readDegrees(halves[0]), readDegrees(halves[1])];
  if (Number.isNaN(a) || Number.isNaN(b)) return null;
  return a > b ? [a, b] : [b, a];
}

function halvesOf(text: string): readonly [string, string] | null {
  for (const separator of [';', ', ', ',', ' ', '/']) {
    const [a, b, ...more] = text.split(separator).filter((part) => part.trim() !== '');
    if (a !== undefined && b !== undefined && more.length === 0) return [a, b];
  }
  return null;
}
