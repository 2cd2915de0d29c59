import { useTranslation } from 'react-i18next';
import { CRS_LIST, tm3Of } from '../../../core/geo/crs/registry.ts';
import { lastDataset } from '../../../state/selectors/last-known.ts';
import { useApp } from '../../../state/use-app.ts';
import type { SelectOption } from '../../../ui/select.tsx';
import { degreesMinutes } from '../../import/degrees-minutes.ts';

export const WGS84_ID = 'EPSG:4326';

/** Systems coordinates may be typed in: degrees, the province's own zone, then the others. */
export function useCrsOptions(): readonly SelectOption<string>[] {
  const { t } = useTranslation('entry');
  const meridian = useApp((state) => lastDataset(state)?.vn2000Meridian);
  const own = meridian === undefined ? null : tm3Of(meridian);
  const first = [WGS84_ID, ...(own ? [own.id] : [])];
  const others = CRS_LIST.filter(({ id }) => !first.includes(id)).map(({ id }) => id);
  return [...first, ...others].map((id) => {
    const crs = CRS_LIST.find((one) => one.id === id);
    return { value: id, label: crs ? nameOf(crs) : id };
  });

  function nameOf(crs: (typeof CRS_LIST)[number]): string {
    if (crs.id === WGS84_ID) return t('crs.wgs84');
    if (crs.name.includes('TM-3') && crs.centralMeridian !== undefined) {
      return t('crs.vn2000', { meridian: degreesMinutes(crs.centralMeridian) });
    }
    return t('crs.other', { name: crs.name });
  }
}
