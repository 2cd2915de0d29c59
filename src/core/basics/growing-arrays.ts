/** Typed arrays that double when full; `finish` copies out exactly what was pushed. */
export class GrowingFloat64 {
  values = new Float64Array(256);
  length = 0;

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
    return this.values.slice(0, this.length);
  }
}

export class GrowingUint32 {
  values = new Uint32Array(256);
  length = 0;

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
    return this.values.slice(0, this.length);
  }
}

export class GrowingUint8 {
  values = new Uint8Array(256);
  length = 0;

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
    return this.values.slice(0, this.length);
  }
}
