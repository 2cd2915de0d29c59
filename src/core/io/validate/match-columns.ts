import type { Field } from '../../model/field.ts';
import type { ColumnMapping } from '../../model/import-choices.ts';
import type { Kind } from '../../model/kind.ts';
import type { RawColumn, RawTable } from '../format.ts';
import { foldedHeader, plainHeader } from './header-key.ts';
import { isPersonalHeader } from './personal-columns.ts';
import { isPlaceHeader } from '../place/place-columns.ts';
import type { TableCheck } from './table-check.ts';

/** Which column of the file feeds which field of the kind. */
export type ColumnMatch = ReadonlyMap<Field, RawColumn>;

/**
 * Matches headers to fields: a person's mapping, then the field's name, then its aliases with accents,
 * then folded where only one field folds so ("đến" and "đèn" both fold to "den"). The first column to
 * claim a field keeps it. Columns of people are dropped; what is left over is reported.
 */
export function matchColumns(
  raw: RawTable,
  kind: Kind,
  mapping: ColumnMapping | undefined,
  check: TableCheck,
): ColumnMatch {
  const names = new FieldNames(kind.fields);
  const match = new Map<Field, RawColumn>();
  const rank = new Map<Field, number>();
  for (const column of raw.columns) {
    const decided =
      mapping && Object.hasOwn(mapping, column.name) ? mapping[column.name] : undefined;
    if (decided === '') continue;
    const claim = decided === undefined ? names.claimOf(column.name) : names.named(decided);
    if (!claim) reportLeftOver(column.name, kind, check);
    else if ((rank.get(claim.field) ?? Infinity) > claim.rank) {
      const earlier = match.get(claim.field);
      if (earlier) check.tell('format.duplicate-column', 'warning', earlier.name);
      match.set(claim.field, column);
      rank.set(claim.field, claim.rank);
    } else check.tell('format.duplicate-column', 'warning', column.name);
  }
  return match;
}

/** Areas hold no people: the "full name" of a commune is its own. */
function reportLeftOver(header: string, kind: Kind, check: TableCheck): void {
  const ofPeople = kind.geometry !== 'polygon' && isPersonalHeader(header);
  if (ofPeople) check.tell('field.personal-dropped', 'warning', header);
  else if (header !== '' && !isPlaceHeader(header)) check.tell('column.unknown', 'info', header);
}

/** Lower rank is surer: 0 mapping or name, 1 alias with accents, 2 alias folded. */
type Claim = { readonly field: Field; readonly rank: number };

class FieldNames {
  readonly #exact = new Map<string, Claim>();
  readonly #folded = new Map<string, Field | null>();

  constructor(fields: readonly Field[]) {
    for (const field of fields) this.#exact.set(plainHeader(field.name), { field, rank: 0 });
    for (const field of fields) {
      for (const alias of field.aliases) {
        const key = plainHeader(alias);
        if (!this.#exact.has(key)) this.#exact.set(key, { field, rank: 1 });
        this.#addFolded(foldedHeader(alias), field);
      }
    }
  }

  claimOf(header: string): Claim | undefined {
    const exact = this.#exact.get(plainHeader(header));
    if (exact) return exact;
    const field = this.#folded.get(foldedHeader(header));
    return field && !isPersonalHeader(header) ? { field, rank: 2 } : undefined;
  }

  named(name: string): Claim | undefined {
    const claim = this.#exact.get(plainHeader(name));
    return claim?.rank === 0 ? claim : undefined;
  }

  #addFolded(key: string, field: Field): void {
    const known = this.#folded.get(key);
    this.#folded.set(key, known === undefined || known === field ? field : null);
  }
}
