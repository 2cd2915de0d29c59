import type { LonLat } from '../../geo/lon-lat.ts';
import { crsNamed } from '../../geo/crs/crs-named.ts';
import { isRefused } from '../../geo/crs/registry.ts';

const DIGITS = { degree: 6, metre: 2 } as const;

/** A place as `readPlaceText` reads it: northing first, "13,983300; 108,002100". */
export function writePlaceText([lon, lat]: LonLat, crsId: string, decimal: '.' | ','): string {
  const crs = crsNamed(crsId);
  if (!crs || isRefused(crs)) return '';
  const [x = Number.NaN, y = Number.NaN] = crs.fromWgs84(Float64Array.of(lon, lat));
  const write = (value: number): string => value.toFixed(DIGITS[crs.unit]).replace('.', decimal);
  return `${write(y)}${decimal === ',' ? ';' : ','} ${write(x)}`;
}
