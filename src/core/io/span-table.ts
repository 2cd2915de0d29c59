/** Files can be made to collide in the hash; past this many steps equal spans get codes of their own. */
const MOST_PROBES = 64;

/** Numbers spans of bytes from 1, equal bytes alike, in the order they first appear. */
export class SpanTable {
  /** Bytes of each span; entry 0 is empty. */
  starts = new Uint32Array(64);
  ends = new Uint32Array(64);
  /** Codes given, and one for entry 0. */
  count = 1;
  /** Some bytes may have two codes. */
  repeated = false;
  readonly #bytes: Uint8Array;
  #hashes = new Int32Array(64);
  #slots = new Uint32Array(256);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  codeOf(start: number, end: number): number {
    const bytes = this.#bytes;
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = hashOf(bytes, start, end);
    let slot = hash & mask;
    for (let probe = 0; probe < MOST_PROBES; probe += 1) {
      const code = slots[slot] ?? 0;
      if (code === 0) {
        slots[slot] = this.count;
        return this.#insert(start, end, hash);
      }
      if (this.#hashes[code] === hash && this.#isSpan(code, start, end)) return code;
      slot = (slot + 1) & mask;
    }
    this.repeated = true;
    return this.#insert(start, end, hash);
  }

  #isSpan(code: number, start: number, end: number): boolean {
    const bytes = this.#bytes;
    let known = this.starts[code] ?? 0;
    if ((this.ends[code] ?? 0) - known !== end - start) return false;
    for (let at = start; at < end; at += 1) {
      if (bytes[at] !== bytes[known]) return false;
      known += 1;
    }
    return true;
  }

  #insert(start: number, end: number, hash: number): number {
    const code = this.count;
    if (code === this.starts.length) this.#growSpans();
    this.starts[code] = start;
    this.ends[code] = end;
    this.#hashes[code] = hash;
    this.count = code + 1;
    if (this.count * 2 > this.#slots.length) this.#growSlots();
    return code;
  }

  #growSpans(): void {
    const room = this.starts.length * 4;
    const [starts, ends, hashes] = [this.starts, this.ends, this.#hashes];
    this.starts = new Uint32Array(room);
    this.starts.set(starts);
    this.ends = new Uint32Array(room);
    this.ends.set(ends);
    this.#hashes = new Int32Array(room);
    this.#hashes.set(hashes);
  }

  #growSlots(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let code = 1; code < this.count; code += 1) {
      let slot = (this.#hashes[code] ?? 0) & mask;
      let probe = 0;
      while (slots[slot] !== 0 && probe < MOST_PROBES) {
        slot = (slot + 1) & mask;
        probe += 1;
      }
      if (probe < MOST_PROBES) slots[slot] = code;
      else this.repeated = true;
    }
    this.#slots = slots;
  }
}

/** FNV-1a, as a signed integer: engines hold those without boxing them. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}
