export type Direction = 'ascending' | 'descending';

export type Sort<Column extends string> = {
  readonly column: Column;
  readonly direction: Direction;
};

/** A value of each row that rows can be ordered by. */
export type SortKey = (row: number) => number;

/** Rows in order of the key; equal rows keep the order they came in. */
export function sortRows(rows: Uint32Array, key: SortKey, direction: Direction): Uint32Array {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = Float64Array.from(rows, key);
  const places = Uint32Array.from(rows.keys()).toSorted(
    (a, b) => sign * ((keyed[a] ?? 0) - (keyed[b] ?? 0)) || a - b,
  );
  return places.map((place) => rows[place] ?? 0);
}

const COLLATOR = new Intl.Collator('vi', { numeric: true });
const ALPHABETICAL = new WeakMap<readonly string[], Float64Array>();

/** Place of each text in the Vietnamese alphabet (numbers inside it by size); equal texts share one. */
export function alphabeticalPlaces(texts: readonly string[]): Float64Array {
  const known = ALPHABETICAL.get(texts);
  if (known) return known;
  const order = [...texts.keys()].toSorted(
    (a, b) => COLLATOR.compare(texts[a] ?? '', texts[b] ?? '') || a - b,
  );
  const places = new Float64Array(texts.length);
  let place = 0;
  for (const [index, text] of order.entries()) {
    const before = order[index - 1];
    if (before !== undefined && texts[before] !== texts[text]) place += 1;
    places[text] = place;
  }
  ALPHABETICAL.set(texts, places);
  return places;
}
