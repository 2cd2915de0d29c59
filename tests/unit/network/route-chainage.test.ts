import { describe, expect, it } from 'vitest';
import { metricPlane } from '../../../src/core/geo/metric-plane.ts';
import { routeChainage } from '../../../src/core/network/route-chainage.ts';
import { place, smallDataset } from '../../support/small-dataset.ts';

const routes = smallDataset({
  cable_route: [
    { line: [place(0, 0), place(1000, 0), place(1000, 500)], fields: { id: 'A' } },
    { line: [place(0, 300), place(400, 300)], fields: { id: 'B' } },
  ],
}).tables.cable_route;

const chainage = () => {
  if (!routes) throw new Error('no routes');
  return routeChainage(routes, metricPlane(108.25));
};

describe('where along a route a place lies', () => {
  it('is measured from its first vertex, around its bends', () => {
    const found = chainage().nearest(place(1030, 250), 100);
    expect(found?.row).toBe(0);
    expect(found?.chainageM).toBeCloseTo(1250, -1);
    expect(found?.lengthM).toBeCloseTo(1500, -1);
    expect(found?.awayM).toBeCloseTo(30, 0);
    expect(found?.place[0]).toBeCloseTo(place(1000, 250)[0], 6);
  });

  it('is on the nearest route, or the nearest that is accepted', () => {
    expect(chainage().nearest(place(200, 200), 500)?.row).toBe(1);
    expect(chainage().nearest(place(200, 200), 500, (row) => row !== 1)?.row).toBe(0);
  });

  it('is nowhere when no route is so near', () => {
    expect(chainage().nearest(place(200, 150), 100)).toBeNull();
  });

  it('may be an end: the nearest within the limit', () => {
    const end = chainage().nearestEnd(place(995, 505), 50);
    expect([end?.row, Math.round(end?.awayM ?? 0)]).toEqual([0, 7]);
    expect(end?.chainageM).toBe(end?.lengthM);
    expect(chainage().nearestEnd(place(500, 0), 50)).toBeNull();
  });
});
