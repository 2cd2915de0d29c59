import { useTranslation } from 'react-i18next';
import type { ClusterAnswer } from '../../../core/study/cluster-answer.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { targetOfSection } from '../../../state/selectors/hot-places.ts';
import { kilometrePlace } from '../../../i18n/target-label.ts';

/** What a unit is called, and what lies in it. */
export function useUnitName(
  result: StudyResult,
  { units, options }: ClusterAnswer,
): (unit: number) => { readonly name: string; readonly where: string } {
  const { t } = useTranslation('clusters');
  const format = useFormat();
  return (unit) => {
    const commune = result.areas.name[units.area[unit] ?? -1] ?? t('unnamed');
    if (options.units === 'section') {
      const section = units.number[unit] ?? -1;
      const target = targetOfSection(result, section);
      const { fromM, toM } = result.sections;
      const stretch = kilometrePlace(fromM[section] ?? 0, toM[section] ?? 0, format);
      return { name: result.targets.name[target] ?? commune, where: `${stretch} · ${commune}` };
    }
    const km = units.km[unit] ?? 0;
    const sites = units.sites[unit] ?? 0;
    const holds = [
      km > 0 ? t('holds.km', { km: format.km(km) }) : '',
      sites > 0 ? t('holds.sites', { count: sites, n: format.integer(sites) }) : '',
    ];
    const name = options.units === 'cell' ? t('cell_in', { commune }) : commune;
    return { name, where: holds.filter(Boolean).join(' · ') };
  };
}
