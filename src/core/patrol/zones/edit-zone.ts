/** Units (sections by their target ids, or numbers) that touch a unit. */
export type TouchingOf<Unit> = (unit: Unit) => readonly Unit[];

/** The contiguous parts of a zone, largest first; of equal ones the one that begins first. O(units). */
export function partsOf<Unit>(
  zone: readonly Unit[],
  touching: TouchingOf<Unit>,
): readonly (readonly Unit[])[] {
  const left = new Set(zone);
  const parts: Unit[][] = [];
  for (const first of zone) {
    if (!left.delete(first)) continue;
    const part = [first];
    for (const unit of part) {
      for (const next of touching(unit)) if (left.delete(next)) part.push(next);
    }
    parts.push(part);
  }
  return parts.toSorted((a, b) => b.length - a.length);
}

/**
 * A zone divided at one of its units: the part that is left largest without it keeps it, all else becomes
 * the other zone. Null where the unit divides nothing: at an end, on a ring, or not of the zone.
 */
export function splitZone<Unit>(
  zone: readonly Unit[],
  at: Unit,
  touching: TouchingOf<Unit>,
): readonly [readonly Unit[], readonly Unit[]] | null {
  if (!zone.includes(at)) return null;
  const before = partsOf(zone, touching).length;
  const rest = zone.filter((unit) => unit !== at);
  const parts = partsOf(rest, touching);
  if (parts.length < 2 || parts.length <= before) return null;
  const beside = new Set(touching(at));
  const keeps = parts.find((part) => part.some((unit) => beside.has(unit))) ?? parts[0] ?? [];
  const kept = new Set([...keeps, at]);
  return [zone.filter((unit) => kept.has(unit)), zone.filter((unit) => !kept.has(unit))];
}

/** Two zones as one, in the order of both; a unit of both comes once. */
export function mergeZones<Unit>(one: readonly Unit[], other: readonly Unit[]): readonly Unit[] {
  return [...new Set([...one, ...other])];
}

/** A zone with units added at its end and others taken out. */
export function withSections<Unit>(
  zone: readonly Unit[],
  added: readonly Unit[],
  removed: readonly Unit[] = [],
): readonly Unit[] {
  const out = new Set(removed);
  return mergeZones(zone, added).filter((unit) => !out.has(unit));
}

/** Units outside that touch the zone: what its border may take in. In the order of the zone. */
export function borderOf<Unit>(zone: readonly Unit[], touching: TouchingOf<Unit>): readonly Unit[] {
  const inside = new Set(zone);
  const border = new Set(zone.flatMap((unit) => touching(unit).filter((one) => !inside.has(one))));
  return [...border];
}

/** Units that can leave without the zone falling apart, and are not its last. */
export function looseUnits<Unit>(
  zone: readonly Unit[],
  touching: TouchingOf<Unit>,
): readonly Unit[] {
  if (zone.length < 2) return [];
  const parts = partsOf(zone, touching).length;
  return zone.filter(
    (unit) =>
      partsOf(
        zone.filter((one) => one !== unit),
        touching,
      ).length <= parts,
  );
}
