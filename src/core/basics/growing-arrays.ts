/** Typed arrays that double when full; `finish` copies out exactly what was pushed, or gives a full array as it is. */
export class GrowingFloat64 {
  values: Float64Array;
  length = 0;

  constructor(capacity = 256) {
    this.values = new Float64Array(Math.max(16, capacity));
  }

  reserve(extra: number): void {
    const needed = this.length + extra;
    if (needed <= this.values.length) return;
    const grown = new Float64Array(Math.max(needed, this.values.length * 2));
    grown.set(this.values.subarray(0, this.length));
    this.values = grown;
  }

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(1);
    this.values[this.length] = value;
    this.length += 1;
  }

  finish(): Float64Array {
    return this.length === this.values.length ? this.values : this.values.slice(0, this.length);
  }
}

export class GrowingUint32 {
  values: Uint32Array;
  length = 0;

  constructor(capacity = 256) {
    this.values = new Uint32Array(Math.max(16, capacity));
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint32Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  finish(): Uint32Array {
    return this.length === this.values.length ? this.values : this.values.slice(0, this.length);
  }
}

export class GrowingUint8 {
  values: Uint8Array;
  length = 0;

  constructor(capacity = 256) {
    this.values = new Uint8Array(Math.max(16, capacity));
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint8Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  finish(): Uint8Array {
    return this.length === this.values.length ? this.values : this.values.slice(0, this.length);
  }
}
