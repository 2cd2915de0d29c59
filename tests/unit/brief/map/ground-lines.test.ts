import { describe, expect, it } from 'vitest';
import { groundPlane } from '../../../../src/core/brief/map/make-paper-view.ts';
import { groundLines } from '../../../../src/core/brief/map/shapes/ground-lines.ts';

const coordinates = Float64Array.of(108, 13.5, 108.1, 13.6, 109, 14, 109.2, 14.1, 109.3, 14.3);
const list = { coordinates, start: Uint32Array.of(0, 2, 5) };

describe('lines on the ground', () => {
  it('are in metres what the plane says, whichever are asked for first', () => {
    const plane = groundPlane(108.25, 108.25);
    const { x, y } = plane.toMetres(coordinates);
    const metres = groundLines(list, plane).metres(1, 2);
    expect([...metres.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
    expect(groundLines(list, plane).metres(0, 2)).toBe(metres);
    expect([...metres]).toEqual([...x].flatMap((east, i) => [east, y[i]]));
  });

  it('are kept apart for each zone', () => {
    const [one, other] = [108.25, 107.75].map((meridian) =>
      groundLines(list, groundPlane(meridian, meridian)).metres(0, 2),
    );
    expect(Math.abs((one?.[0] ?? 0) - (other?.[0] ?? 0))).toBeGreaterThan(50_000);
  });

  it('know which bounds they may show in', () => {
    const { touches } = groundLines(list, groundPlane(108.25, 108.25));
    expect([touches(0, [107, 13, 108.05, 14]), touches(1, [107, 13, 108.05, 14])]).toEqual([
      true,
      false,
    ]);
  });
});
