import type { RawColumn, RawTable } from '../format.ts';
import { textView } from '../validate/text-view.ts';
import { degreesOf } from './place-geometry.ts';
import type { PlaceColumns } from './place-columns.ts';
import { readMetres } from './read-metres.ts';
import { readPair } from './read-pair.ts';
import { readWkt } from './read-wkt.ts';
import { RawGeometryBuilder } from '../raw-geometry-builder.ts';
import { isInVietnam } from './values-look.ts';

const SHARE = 0.9;
/** Counts and codes are whole numbers; so may be metres, but not degrees. */
const SHARE_WITH_DECIMALS = 0.5;

const EASTING_M = [100_000, 970_000] as const;
const NORTHING_M = [900_000, 2_650_000] as const;
const LONGITUDE = [102, 118] as const;
const LATITUDE = [4, 24.5] as const;

/**
 * The columns of a (small) table whose values are places of Vietnam, where no header says so: degrees
 * first, then metres, pairs in one cell and Well-Known Text. Null when there are none.
 */
export function findPlaceColumns(
  raw: RawTable,
  isTaken: (column: RawColumn) => boolean,
): PlaceColumns | null {
  const free = raw.columns.filter((column) => column.type !== 'boolean' && !isTaken(column));
  const degrees = twoOf(free, (column) => axisOfDegrees(column, raw.rows));
  if (degrees) return degrees;
  const texts = free.filter(({ type }) => type === 'text');
  const wkt = texts.find((column) => isMostly(column, isWkt));
  if (wkt) return { type: 'wkt', wkt };
  const pair = texts.find((column) => isMostly(column, isPlausiblePair));
  if (pair) return { type: 'pair', pair };
  return twoOf(free, (column) => axisOfMetres(column, raw.rows));
}

type Axis = 'east' | 'north' | null;

function twoOf(
  columns: readonly RawColumn[],
  axisOf: (column: RawColumn) => Axis,
): PlaceColumns | null {
  const axes = columns.map(axisOf);
  const [x, y] = [columns[axes.indexOf('east')], columns[axes.indexOf('north')]];
  return x && y ? { type: 'two', x, y } : null;
}

function axisOfDegrees(column: RawColumn, rows: number): Axis {
  const { values, present } = degreesOf(column, rows);
  const held = values.filter((_, row) => present[row] === 1);
  const broken = held.filter((value) => !Number.isInteger(value)).length;
  if (broken < SHARE_WITH_DECIMALS * held.length) return null;
  return axisWithin(held, LONGITUDE, LATITUDE);
}

function axisOfMetres(column: RawColumn, rows: number): Axis {
  const { present } = degreesOf(column, rows);
  const held = readMetres(column, rows).filter((_, row) => present[row] === 1);
  return axisWithin(held, EASTING_M, NORTHING_M);
}

type Range = readonly [number, number];

function axisWithin(held: Float64Array, east: Range, north: Range): Axis {
  const within = ([low, high]: Range): boolean =>
    held.length > 0 &&
    held.filter((value) => value >= low && value <= high).length >= SHARE * held.length;
  return within(east) ? 'east' : within(north) ? 'north' : null;
}

function isMostly(column: RawColumn, test: (text: string) => boolean): boolean {
  const { codes, dictionary } = textView(column);
  const passes = dictionary.map((text) => test(text));
  let [held, good] = [0, 0];
  for (const code of codes) {
    if (code === 0) continue;
    held += 1;
    if (passes[code]) good += 1;
  }
  return held > 0 && good >= SHARE * held;
}

function isWkt(text: string): boolean {
  return readWkt(text, new RawGeometryBuilder(1));
}

function isPlausiblePair(text: string): boolean {
  const pair = readPair(text);
  if (!pair) return false;
  const [large, small] = pair[0] > pair[1] ? pair : [pair[1], pair[0]];
  if (isInVietnam(large, small)) return true;
  const metres = (value: number, [low, high]: Range): boolean => value >= low && value <= high;
  return metres(large, NORTHING_M) && metres(small, EASTING_M);
}
