import { toVn2000 } from '../../core/geo/vn2000.ts';
import type { Format } from '../../i18n/format.ts';

const WGS84_DIGITS = 5;

/** 13,98120°B 108,25000°Đ in Vietnamese, 13.98120°N 108.25000°E in English. */
export function wgs84Text(
  lon: number,
  lat: number,
  format: Format,
  words: { readonly north: string; readonly east: string },
): string {
  return `${format.fixed(lat, WGS84_DIGITS)}°${words.north} ${format.fixed(lon, WGS84_DIGITS)}°${words.east}`;
}

/** X (north) and Y (east) in whole metres of the province's 3° zone, as survey papers write them. */
export function vn2000Text(lon: number, lat: number, meridian: number, format: Format): string {
  const { northingM, eastingM } = toVn2000(lon, lat, meridian);
  return `X ${format.integer(northingM)} · Y ${format.integer(eastingM)}`;
}

/** 108.25 → 108°15′ */
export function meridianText(meridian: number): string {
  const minutes = Math.round(meridian * 60);
  return `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′`;
}
