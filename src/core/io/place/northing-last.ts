/**
 * Easting, northing of every pair, by size: in the zones of Vietnam northings are above 930 km and
 * eastings below (domain facts §2.6). `swapped` counts the pairs that stood the other way.
 */
export function northingLast(coordinates: Float64Array): {
  readonly coordinates: Float64Array;
  readonly swapped: number;
} {
  const ordered = coordinates.slice();
  let swapped = 0;
  for (let i = 0; i + 1 < ordered.length; i += 2) {
    const [x = Number.NaN, y = Number.NaN] = [ordered[i], ordered[i + 1]];
    if (!(x > y)) continue;
    ordered[i] = y;
    ordered[i + 1] = x;
    swapped += 1;
  }
  return { coordinates: ordered, swapped };
}
