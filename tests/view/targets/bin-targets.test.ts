import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hotCritical } from '../../../src/core/targets/hot-critical.ts';
import { binsOf, densityClass } from '../../../src/panels/targets/matrix/bin-targets.ts';
import { matrixAxis } from '../../../src/panels/targets/matrix/matrix-axis.ts';
import { cellAt, pickBetween, pointOf } from '../../../src/panels/targets/matrix/matrix-place.ts';
import { insidePick } from '../../../src/state/focus/target-matrix.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult({ sections: 900, sites: 300 });
const BOX = { left: 30, top: 10, width: 360, height: 180 };

describe('the cells of the matrix', () => {
  it('hold every target in use once, whichever measure', () => {
    for (const measure of ['subscribers', 'sites', 'consequence'] as const) {
      const bins = binsOf(hotCritical(RESULT, measure));
      expect(bins.total).toBe(RESULT.targets.length);
      expect(bins.counts.reduce((sum, count) => sum + count, 0)).toBe(bins.total);
      expect(bins.counts.length).toBeLessThan(2000);
    }
  });

  it('never lie across a break, so that a cell belongs to one field', () => {
    const matrix = hotCritical(RESULT, 'subscribers');
    const { hot, dark } = binsOf(matrix);
    for (const axis of [hot, dark]) {
      for (let cell = 0; cell < axis.cells; cell += 1) {
        const across =
          axis.from(cell) < axis.breakAt * 0.999_999 && axis.to(cell) > axis.breakAt * 1.000_001;
        expect(across).toBe(false);
      }
    }
  });

  it('are found again under the point where a target is drawn', () => {
    const matrix = hotCritical(RESULT, 'subscribers');
    const bins = binsOf(matrix);
    for (let target = 0; target < 200; target += 1) {
      const [hot, dark] = [matrix.hot[target] ?? 0, matrix.dark[target] ?? 0];
      const cell = cellAt(bins, BOX, pointOf(bins, BOX, hot, dark));
      expect(cell).toEqual({ x: bins.hot.cellOf(hot), y: bins.dark.cellOf(dark) });
    }
  });

  it('picked one by one give back as many targets as they count', () => {
    const matrix = hotCritical(RESULT, 'sites');
    const bins = binsOf(matrix);
    bins.counts.forEach((count, at) => {
      const cell = { x: at % bins.hot.cells, y: Math.floor(at / bins.hot.cells) };
      const inside = insidePick(matrix, pickBetween(bins, cell, cell));
      const found = RESULT.targets.order.filter(inside).length;
      expect(found).toBe(count);
    });
  });

  it('have positions that rise with the value and stay in the plot', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-3, max: 1e5, noNaN: true }), { minLength: 2, maxLength: 40 }),
        fc.constantFrom(0.5, 1, 2, 1000),
        (values, breakAt) => {
          const axis = matrixAxis({
            values: Float64Array.from(values),
            breakAt,
            cellsPerDoubling: 2,
            tickStep: 10,
          });
          const places = values.toSorted((a, b) => a - b).map(axis.position);
          expect(places.every((place) => place >= 0 && place <= 1)).toBe(true);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(values.every((value) => axis.cellOf(value) < axis.cells)).toBe(true);
        },
      ),
    );
  });

  it('are shaded in five classes', () => {
    expect([0, 1, 2, 9, 10, 99, 100, 999, 1000].map(densityClass)).toEqual([
      -1, 0, 1, 1, 2, 2, 3, 3, 4,
    ]);
  });
});
