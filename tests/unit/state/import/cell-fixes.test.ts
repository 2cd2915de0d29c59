import { describe, expect, it } from 'vitest';
import { withFix, withoutFix } from '../../../../src/state/import/cell-fixes.ts';

const FIRST = { row: 3, column: 'mã', value: 'A' };
const OTHER = { row: 4, column: 'mã', value: 'B' };

describe('cells corrected by hand', () => {
  it('are among the choices; a later correction of a cell takes the place of the earlier', () => {
    const once = withFix(withFix({ kind: 'incident' }, FIRST), OTHER);
    expect(once).toEqual({ kind: 'incident', fixes: [FIRST, OTHER] });
    expect(withFix(once, { ...FIRST, value: 'C' }).fixes).toEqual([
      OTHER,
      { ...FIRST, value: 'C' },
    ]);
  });

  it('leave no trace once all are taken back', () => {
    expect(withoutFix(withFix({ kind: 'incident' }, FIRST), FIRST)).toEqual({ kind: 'incident' });
    expect(withoutFix({ fixes: [FIRST, OTHER] }, FIRST)).toEqual({ fixes: [OTHER] });
  });
});
