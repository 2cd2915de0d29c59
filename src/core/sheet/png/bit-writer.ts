/** Bits into bytes, the lowest bit first, as deflate has them. */
export class BitWriter {
  #bytes = new Uint8Array(1 << 16);
  #used = 0;
  #held = 0;
  #count = 0;

  /** At most 16 bits at a time. */
  put(bits: number, count: number): void {
    this.#held |= bits << this.#count;
    this.#count += count;
    while (this.#count >= 8) {
      if (this.#used === this.#bytes.length) this.#grow();
      this.#bytes[this.#used] = this.#held;
      this.#used += 1;
      this.#held >>>= 8;
      this.#count -= 8;
    }
  }

  /** Fills the last byte with zeros. */
  close(): void {
    if (this.#count > 0) this.put(0, 8 - this.#count);
  }

  get bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#used);
  }

  #grow(): void {
    const room = new Uint8Array(2 * this.#bytes.length);
    room.set(this.#bytes);
    this.#bytes = room;
  }
}
