/**
 * Elements of typed arrays inside loops that know their bounds. One function per array type keeps the
 * engine's type feedback apart (one shared function would make every access megamorphic); both are
 * inlined. An index out of bounds is a defect of the caller.
 */
export function f64(values: Float64Array, index: number): number {
  return values[index] as number;
}

export function u32(values: Uint32Array, index: number): number {
  return values[index] as number;
}

export function i32(values: Int32Array, index: number): number {
  return values[index] as number;
}
