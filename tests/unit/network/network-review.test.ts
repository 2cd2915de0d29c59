import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NETWORK_FINDING_CODES,
  REVIEW_DEFAULTS,
  reviewNetwork,
} from '../../../src/core/network/review/network-review.ts';
import type { NetworkFinding } from '../../../src/core/network/review/network-review.ts';
import { snapSteps } from '../../../src/core/network/review/snap-steps.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { ORIGIN, PLANE, linesOf } from './lines-of.ts';
import type { Line, Point } from './lines-of.ts';

type Site = { readonly at: Point; readonly feeds?: boolean };

async function review(
  routes: readonly (readonly Line[])[],
  sites: readonly Site[] = [],
  likeness = Uint32Array.from({ length: routes.length }, () => 0),
  owners: readonly number[] | null = null,
): Promise<readonly NetworkFinding[]> {
  const input = {
    geometry: linesOf(routes),
    plane: PLANE,
    likeness,
    owner: Uint32Array.from(routes, (_, route) => (owners ? (owners[route] ?? 0) : 0)),
    sites: {
      x: Float64Array.from(sites, ({ at }) => ORIGIN.x + at[0]),
      y: Float64Array.from(sites, ({ at }) => ORIGIN.y + at[1]),
      feeds: Uint8Array.from(sites, ({ feeds }) => (feeds ? 1 : 0)),
    },
  };
  return reviewNetwork(input, { nodeToleranceM: 5, ...REVIEW_DEFAULTS }, quietContext());
}

/** Code, routes or site, metres, and the place from the origin in whole metres. */
const told = (found: readonly NetworkFinding[]) =>
  found.map(({ code, routes, site, metres, x, y }) => ({
    code,
    of: site < 0 ? routes : site,
    metres: Math.round(metres),
    at: [Math.round(x - ORIGIN.x), Math.round(y - ORIGIN.y)],
  }));

const line = (...points: Point[]): readonly Line[] => [points];
const ENDS = [{ at: [0, 0], feeds: true }, { at: [1000, 0] }] as const satisfies readonly Site[];

describe('the review of a network', () => {
  it('has nothing to say of a cable between two sites', async () => {
    expect(told(await review([line([0, 0], [400, 30], [1000, 0])], ENDS))).toEqual([]);
  });

  it('tells an end that stops short of a line, and how wide the gap is', async () => {
    const found = await review(
      [line([0, 0], [1000, 0]), line([500, 400], [500, 12])],
      [...ENDS, { at: [500, 400] }],
    );
    expect(told(found)).toEqual([
      { code: 'near-miss', of: [1, 0], metres: 12, at: [500, 12] },
      { code: 'island', of: [1], metres: 388, at: [500, 206] },
    ]);
  });

  it('does not take an end within the tolerance for a gap', async () => {
    const found = await review(
      [line([0, 0], [1000, 0]), line([500, 400], [500, 4])],
      [...ENDS, { at: [500, 400] }],
    );
    expect(told(found)).toEqual([]);
  });

  it('tells an end at nothing, and none at a site', async () => {
    const routes = [line([0, 0], [1000, 0]), line([500, 0], [500, 900])];
    expect(told(await review(routes, ENDS))).toEqual([
      { code: 'dangling-end', of: [1], metres: 0, at: [500, 900] },
    ]);
    expect(told(await review(routes, [...ENDS, { at: [560, 900] }]))).toEqual([]);
  });

  it('does not call a short spur a near miss of the line it leaves', async () => {
    const found = await review([line([0, 0], [1000, 0]), line([500, 0], [500, 40])], ENDS);
    expect(told(found)).toEqual([{ code: 'dangling-end', of: [1], metres: 0, at: [500, 40] }]);
  });

  it('tells lines that cross without a joint, once a place', async () => {
    const sites = [...ENDS, { at: [480, -300] }, { at: [520, 300] }] as const;
    const found = await review([line([0, 0], [1000, 0]), line([480, -300], [520, 300])], sites);
    expect(told(found)).toEqual([
      { code: 'crossing', of: [0, 1], metres: 0, at: [500, 0] },
      { code: 'island', of: [1], metres: 601, at: [500, 0] },
    ]);
  });

  it('does not expect the cables of two operators to be joined', async () => {
    const routes = [line([0, 0], [1000, 0]), line([480, -300], [520, 300])];
    const found = await review(routes, ENDS, undefined, [0, 1]);
    expect(found.map(({ code }) => code)).not.toContain('crossing');
  });

  it('takes a shared vertex for a joint', async () => {
    const sites = [...ENDS, { at: [500, -300] }, { at: [500, 300] }] as const;
    const routes = [line([0, 0], [500, 0], [1000, 0]), line([500, -300], [500, 0], [500, 300])];
    expect(told(await review(routes, sites))).toEqual([]);
  });

  it('calls what no exchange stands by an island; without exchanges all but the longest', async () => {
    const routes = [line([0, 0], [1000, 0]), line([0, 5000], [3000, 5000])];
    const sites = [...ENDS, { at: [0, 5000] }, { at: [3000, 5000] }] as const;
    expect(told(await review(routes, sites))).toEqual([
      { code: 'island', of: [1], metres: 3000, at: [1500, 5000] },
    ]);
    const unfed = sites.map(({ at }) => ({ at }));
    expect(told(await review(routes, unfed))).toEqual([
      { code: 'island', of: [0], metres: 1000, at: [500, 0] },
    ]);
  });

  it('tells the same cable twice, whichever way it was drawn, unless they are different cables', async () => {
    const routes = [line([0, 0], [400, 30], [1000, 0]), line([1000, 0], [400, 30], [0, 0])];
    expect(told(await review(routes, ENDS))).toMatchObject([
      { code: 'duplicate', of: [0, 1], metres: 1002 },
    ]);
    expect(told(await review(routes, ENDS, Uint32Array.of(0, 1)))).toEqual([]);
  });

  it('tells parts without length and sites far from any cable', async () => {
    const routes: readonly (readonly Line[])[] = [
      [
        [
          [0, 0],
          [1000, 0],
        ],
        [
          [300, 0],
          [300, 0],
        ],
      ],
    ];
    expect(told(await review(routes, [...ENDS, { at: [200, 800] }]))).toEqual([
      { code: 'zero-length', of: [0], metres: 0, at: [300, 0] },
      { code: 'far-site', of: 2, metres: 800, at: [200, 800] },
    ]);
  });

  it('answers for no cables at all', async () => {
    expect(told(await review([], [{ at: [0, 0] }]))).toEqual([
      { code: 'far-site', of: 0, metres: 0, at: [0, 0] },
    ]);
  });

  it('finds every crossing that comparing all pairs of segments finds', async () => {
    const coordinate = fc.integer({ min: 0, max: 4000 });
    const segment = fc.tuple(coordinate, coordinate, coordinate, coordinate);
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { minLength: 2, maxLength: 14 }), async (segments) => {
        const lines = segments
          .filter(([x0, y0, x1, y1]) => Math.hypot(x1 - x0, y1 - y0) > 100)
          .map(([x0, y0, x1, y1]) => line([x0, y0], [x1, y1]));
        const found = (await review(lines)).filter(({ code }) => code === 'crossing');
        const pairs = new Set(found.map(({ routes }) => routes.join(' ')));
        for (const [a, first] of lines.entries()) {
          for (const [b, second] of lines.entries()) {
            if (b <= a || !crossWellInside(first[0] ?? [], second[0] ?? [])) continue;
            expect(pairs).toContain(`${a} ${b}`);
          }
        }
        for (const { routes } of found) expect(routes.length).toBe(2);
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });

  it('gives the codes in their order and finite numbers only', async () => {
    const routes = [line([0, 0], [1000, 0]), line([500, 400], [500, 12]), line([0, -9], [1000, 9])];
    const found = await review(routes, [{ at: [9000, 9000] }]);
    const places = found.map(({ code }) => NETWORK_FINDING_CODES.indexOf(code));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const { x, y, metres } of found) {
      expect([x, y, metres].every(Number.isFinite)).toBe(true);
    }
  });
});

describe('the preview of tolerances', () => {
  it('joins more the wider it is', async () => {
    const geometry = linesOf([line([0, 0], [1000, 0]), line([500, 400], [500, 12])]);
    const steps = await snapSteps(geometry, PLANE, [1, 10, 20], quietContext());
    expect(steps).toEqual([
      { toleranceM: 1, joinedEnds: 0, deadEnds: 4, pieces: 2 },
      { toleranceM: 10, joinedEnds: 0, deadEnds: 4, pieces: 2 },
      { toleranceM: 20, joinedEnds: 1, deadEnds: 3, pieces: 1 },
    ]);
  });
});

/** Both segments cross, not nearly side by side, more than 20 m from all four ends. */
function crossWellInside(a: Line, b: Line): boolean {
  const [p0 = [0, 0], p1 = [0, 0]] = a;
  const [q0 = [0, 0], q1 = [0, 0]] = b;
  const [adx, ady] = [p1[0] - p0[0], p1[1] - p0[1]];
  const [bdx, bdy] = [q1[0] - q0[0], q1[1] - q0[1]];
  const cross = adx * bdy - ady * bdx;
  if (Math.abs(cross) < 0.11 * Math.hypot(adx, ady) * Math.hypot(bdx, bdy)) return false;
  const t = ((q0[0] - p0[0]) * bdy - (q0[1] - p0[1]) * bdx) / cross;
  const [x, y] = [p0[0] + t * adx, p0[1] + t * ady];
  const u = ((q0[0] - p0[0]) * ady - (q0[1] - p0[1]) * adx) / cross;
  if (!(t > 0 && t < 1 && u > 0 && u < 1)) return false;
  return [p0, p1, q0, q1].every(([ex, ey]) => Math.hypot(ex - x, ey - y) > 20);
}
