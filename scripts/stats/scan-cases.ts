import { circleOrders, ordersOf } from '../../src/core/hotspots/scan/circle-orders.ts';
import type { ScanCases, ZoneOrders } from '../../src/core/hotspots/scan/scan-input.ts';
import { badField, fieldsOf, listOf, numberOf, numbersOf, wholeOf } from './read-fields.ts';

/** Cases at places of the plane; the days of a result count from `firstDay`. */
export type ScanPlaces = {
  readonly cases: ScanCases;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly distances: readonly Float64Array[] | null;
  readonly firstDay: number;
};

type Fields = Readonly<Record<string, unknown>>;
type Dated = Pick<ScanPlaces, 'x' | 'y'> & {
  readonly location: readonly number[];
  readonly day: readonly number[];
  /** Days the input spans by its own form. */
  readonly span?: number;
};

const LIMITS = { locations: 20_000, cases: 1_000_000, days: 40_000, value: 1e150 };

/**
 * The three ways to say where and when: `locations` with `cases` (counts by location and day),
 * `locations` with `events` ([location, day] each), or `points` counted into the cells of a `grid`.
 */
export function readScanCases(fields: Fields): ScanPlaces {
  const dated = fields['points'] === undefined ? readLocated(fields) : readGrid(fields);
  const [firstDay, lastDay] = readDays(fields['days'], dated);
  dated.day.forEach((day, at) => {
    if (day < firstDay || day > lastDay) throw badField(`day.${at}`, day);
  });
  const locations = dated.x.length;
  return {
    cases: {
      locations,
      days: lastDay - firstDay + 1,
      location: Uint32Array.from(dated.location),
      day: Uint32Array.from(dated.day, (day) => day - firstDay),
      population: readPopulation(fields['population'], locations),
    },
    x: dated.x,
    y: dated.y,
    distances: readDistances(fields['distances'], locations),
    firstDay,
  };
}

/** Every location is a centre and may be part of a zone. */
export function scanOrders({ x, y, distances }: ScanPlaces, radius: number): ZoneOrders {
  const all = Uint32Array.from(x.keys());
  if (!distances) return circleOrders(x, y, all, all, radius);
  return ordersOf(all, (centre) => {
    const row = distances[centre] ?? new Float64Array(0);
    const far = (one: number): number => row[one] ?? Infinity;
    const location = all.filter((one) => far(one) <= radius && far(one) < Infinity);
    const at = (values: Float64Array, one: number): number => values[one] ?? 0;
    location.sort((a, b) => far(a) - far(b) || at(x, a) - at(x, b) || at(y, a) - at(y, b) || a - b);
    return { location, distance: Float64Array.from(location, far) };
  });
}

function readLocated(fields: Fields): Dated {
  const places = listOf(fields['locations'], 'locations', LIMITS.locations).map((place, at) => {
    const [x, y] = numbersOf(place, `locations.${at}`, 2, -LIMITS.value, LIMITS.value);
    if (x === undefined || y === undefined) throw badField(`locations.${at}`, place);
    return { x, y };
  });
  if (places.length === 0) throw badField('locations', fields['locations'] ?? null);
  const counted = fields['events'] === undefined;
  const dated = counted
    ? countedCases(fields['cases'], places.length)
    : readEvents(fields['events'], places.length);
  return {
    x: Float64Array.from(places, (place) => place.x),
    y: Float64Array.from(places, (place) => place.y),
    location: dated.map(([location]) => location),
    day: dated.map(([, day]) => day),
    ...(counted ? { span: longestRow(fields['cases']) } : {}),
  };
}

function longestRow(rows: unknown): number {
  return listOf(rows, 'cases', LIMITS.locations).reduce<number>(
    (longest, row) => Math.max(longest, Array.isArray(row) ? row.length : 0),
    0,
  );
}

type Case = readonly [location: number, day: number];

function countedCases(value: unknown, locations: number): Case[] {
  const rows = listOf(value, 'cases', locations);
  if (rows.length !== locations) throw badField('cases.length', rows.length);
  const cases: Case[] = [];
  rows.forEach((row, location) => {
    listOf(row, `cases.${location}`, LIMITS.days).forEach((count, day) => {
      const many = wholeOf(count, `cases.${location}.${day}`, 0, LIMITS.cases - cases.length);
      for (let one = 0; one < many; one += 1) cases.push([location, day]);
    });
  });
  return cases;
}

function readEvents(value: unknown, locations: number): Case[] {
  return listOf(value, 'events', LIMITS.cases).map((event, at): Case => {
    const [location, day] = listOf(event, `events.${at}`, 2);
    return [
      wholeOf(location, `events.${at}.0`, 0, locations - 1),
      wholeOf(day, `events.${at}.1`, -LIMITS.value, LIMITS.value),
    ];
  });
}

/** Cells of the grid around all points, row by row from the lowest x and y; their centres are the locations. */
function readGrid(fields: Fields): Dated {
  const points = fieldsOf(fields['points'], 'points');
  const column = (name: string): Float64Array =>
    numbersOf(points[name], `points.${name}`, LIMITS.cases, -LIMITS.value, LIMITS.value);
  const [x, y, t] = [column('x'), column('y'), column('t')];
  if (x.length === 0) throw badField('points.x', null);
  for (const [name, values] of Object.entries({ y, t })) {
    if (values.length !== x.length) throw badField(`points.${name}.length`, values.length);
  }
  const size = numberOf(fields['grid'], 'grid', Number.MIN_VALUE, LIMITS.value);
  const [columns, rows] = [cellRange(x, size), cellRange(y, size)];
  const count = columns.count * rows.count;
  if (!(count <= LIMITS.locations)) throw badField('grid', size);
  const middle = (cell: number): number => (cell + 0.5) * size;
  const cells = Array.from({ length: count }, (_, cell) => cell);
  return {
    x: Float64Array.from(cells, (cell) => middle(columns.first + (cell % columns.count))),
    y: Float64Array.from(cells, (cell) => middle(rows.first + Math.floor(cell / columns.count))),
    location: Array.from(x, (px, at) => {
      const row = Math.floor((y[at] ?? 0) / size) - rows.first;
      return row * columns.count + Math.floor(px / size) - columns.first;
    }),
    day: Array.from(t, Math.floor),
  };
}

function cellRange(values: Float64Array, size: number) {
  const cells = values.map((value) => Math.floor(value / size));
  const first = cells.reduce((least, cell) => Math.min(least, cell), Infinity);
  const last = cells.reduce((most, cell) => Math.max(most, cell), -Infinity);
  return { first, count: last - first + 1 };
}

/** The days given, else those of the table of cases, else from the first case to the last. */
function readDays(value: unknown, { day, span = 0 }: Dated): readonly [number, number] {
  if (value !== undefined) {
    const [first, last] = numbersOf(value, 'days', 2);
    const whole = Number.isSafeInteger(first) && Number.isSafeInteger(last);
    if (first === undefined || last === undefined || !whole || last < first) {
      throw badField('days', value);
    }
    if (last - first >= LIMITS.days) throw badField('days.1', last);
    return [first, last];
  }
  if (span > 0) return [0, span - 1];
  const first = day.reduce((least, one) => Math.min(least, one), Infinity);
  const last = day.reduce((most, one) => Math.max(most, one), -Infinity);
  if (day.length === 0) return [0, 0];
  if (last - first >= LIMITS.days) throw badField('days', last - first + 1);
  return [first, last];
}

function readPopulation(value: unknown, locations: number): Float64Array | null {
  if (value === undefined) return null;
  const population = numbersOf(value, 'population', locations, 0, LIMITS.value);
  if (population.length !== locations) throw badField('population.length', population.length);
  if (!population.some((one) => one > 0)) throw badField('population', 0);
  return population;
}

/** Rows of a square table; null in it: not joined. */
function readDistances(value: unknown, locations: number): Float64Array[] | null {
  if (value === undefined) return null;
  const rows = listOf(value, 'distances', locations);
  if (rows.length !== locations) throw badField('distances.length', rows.length);
  return rows.map((row, at) => {
    const list = listOf(row, `distances.${at}`, locations);
    if (list.length !== locations) throw badField(`distances.${at}.length`, list.length);
    return Float64Array.from(list, (one, to) =>
      one === null ? Infinity : numberOf(one, `distances.${at}.${to}`, 0, LIMITS.value),
    );
  });
}
