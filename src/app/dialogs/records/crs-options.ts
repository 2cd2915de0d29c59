import type { TFunction } from 'i18next';
import type { Crs } from '../../../core/geo/crs/crs.ts';
import { WGS84 } from '../../../core/geo/crs/projected.ts';
import { CRS_LIST, tm3Of } from '../../../core/geo/crs/registry.ts';
import type { SelectOption } from '../../../ui/select.tsx';

const SIX_DEGREE_ZONES: ReadonlySet<string> = new Set(['EPSG:3405', 'EPSG:3406']);

/** Every system records can be written in: WGS 84, the zone of the province, then the others. */
export function crsOptions(
  provinceMeridian: number | undefined,
  t: TFunction<'shell'>,
): readonly SelectOption<string>[] {
  const own = provinceMeridian === undefined ? null : tm3Of(provinceMeridian);
  const first = own ? [WGS84, own] : [WGS84];
  const rest = CRS_LIST.filter(({ id }) => first.every((crs) => crs.id !== id));
  const zones = rest.filter(isZone).toSorted((a, b) => meridianOf(a) - meridianOf(b));
  const others = rest.filter((crs) => !isZone(crs));
  return [
    ...first.map((crs) => ({
      value: crs.id,
      label: crs === own ? t('records.crs_own', words(crs)) : plain(crs),
    })),
    ...zones.map((crs) => ({ value: crs.id, label: t('records.crs_zone', words(crs)) })),
    ...others.map((crs) => ({ value: crs.id, label: plain(crs) })),
  ];
}

function isZone({ datum, unit }: Crs): boolean {
  return datum === 'VN-2000' && unit === 'metre';
}

function meridianOf({ centralMeridian = 0 }: Crs): number {
  return centralMeridian;
}

function plain({ id, name }: Crs): string {
  return `${name} (${id})`;
}

function words(crs: Crs) {
  const degrees = Math.floor(meridianOf(crs));
  const minutes = Math.round((meridianOf(crs) - degrees) * 60);
  const meridian =
    minutes === 0 ? `${degrees}°` : `${degrees}°${String(minutes).padStart(2, '0')}′`;
  return { id: crs.id, meridian, degrees: SIX_DEGREE_ZONES.has(crs.id) ? 6 : 3 };
}
