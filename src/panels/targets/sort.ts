import { rankFalling } from '../../core/targets/rank.ts';
import type { Sliced } from './sliced.ts';

export type Direction = 'ascending' | 'descending';

export type Sort<Column extends string> = {
  readonly column: Column;
  readonly direction: Direction;
};

/** A value of each row that rows can be ordered by: finite and not negative. */
export type SortKey = (row: number) => number;

/** Rows in order of the key; equal rows keep the order they came in. Linear. */
export function sortRows(rows: Uint32Array, key: SortKey, direction: Direction): Uint32Array {
  if (direction === 'descending') return fallingBy(rows, key);
  return fallingBy(rows.toReversed(), key).toReversed();
}

function fallingBy(rows: Uint32Array, key: SortKey): Uint32Array {
  const values = Float64Array.from(rows, key);
  const { order } = rankFalling(values, Uint32Array.from(rows.keys()));
  return order.map((place) => rows[place] ?? 0);
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
