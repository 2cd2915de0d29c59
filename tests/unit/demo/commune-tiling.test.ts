import { beforeAll, describe, expect, it } from 'vitest';
import { toPlane } from '../../../scripts/demo/plane.ts';
import type { Point } from '../../../scripts/demo/plane.ts';
import { readRegion, ringAreaM2, ringContains } from '../../../scripts/demo/region.ts';
import { seededRandom } from '../../../src/core/basics/random.ts';
import type { Table } from '../../../src/core/model/table.ts';
import { openDemo, tableOf, texts } from './read-demo.ts';

const region = readRegion();
let rings: Point[][];
let communes: Table;

beforeAll(async () => {
  communes = tableOf(await openDemo(), 'commune');
  const { partStart, coordinates } = communes.geometry;
  rings = Array.from({ length: partStart.length - 1 }, (_, part) =>
    Array.from({ length: (partStart[part + 1] ?? 0) - (partStart[part] ?? 0) }, (__, at) => {
      const here = 2 * ((partStart[part] ?? 0) + at);
      return toPlane(coordinates[here] ?? 0, coordinates[here + 1] ?? 0);
    }),
  );
}, 120_000);

describe('the communes of the demo', () => {
  it('add up to the province within a millionth', () => {
    const province = region.rings.reduce((sum, ring) => sum + Math.abs(ringAreaM2(ring)), 0);
    const sum = rings.reduce((total, ring) => total + ringAreaM2(ring), 0);
    expect(Math.abs(sum / province - 1)).toBeLessThan(1e-6);
  });

  it('cover every point of the province exactly once', { timeout: 60_000 }, () => {
    const random = seededRandom('tiling');
    const counts = new Map<number, number>();
    for (let dart = 0; dart < 4000; dart += 1) {
      const point: Point = [(random() - 0.5) * 210_000, (random() - 0.5) * 190_000];
      if (!region.contains(point) || region.borderDistanceM(point) < 1) continue;
      const covers = rings.filter((ring) => ringContains(ring, point)).length;
      counts.set(covers, (counts.get(covers) ?? 0) + 1);
    }
    expect([...counts.keys()]).toEqual([1]);
    expect(counts.get(1)).toBeGreaterThan(1500);
  });

  it('are told apart by name and by codes no real commune has', () => {
    const names = texts(communes, 'name');
    expect(new Set(names).size).toBe(135);
    expect(texts(communes, 'id').every((code) => /^99[01]\d\d$/.test(code))).toBe(true);
  });
});
