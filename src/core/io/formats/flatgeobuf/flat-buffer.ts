/** A position or size in the file points outside what it may touch. */
export class OutOfBounds extends RangeError {}

/**
 * Reads FlatBuffers tables in place, inside a window of the file. Positions are bytes from the start of
 * the file; every one is checked against the window before use, so no file can make a reader loop or
 * allocate by lying about a size. Layout: https://flatbuffers.dev/internals
 */
export class FlatBuffer {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  #start = 0;
  #end = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#end = bytes.byteLength;
  }

  /** Opens the size-prefixed buffer at `position`, whose content may touch only its own bytes. */
  openRoot(position: number): number {
    const size = this.sizeAt(position);
    this.#start = position + 4;
    this.#end = position + 4 + size;
    return this.#table(this.#start + this.#uint32(this.#start));
  }

  /** Bytes of the size-prefixed buffer after its prefix. */
  sizeAt(position: number): number {
    if (position + 4 > this.bytes.byteLength) throw new OutOfBounds();
    const size = this.view.getUint32(position, true);
    if (size < 8 || position + 4 + size > this.bytes.byteLength) throw new OutOfBounds();
    return size;
  }

  /** Position of a field of a table, 0 when the table does not have it. */
  field(table: number, slot: number): number {
    const vtable = table - this.view.getInt32(table, true);
    const inVtable = 4 + 2 * slot;
    if (inVtable + 2 > this.view.getUint16(vtable, true)) return 0;
    const offset = this.view.getUint16(vtable + inVtable, true);
    return offset === 0 ? 0 : this.#inside(table + offset, 1);
  }

  uint8(table: number, slot: number, absent: number): number {
    const at = this.field(table, slot);
    return at === 0 ? absent : this.view.getUint8(this.#inside(at, 1));
  }

  uint16(table: number, slot: number, absent: number): number {
    const at = this.field(table, slot);
    return at === 0 ? absent : this.view.getUint16(this.#inside(at, 2), true);
  }

  int32(table: number, slot: number, absent: number): number {
    const at = this.field(table, slot);
    return at === 0 ? absent : this.view.getInt32(this.#inside(at, 4), true);
  }

  /** Exact up to 2⁵³, which no file reaches. */
  uint64(table: number, slot: number, absent: number): number {
    const at = this.field(table, slot);
    if (at === 0) return absent;
    this.#inside(at, 8);
    return this.view.getUint32(at, true) + this.view.getUint32(at + 4, true) * 2 ** 32;
  }

  /** The table a field points to, 0 when absent. */
  table(table: number, slot: number): number {
    const at = this.field(table, slot);
    return at === 0 ? 0 : this.#table(at + this.#uint32(at));
  }

  /** Position of the length of a vector or string, 0 when absent; items are checked to be inside. */
  vector(table: number, slot: number, itemBytes: number): number {
    const at = this.field(table, slot);
    if (at === 0) return 0;
    const vector = at + this.#uint32(at);
    this.#inside(vector + 4, this.#uint32(vector) * itemBytes);
    return vector;
  }

  /** Number of items of a vector from `vector`; 0 for an absent one. */
  length(vector: number): number {
    return vector === 0 ? 0 : this.view.getUint32(vector, true);
  }

  /** Item `index` of a vector of tables. */
  tableItem(vector: number, index: number): number {
    const at = vector + 4 + 4 * index;
    return this.#table(at + this.#uint32(at));
  }

  #table(position: number): number {
    this.#inside(position, 4);
    const vtable = position - this.view.getInt32(position, true);
    this.#inside(vtable, 4);
    this.#inside(vtable, this.view.getUint16(vtable, true));
    return position;
  }

  #uint32(position: number): number {
    return this.view.getUint32(this.#inside(position, 4), true);
  }

  #inside(position: number, size: number): number {
    if (position < this.#start || position + size > this.#end) throw new OutOfBounds();
    return position;
  }
}
