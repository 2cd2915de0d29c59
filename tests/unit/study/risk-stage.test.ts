import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/study/analyse.ts';
import { keyAreas, keyDistricts } from '../../../src/core/study/key-areas.ts';
import { defaultStudyConfig } from '../../../src/core/study/study-config.ts';
import type { StudyConfig } from '../../../src/core/study/study-config.ts';
import { createStudyMemory } from '../../../src/core/study/study-memory.ts';
import type { StudyResult } from '../../../src/core/study/study-result.ts';
import { targetLossByKind } from '../../../src/core/study/target-loss.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { place, smallDataset } from '../../support/small-dataset.ts';

/** An exchange, 2 km of hung cable to a lone site, and a commune on either side of the middle. */
function spur(cable: Readonly<Record<string, string>> = {}) {
  const box = (west: number, east: number) => [
    place(west, -500),
    place(east, -500),
    place(east, 500),
    place(west, 500),
    place(west, -500),
  ];
  return smallDataset({
    commune: [
      {
        ring: box(-100, 1000),
        fields: { id: '1', name: 'Tây', old_district: 'Ia Grai' },
      },
      { ring: box(1000, 2100), fields: { id: '2', name: 'Đông' } },
    ],
    exchange: [{ at: place(0, 0), fields: { id: 'E', owner: 'VNPT' } }],
    cable_route: [
      {
        line: [place(0, 0), place(2000, 0)],
        fields: {
          id: 'T',
          owner: 'VNPT',
          placement: 'aerial',
          from_asset: 'E',
          to_asset: 'B',
          ...cable,
        },
      },
    ],
    bts_site: [{ at: place(2000, 0), fields: { id: 'B', owner: 'VNPT', subscribers: 1000 } }],
    incident: [300, 500, 1200].map((eastM, i) => ({
      at: place(eastM, 0),
      fields: { id: `V${i}`, kind: 'CAP_TROM', discovered: `2025-0${i + 1}-10T08:30+07:00` },
    })),
  });
}

const usual: StudyConfig = {
  ...defaultStudyConfig({ from: '2024-01-01', to: '2025-12-31' }),
  incidentKinds: ['CAP_TROM'],
};
const ask = (config: StudyConfig, dataset = spur()): Promise<StudyResult> =>
  analyse(dataset, config, createStudyMemory(), quietContext());

describe('the expected loss of a study', () => {
  let result: StudyResult;
  beforeAll(async () => {
    result = await ask(usual);
  });

  /**
   * One kind, so every share is 1. Nothing is known of any measure and no cable has one: each counts as
   * in place with a chance of 1/2: Π (1 + f)/2 = .75 × .95 × .9 × .95 × .875 × .75.
   */
  const REMAINS = 0.75 * 0.95 * 0.9 * 0.95 * 0.875 * 0.75;

  it('is incidents a year × 0.9 × what measures leave × 8 hours × one site', () => {
    for (const section of [0, 1]) {
      const perYear = result.targets.perYear[section] ?? NaN;
      expect(perYear).toBeGreaterThan(0);
      expect(result.risk.outages[section]).toBeCloseTo(perYear * 0.9 * REMAINS, 9);
      expect(result.risk.siteHours[section]).toBeCloseTo(perYear * 0.9 * REMAINS * 8, 9);
      expect(result.risk.subscriberHours[section]).toBeCloseTo(
        perYear * 0.9 * REMAINS * 8 * 1000,
        6,
      );
      expect(result.risk.lossVnd[section]).toBeCloseTo(perYear * 7e6, 3);
    }
  });

  it('is in no other currency than the rates: theft of cable costs the site nothing', () => {
    const site = result.targets.id.indexOf('B');
    expect(result.risk.siteHours[site]).toBe(0);
  });

  it('adds up to communes, the district one tells, and the province', () => {
    const [one = 0, two = 0] = result.risk.siteHours;
    expect([...result.areaRisk.siteHours.value]).toEqual([one, two]);
    expect(result.totalRisk.siteHours.value[0]).toBeCloseTo(one + two, 12);
    expect(result.districts.name).toEqual(['Ia Grai']);
    expect([...result.districts.ofArea]).toEqual([0, -1]);
    expect([...result.districts.risk.siteHours.value]).toEqual([one]);
  });

  it('comes apart by kind', async () => {
    const memory = createStudyMemory();
    await analyse(spur(), usual, memory, quietContext());
    const [theft, ...others] = targetLossByKind(memory)(0);
    expect(others).toEqual([]);
    expect(theft).toMatchObject({ kind: 'CAP_TROM', count: 2 });
    expect(theft?.outageHours).toBeCloseTo(result.risk.outageHours[0] ?? NaN, 12);
  });

  it('lists communes and districts with their targets', () => {
    const areas = keyAreas(result, { sensitive: true });
    expect(areas.map(({ code }) => code).toSorted()).toEqual(['1', '2']);
    expect(areas.find(({ code }) => code === '1')).toMatchObject({ district: 'Ia Grai' });
    const [district] = keyDistricts(result, { sensitive: false });
    expect(district).toMatchObject({ name: 'Ia Grai', lossRank: null });
    expect(district?.loss).not.toHaveProperty('siteHours');
    expect(district?.topTargets).toContain('E');
  });

  it('follows an edited parameter and says that it was edited', async () => {
    const risk = { ...usual.risk, restoreHours: { CAP_TROM: 16 }, measures: { guard: 0 } };
    const edited = await ask({ ...usual, risk });
    expect(edited.riskParameters.kinds[0]?.restoreHours.source).toBe('edited');
    const factor = (2 * 0.5) / 0.75;
    expect(edited.risk.siteHours[0]).toBeCloseTo((result.risk.siteHours[0] ?? NaN) * factor, 9);
    expect(edited.targets.score).toEqual(result.targets.score);
    expect(edited.hash).not.toBe(result.hash);
  });

  it('falls with protection, and with cable laid deeper', async () => {
    const guarded = await ask(usual, spur({ guard: 'yes' }));
    const buried = await ask(usual, spur({ placement: 'buried' }));
    const duct = await ask(usual, spur({ placement: 'duct' }));
    const [open = 0] = result.risk.siteHours;
    expect(guarded.risk.siteHours[0]).toBeLessThan(open);
    expect(buried.risk.siteHours[0]).toBeLessThan(open);
    expect(duct.risk.siteHours[0]).toBeLessThan(buried.risk.siteHours[0] ?? 0);
  });
});
