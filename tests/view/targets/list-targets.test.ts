import { describe, expect, it } from 'vitest';
import {
  FIRST_TARGET_VIEW,
  TARGET_COLUMNS,
  listTargets,
} from '../../../src/panels/targets/list-targets.ts';
import type { TargetView } from '../../../src/panels/targets/list-targets.ts';
import { workThrough } from '../../../src/core/basics/sliced.ts';
import { workInSlices } from '../../../src/state/work-in-slices.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

const RESULT = syntheticResult({ sections: 700, sites: 300, areas: 9 });
const TARGETS = RESULT.targets;
const NOBODY = { result: RESULT, stability: null, inside: null };

function listed(change: Partial<TargetView>): number[] {
  const view = { ...FIRST_TARGET_VIEW, ...change };
  return Array.from(workThrough(listTargets({ ...NOBODY, view })));
}

describe('the list of targets', () => {
  it('is the ranking, untouched, to begin with', () => {
    expect(listed({})).toEqual(Array.from(TARGETS.order));
  });

  it('keeps every target, whichever column orders it, and turns round the other way', () => {
    for (const column of TARGET_COLUMNS) {
      const up = listed({ sort: { column, direction: 'ascending' } });
      const down = listed({ sort: { column, direction: 'descending' } });
      expect(up.toSorted((a, b) => a - b)).toEqual([...TARGETS.id.keys()]);
      expect(new Set(down)).toEqual(new Set(up));
    }
  });

  it('orders by a figure, equal ones by rank', () => {
    const down = listed({ sort: { column: 'count', direction: 'descending' } });
    for (let place = 1; place < down.length; place += 1) {
      const [above, below] = [down[place - 1] ?? 0, down[place] ?? 0];
      const [more, less] = [TARGETS.count[above] ?? 0, TARGETS.count[below] ?? 0];
      expect(more).toBeGreaterThanOrEqual(less);
      if (more !== less) continue;
      expect(TARGETS.rank[above] ?? 0).toBeLessThan(TARGETS.rank[below] ?? 0);
    }
  });

  it('reads names as Vietnamese does, and sections along their route', () => {
    const rows = listed({ sort: { column: 'name', direction: 'ascending' } });
    const collator = new Intl.Collator('vi', { numeric: true });
    for (let place = 1; place < rows.length; place += 1) {
      const [a, b] = [rows[place - 1] ?? 0, rows[place] ?? 0];
      const order = collator.compare(TARGETS.name[a] ?? '', TARGETS.name[b] ?? '');
      expect(order < 0 || (order === 0 && a < b)).toBe(true);
    }
  });

  it('finds the same in slices as at once', async () => {
    const view: TargetView = { ...FIRST_TARGET_VIEW, text: 'mang yang', kind: 'section' };
    const make = () => listTargets({ ...NOBODY, view });
    const sliced = await workInSlices(make(), new AbortController().signal);
    expect(Array.from(sliced ?? [])).toEqual(Array.from(workThrough(make())));
    expect(sliced?.length).toBeGreaterThan(0);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(
      await workInSlices(listTargets({ ...NOBODY, view: FIRST_TARGET_VIEW }), stop.signal),
    ).toBeUndefined();
  });
});
