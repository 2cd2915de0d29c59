import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside, zoneOutline } from '../../../src/core/patrol/zones/zone-outline.ts';
import type { Piece } from '../../../src/core/patrol/zones/zone-outline.ts';

describe('the outline of a zone', () => {
  it('holds every piece, also where they do not touch', () => {
    const metre = fc.double({ min: 0, max: 8000, noNaN: true });
    const piece = fc.tuple(metre, metre, metre, metre);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces: Piece[]) => {
        const ring = zoneOutline(pieces, 300);
        for (const [ax, ay, bx, by] of pieces) {
          for (let i = 0; i <= 20; i += 1) {
            const t = i / 20;
            expect(isInside(ring, ax + t * (bx - ax), ay + t * (by - ay))).toBe(true);
          }
        }
        expect([ring.x.at(-1), ring.y.at(-1)]).toEqual([ring.x[0], ring.y[0]]);
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });

  it('follows a bent line rather than its hull', () => {
    const bent: Piece[] = [
      [0, 0, 6000, 0],
      [6000, 0, 6000, 6000],
    ];
    expect(isInside(zoneOutline(bent, 300), 2000, 4000)).toBe(false);
  });

  it('is empty for nothing', () => {
    expect(zoneOutline([], 300).x).toHaveLength(0);
  });
});
