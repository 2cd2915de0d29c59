import { f64, u32 } from '../../geo/typed.ts';
import { mayJoin } from './grow-zone.ts';
import type { ZoneUnits } from './patrol-zones.ts';

const MOST_ROUNDS = 60;

/**
 * Exchanges units at the edge of a zone while that covers more risk: one that the rest does without
 * (the zone stays in one piece) goes, and what then fits comes.
 */
export function improveZone(
  units: ZoneUnits,
  zone: ReadonlySet<number>,
  capacity: number,
  taken: Uint8Array,
): ReadonlySet<number> {
  let now = zone;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const better = exchanged(units, now, capacity, taken);
    if (!better) return now;
    now = better;
  }
  return now;
}

function exchanged(
  units: ZoneUnits,
  zone: ReadonlySet<number>,
  capacity: number,
  taken: Uint8Array,
): ReadonlySet<number> | null {
  const { risk, cost } = units;
  const spent = sumOf(zone, cost);
  const cheapFirst = [...zone].toSorted(
    (a, b) => f64(risk, a) - f64(risk, b) || f64(cost, b) - f64(cost, a) || a - b,
  );
  for (const out of cheapFirst.slice(0, 12)) {
    if (zone.size < 2) return null;
    const rest = new Set(zone);
    rest.delete(out);
    if (!isOnePiece(units, rest)) continue;
    const room = capacity - spent + f64(cost, out);
    const come = bestNeighbour(units, rest, room, taken, out);
    if (come < 0 || f64(risk, come) <= f64(risk, out) + 1e-12) continue;
    rest.add(come);
    return grownOn(units, rest, capacity, taken);
  }
  return null;
}

/** What of the units beside it still fits goes in too. */
function grownOn(
  units: ZoneUnits,
  zone: ReadonlySet<number>,
  capacity: number,
  taken: Uint8Array,
): ReadonlySet<number> {
  const room = capacity - sumOf(zone, units.cost);
  const more = bestNeighbour(units, zone, room, taken, -1);
  return more >= 0 && f64(units.risk, more) > 0 ? new Set([...zone, more]) : zone;
}

function bestNeighbour(
  units: ZoneUnits,
  zone: ReadonlySet<number>,
  room: number,
  taken: Uint8Array,
  but: number,
): number {
  const { start, neighbour, risk, cost } = units;
  let best = -1;
  let most = -1;
  for (const member of zone) {
    for (let i = u32(start, member); i < u32(start, member + 1); i += 1) {
      const unit = u32(neighbour, i);
      if (unit === but || f64(cost, unit) > room || !mayJoin(units, zone, unit, taken)) continue;
      const own = f64(risk, unit);
      if (own > most || (own === most && unit < best)) [best, most] = [unit, own];
    }
  }
  return best;
}

/** Whether the units of a set touch one another, directly or through others of the set. */
export function isOnePiece({ start, neighbour }: ZoneUnits, set: ReadonlySet<number>): boolean {
  const [first] = set;
  if (first === undefined) return true;
  const seen = new Set([first]);
  const waiting = [first];
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    for (let i = u32(start, unit); i < u32(start, unit + 1); i += 1) {
      const next = u32(neighbour, i);
      if (!set.has(next) || seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return seen.size === set.size;
}

function sumOf(set: ReadonlySet<number>, values: Float64Array): number {
  let sum = 0;
  for (const unit of set) sum += f64(values, unit);
  return sum;
}
