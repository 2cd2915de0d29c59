import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CableFinder } from '../../../src/core/criticality/cable-finder.ts';
import { mayCarry } from '../../../src/core/criticality/carriers.ts';
import { nearestCables } from '../../../src/core/criticality/nearest-cables.ts';

type Cable = { readonly atX: number; readonly carrier: number; readonly isLit: boolean };

const anyCable: fc.Arbitrary<Cable> = fc.record({
  atX: fc.integer({ min: 0, max: 40 }),
  carrier: fc.nat({ max: 3 }),
  isLit: fc.boolean(),
});
const anyPoint = fc.record({
  x: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(Number.NaN)),
  isAsked: fc.nat({ max: 1 }),
  carrier: fc.nat({ max: 3 }),
  standby: fc.nat({ max: 3 }),
});
const TOLERANCE_M = 8;

/** Cables that run north: the distance is that of the eastings. */
function nearest(cables: readonly Cable[], x: number, takes: (cable: Cable) => boolean): number {
  let best = -1;
  cables.forEach((cable, edge) => {
    const distanceM = Math.abs(cable.atX - x);
    if (!takes(cable) || distanceM > TOLERANCE_M) return;
    if (best < 0 || distanceM < Math.abs((cables[best]?.atX ?? 0) - x)) best = edge;
  });
  return best;
}

function finderOf(cables: readonly Cable[]): CableFinder {
  return {
    near: (x, _, __, carrier, accept = () => true) => {
      const edge = nearest(
        cables,
        x,
        (cable) => mayCarry(cable.carrier, carrier) && accept(cables.indexOf(cable)),
      );
      return edge < 0 ? undefined : { edge, alongM: x };
    },
    onRoute: () => undefined,
  };
}

describe('the cables points hang on', () => {
  it('are what each point alone would take: lit ones first for a point of no operator', () => {
    fc.assert(
      fc.property(
        fc.array(anyCable, { maxLength: 8 }),
        fc.array(anyPoint, { maxLength: 12 }),
        (cables, points) => {
          const found = nearestCables(finderOf(cables), {
            x: Float64Array.from(points, ({ x }) => x),
            y: new Float64Array(points.length),
            isAsked: Uint8Array.from(points, ({ isAsked }) => isAsked),
            toleranceM: TOLERANCE_M,
            carrier: Uint32Array.from(points, ({ carrier }) => carrier),
            standbyCarrier: Uint32Array.from(points, ({ standby }) => standby),
            reaches: (edge) => cables[edge]?.isLit === true,
          });
          const alone = points.map(({ x, isAsked, carrier, standby }) => {
            if (isAsked === 0 || Number.isNaN(x)) return -1;
            const lit = (cable: Cable): boolean => carrier === 0 && cable.isLit;
            const choices = [
              nearest(cables, x, (one) => lit(one) && mayCarry(one.carrier, standby)),
              nearest(cables, x, lit),
              nearest(cables, x, (one) => mayCarry(one.carrier, carrier)),
            ];
            return choices.find((edge) => edge >= 0) ?? -1;
          });
          expect([...found.edge]).toEqual(alone);
          expect([...found.alongM]).toEqual(
            points.map(({ x }, point) => ((alone[point] ?? -1) < 0 ? 0 : x)),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
