import type { Field } from '../../model/field.ts';
import { addressPartOf } from '../columns/address-columns.ts';
import { isPlaceHeader } from '../place/place-header.ts';
import { compactHeader, headerForms } from './header-forms.ts';
import { foldedHeader, plainHeader } from './header-key.ts';
import { oneSlipApart } from './one-slip-apart.ts';
import { isPersonalHeader } from './personal-columns.ts';

/** A field a header names. Lower rank is surer: 0 the name itself, 1 an alias, then ever looser readings. */
export type FieldClaim = { readonly field: Field; readonly rank: number };

const FOLDED = 2;
const LOOSE = 3;
const CUT = 5;
const SLIPPED = 6;
/** Fields of a .dbf are cut to so many letters. */
const DBF_LETTERS = 10;
/** Shorter words are a slip away from too many others. */
const LEAST_TO_SLIP = 8;

/**
 * Which field of a kind a header names: its name, its aliases with accents, then folded where only one
 * field folds so ("đến" and "đèn" both fold to "den"), then without notes, units and abbreviations, then
 * names that were cut by a .dbf or mistyped by one letter.
 */
export class FieldNames {
  readonly #exact = new Map<string, FieldClaim>();
  readonly #folded = new Map<string, Field | null>();
  readonly #compact = new Map<string, Field | null>();

  constructor(fields: readonly Field[]) {
    for (const field of fields) this.#exact.set(plainHeader(field.name), { field, rank: 0 });
    for (const field of fields) {
      for (const alias of field.aliases) {
        const key = plainHeader(alias);
        if (!this.#exact.has(key)) this.#exact.set(key, { field, rank: 1 });
        addOnce(this.#folded, foldedHeader(alias), field);
        addOnce(this.#compact, compactHeader(alias), field);
      }
    }
    for (const field of fields) this.#compact.set(compactHeader(field.name), field);
  }

  claimOf(header: string): FieldClaim | undefined {
    const exact = this.#exact.get(plainHeader(header));
    if (exact) return exact;
    if (isPersonalHeader(header)) return undefined;
    const folded = this.#folded.get(foldedHeader(header));
    if (folded) return { field: folded, rank: FOLDED };
    if (isPlaceHeader(header) || addressPartOf(header)) return undefined;
    return this.#loose(header) ?? this.#cut(header) ?? this.#slipped(header);
  }

  /** The field of this very name. */
  named(name: string): FieldClaim | undefined {
    const claim = this.#exact.get(plainHeader(name));
    return claim?.rank === 0 ? claim : undefined;
  }

  #loose(header: string): FieldClaim | undefined {
    for (const [i, form] of headerForms(header).entries()) {
      const exact = this.#exact.get(form)?.field;
      const field = exact ?? this.#compact.get(compactHeader(form));
      if (field) return { field, rank: LOOSE + i / 10 };
    }
    return undefined;
  }

  #cut(header: string): FieldClaim | undefined {
    if (header.length !== DBF_LETTERS || !/^\w+$/.test(header)) return undefined;
    const start = compactHeader(header);
    return this.#onlyOne(CUT, (alias) => alias.startsWith(start));
  }

  #slipped(header: string): FieldClaim | undefined {
    const written = headerForms(header).map(compactHeader);
    const long = written.filter((form) => form.length >= LEAST_TO_SLIP);
    return this.#onlyOne(SLIPPED, (alias) => long.some((form) => oneSlipApart(form, alias)));
  }

  #onlyOne(rank: number, fits: (compactAlias: string) => boolean): FieldClaim | undefined {
    const fields = new Set<Field | null>();
    for (const [alias, field] of this.#compact) if (fits(alias)) fields.add(field);
    const [field] = fields;
    return fields.size === 1 && field ? { field, rank } : undefined;
  }
}

/** Null where two fields are written the same. */
function addOnce(names: Map<string, Field | null>, key: string, field: Field): void {
  const known = names.get(key);
  names.set(key, known === undefined || known === field ? field : null);
}
