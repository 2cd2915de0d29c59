import type { PlannedZone } from '../plan/patrol-plan.ts';
import type { ZoneKept } from './patrol-log.ts';

/** What a zone is kept under: a person's name for it, else the names of its places, else its number. */
export function zoneLabel({
  name,
  places,
  number,
}: Pick<PlannedZone, 'name' | 'places' | 'number'>): string {
  if (name !== '') return name;
  const names = places.map((place) => place.names.join('/')).filter((text) => text !== '');
  return names.length > 0 ? `${number}. ${names.slice(0, 2).join(' – ')}` : String(number);
}

/** A zone as it is now, to be kept with what was patrolled. */
export function keptZone(zone: PlannedZone): ZoneKept {
  return { name: zoneLabel(zone), sections: zone.sections };
}
