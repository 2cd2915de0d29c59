const LONGITUDE = [102, 118] as const;
const LATITUDE = [4, 24] as const;
/** A shorter one may be anything. */
const LEAST_DIGITS = 4;
const MOST_TENTHS = 15;

/**
 * A longitude and latitude that lost their decimal points (10825 → 108.25, 1398330 → 13.9833), as far as
 * Vietnam's own ranges leave one reading; a value that has its point stays. Null where there is none.
 */
export function restorePoint(lon: number, lat: number): readonly [number, number] | null {
  const [x, y] = [restored(lon, LONGITUDE), restored(lat, LATITUDE)];
  return x === null || y === null ? null : [x, y];
}

function restored(value: number, [low, high]: readonly [number, number]): number | null {
  if (value >= low && value <= high) return value;
  if (!Number.isInteger(value) || value < 10 ** (LEAST_DIGITS - 1)) return null;
  for (let tenths = 1; tenths <= MOST_TENTHS; tenths += 1) {
    const read = value / 10 ** tenths;
    if (read < low) return null;
    if (read <= high) return read;
  }
  return null;
}
