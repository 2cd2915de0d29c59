import * as fc from 'fast-check';
import type { PlanarEvents } from '../../../../src/core/hotspots/planar/planar-events.ts';
import { windowOf } from '../../../../src/core/hotspots/planar/planar-window.ts';
import type { PlanarWindow } from '../../../../src/core/hotspots/planar/planar-window.ts';

const place = fc.double({ min: 0, max: 10, noNaN: true });

/** Events in [0, 10]², some of them at one place, with weights. */
export const anyEvents = fc
  .array(fc.record({ x: place, y: place, w: fc.double({ min: 0.1, max: 3, noNaN: true }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((list): PlanarEvents & { readonly weight: Float64Array } => ({
    x: Float64Array.from(list, ({ x }) => x),
    y: Float64Array.from(list, ({ y }) => y),
    weight: Float64Array.from(list, ({ w }) => w),
  }));

/** A star-shaped outline about (5, 5), sometimes with a square hole in its middle. */
export const anyWindow = fc
  .record({
    radii: fc.array(fc.double({ min: 2, max: 6, noNaN: true }), { minLength: 3, maxLength: 12 }),
    hole: fc.boolean(),
  })
  .map(({ radii, hole }): PlanarWindow => {
    const corner = (radius: number, share: number): number[] => {
      const angle = 2 * Math.PI * share;
      return [5 + radius * Math.cos(angle), 5 + radius * Math.sin(angle)];
    };
    const outline = [...radii.keys(), 0].flatMap((i) => corner(radii[i] ?? 2, i / radii.length));
    const square = [0, 1, 2, 3, 0].flatMap((i) => corner(0.5, i / 4));
    return windowOf([
      { xy: Float64Array.from(outline), hole: false },
      ...(hole ? [{ xy: Float64Array.from(square), hole: true }] : []),
    ]);
  });
