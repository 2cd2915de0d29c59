import type { LonLat } from './place-draft.ts';

/** As messages quote it: about a metre. */
export function roundDegrees({ lon, lat }: LonLat): { lon: number; lat: number } {
  return { lon: Math.round(lon * 1e5) / 1e5, lat: Math.round(lat * 1e5) / 1e5 };
}
