import { isJsonObject, member } from '../geojson/json-value.ts';
import type { JsonObject } from '../geojson/json-value.ts';

type Plain = string | number | boolean;

/** A geometry has no place among the fields; links are for programs. */
const LEFT_OUT = new Set(['route', 'location', 'links', 'featureType']);

/**
 * A nested record as columns: `network.name`, `start.id`. Of an object its plain members, of a list of objects
 * their names (or ids); what lies deeper is left out. A reference that gives only an id gets its name from
 * `names`.
 */
export function flatRecord(record: JsonObject, names: ReadonlyMap<string, string>): JsonObject {
  const cells: [string, Plain][] = [];
  for (const [key, value] of Object.entries(record)) {
    if (LEFT_OUT.has(key)) continue;
    if (isPlain(value)) cells.push([isEnd(key) ? `${key}.id` : key, value]);
    else if (Array.isArray(value)) cells.push(...listCells(key, value, names));
    else if (isJsonObject(value)) cells.push(...memberCells(key, value, names));
  }
  return Object.fromEntries(cells);
}

/** Nested spans name their ends by id alone. */
function isEnd(key: string): boolean {
  return key === 'start' || key === 'end';
}

function memberCells(
  key: string,
  value: JsonObject,
  names: ReadonlyMap<string, string>,
): readonly [string, Plain][] {
  const cells: [string, Plain][] = [];
  for (const [inner, cell] of Object.entries(value)) {
    if (isPlain(cell)) cells.push([`${key}.${inner}`, cell]);
    else if (Array.isArray(cell) && cell.every(isPlain))
      cells.push([`${key}.${inner}`, cell.join(',')]);
  }
  const name = member(value, 'name') === undefined ? nameOf(value, names) : undefined;
  return name === undefined ? cells : [...cells, [`${key}.name`, name]];
}

function listCells(
  key: string,
  list: readonly unknown[],
  names: ReadonlyMap<string, string>,
): readonly [string, Plain][] {
  if (list.length === 0) return [];
  if (list.every(isPlain)) return [[key, list.join(',')]];
  const called = list.filter(isJsonObject).flatMap((item) => nameOf(item, names) ?? []);
  return called.length === 0 ? [] : [[`${key}.name`, called.join('; ')]];
}

function nameOf(item: JsonObject, names: ReadonlyMap<string, string>): string | undefined {
  const [name, id] = [member(item, 'name'), member(item, 'id')];
  if (typeof name === 'string') return name;
  return typeof id === 'string' ? (names.get(id) ?? undefined) : undefined;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
