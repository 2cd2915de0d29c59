import type { Table } from '../model/table.ts';
import type { AssetIndex, LinkedAsset } from './asset-index.ts';
import { textCodes } from './text-codes.ts';

/** A field of a table that names assets by id; each id is looked up once. */
export class LinkField {
  readonly #codes: Uint32Array;
  readonly #dictionary: readonly string[];
  readonly #assets: AssetIndex;
  /** By code; null where nobody knows the id. */
  readonly #found: (LinkedAsset | null | undefined)[];

  constructor(table: Table, field: string, assets: AssetIndex) {
    const { codes, dictionary } = textCodes(table, field);
    this.#codes = codes;
    this.#dictionary = dictionary;
    this.#assets = assets;
    this.#found = dictionary.map(() => undefined);
  }

  id(row: number): string {
    return this.#dictionary[this.#codes[row] ?? 0] ?? '';
  }

  /** Nothing where the id is unknown. */
  asset(row: number): LinkedAsset | undefined {
    const code = this.#codes[row] ?? 0;
    const kept = this.#found[code];
    if (kept !== undefined) return kept ?? undefined;
    const found = this.#assets.get(this.id(row));
    this.#found[code] = found ?? null;
    return found;
  }
}
