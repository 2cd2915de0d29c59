import type { RiskColumns } from '../../core/risk/risk-columns.ts';
import type { Format } from '../../i18n/format.ts';

/** Site- or subscriber-hours short enough for a column: two or three significant digits. */
export function shortHours(value: number, format: Format): string {
  if (value > 0 && value < 0.05) return `<${format.decimal(0.1, 1)}`;
  if (value < 10) return format.decimal(value, 1);
  if (value < 10_000) return format.integer(value);
  return `${format.decimal(value / 1000, value < 100_000 ? 1 : 0)}k`;
}

/** 40–300: the 95 % interval of what the loss is ranked by. */
export function hoursInterval(risk: RiskColumns, target: number, format: Format): string {
  const value = risk[risk.rankedBy][target] ?? 0;
  const low = value * (risk.low[target] ?? 1);
  const high = value * (risk.high[target] ?? 1);
  return `${low < 0.05 ? '0' : shortHours(low, format)}–${shortHours(high, format)}`;
}
