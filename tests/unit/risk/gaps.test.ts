import { describe, expect, it } from 'vitest';
import { REDUNDANCY } from '../../../src/core/criticality/criticality-columns.ts';
import type { Redundancy } from '../../../src/core/criticality/criticality-columns.ts';
import { findGaps } from '../../../src/core/risk/gaps/find-gaps.ts';
import type { GapCode, GapOptions } from '../../../src/core/risk/gaps/gap-list.ts';
import { TARGET_KINDS } from '../../../src/core/study/study-result.ts';
import { dayNumber, startOfDay } from '../../../src/core/time/vietnam-time.ts';
import { place, smallDataset } from '../../support/small-dataset.ts';

type Site = {
  readonly score: number;
  readonly fields?: Readonly<Record<string, string>>;
  readonly redundancy?: Redundancy;
  readonly inferred?: boolean;
  readonly checked?: string;
  readonly planned?: boolean;
  readonly kind?: 'bts_site' | 'exchange';
};

const REFERENCE = '2025-12-31';

function gapsOf(sites: readonly Site[], options: Partial<GapOptions> = {}) {
  const rowsOf = (kind: Site['kind']) => sites.filter((site) => (site.kind ?? 'bts_site') === kind);
  const records = (kind: 'bts_site' | 'exchange') =>
    rowsOf(kind).map(({ fields = {} }, at) => ({
      at: place(100 * at, 0),
      fields: { id: `${kind}-${at}`, ...fields },
    }));
  const dataset = smallDataset({ bts_site: records('bts_site'), exchange: records('exchange') });
  const list = [...rowsOf('bts_site'), ...rowsOf('exchange')];
  const order = [...list.keys()].toSorted((a, b) => (list[b]?.score ?? 0) - (list[a]?.score ?? 0));
  const sitesCount = rowsOf('bts_site').length;
  const found = findGaps(
    {
      dataset,
      targets: {
        length: list.length,
        sectionCount: 0,
        kind: Uint8Array.from(list, ({ kind = 'bts_site' }) => TARGET_KINDS.indexOf(kind)),
        assetRow: Uint32Array.from(list, (_, at) => (at < sitesCount ? at : at - sitesCount)),
        planned: Uint8Array.from(list, ({ planned }) => (planned ? 1 : 0)),
      },
      score: Float64Array.from(list, ({ score }) => score),
      order: Uint32Array.from(order),
      redundancy: Uint8Array.from(list, ({ redundancy = 'ring' }) =>
        REDUNDANCY.indexOf(redundancy),
      ),
      inferred: Uint8Array.from(list, ({ inferred }) => (inferred ? 1 : 0)),
      lastCheckDay: Int32Array.from(list, ({ checked }) =>
        checked === undefined ? -1 : dayNumber(startOfDay(checked) ?? 0),
      ),
      referenceDay: REFERENCE,
    },
    { leastScore: 50, months: 12, ...options },
  );
  const members = (code: GapCode, measure: string | null = null): number[] => [
    ...(found.gaps.find((gap) => gap.code === code && gap.measure === measure)?.targets ?? []),
  ];
  return { ...found, members };
}

describe('gaps', () => {
  it('tell a measure that is missing from one nobody says anything about', () => {
    const { members, keyTargets } = gapsOf([
      { score: 60, fields: { alarm: 'no' } },
      { score: 80, fields: { alarm: 'unknown' } },
      { score: 70, fields: { alarm: 'yes' } },
      { score: 90 },
      { score: 40, fields: { alarm: 'no' } },
    ]);
    expect([...keyTargets]).toEqual([3, 1, 2, 0]);
    expect(members('measure_missing', 'alarm')).toEqual([0]);
    expect(members('measure_unknown', 'alarm')).toEqual([3, 1]);
    expect(members('measure_missing', 'camera')).toEqual([]);
    expect(members('measure_unknown', 'camera')).toEqual([3, 1, 2, 0]);
  });

  it('count a target as key from the very score on', () => {
    const sites = [{ score: 50 }, { score: 49.999 }];
    expect([...gapsOf(sites).keyTargets]).toEqual([0]);
    expect([...gapsOf(sites, { leastScore: 0 }).keyTargets]).toEqual([0, 1]);
  });

  it('count months back from the end of the data, and tell overdue from never', () => {
    const sites = [
      { score: 90, checked: '2024-12-31' },
      { score: 80, checked: '2024-12-30' },
      { score: 70 },
      { score: 10, checked: '2000-01-01' },
    ];
    const { members, checkedSince, referenceDay } = gapsOf(sites);
    expect([referenceDay, checkedSince]).toEqual(['2025-12-31', '2024-12-31']);
    expect(members('check_overdue')).toEqual([1]);
    expect(members('never_checked')).toEqual([2]);
    expect(gapsOf(sites, { months: 24 }).members('check_overdue')).toEqual([]);
  });

  it('name protected works fed by one way or by none, key targets or not', () => {
    const { members, works } = gapsOf([
      { score: 5, fields: { protection_class: 'important' }, redundancy: 'dead_end' },
      { score: 6, fields: { protection_class: 'national_security' }, redundancy: 'dual' },
      { score: 99, fields: { protection_class: 'none' }, redundancy: 'dead_end' },
      { score: 98, redundancy: 'dead_end' },
      { score: 7, fields: { protection_class: 'important' }, redundancy: 'unserved' },
      {
        score: 8,
        kind: 'exchange',
        fields: { protection_class: 'national_security' },
        redundancy: 'dead_end',
      },
    ]);
    expect([...works]).toEqual([5, 4, 1, 0]);
    expect(members('single_fed_work')).toEqual([0]);
    expect(members('unfed_work')).toEqual([4]);
  });

  it('name key targets whose feed nobody declared', () => {
    const sites = [
      { score: 60, inferred: true },
      { score: 10, inferred: true },
    ];
    expect(gapsOf(sites).members('inferred_feed')).toEqual([0]);
  });

  it('leave out what is not built yet, and find nothing where there is nothing', () => {
    const planned = { score: 99, planned: true, fields: { protection_class: 'important' } };
    const { keyTargets, works, gaps } = gapsOf([planned]);
    expect([keyTargets.length, works.length]).toEqual([0, 0]);
    expect(gaps.every(({ targets }) => targets.length === 0)).toBe(true);
    expect(gapsOf([]).gaps.length).toBe(gaps.length);
  });
});
