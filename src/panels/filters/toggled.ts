/** The list with a value put in or taken out, in the order of `all`. */
export function toggled<Value>(
  all: readonly Value[],
  chosen: readonly Value[],
  value: Value,
  on: boolean,
): readonly Value[] {
  const next = new Set(chosen);
  if (on) next.add(value);
  else next.delete(value);
  return all.filter((one) => next.has(one));
}
