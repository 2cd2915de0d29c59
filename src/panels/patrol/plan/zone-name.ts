import type { TFunction } from 'i18next';
import type { PlaceName, PlannedZone } from '../../../core/patrol/plan/patrol-plan.ts';

type Words = TFunction<readonly ['patrol', ...string[]]> | TFunction<'patrol'>;

/** What a person called it, else the places its ends are at. */
export function zoneName(zone: Pick<PlannedZone, 'name' | 'places' | 'number'>, t: Words): string {
  if (zone.name !== '') return zone.name;
  const [first, second] = zone.places.map((place) => placeName(place, t));
  const text = first && second ? t('patrol:place.link', { a: first, b: second }) : first;
  return text ? text.charAt(0).toLocaleUpperCase() + text.slice(1) : t('patrol:zone.unnamed');
}

function placeName({ kind, names }: PlaceName, t: Words): string {
  const [a = '', b = ''] = names;
  return kind === 'junction' && b === ''
    ? t('patrol:place.one_road', { a })
    : t(`patrol:place.${kind}`, { a, b });
}
