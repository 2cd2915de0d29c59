import { emptyKey, foldKey } from './name-key.ts';

/**
 * Units by the key of their names, without a string per unit: an open-addressing table of hashes over spans
 * of one text. Building is one pass; a lookup compares the keys themselves.
 */
export class NameIndex {
  readonly #text: string;
  readonly #start: Uint32Array;
  readonly #end: Uint32Array;
  readonly #slots: Int32Array;
  readonly #next: Int32Array;
  readonly #asked = emptyKey();
  readonly #met = emptyKey();

  constructor(text: string, start: Uint32Array, end: Uint32Array) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#slots = new Int32Array(sizeFor(start.length)).fill(-1);
    this.#next = new Int32Array(start.length).fill(-1);
    for (let unit = start.length - 1; unit >= 0; unit -= 1) {
      const slot = this.#slotOf(text, start[unit] ?? 0, end[unit] ?? 0);
      this.#next[unit] = this.#slots[slot] ?? -1;
      this.#slots[slot] = unit;
    }
  }

  /** Units with the key of `name`, in their order. */
  named(name: string): readonly number[] {
    const found: number[] = [];
    let unit = this.#slots[this.#slotOf(name, 0, name.length)] ?? -1;
    while (unit >= 0) {
      if (this.#isMet(unit)) found.push(unit);
      unit = this.#next[unit] ?? -1;
    }
    return found;
  }

  /** Leaves the key in `#asked`. */
  #slotOf(text: string, start: number, end: number): number {
    const key = this.#asked;
    foldKey(text, start, end, key);
    let hash = 0x811c9dc5;
    for (let i = 0; i < key.length; i += 1)
      hash = Math.imul(hash ^ (key.codes[i] ?? 0), 0x01000193);
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }

  #isMet(unit: number): boolean {
    foldKey(this.#text, this.#start[unit] ?? 0, this.#end[unit] ?? 0, this.#met);
    if (this.#met.length !== this.#asked.length) return false;
    for (let i = 0; i < this.#met.length; i += 1) {
      if (this.#met.codes[i] !== this.#asked.codes[i]) return false;
    }
    return true;
  }
}

/** A power of two with room to spare. */
function sizeFor(units: number): number {
  return 2 ** Math.ceil(Math.log2(2 * units + 1));
}
