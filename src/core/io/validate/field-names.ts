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
  readonly #fields: readonly Field[];
  readonly #named: ReadonlyMap<string, FieldClaim>;
  /** Made when a header first is no field's own name: files made for us have those alone. */
  #aliases: Aliases | null = null;

  constructor(fields: readonly Field[]) {
    this.#fields = fields;
    this.#named = new Map(fields.map((field) => [plainHeader(field.name), { field, rank: 0 }]));
  }

  claimOf(header: string): FieldClaim | undefined {
    const plain = plainHeader(header);
    const exact = this.#named.get(plain) ?? this.#known.exact.get(plain);
    if (exact) return exact;
    if (isPersonalHeader(header)) return undefined;
    const folded = this.#known.folded.get(foldedHeader(header));
    if (folded) return { field: folded, rank: FOLDED };
    if (isPlaceHeader(header) || addressPartOf(header)) return undefined;
    return this.#loose(header) ?? this.#cut(header) ?? this.#slipped(header);
  }

  /** The field of this very name. */
  named(name: string): FieldClaim | undefined {
    return this.#named.get(plainHeader(name));
  }

  get #known(): Aliases {
    return (this.#aliases ??= aliasesOf(this.#fields));
  }

  #loose(header: string): FieldClaim | undefined {
    for (const [i, form] of headerForms(header).entries()) {
      const exact = this.#named.get(form) ?? this.#known.exact.get(form);
      const field = exact?.field ?? this.#known.compact.get(compactHeader(form));
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
    for (const [alias, field] of this.#known.compact) if (fits(alias)) fields.add(field);
    const [field] = fields;
    return fields.size === 1 && field ? { field, rank } : undefined;
  }
}

const NAMES = new WeakMap<readonly Field[], FieldNames>();

/** The names of a kind's fields, made once. */
export function fieldNamesOf(fields: readonly Field[]): FieldNames {
  const known = NAMES.get(fields);
  if (known) return known;
  const names = new FieldNames(fields);
  NAMES.set(fields, names);
  return names;
}

/** What fields are called besides their names. */
type Aliases = {
  readonly exact: ReadonlyMap<string, FieldClaim>;
  readonly folded: ReadonlyMap<string, Field | null>;
  readonly compact: ReadonlyMap<string, Field | null>;
};

function aliasesOf(fields: readonly Field[]): Aliases {
  const exact = new Map<string, FieldClaim>();
  const folded = new Map<string, Field | null>();
  const compact = new Map<string, Field | null>();
  for (const field of fields) {
    for (const alias of field.aliases) {
      const key = plainHeader(alias);
      if (!exact.has(key)) exact.set(key, { field, rank: 1 });
      addOnce(folded, foldedHeader(alias), field);
      addOnce(compact, compactHeader(alias), field);
    }
  }
  for (const field of fields) compact.set(compactHeader(field.name), field);
  return { exact, folded, compact };
}

/** Null where two fields are written the same. */
function addOnce(names: Map<string, Field | null>, key: string, field: Field): void {
  const known = names.get(key);
  names.set(key, known === undefined || known === field ? field : null);
}
