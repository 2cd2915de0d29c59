/** Bytes that come in pieces; `finish` gives exactly those that came. */
export class GrowingBytes {
  length = 0;
  #values: Uint8Array;

  constructor(capacity = 1024) {
    this.#values = new Uint8Array(Math.max(64, capacity));
  }

  append(piece: Uint8Array): void {
    const needed = this.length + piece.length;
    if (needed > this.#values.length) {
      const grown = new Uint8Array(Math.max(needed, 2 * this.#values.length));
      grown.set(this.#values.subarray(0, this.length));
      this.#values = grown;
    }
    this.#values.set(piece, this.length);
    this.length = needed;
  }

  finish(): Uint8Array {
    return this.length === this.#values.length ? this.#values : this.#values.slice(0, this.length);
  }
}
