import type { Format } from '../../i18n/format.ts';

const LEAST_SHOWN = 0.001;

/** A rate short enough for a column: two significant digits, and no digits below a thousandth. */
export function shortRate(value: number, format: Format): string {
  if (value > 0 && value < LEAST_SHOWN / 2) return `<${format.decimal(LEAST_SHOWN, 3)}`;
  if (value < 0.1) return format.decimal(value, 3);
  if (value < 10) return format.decimal(value, value < 1 ? 2 : 1);
  return format.decimal(value, 0);
}
