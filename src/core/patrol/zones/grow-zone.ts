import { f64, i32, u32 } from '../../geo/typed.ts';
import type { ZoneUnits } from './patrol-zones.ts';

/** Units looked past one without risk, to what lies behind it. */
const REACH = 12;

/**
 * A zone grown from a unit: each time the way (one unit, or a run of them) to more risk that pays most
 * risk for its cost, while it fits. A unit without risk is only a way to others.
 */
export function growZone(
  units: ZoneUnits,
  seed: number,
  capacity: number,
  taken: Uint8Array,
): ReadonlySet<number> {
  const zone = new Set([seed]);
  let spent = f64(units.cost, seed);
  for (;;) {
    const way = bestWay(units, zone, capacity - spent, taken);
    if (!way) return zone;
    for (const unit of way) {
      zone.add(unit);
      spent += f64(units.cost, unit);
    }
  }
}

/** Whether a unit may join a zone: free, and of the zone's commune where that counts. */
export function mayJoin(
  { area }: ZoneUnits,
  zone: ReadonlySet<number>,
  unit: number,
  taken: Uint8Array,
): boolean {
  if (taken[unit] === 1 || zone.has(unit)) return false;
  if (!area) return true;
  const own = i32(area, unit);
  if (own < 0) return true;
  for (const member of zone) {
    const other = i32(area, member);
    if (other >= 0) return other === own;
  }
  return true;
}

/** Breadth first from the zone's edge, a few units deep: the way of most risk for its cost that fits. */
function bestWay(
  units: ZoneUnits,
  zone: ReadonlySet<number>,
  room: number,
  taken: Uint8Array,
): readonly number[] | null {
  const { start, neighbour, risk, cost } = units;
  const from = new Map<number, number>();
  const total = new Map<number, { readonly risk: number; readonly cost: number; depth: number }>();
  let front: number[] = [];
  const offer = (unit: number, before: number): void => {
    if (total.has(unit) || !mayJoin(units, zone, unit, taken)) return;
    const past = before < 0 ? { risk: 0, cost: 0, depth: 0 } : total.get(before);
    if (!past) return;
    const sum = {
      risk: past.risk + f64(risk, unit),
      cost: past.cost + f64(cost, unit),
      depth: past.depth + 1,
    };
    if (sum.cost > room) return;
    from.set(unit, before);
    total.set(unit, sum);
    front.push(unit);
  };
  for (const member of [...zone].toSorted((a, b) => a - b)) {
    for (let i = u32(start, member); i < u32(start, member + 1); i += 1) {
      offer(u32(neighbour, i), -1);
    }
  }
  let best = -1;
  let most = 0;
  while (front.length > 0) {
    const now = front;
    front = [];
    for (const unit of now) {
      const sum = total.get(unit);
      if (!sum) continue;
      const worth = sum.risk / Math.max(sum.cost, 1e-9);
      if (worth > most) [best, most] = [unit, worth];
      if (sum.depth === REACH) continue;
      for (let i = u32(start, unit); i < u32(start, unit + 1); i += 1)
        offer(u32(neighbour, i), unit);
    }
  }
  if (best < 0) return null;
  const way: number[] = [];
  for (let unit = best; unit >= 0; unit = from.get(unit) ?? -1) way.push(unit);
  return way.toReversed();
}
