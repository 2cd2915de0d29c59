import { boxesOverlap, reachOf } from './label-box.ts';
import type { LabelBox } from './label-box.ts';
import type { LabelPlace } from './label.ts';

/** Side of the squares labels are found by. */
const CELL_MM = 8;
const SPAN = 2 ** 16;

/** Labels by where they stand; they come and go while places are sought. */
export class PlacedIndex {
  readonly #places = new Map<number, LabelPlace>();
  readonly #cells = new Map<number, Set<number>>();

  placeOf(label: number): LabelPlace | undefined {
    return this.#places.get(label);
  }

  put(label: number, place: LabelPlace): void {
    this.#places.set(label, place);
    for (const key of cellsOf(place.box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.add(label);
      else this.#cells.set(key, new Set([label]));
    }
  }

  take(label: number): LabelPlace | undefined {
    const place = this.#places.get(label);
    if (!place) return undefined;
    this.#places.delete(label);
    for (const key of cellsOf(place.box)) this.#cells.get(key)?.delete(label);
    return place;
  }

  /** Labels whose box overlaps this one, ascending. */
  overlapping(box: LabelBox): readonly number[] {
    const found = new Set<number>();
    for (const key of cellsOf(box)) {
      for (const label of this.#cells.get(key) ?? []) {
        const place = this.#places.get(label);
        if (place && boxesOverlap(place.box, box)) found.add(label);
      }
    }
    return [...found].toSorted((a, b) => a - b);
  }
}

function cellsOf(box: LabelBox): readonly number[] {
  const [across, down] = reachOf(box);
  const keys: number[] = [];
  const right = Math.floor((box.x + across) / CELL_MM);
  const low = Math.floor((box.y + down) / CELL_MM);
  for (let column = Math.floor((box.x - across) / CELL_MM); column <= right; column += 1) {
    for (let line = Math.floor((box.y - down) / CELL_MM); line <= low; line += 1) {
      keys.push(column * SPAN + line);
    }
  }
  return keys;
}
