/** lon, lat, lon, lat … as pairs. */
export function inChunks(lonLat: readonly number[]): readonly (readonly [number, number])[] {
  return Array.from(
    { length: lonLat.length >> 1 },
    (_, at) => [lonLat[2 * at] ?? 0, lonLat[2 * at + 1] ?? 0] as const,
  );
}
