import type { RawColumn } from './format.ts';
import { RawColumnBuilder } from './raw-column-builder.ts';

/** A file with more columns than this keeps the first ones and says so. */
export const MOST_COLUMNS = 400;

/** Columns found while reading records whose keys are not known beforehand and not trusted. */
export class RawColumns {
  readonly #byName = new Map<string, RawColumnBuilder>();
  readonly #builders: RawColumnBuilder[] = [];
  #leftOut = new Set<string>();

  /**
   * Null when the file already has as many columns as are kept. `place` is the name's place in its
   * record: most files write every record in the same order.
   */
  column(name: string, place: number): RawColumnBuilder | null {
    const likely = this.#builders[place];
    if (likely && likely.name === name) return likely;
    const known = this.#byName.get(name);
    if (known) return known;
    if (this.#builders.length >= MOST_COLUMNS) {
      if (this.#leftOut.size < MOST_COLUMNS) this.#leftOut.add(name);
      return null;
    }
    const builder = new RawColumnBuilder(name);
    this.#byName.set(name, builder);
    this.#builders.push(builder);
    return builder;
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** Names left out, counted up to the limit. */
  get leftOut(): number {
    return this.#leftOut.size;
  }

  dropFrom(row: number): void {
    for (const builder of this.#builders) builder.dropFrom(row);
  }

  finish(rows: number): readonly RawColumn[] {
    return this.#builders
      .map((builder) => builder.finish(rows))
      .filter((column) => column !== null);
  }
}
