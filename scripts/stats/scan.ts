import { seededRandom } from '../../src/core/basics/random.ts';
import { casesByLocation } from '../../src/core/hotspots/scan/cases-by-location.ts';
import { scanFrame } from '../../src/core/hotspots/scan/scan-frame.ts';
import { SCAN_MODELS, SCAN_WINDOWS } from '../../src/core/hotspots/scan/scan-input.ts';
import type { ScanOptions, ScanZone, ZoneOrders } from '../../src/core/hotspots/scan/scan-input.ts';
import { spaceTimeScan } from '../../src/core/hotspots/scan/space-time-scan.ts';
import { topZones } from '../../src/core/hotspots/scan/top-zones.ts';
import { readPermutations, throwErrors } from './neighbours-input.ts';
import { badField, fieldsOf, numberOf, wholeOf } from './read-fields.ts';
import { readScanCases, scanOrders } from './scan-cases.ts';
import type { ScanPlaces } from './scan-cases.ts';
import type { Statistic } from './statistic.ts';

const LIMITS = { zones: 10_000, clusters: 1_000, value: 1e150 };
const USUAL = { permutations: 999, top: 20, clusters: 10, maxPopulation: 0.5, minCases: 2 };

type Fields = Readonly<Record<string, unknown>>;

/** Kulldorff's space-time scan. */
export const scanStatistic: Statistic = {
  id: 'scan',
  input: [
    'locations',
    'cases',
    'events',
    'points',
    'grid',
    'days',
    'distances',
    'population',
    'model',
    'windows',
    'maxPopulation',
    'maxTime',
    'maxRadius',
    'minCases',
    'permutations',
    'stopAfter',
    'seed',
    'top',
    'clusters',
  ],
  result: ['locations', 'days', 'cases', 'best', 'clusters', 'top', 'permutations'],
  options: [
    { name: 'points', field: 'points', reads: 'columns', columns: ['x', 'y', 't|day'] },
    { name: 'grid', field: 'grid', reads: 'number' },
    { name: 'days', field: 'days', reads: 'numbers' },
    { name: 'permutations', field: 'permutations', reads: 'number' },
    { name: 'seed', field: 'seed', reads: 'number' },
  ],
  example: {
    locations: [
      [0, 0],
      [100, 0],
      [0, 100],
      [900, 900],
    ],
    cases: [
      [0, 0, 1, 0, 2, 1],
      [0, 1, 0, 0, 1, 1],
      [1, 0, 0, 1, 0, 0],
      [1, 1, 1, 1, 0, 0],
    ],
    model: 'permutation',
    windows: 'alive',
    permutations: 99,
    seed: 1,
    top: 3,
  },
  exampleFile: {
    line: '--points p.csv --grid 100 --days 0,365 --permutations 999 --seed 1',
    text: 'x,y,t\n926.77,187.82,4\n538.62,971.5,5\n388.47,487.4,6',
  },
  run: async (input, ctx) => {
    const fields = fieldsOf(input, '$');
    const places = readScanCases(fields);
    const options = readOptions(fields, places);
    const { cases } = places;
    const orders = scanOrders(places, radiusOf(fields));
    const { seed } = readPermutations(fields, 1, USUAL.permutations);
    const chance = { ...ctx, random: seededRandom(seed), progress: () => {} };
    const scan = await spaceTimeScan(cases, orders, options, chance);
    throwErrors(scan.issues);
    const frame = scanFrame(cases, orders, options);
    const observed = casesByLocation(cases.locations, cases.location, cases.day);
    const top = topZones(frame, observed, options, whole(fields, 'top', USUAL.top, LIMITS.zones));
    const told = (zone: ScanZone): object => zoneOf(zone, orders, places.firstDay);
    const clusters = scan.clusters.map((cluster) => ({ ...told(cluster), p: cluster.p }));
    return {
      locations: cases.locations,
      days: cases.days,
      cases: scan.cases,
      best: clusters[0] ?? null,
      clusters,
      top: top.filter(({ llr }) => llr > 0).map(told),
      permutations: scan.permutations,
    };
  },
};

function readOptions(fields: Fields, { cases }: ScanPlaces): ScanOptions {
  const { permutations } = readPermutations(fields, 1, USUAL.permutations);
  const model = oneOf(fields, 'model', SCAN_MODELS, cases.population ? 'poisson' : 'permutation');
  if (model === 'poisson' && !cases.population) throw badField('population', null);
  if (model === 'permutation' && cases.population) throw badField('model', model);
  return {
    model,
    windows: oneOf(fields, 'windows', SCAN_WINDOWS, 'alive'),
    maxPopulation: numberOf(fields['maxPopulation'] ?? USUAL.maxPopulation, 'maxPopulation', 0, 1),
    maxDays: readMaxDays(fields['maxTime'] ?? 0.5, cases.days),
    minCases: whole(fields, 'minCases', USUAL.minCases, LIMITS.zones, 1),
    permutations,
    stopAfter: whole(fields, 'stopAfter', 0, permutations),
    clusters: whole(fields, 'clusters', USUAL.clusters, LIMITS.clusters, 1),
  };
}

/** Below 1 a share of the study's days, else days. */
function readMaxDays(value: unknown, days: number): number {
  const most = numberOf(value, 'maxTime', 0, days);
  return Math.max(1, Math.floor(most < 1 ? most * days : most));
}

function radiusOf(fields: Fields): number {
  return fields['maxRadius'] === undefined
    ? Infinity
    : numberOf(fields['maxRadius'], 'maxRadius', 0, LIMITS.value);
}

function whole(fields: Fields, name: string, usual: number, most: number, least = 0): number {
  return wholeOf(fields[name] ?? usual, name, least, most);
}

function oneOf<const Choice extends string>(
  fields: Fields,
  name: string,
  choices: readonly Choice[],
  usual: Choice,
): Choice {
  const value = fields[name] ?? usual;
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw badField(name, value);
  return choice;
}

function zoneOf(
  zone: ScanZone,
  { centre, start, location, distance }: ZoneOrders,
  firstDay: number,
) {
  const from = start[zone.centre] ?? 0;
  const last = from + zone.size - 1;
  return {
    llr: zone.llr,
    centre: centre[zone.centre] ?? 0,
    radius: distance[last] ?? 0,
    locations: [...location.subarray(from, last + 1)].toSorted((a, b) => a - b),
    from: firstDay + zone.fromDay,
    to: firstDay + zone.toDay,
    cases: zone.cases,
    expected: zone.expected,
  };
}
