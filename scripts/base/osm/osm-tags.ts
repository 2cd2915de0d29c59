import { ROAD } from '../../../src/core/model/kinds/road.ts';
import type { Tags } from './pbf-elements.ts';

/** What OpenStreetMap's tags mean in the data dictionary. Null: not wanted. */

/** OSM's `highway` to our class. The number decides where it can: QL is national, CT a motorway, ĐT provincial. */
export function roadClass(tags: Tags): string | null {
  const highway = tags['highway']?.replace(/_link$/, '');
  if (highway === undefined || tags['area'] === 'yes') return null;
  const known = CLASS_OF_HIGHWAY.get(highway);
  if (known === undefined) return null;
  const ref = tags['ref'] ?? '';
  const numbered = REF_CLASSES.find(([pattern]) => pattern.test(ref));
  return numbered && CLASS_ORDER.indexOf(known) < CLASS_ORDER.indexOf('street')
    ? numbered[1]
    : known;
}

const ROAD_CLASS_FIELD = ROAD.fields.find((field) => field.name === 'road_class');
const CLASS_ORDER: readonly string[] = ROAD_CLASS_FIELD?.choices ?? [];
const REF_CLASSES: readonly (readonly [pattern: RegExp, roadClass: string])[] = [
  [/^CT[.\s]?\d/, 'motorway'],
  [/^QL[.\s]?\d/, 'national'],
  [/^(ĐT|DT|TL)[.\s]?\d/, 'provincial'],
];
/** The dictionary's own aliases hold OSM's words; only those it lacks are added here. */
const CLASS_OF_HIGHWAY = new Map<string, string>([
  ...CLASS_ORDER.flatMap((choice) =>
    [choice, ...(ROAD_CLASS_FIELD?.choiceAliases?.[choice] ?? [])].map(
      (alias) => [alias, choice] as const,
    ),
  ),
  ['road', 'street'],
  ['pedestrian', 'street'],
]);

export function oneway(tags: Tags): 'both' | 'forward' | 'backward' {
  const value = tags['oneway'];
  if (value === '-1' || value === 'reverse') return 'backward';
  if (value === 'yes' || value === '1' || value === 'true') return 'forward';
  if (value === 'no' || value === '0' || value === 'false') return 'both';
  return tags['junction'] === 'roundabout' || tags['highway'] === 'motorway' ? 'forward' : 'both';
}

const KM_PER_MILE = 1.609344;

/** Only a number of km/h or mph is a speed; `VN:urban` and `signals` are not. */
export function maxSpeed(tags: Tags): number | null {
  const found = /^(\d+(?:\.\d+)?)\s*(mph|km\/h|kmh)?$/.exec(tags['maxspeed'] ?? '');
  const value = found ? Number(found[1]) * (found[2] === 'mph' ? KM_PER_MILE : 1) : Number.NaN;
  return value >= 1 && value <= 130 ? Math.round(value) : null;
}

/** The Vietnamese name when there is one. */
export function nameOf(tags: Tags): string | null {
  return tags['name:vi'] ?? tags['name'] ?? null;
}

export function riverClass(tags: Tags): 'river' | 'stream' | null {
  const waterway = tags['waterway'];
  if (waterway === 'river' || waterway === 'canal') return 'river';
  return waterway === 'stream' ? 'stream' : null;
}

export function isWater(tags: Tags): boolean {
  return (
    tags['natural'] === 'water' ||
    tags['waterway'] === 'riverbank' ||
    tags['landuse'] === 'reservoir' ||
    tags['natural'] === 'bay'
  );
}

const TOWN_CLASSES: Readonly<Record<string, string>> = {
  city: 'city',
  town: 'town',
  village: 'village',
  hamlet: 'village',
};

export function townClass(tags: Tags): string | null {
  const known = TOWN_CLASSES[tags['place'] ?? ''];
  if (known === undefined) return null;
  const seat = tags['capital'] === 'yes' || tags['capital'] === '4';
  return seat && known !== 'village' ? 'capital' : known;
}

export function population(tags: Tags): number | null {
  const value = Number((tags['population'] ?? '').replaceAll(/[\s.,]/g, '') || Number.NaN);
  return Number.isInteger(value) && value >= 0 ? value : null;
}
