import { rankFalling } from '../../core/targets/rank.ts';
import type { Sliced } from '../../core/basics/sliced.ts';

export type Direction = 'ascending' | 'descending';

export type Sort<Column extends string> = {
  readonly column: Column;
  readonly direction: Direction;
};

/** A value of each row that rows can be ordered by: finite and not negative. */
export type SortKey = (row: number) => number;

/** So many keys are read between two rests. */
const KEYS_PER_STEP = 4096;

/** Rows in order of the key; equal rows keep the order they came in. Linear. */
export function* sortRows(
  rows: Uint32Array,
  key: SortKey,
  direction: Direction,
): Sliced<Uint32Array> {
  if (direction === 'descending') return yield* fallingBy(rows, key);
  const falling = yield* fallingBy(rows.toReversed(), key);
  return falling.toReversed();
}

function* fallingBy(rows: Uint32Array, key: SortKey): Sliced<Uint32Array> {
  const values = new Float64Array(rows.length);
  const places = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) {
    values[place] = key(rows[place] as number);
    places[place] = place;
    if (place % KEYS_PER_STEP === KEYS_PER_STEP - 1) yield;
  }
  const { order } = rankFalling(values, places);
  yield;
  for (let place = 0; place < order.length; place += 1) {
    order[place] = rows[order[place] as number] as number;
  }
  return order;
}

const COLLATOR = new Intl.Collator('vi', { numeric: true });
const ALPHABETICAL = new WeakMap<readonly string[], Float64Array>();

/** So many texts are put in order between two rests. */
const TEXTS_PER_STEP = 200;

/** Place of each text in the Vietnamese alphabet (numbers inside it by size); equal texts share one. */
export function* alphabeticalPlaces(texts: readonly string[]): Sliced<Float64Array> {
  const known = ALPHABETICAL.get(texts);
  if (known) return known;
  const different = [...new Set(texts)];
  yield;
  const sorted = yield* mergeSorted(different);
  const places = new Map(sorted.map((text, place) => [text, place]));
  const answer = Float64Array.from(texts, (text) => places.get(text) ?? 0);
  ALPHABETICAL.set(texts, answer);
  return answer;
}

/** A merge sort that rests: comparing as people read is slow. */
function* mergeSorted(texts: readonly string[]): Sliced<readonly string[]> {
  let runs: (readonly string[])[] = [];
  for (let at = 0; at < texts.length; at += TEXTS_PER_STEP) {
    runs.push(texts.slice(at, at + TEXTS_PER_STEP).toSorted(COLLATOR.compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly string[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? []));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(one: readonly string[], other: readonly string[]): Sliced<readonly string[]> {
  const merged: string[] = [];
  let [a, b] = [0, 0];
  while (a < one.length && b < other.length) {
    const [left, right] = [one[a] ?? '', other[b] ?? ''];
    if (COLLATOR.compare(left, right) <= 0) {
      merged.push(left);
      a += 1;
    } else {
      merged.push(right);
      b += 1;
    }
    if (merged.length % TEXTS_PER_STEP === 0) yield;
  }
  return merged.concat(one.slice(a), other.slice(b));
}
