import type { RawColumn, RawTable } from '../format.ts';
import { TextDictionary } from '../text-dictionary.ts';
import { textView } from '../validate/text-view.ts';
import { placeRoleOf } from './place-header.ts';

const NAMED_CRS = /\((EPSG:\d{4,6})\)\s*(?:\(\*\)\s*)?$/i;
const CONTINUED = / (\d{1,3})(?: \(EPSG:\d{4,6}\))?\s*$/i;

/**
 * What files written here say in their headers, where the format has no other place for it: the system of the
 * coordinates ("Tọa độ đông (EPSG:9217)") and a shape that goes on in further columns ("wkt", "wkt 2").
 */
export function withOwnHeaders(raw: RawTable): RawTable {
  if (raw.geometry) return raw;
  const places = raw.columns.filter(({ name }) => placeRoleOf(name) !== null);
  const named = new Set(places.map(({ name }) => NAMED_CRS.exec(name)?.[1]?.toUpperCase() ?? ''));
  const [crs] = named;
  const stated = raw.crs === undefined && named.size === 1 && crs ? { crs } : {};
  return { ...raw, ...stated, columns: joined(raw.columns, places) };
}

function joined(columns: readonly RawColumn[], places: readonly RawColumn[]): readonly RawColumn[] {
  const shapes = places.filter(({ name }) => placeRoleOf(name) === 'wkt');
  const [first] = shapes;
  const rest = shapes.filter(({ name }) => CONTINUED.test(name));
  if (!first || rest.length === 0 || rest.length !== shapes.length - 1) return columns;
  const dropped = new Set(rest);
  return columns
    .filter((column) => !dropped.has(column))
    .map((column) => (column === first ? oneText(first, rest) : column));
}

function oneText(first: RawColumn, rest: readonly RawColumn[]): RawColumn {
  const views = [first, ...rest].map(textView);
  const texts = new TextDictionary();
  const rows = views[0]?.codes.length ?? 0;
  const codes = Uint32Array.from({ length: rows }, (_, row) => {
    const text = views.map((view) => view.dictionary[view.codes[row] ?? 0] ?? '').join('');
    return text === '' ? 0 : texts.codeOf(text);
  });
  return { name: first.name, type: 'text', codes, dictionary: texts.texts };
}
