/**
 * Parts of a total rounded so that the rounded parts add up to the rounded total (largest remainder):
 * what a person sees can be added up by hand. `step` is the last place shown, such as 0.1.
 */
export function roundedParts(parts: ArrayLike<number>, step = 0.1): readonly number[] {
  const scaled = Array.from(parts, (part) => part / step);
  const total = Math.round(scaled.reduce((sum, part) => sum + part, 0));
  const floors = scaled.map(Math.floor);
  const missing = total - floors.reduce((sum, part) => sum + part, 0);
  const byRemainder = [...scaled.keys()].toSorted(
    (a, b) => remainder(scaled, b) - remainder(scaled, a) || a - b,
  );
  const raised = new Set(byRemainder.slice(0, Math.max(0, missing)));
  return floors.map((part, place) => (part + (raised.has(place) ? 1 : 0)) * step);
}

function remainder(values: readonly number[], place: number): number {
  const value = values[place] ?? 0;
  return value - Math.floor(value);
}
