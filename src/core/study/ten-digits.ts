/** Ten significant digits: what lies behind them may differ from one JavaScript engine to another. */
export function tenDigits(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(10));
  if (Array.isArray(value)) return value.map(tenDigits);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, tenDigits(member)]),
  );
}
