import type { PlaceColumnChoice } from '../../model/import-choices.ts';
import type { RawColumn, RawTable } from '../format.ts';
import { placeRoleOf } from './place-header.ts';
import type { PlaceRole } from './place-header.ts';

/** Columns of a table without geometry that say where a record is; of two, the eastern one first. */
export type PlaceColumns =
  | { readonly type: 'two'; readonly x: RawColumn; readonly y: RawColumn }
  | { readonly type: 'pair'; readonly pair: RawColumn }
  | { readonly type: 'wkt'; readonly wkt: RawColumn };

const TWO: readonly (readonly [PlaceRole, PlaceRole])[] = [
  ['lon', 'lat'],
  ['east', 'north'],
  ['x', 'y'],
  ['lon', 'y'],
  ['x', 'lat'],
];

/** All that the headers offer, the surest first; none when no header says so. */
export function placeColumnsOf(raw: RawTable): readonly PlaceColumns[] {
  const byRole = new Map<PlaceRole, RawColumn>();
  for (const column of raw.columns) {
    const role = placeRoleOf(column.name);
    if (role && !byRole.has(role)) byRole.set(role, column);
  }
  const found: PlaceColumns[] = [];
  for (const [first, second] of TWO) {
    const [x, y] = [byRole.get(first), byRole.get(second)];
    if (x && y) found.push({ type: 'two', x, y });
  }
  const [wkt, pair] = [byRole.get('wkt'), byRole.get('pair')];
  if (wkt) found.push({ type: 'wkt', wkt });
  if (pair) found.push({ type: 'pair', pair });
  return found;
}

/** The columns a person chose; null where the table has none such. */
export function chosenColumns(raw: RawTable, choice: PlaceColumnChoice): PlaceColumns | null {
  const named = (name: string): RawColumn | undefined =>
    raw.columns.find((column) => column.name === name);
  if ('wkt' in choice) {
    const wkt = named(choice.wkt);
    return wkt ? { type: 'wkt', wkt } : null;
  }
  if ('pair' in choice) {
    const pair = named(choice.pair);
    return pair ? { type: 'pair', pair } : null;
  }
  const [x, y] = [named(choice.x), named(choice.y)];
  return x && y ? { type: 'two', x, y } : null;
}

export function headersOf(columns: PlaceColumns): readonly string[] {
  if (columns.type === 'two') return [columns.x.name, columns.y.name];
  return [columns.type === 'pair' ? columns.pair.name : columns.wkt.name];
}

export function choiceOf(columns: PlaceColumns): PlaceColumnChoice {
  if (columns.type === 'two') return { x: columns.x.name, y: columns.y.name };
  return columns.type === 'pair' ? { pair: columns.pair.name } : { wkt: columns.wkt.name };
}
