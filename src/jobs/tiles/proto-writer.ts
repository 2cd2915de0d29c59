const encoder = new TextEncoder();

const VARINT = 0;
const BYTES = 2;
const FLOAT = 5;

/** The few forms of Protocol Buffers that a vector tile needs. */
export class ProtoWriter {
  private bytes = new Uint8Array(64);
  private length = 0;

  varintField(field: number, value: number): void {
    this.varint((field << 3) | VARINT);
    this.varint(value);
  }

  float(field: number, value: number): void {
    this.varint((field << 3) | FLOAT);
    this.reserve(4);
    new DataView(this.bytes.buffer).setFloat32(this.length, value, true);
    this.length += 4;
  }

  text(field: number, text: string): void {
    this.raw(field, encoder.encode(text));
  }

  message(field: number, inside: ProtoWriter): void {
    this.raw(field, inside.bytes.subarray(0, inside.length));
  }

  packed(field: number, values: readonly number[]): void {
    if (values.length === 0) return;
    const inside = new ProtoWriter();
    for (const value of values) inside.varint(value);
    this.message(field, inside);
  }

  /** The fields of another writer, as they are. */
  append(other: ProtoWriter): void {
    this.reserve(other.length);
    this.bytes.set(other.bytes.subarray(0, other.length), this.length);
    this.length += other.length;
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private raw(field: number, bytes: Uint8Array): void {
    this.varint((field << 3) | BYTES);
    this.varint(bytes.length);
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Non-negative whole numbers up to 2^53. */
  private varint(value: number): void {
    this.reserve(10);
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.length++] = rest;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}
