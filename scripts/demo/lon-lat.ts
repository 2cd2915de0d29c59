/** A place as the hand-drawn lists write it, in degrees. */
export type LonLat = readonly [lon: number, lat: number];
