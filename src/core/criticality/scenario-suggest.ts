import { routeOfSection } from './scenario-places.ts';

const SUGGESTED = 3;

/**
 * Ids that a mistyped one may stand for: of a route that exists, its sections nearest along it; else the
 * ids with the fewest changed letters (case and the choice of dash do not count), none that differ by half.
 */
export function nearestIds(id: string, known: readonly string[]): readonly string[] {
  const route = routeOfSection(id);
  const ofRoute = known.filter((other) => other !== route && routeOfSection(other) === route);
  if (ofRoute.length > 0) {
    const asked = startOf(id);
    const away = (other: string): number => Math.abs(startOf(other) - asked);
    return ofRoute.toSorted((a, b) => away(a) - away(b)).slice(0, SUGGESTED);
  }
  const limit = Math.max(1, Math.floor(id.length / 2));
  const folded = fold(id);
  return [...new Set(known)]
    .map((other) => ({ other, changes: changesBetween(folded, fold(other), limit) }))
    .filter(({ changes }) => changes <= limit)
    .toSorted((a, b) => a.changes - b.changes || (a.other < b.other ? -1 : 1))
    .slice(0, SUGGESTED)
    .map(({ other }) => other);
}

function startOf(sectionId: string): number {
  const metres = Number.parseFloat(sectionId.slice(sectionId.lastIndexOf('@') + 1));
  return Number.isFinite(metres) ? metres : 0;
}

function fold(id: string): string {
  return id.toLowerCase().replaceAll(/[\s_‐-―]/g, '-');
}

/** Letters put in, left out or changed between two texts; limit + 1 when they are more than the limit. */
function changesBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}
