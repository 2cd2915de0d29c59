import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnePiece } from '../../../src/core/patrol/zones/improve-zone.ts';
import { patrolZones } from '../../../src/core/patrol/zones/patrol-zones.ts';
import type { ZoneUnits } from '../../../src/core/patrol/zones/patrol-zones.ts';
import { quietContext } from '../../support/quiet-context.ts';

type Pair = readonly [number, number];

function unitsOf(
  risk: readonly number[],
  touching: readonly Pair[],
  more: { readonly cost?: readonly number[]; readonly area?: readonly number[] } = {},
): ZoneUnits {
  const lists = risk.map((_, unit) => [
    ...new Set(touching.flatMap(([a, b]) => (a === unit ? [b] : b === unit ? [a] : []))),
  ]);
  const start = [0];
  for (const list of lists) start.push((start.at(-1) ?? 0) + list.length);
  return {
    count: risk.length,
    risk: Float64Array.from(risk),
    cost: Float64Array.from(more.cost ?? risk.map(() => 1)),
    start: Uint32Array.from(start),
    neighbour: Uint32Array.from(lists.flat()),
    ...(more.area ? { area: Int32Array.from(more.area) } : {}),
  };
}

/** Units in a row. */
const chain = (count: number): Pair[] =>
  Array.from({ length: count - 1 }, (_, i) => [i, i + 1] as const);

describe('patrol zones', () => {
  it('take the stretch of most risk first, and the next best apart from it', async () => {
    const units = unitsOf([1, 5, 5, 1, 0, 0, 3, 3, 0], chain(9));
    const zones = await patrolZones(units, { zones: 2, capacity: 2 }, quietContext());
    expect(zones).toEqual([
      { units: [1, 2], risk: 10, cost: 2 },
      { units: [6, 7], risk: 6, cost: 2 },
    ]);
  });

  it('go through a unit without risk to more of it, when there is room', async () => {
    const units = unitsOf([4, 0, 4, 0, 0, 0, 1], chain(7));
    const zones = await patrolZones(units, { zones: 1, capacity: 3 }, quietContext());
    expect(zones).toEqual([{ units: [0, 1, 2], risk: 8, cost: 3 }]);
  });

  it('stay within a commune when asked', async () => {
    const units = unitsOf([3, 3, 3, 3], chain(4), { area: [7, 7, 8, 8] });
    const zones = await patrolZones(units, { zones: 3, capacity: 4 }, quietContext());
    expect(zones.map((zone) => zone.units)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('are none where nothing is at risk, or nothing fits', async () => {
    const none = { zones: 3, capacity: 5 };
    expect(await patrolZones(unitsOf([0, 0], chain(2)), none, quietContext())).toEqual([]);
    expect(await patrolZones(unitsOf([], []), none, quietContext())).toEqual([]);
    const large = unitsOf([9], [], { cost: [6] });
    expect(await patrolZones(large, none, quietContext())).toEqual([]);
  });

  it('are in one piece, within the capacity, apart, and better first come first', async () => {
    const size = 24;
    const unit = fc.integer({ min: 0, max: size - 1 });
    const risks = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size });
    const costs = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: size, maxLength: size });
    const pairs = fc.array(fc.tuple(unit, unit), { minLength: 10, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        risks,
        costs,
        pairs,
        fc.integer({ min: 1, max: 30 }),
        async (risk, cost, touching, capacity) => {
          const units = unitsOf(
            risk,
            touching.filter(([a, b]) => a !== b),
            { cost },
          );
          const zones = await patrolZones(units, { zones: 4, capacity }, quietContext());
          const all = zones.flatMap((zone) => zone.units);
          expect(new Set(all).size).toBe(all.length);
          for (const zone of zones) {
            expect(zone.cost).toBeLessThanOrEqual(capacity);
            expect(isOnePiece(units, new Set(zone.units))).toBe(true);
            expect(zone.risk).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 120, seed: 20261122 },
    );
  });
});
