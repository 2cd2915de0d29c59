import type { PlaceName, PlannedZone } from '../../patrol/plan/patrol-plan.ts';
import type { Speaker } from './speak.ts';

/** A person's name for the zone, else the places its ends are at; empty where nothing names it. */
export function zoneTitle(zone: Pick<PlannedZone, 'name' | 'places'>, { say }: Speaker): string {
  if (zone.name !== '') return zone.name;
  const [first = '', second = ''] = zone.places.map((place) => placeName(place, say));
  const text = first !== '' && second !== '' ? say('place_link', { a: first, b: second }) : first;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function placeName({ kind, names }: PlaceName, say: Speaker['say']): string {
  const [a = '', b = ''] = names;
  if (kind === 'junction') return b === '' ? a : say('place_junction', { a, b });
  return say(`place_${kind}`, { a });
}

/** "Vùng 2: Đak Đoa – cầu Ayun". */
export function numberedZone(zone: PlannedZone, speaker: Speaker): string {
  const name = zoneTitle(zone, speaker);
  const n = String(zone.number);
  return name === '' ? speaker.say('zone', { n }) : speaker.say('zone_named', { n, name });
}
