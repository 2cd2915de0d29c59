/** Metres per pixel at the equator at zoom 0 with 512 px tiles: 2π · 6378137 ÷ 512. */
const EQUATOR_M_PER_PX = 78271.51696402048;
const ROUND_NUMBERS = [1, 2, 5];

export type ScaleBar = { readonly lengthM: number; readonly widthPx: number };

/** Ground size of a pixel where the map is looked at (Web Mercator stretches with latitude). */
export function metresPerPixel(lat: number, zoom: number): number {
  return (EQUATOR_M_PER_PX * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
}

/** The longest bar of a round length (1, 2 or 5 × 10ⁿ m) that is no wider than `maxPx`. */
export function scaleBar(lat: number, zoom: number, maxPx: number): ScaleBar {
  const metres = metresPerPixel(lat, zoom);
  const most = metres * maxPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const lengthM = power * (ROUND_NUMBERS.findLast((round) => round * power <= most) ?? 1);
  return { lengthM, widthPx: lengthM / metres };
}
