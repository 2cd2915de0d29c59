/** A coordinate as XML formats write it; NaN for what is none, the empty text included. */
export function coordinateText(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
