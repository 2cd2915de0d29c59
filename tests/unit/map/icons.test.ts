import { describe, expect, it } from 'vitest';
import { drawIcon } from '../../../src/map/icons/draw-icon.ts';
import { ICONS } from '../../../src/map/icons/icon-names.ts';
import type { IconName } from '../../../src/map/icons/icon-names.ts';
import { POINT_KINDS } from '../../../src/map/layers/assets/asset-kinds.ts';
import { RUNS } from '../../../src/map/layers/incidents/incident-marks.ts';

/** Alpha of the outline in a distance field: 0.75 of 255. */
const EDGE = 191;

describe('symbols', () => {
  it.each([
    ['points', POINT_KINDS],
    ['incidents', RUNS],
  ] as const)('of %s are told apart by shape alone', (_, names) => {
    for (const [place, a] of names.entries()) {
      for (const b of names.slice(place + 1)) expect(unlike(a, b)).toBeGreaterThan(0.12);
    }
  });

  it('fill a fair part of their square and leave room for the halo', () => {
    for (const name of Object.keys(ICONS) as IconName[]) {
      const mask = maskOf(name);
      const side = Math.sqrt(mask.length);
      const filled = mask.filter(Boolean).length / mask.length;
      expect(filled).toBeGreaterThan(0.02);
      const border = mask.filter((inside, at) => {
        const [x, y] = [at % side, Math.floor(at / side)];
        return inside && (x < 4 || y < 4 || x >= side - 4 || y >= side - 4);
      });
      expect(border).toHaveLength(0);
    }
  });

  it('are the same pixels every time', () => {
    expect(drawIcon('bts_site').data).toEqual(drawIcon('bts_site').data);
  });
});

/** Share of the pixels either covers that only one covers. */
function unlike(a: IconName, b: IconName): number {
  const [one, other] = [maskOf(a), maskOf(b)];
  const either = one.filter((inside, at) => inside || other[at]).length;
  return one.filter((inside, at) => inside !== other[at]).length / either;
}

function maskOf(name: IconName): boolean[] {
  const { data } = drawIcon(name);
  return Array.from({ length: data.length / 4 }, (_, pixel) => (data[pixel * 4 + 3] ?? 0) >= EDGE);
}
