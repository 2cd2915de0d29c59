import type { LonLat } from '../../../core/geo/lon-lat.ts';

const DEGREE_DIGITS = 6;

export function placeOfPress(place: { readonly lng: number; readonly lat: number }): LonLat {
  return [Number(place.lng.toFixed(DEGREE_DIGITS)), Number(place.lat.toFixed(DEGREE_DIGITS))];
}
