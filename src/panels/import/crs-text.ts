import type { TFunction } from 'i18next';
import type { Crs } from '../../core/geo/crs/crs.ts';
import { crsOf, isRefused } from '../../core/geo/crs/registry.ts';
import { degreesMinutes } from './degrees-minutes.ts';

type Words = TFunction<['import', ...string[]]>;

/** A coordinate system as people here call it; `EPSG:…` itself where nobody knows it. */
export function crsText(id: string, t: Words, form: 'full' | 'short' = 'full'): string {
  const crs = crsOf(id);
  if (!crs || isRefused(crs)) return id;
  const name = crsName(crs, t, form);
  return form === 'short' ? name : t('crs.with_code', { name, code: crs.id });
}

function crsName(crs: Crs, t: Words, form: 'full' | 'short'): string {
  if (crs.unit === 'degree') return t(crs.datum === 'VN-2000' ? 'crs.degrees' : 'crs.wgs84');
  const { centralMeridian } = crs;
  const isZone = crs.datum === 'VN-2000' && crs.name.includes('TM-3');
  if (!isZone || centralMeridian === undefined) return crs.name;
  const meridian = degreesMinutes(centralMeridian);
  return t(form === 'short' ? 'crs.tm3_short' : 'crs.tm3', { meridian });
}
