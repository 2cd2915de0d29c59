import { describe, expect, it } from 'vitest';
import { assignToNearest } from '../../../../src/core/geo/assign-to-nearest.ts';
import { metricPlane } from '../../../../src/core/geo/metric-plane.ts';

const PLANE = metricPlane(108.25);

describe('the nearest anchor of each place', () => {
  it('is the nearest in metres, with its distance', () => {
    // 0.01° of latitude at 14° N is 1,106.4 m of meridian on WGS 84; the plane is within 0.01 %.
    const { anchor, distanceM } = assignToNearest(
      Float64Array.of(108.25, 14.01, 108.9, 14),
      Float64Array.of(108.25, 14, 108.95, 14),
      PLANE,
    );
    expect([...anchor]).toEqual([0, 1]);
    expect(distanceM[0]).toBeGreaterThan(1105.5);
    expect(distanceM[0]).toBeLessThan(1107);
  });

  it('goes to the lower number when two are as near', () => {
    const { anchor } = assignToNearest(
      Float64Array.of(108.25, 14),
      Float64Array.of(108.25, 14.1, 108.25, 14.1),
      PLANE,
    );
    expect([...anchor]).toEqual([0]);
  });

  it('is none where there are no anchors', () => {
    const { anchor, distanceM } = assignToNearest(
      Float64Array.of(108, 14),
      new Float64Array(),
      PLANE,
    );
    expect([...anchor, ...distanceM]).toEqual([-1, 0]);
  });
});
