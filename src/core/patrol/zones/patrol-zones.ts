import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import { growZone } from './grow-zone.ts';
import { improveZone } from './improve-zone.ts';

/** Pieces of the network that zones are made of, and which of them touch. */
export type ZoneUnits = {
  readonly count: number;
  /** Expected incidents (or loss) of each; what a zone is to cover most of. */
  readonly risk: Float64Array;
  /** What it takes to patrol each: metres, or seconds. Not negative. */
  readonly cost: Float64Array;
  /** Touching units of unit u: neighbour[start[u]] … ; each pair both ways. */
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
  /** Commune of each, when zones are to stay within one; -1 joins any. */
  readonly area?: Int32Array;
};

export type ZoneOptions = {
  readonly zones: number;
  /** Most cost of one zone. */
  readonly capacity: number;
};

export type PatrolZone = {
  /** Rising. */
  readonly units: readonly number[];
  readonly risk: number;
  readonly cost: number;
};

/** Units of most risk for their cost that a zone may start from. */
const SEEDS = 40;

/**
 * Zones to patrol: contiguous pieces of the network within the capacity that cover much risk, the one
 * that covers most first, none sharing a unit. Each is the best of those grown from the units of most
 * risk for their cost, bettered by exchanging units at its edge. Greedy over zones: no proof of the best
 * is claimed. Fewer zones come out where nothing with a risk is left; no units give none.
 */
export async function patrolZones(
  units: ZoneUnits,
  { zones, capacity }: ZoneOptions,
  ctx: RunContext,
): Promise<readonly PatrolZone[]> {
  const taken = new Uint8Array(units.count);
  const found: PatrolZone[] = [];
  while (found.length < zones) {
    let best: PatrolZone | null = null;
    for (const seed of seedsLeft(units, capacity, taken)) {
      const grown = growZone(units, seed, capacity, taken);
      const zone = zoneOf(units, improveZone(units, grown, capacity, taken));
      if (!best || zone.risk > best.risk + 1e-12) best = zone;
      await ctx.breathe();
    }
    if (!best || !(best.risk > 0)) break;
    for (const unit of best.units) taken[unit] = 1;
    found.push(best);
    ctx.progress('patrol-zones', found.length / zones);
  }
  return found;
}

/** Of units that still fit a zone, those of most risk for their cost; of equal ones the lowest. */
function seedsLeft(
  { count, risk, cost }: ZoneUnits,
  capacity: number,
  taken: Uint8Array,
): readonly number[] {
  const worth = (unit: number): number => f64(risk, unit) / Math.max(f64(cost, unit), 1);
  return Array.from({ length: count }, (_, unit) => unit)
    .filter((unit) => taken[unit] === 0 && f64(risk, unit) > 0 && f64(cost, unit) <= capacity)
    .toSorted((a, b) => worth(b) - worth(a) || a - b)
    .slice(0, SEEDS);
}

export function zoneOf({ risk, cost }: ZoneUnits, members: Iterable<number>): PatrolZone {
  const units = [...members].toSorted((a, b) => a - b);
  const sum = (values: Float64Array): number =>
    units.reduce((total, unit) => total + f64(values, unit), 0);
  return { units, risk: sum(risk), cost: sum(cost) };
}
