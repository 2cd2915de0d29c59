/** Central meridians in use for the provinces' 3° zones (thông tư 25/2014/TT-BTNMT and its likes). */
const MERIDIANS = [
  103, 104, 104.5, 104.75, 105, 105.5, 105.75, 106, 106.25, 106.5, 107, 107.25, 107.5, 107.75, 108,
  108.25, 108.5,
];

/** The meridian of the zone that a longitude is best shown in. */
export function nearestMeridian(lon: number): number {
  return MERIDIANS.reduce((best, one) => (Math.abs(one - lon) < Math.abs(best - lon) ? one : best));
}
