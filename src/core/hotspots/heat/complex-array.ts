/** Complex numbers in two arrays. */
export type Complex = { readonly re: Float64Array; readonly im: Float64Array };

export function complexArray(length: number): Complex {
  return { re: new Float64Array(length), im: new Float64Array(length) };
}
