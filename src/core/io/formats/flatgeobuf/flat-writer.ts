/** One field of a table: absent, a number written in place, or something written after the table. */
export type Slot =
  | null
  | { readonly bytes: 1 | 2 | 4 | 8; readonly value: number }
  | { readonly child: (writer: FlatWriter) => number };

/**
 * Writes FlatBuffers front to back: each table after its vtable, each child after its table. The file
 * is one buffer, so alignment to 8 holds for every size-prefixed part that starts on a multiple of 8.
 */
export class FlatWriter {
  #bytes = new Uint8Array(64 * 1024);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** A size-prefixed buffer with this table as root, padded to a multiple of 8 bytes. */
  root(slots: readonly Slot[]): void {
    const start = this.#length;
    this.#reserve(8);
    this.#length += 8;
    const table = this.table(slots);
    this.align(8);
    this.#view.setUint32(start, this.#length - start - 4, true);
    this.#view.setUint32(start + 4, table - start - 4, true);
  }

  /** Returns the position of the table. */
  table(slots: readonly Slot[]): number {
    const sizes = slots.map((slot) => (slot === null ? 0 : 'child' in slot ? 4 : slot.bytes));
    const { offsets, bytes } = layOut(sizes);
    const vtableBytes = 4 + 2 * slots.length;
    this.align(8);
    const vtable = this.#length + ((8 - (vtableBytes % 8)) % 8);
    const table = vtable + vtableBytes;
    this.#reserve(table + bytes - this.#length);
    this.#length = table + bytes;
    this.#view.setUint16(vtable, vtableBytes, true);
    this.#view.setUint16(vtable + 2, bytes, true);
    this.#view.setInt32(table, table - vtable, true);
    for (const [i, slot] of slots.entries()) {
      if (slot === null) continue;
      const at = table + (offsets[i] ?? 0);
      this.#view.setUint16(vtable + 4 + 2 * i, offsets[i] ?? 0, true);
      if ('child' in slot) this.#point(at, slot.child(this));
      else this.#put(at, slot.bytes, slot.value);
    }
    return table;
  }

  /** A vector of tables; returns its position. */
  tables(writeItems: readonly ((writer: FlatWriter) => number)[]): number {
    this.align(4);
    const vector = this.#length;
    this.#reserve(4 + 4 * writeItems.length);
    this.#length += 4 + 4 * writeItems.length;
    this.#view.setUint32(vector, writeItems.length, true);
    for (const [i, writeItem] of writeItems.entries()) {
      this.#point(vector + 4 + 4 * i, writeItem(this));
    }
    return vector;
  }

  doubles(values: Float64Array): number {
    this.align(8);
    this.#reserve(12 + 8 * values.length);
    const vector = this.#length + 4;
    this.#view.setUint32(vector, values.length, true);
    for (const [i, value] of values.entries())
      this.#view.setFloat64(vector + 4 + 8 * i, value, true);
    this.#length = vector + 4 + 8 * values.length;
    return vector;
  }

  uint32s(values: readonly number[]): number {
    this.align(4);
    const vector = this.#length;
    this.#reserve(4 + 4 * values.length);
    this.#view.setUint32(vector, values.length, true);
    for (const [i, value] of values.entries())
      this.#view.setUint32(vector + 4 + 4 * i, value, true);
    this.#length += 4 + 4 * values.length;
    return vector;
  }

  /** A vector of bytes; a zero follows, which makes UTF-8 bytes a string. */
  bytes(values: Uint8Array): number {
    this.align(4);
    const vector = this.#length;
    this.#reserve(5 + values.length);
    this.#view.setUint32(vector, values.length, true);
    this.#bytes.set(values, vector + 4);
    this.#length += 5 + values.length;
    return vector;
  }

  raw(values: readonly number[]): void {
    this.#reserve(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  align(size: number): void {
    const padding = (size - (this.#length % size)) % size;
    this.#reserve(padding);
    this.#length += padding;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #point(at: number, target: number): void {
    this.#view.setUint32(at, target - at, true);
  }

  #put(at: number, bytes: 1 | 2 | 4 | 8, value: number): void {
    if (bytes === 1) this.#view.setUint8(at, value);
    else if (bytes === 2) this.#view.setUint16(at, value, true);
    else if (bytes === 4) this.#view.setInt32(at, value, true);
    else this.#view.setBigUint64(at, BigInt(value), true);
  }

  #reserve(extra: number): void {
    if (this.#length + extra <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#length + extra, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}

/** Offsets of the fields after the table's own 4 bytes, each aligned to its size. */
function layOut(sizes: readonly number[]): { offsets: readonly number[]; bytes: number } {
  let end = 4;
  const offsets = sizes.map((size) => {
    if (size === 0) return 0;
    const at = Math.ceil(end / size) * size;
    end = at + size;
    return at;
  });
  return { offsets, bytes: Math.ceil(end / 4) * 4 };
}
