/** Web Mercator, the whole world as the unit square: x eastward, y southward. */
export function mercatorX(lon: number): number {
  return lon / 360 + 0.5;
}

/** Latitudes beyond the square (85.05°) are put on its edge. */
export function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
  return y < 0 ? 0 : y > 1 ? 1 : y;
}

/** Interleaved lon, lat in degrees → interleaved x, y. */
export function toMercator(lonLat: Float64Array): Float64Array {
  const xy = new Float64Array(lonLat.length);
  for (let i = 0; i < lonLat.length; i += 2) {
    xy[i] = mercatorX(lonLat[i] ?? 0);
    xy[i + 1] = mercatorY(lonLat[i + 1] ?? 0);
  }
  return xy;
}
