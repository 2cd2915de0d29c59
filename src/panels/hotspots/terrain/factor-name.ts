import type { TFunction } from 'i18next';
import type { TerrainFactor } from '../../../core/hotspots/terrain/terrain-result.ts';
import type { Format } from '../../../i18n/format.ts';

/** "Đoạn cáp trong vòng 1 km quanh cơ sở thu mua phế liệu", "Cáp treo". */
export function factorName(
  { id, withinM }: Pick<TerrainFactor, 'id' | 'withinM'>,
  t: TFunction<'terrain'>,
  format: Format,
): string {
  const what = t(`what.${id.replace(':', '.')}`);
  return withinM === null
    ? t('where.trait', { what })
    : t('where.near', { what, distance: format.distance(withinM) });
}
