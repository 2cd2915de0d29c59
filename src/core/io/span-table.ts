/** Files can be made to collide in the hash; past this many steps equal spans get codes of their own. */
const MOST_PROBES = 64;
/** Of a span up to this long, its first and last word and its length are all there is to know. */
const SHORT_BYTES = 8;
const WORD_BYTES = 4;

/** Numbers spans of bytes from 1, equal bytes alike, in the order they first appear. */
export class SpanTable {
  /** Bytes of each span; entry 0 is empty. */
  starts = new Uint32Array(64);
  ends = new Uint32Array(64);
  /** Codes given, and one for entry 0. */
  count = 1;
  /** Some bytes may have two codes. */
  repeated = false;
  readonly #view: DataView;
  /** Of each code: the first word (a longer span's hash) and the last one. */
  #firsts = new Int32Array(64);
  #lasts = new Int32Array(64);
  #slots = new Uint32Array(256);

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  codeOf(start: number, end: number): number {
    const view = this.#view;
    const length = end - start;
    const isShort = length <= SHORT_BYTES;
    const first = isShort ? firstWord(view, start, length) : hashOfLong(view, start, end);
    const last = length < WORD_BYTES ? 0 : view.getInt32(end - WORD_BYTES, true);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashOf(first, last, length) & mask;
    for (let probe = 0; probe < MOST_PROBES; probe += 1) {
      const code = slots[slot] ?? 0;
      if (code === 0) {
        slots[slot] = this.count;
        return this.#insert(start, end, first, last);
      }
      const known = this.starts[code] ?? 0;
      const isSame =
        this.#firsts[code] === first &&
        this.#lasts[code] === last &&
        (this.ends[code] ?? 0) - known === length;
      if (isSame && (isShort || areEqual(view, known, start, end))) return code;
      slot = (slot + 1) & mask;
    }
    this.repeated = true;
    return this.#insert(start, end, first, last);
  }

  #insert(start: number, end: number, first: number, last: number): number {
    const code = this.count;
    if (code === this.starts.length) this.#growSpans();
    this.starts[code] = start;
    this.ends[code] = end;
    this.#firsts[code] = first;
    this.#lasts[code] = last;
    this.count = code + 1;
    if (this.count * 2 > this.#slots.length) this.#growSlots();
    return code;
  }

  #growSpans(): void {
    const room = this.starts.length * 4;
    this.starts = longer(this.starts, new Uint32Array(room));
    this.ends = longer(this.ends, new Uint32Array(room));
    this.#firsts = longer(this.#firsts, new Int32Array(room));
    this.#lasts = longer(this.#lasts, new Int32Array(room));
  }

  #growSlots(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let code = 1; code < this.count; code += 1) {
      const length = (this.ends[code] ?? 0) - (this.starts[code] ?? 0);
      let slot = hashOf(this.#firsts[code] ?? 0, this.#lasts[code] ?? 0, length) & mask;
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

function longer<Values extends Uint32Array | Int32Array>(values: Values, room: Values): Values {
  room.set(values);
  return room;
}

/** The first four bytes; of fewer, all of them. */
function firstWord(view: DataView, start: number, length: number): number {
  if (length >= WORD_BYTES) return view.getInt32(start, true);
  const middle = view.getUint8(start + (length >> 1));
  return view.getUint8(start) | (middle << 8) | (view.getUint8(start + length - 1) << 16);
}

/** Of all bytes but the last word, which may overlap them. */
function hashOfLong(view: DataView, start: number, end: number): number {
  const last = end - WORD_BYTES;
  let hash = 0;
  for (let at = start; at < last; at += WORD_BYTES) hash = mixed(hash ^ view.getInt32(at, true));
  return hash;
}

/** A signed integer: engines hold those without boxing them. */
function hashOf(first: number, last: number, length: number): number {
  return mixed(Math.imul(first ^ length, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b));
}

function mixed(value: number): number {
  const product = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return product ^ (product >>> 13);
}

/** Whether as many bytes from `known` are those of [start, end), their last words being the same. */
function areEqual(view: DataView, known: number, start: number, end: number): boolean {
  const ahead = known - start;
  const last = end - WORD_BYTES;
  for (let at = start; at < last; at += WORD_BYTES)
    if (view.getInt32(at, true) !== view.getInt32(at + ahead, true)) return false;
  return true;
}
