import type { UpdateChoice } from '../../model/import-choices.ts';
import type { Column } from '../../model/table.ts';

/** Tables of one kind end to end, in the order they are merged. */
export type JoinedParts = {
  readonly rows: number;
  readonly id: Column | undefined;
  /** Rows of each part. */
  readonly lengths: readonly number[];
  /** Name of the file of each part. */
  readonly files: readonly string[];
  readonly updates: readonly (UpdateChoice | undefined)[];
};

export type StandingRows = {
  /** Rows that stand, each where the first record with its id stood. */
  readonly rows: Uint32Array;
  /** Rows left out because an earlier record has their id, rising. */
  readonly duplicates: readonly number[];
  /** Rows that a later part stands in place of, or takes out, rising. */
  readonly replaced: readonly number[];
};

const NONE = -1;

/**
 * Which rows of the joined parts are the records. Of plain parts the first row with an id stands; a row of
 * an update stands in place of the one that stood before it, and may take out others: those of the file it
 * corrects that it no longer has, and those it names. O(rows).
 */
export function standingRows(parts: JoinedParts): StandingRows {
  const { id } = parts;
  if (id?.type !== 'text') return allRows(parts.rows);
  const standing: number[] = [];
  const slotOf = new Int32Array(id.dictionary.length).fill(NONE);
  const partOf = partOfRow(parts.lengths);
  const duplicates: number[] = [];
  const replaced: number[] = [];
  const takeOut = (slot: number): void => {
    const row = standing[slot] ?? NONE;
    if (row === NONE) return;
    replaced.push(row);
    standing[slot] = NONE;
  };

  let row = 0;
  for (const [part, length] of parts.lengths.entries()) {
    const update = parts.updates[part];
    for (const slot of slotsNamed(update?.without, id.dictionary, slotOf)) takeOut(slot);
    for (const end = row + length; row < end; row += 1) {
      const code = id.codes[row] ?? 0;
      const slot = code === 0 ? NONE : (slotOf[code] ?? NONE);
      const stood = slot === NONE ? NONE : (standing[slot] ?? NONE);
      if (slot === NONE) {
        if (code !== 0) slotOf[code] = standing.length;
        standing.push(row);
      } else if (stood === NONE) standing[slot] = row;
      else if (update && partOf(stood) !== part) {
        replaced.push(stood);
        standing[slot] = row;
      } else duplicates.push(row);
    }
    if (update?.file === undefined) continue;
    for (const [slot, stands] of standing.entries()) {
      const of = stands === NONE ? NONE : partOf(stands);
      if (of !== part && parts.files[of] === update.file) takeOut(slot);
    }
  }
  return {
    rows: Uint32Array.from(standing.filter((stands) => stands !== NONE)),
    duplicates,
    replaced: replaced.toSorted((a, b) => a - b),
  };
}

function allRows(rows: number): StandingRows {
  return {
    rows: Uint32Array.from({ length: rows }, (_, row) => row),
    duplicates: [],
    replaced: [],
  };
}

function slotsNamed(
  ids: readonly string[] | undefined,
  dictionary: readonly string[],
  slotOf: Int32Array,
): readonly number[] {
  if (!ids || ids.length === 0) return [];
  const named = new Set(ids);
  return dictionary.flatMap((text, code) => {
    const slot = slotOf[code] ?? NONE;
    return slot !== NONE && named.has(text) ? [slot] : [];
  });
}

/** The part a row is of. */
export function partOfRow(lengths: readonly number[]): (row: number) => number {
  let end = 0;
  const ends = lengths.map((length) => (end += length));
  return (row) => ends.findIndex((last) => row < last);
}
