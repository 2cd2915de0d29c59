import type { Field } from '../../model/field.ts';
import type { ColumnMapping } from '../../model/import-choices.ts';
import type { Kind } from '../../model/kind.ts';
import { addressPartOf } from '../columns/address-columns.ts';
import type { RawColumn, RawTable } from '../format.ts';
import { isPlaceHeader } from '../place/place-header.ts';
import { fieldNamesOf } from './field-names.ts';
import { incidentDayHeader } from './incident-day-header.ts';
import { isPersonalHeader } from './personal-columns.ts';
import type { TableCheck } from './table-check.ts';

/** Which column of the file feeds which field of the kind. */
export type ColumnMatch = ReadonlyMap<Field, RawColumn>;

export type MatchedColumn = {
  readonly column: RawColumn;
  readonly by: 'person' | 'name' | 'alias';
};

export type MatchedColumns = {
  readonly fields: ReadonlyMap<Field, MatchedColumn>;
  /** Columns of a field that another column feeds already. */
  readonly spare: readonly RawColumn[];
  /** Columns nobody knows what to do with; those a person left out are not among them. */
  readonly leftOver: readonly RawColumn[];
};

/**
 * Matches headers to fields: a person's mapping, then what the header says (FieldNames). The surest claim
 * to a field has it, of equals the first.
 */
export function matchedColumns(
  raw: RawTable,
  kind: Kind,
  mapping: ColumnMapping = {},
): MatchedColumns {
  const names = fieldNamesOf(kind.fields);
  const best = new Map<Field, Claim>();
  const spare: Claim[] = [];
  const leftOver: RawColumn[] = [];
  for (const column of raw.columns) {
    const decided = Object.hasOwn(mapping, column.name) ? mapping[column.name] : undefined;
    if (decided === '') continue;
    const named = decided === undefined ? names.claimOf(column.name) : names.named(decided);
    if (!named) {
      leftOver.push(column);
      continue;
    }
    const claim = { ...named, column, rank: decided === undefined ? named.rank : -1 };
    const earlier = best.get(named.field);
    if (earlier && earlier.rank <= claim.rank) spare.push(claim);
    else {
      if (earlier) spare.push(earlier);
      best.set(named.field, claim);
    }
  }
  if (kind.role === 'incident') settleDays(kind, best, spare);
  const fields = new Map(Array.from(best, ([field, claim]) => [field, matchedOf(claim)]));
  return { fields, spare: spare.map(({ column }) => column), leftOver };
}

/** The same, with what is not used reported. Columns of people are dropped. */
export function matchColumns(
  raw: RawTable,
  kind: Kind,
  mapping: ColumnMapping | undefined,
  check: TableCheck,
): ColumnMatch {
  const { fields, spare, leftOver } = matchedColumns(raw, kind, mapping);
  for (const { name } of spare) check.tell('format.duplicate-column', 'warning', name);
  for (const { name } of leftOver) reportLeftOver(name, kind, check);
  return new Map(Array.from(fields, ([field, { column }]) => [field, column]));
}

type Claim = { readonly field: Field; readonly column: RawColumn; readonly rank: number };

function matchedOf({ column, rank }: Claim): MatchedColumn {
  return { column, by: rank < 0 ? 'person' : rank === 0 ? 'name' : 'alias' };
}

/** A file with a day of discovery and a day it happened: the one that happened is the window. */
function settleDays(kind: Kind, best: Map<Field, Claim>, spare: Claim[]): void {
  const fieldOf = (name: string) => kind.fields.find((field) => field.name === name);
  const [from, discovered] = [fieldOf('from'), fieldOf('discovered')];
  if (!from || !discovered || best.has(from)) return;
  const winner = best.get(discovered);
  if (!winner || winner.rank < 0) return;
  const claims = [winner, ...spare.filter(({ field }) => field === discovered)];
  const dayOf = (wanted: 'discovery' | 'occurrence') =>
    claims.find(({ column }) => incidentDayHeader(column.name) === wanted);
  const [found, happened] = [dayOf('discovery'), dayOf('occurrence')];
  if (!found || !happened) return;
  best.set(discovered, found);
  best.set(from, { ...happened, field: from });
  const left = claims.filter((claim) => claim !== found && claim !== happened);
  const others = spare.filter(({ field }) => field !== discovered);
  spare.splice(0, spare.length, ...others, ...left);
}

/** Areas hold no people: the "full name" of a commune is its own. */
function reportLeftOver(header: string, kind: Kind, check: TableCheck): void {
  const ofPeople = kind.geometry !== 'polygon' && isPersonalHeader(header);
  if (ofPeople) check.tell('field.personal-dropped', 'warning', header);
  else if (header !== '' && !isPlaceHeader(header) && !addressPartOf(header))
    check.tell('column.unknown', 'info', header);
}
