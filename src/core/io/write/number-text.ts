/**
 * A number as text that reads one way only: three decimals after one to three digits could be thousands
 * (1.234), so they get a fourth (1.2340).
 */
export function numberText(value: number): string {
  const text = String(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}
