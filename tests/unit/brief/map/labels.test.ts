import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesInside } from '../../../../src/core/brief/map/labels/area-places.ts';
import {
  boxesOverlap,
  reachOf,
  uprightBox,
} from '../../../../src/core/brief/map/labels/label-box.ts';
import type { LabelBox } from '../../../../src/core/brief/map/labels/label-box.ts';
import type { Label, Obstacle } from '../../../../src/core/brief/map/labels/label.ts';
import { placesAlong } from '../../../../src/core/brief/map/labels/line-places.ts';
import { placeLabels } from '../../../../src/core/brief/map/labels/place-labels.ts';
import { placesAround } from '../../../../src/core/brief/map/labels/text-places.ts';
import type { TextStyle } from '../../../../src/core/brief/map/labels/text-style.ts';
import { halfEm } from './paper-province.ts';

const FRAME = { x: 0, y: 0, widthMm: 100, heightMm: 70 };
const STYLE: TextStyle = { face: 'sans', sizePt: 8, color: '#000000', halo: '#ffffff' };

const turned = fc
  .record({
    x: fc.double({ min: 0, max: 20, noNaN: true }),
    y: fc.double({ min: 0, max: 20, noNaN: true }),
    halfWidth: fc.double({ min: 0.5, max: 6, noNaN: true }),
    halfHeight: fc.double({ min: 0.5, max: 3, noNaN: true }),
    angle: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
  })
  .map(({ angle, ...box }): LabelBox => ({ ...box, cos: Math.cos(angle), sin: Math.sin(angle) }));

describe('two turned boxes', () => {
  it('overlap where they have a place in common', () => {
    fc.assert(
      fc.property(turned, turned, (a, b) => {
        const shared = placesOf(a).some((place) => holds(b, place));
        expect(shared && !boxesOverlap(a, b)).toBe(false);
        expect(boxesOverlap(a, b)).toBe(boxesOverlap(b, a));
      }),
    );
  });

  it('do not overlap beyond the reach of both', () => {
    fc.assert(
      fc.property(turned, turned, (a, b) => {
        const [across] = reachOf(a);
        const [other] = reachOf(b);
        const far = { ...b, x: a.x + across + other + 0.01 };
        expect(boxesOverlap(a, far)).toBe(false);
      }),
    );
  });

  function placesOf({ x, y, halfWidth, halfHeight, cos, sin }: LabelBox): [number, number][] {
    const shares = [-0.95, -0.5, 0, 0.5, 0.95];
    return shares.flatMap((u) =>
      shares.map((v): [number, number] => {
        const [dx, dy] = [u * halfWidth, v * halfHeight];
        return [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
      }),
    );
  }

  function holds({ x, y, halfWidth, halfHeight, cos, sin }: LabelBox, [px, py]: [number, number]) {
    const [dx, dy] = [px - x, py - y];
    return (
      Math.abs(dx * cos + dy * sin) < halfWidth * 0.99 &&
      Math.abs(dy * cos - dx * sin) < halfHeight * 0.99
    );
  }
});

const town = fc.record({
  name: fc.constantFrom('Pleiku', 'Đắk Tô', 'Ayun Pa', 'Krông Pa', 'Ấp Bắc', 'Quy Nhơn', 'Ỷ La'),
  x: fc.double({ min: -5, max: 105, noNaN: true }),
  y: fc.double({ min: -5, max: 75, noNaN: true }),
  priority: fc.integer({ min: 1, max: 5 }),
});

const labelsOf = (
  towns: readonly { name: string; x: number; y: number; priority: number }[],
): Label[] =>
  towns.map(({ name, x, y, priority }, i) => ({
    priority,
    key: `${name} ${i}`,
    candidates: placesAround(name, x, y, 1, STYLE, halfEm),
  }));

describe('names on a map', () => {
  it('never overlap, never cross the frame, and come out the same again', () => {
    fc.assert(
      fc.property(fc.array(town, { maxLength: 60 }), (towns) => {
        const labels = labelsOf(towns);
        const placed = placeLabels(labels, [], FRAME);
        placed.forEach(({ place }, i) => {
          const [across, down] = reachOf(place.box);
          expect(place.box.x - across).toBeGreaterThanOrEqual(FRAME.x);
          expect(place.box.x + across).toBeLessThanOrEqual(FRAME.x + FRAME.widthMm);
          expect(place.box.y - down).toBeGreaterThanOrEqual(FRAME.y);
          expect(place.box.y + down).toBeLessThanOrEqual(FRAME.y + FRAME.heightMm);
          for (const other of placed.slice(i + 1)) {
            expect(boxesOverlap(place.box, other.place.box)).toBe(false);
          }
        });
        const again = placeLabels(labels.toReversed(), [], FRAME);
        expect(again.map(({ place }) => place.box)).toEqual(placed.map(({ place }) => place.box));
      }),
      { numRuns: 60 },
    );
  });

  it('give way to what must be seen', () => {
    fc.assert(
      fc.property(fc.array(town, { minLength: 1, maxLength: 20 }), (towns) => {
        const wall: Obstacle = { box: uprightBox(30, 10, 70, 60), cost: Infinity };
        for (const { place } of placeLabels(labelsOf(towns), [wall], FRAME)) {
          expect(boxesOverlap(place.box, wall.box)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('go to the more important one where there is room for one', () => {
    const at = (key: string, priority: number): Label => ({
      key,
      priority,
      candidates: [{ box: uprightBox(10, 10, 20, 14), cost: 0, items: [] }],
    });
    const placed = placeLabels([at('làng', 1), at('tỉnh lỵ', 9)], [], FRAME);
    expect(placed.map(({ label }) => label.key)).toEqual(['tỉnh lỵ']);
  });

  it('step aside for one that has no other place', () => {
    const here = { box: uprightBox(10, 10, 20, 14), cost: 0, items: [] };
    const there = { box: uprightBox(40, 10, 50, 14), cost: 3, items: [] };
    const placed = placeLabels(
      [
        { key: 'a', priority: 2, candidates: [here, there] },
        { key: 'b', priority: 1, candidates: [here] },
      ],
      [],
      FRAME,
    );
    expect(placed.map(({ place }) => place)).toEqual([there, here]);
  });

  it('stand inside the area they name, in two lines where one is too long', () => {
    const ring = Float64Array.of(10, 10, 24, 10, 24, 30, 10, 30);
    const places = placesInside('Ayun Pa Tây Nam', [ring], STYLE, halfEm);
    expect(places.length).toBeGreaterThan(0);
    for (const { box, items } of places) {
      expect(items).toHaveLength(2);
      expect(box.x).toBeGreaterThan(10);
      expect(box.x).toBeLessThan(24);
    }
  });

  it('run along a line that is straight enough and are never upside down', () => {
    const back = Float64Array.of(60, 20, 10, 24);
    const places = placesAlong('Sông Ba', [back], STYLE, halfEm, 0.4);
    expect(places.length).toBeGreaterThan(3);
    for (const { items } of places) {
      const [text] = items;
      expect(text?.type === 'text' && Math.abs(text.angle ?? 0)).toBeLessThan(90);
    }
    const zigzag = Float64Array.from({ length: 60 }, (_, i) =>
      i % 2 === 0 ? i : 20 + (i % 4) * 3,
    );
    expect(placesAlong('Sông Ba', [zigzag], STYLE, halfEm, 0.4)).toEqual([]);
  });
});
