/**
 * Complex numbers in one array: the real part of number i at 2i, the imaginary part at 2i + 1. Beside each
 * other because the solver gathers them node by node.
 */
export type ComplexArray = Float64Array;

export function complexArray(length: number): ComplexArray {
  return new Float64Array(2 * length);
}
