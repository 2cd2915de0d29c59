/** Lists of plain values as "a,b"; anything deeper as its JSON, or nothing when it cannot be written. */
export function textOfValue(value: unknown): string {
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return value.join(',');
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}
