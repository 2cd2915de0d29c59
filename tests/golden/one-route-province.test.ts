import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';

import { analyse } from '../../src/core/study/analyse.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { studyFiles } from '../../src/core/study/study-files.ts';
import { createStudyMemory } from '../../src/core/study/study-memory.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { quietContext } from '../support/quiet-context.ts';
import { oneRouteProvince } from './one-route-province.ts';

const dataset = oneRouteProvince();
const memory = createStudyMemory();
const usual = defaultStudyConfig({ from: '2024-01-01', to: '2025-12-31' });
const config = { ...usual, incidentKinds: [...usual.incidentKinds, 'CUOC_QT' as const] };
let result: StudyResult;

beforeAll(async () => {
  result = await analyse(dataset, config, memory, quietContext());
});

const target = (id: string): number => result.targets.id.indexOf(id);

describe('a province one can count by hand', () => {
  it('accounts for all 13 incidents', () => {
    expect(result.counts).toMatchObject({
      incidents: 13,
      // All but the storm, the one the year before and the one without a date.
      selected: 10,
      placedOnCable: 4,
      placedOnSite: 2,
      placedOnPost: 0,
      placedById: 2,
      leftOut: {
        kind_not_chosen: 1,
        outside_period: 1,
        no_date: 1,
        severity_not_chosen: 0,
        commune_not_chosen: 0,
        owner_not_chosen: 0,
        nothing_to_strike: 1,
        too_far: 1,
        no_location: 1,
        asset_retired: 1,
      },
      communeOnly: 1,
      components: 1,
    });
  });

  it('leaves the retired cable out of the network', () => {
    // 4 km of latitude at 111,000 m a degree, where a degree is 110,638 m × 0.9999: 3.98657 km.
    expect(result.counts.networkKm).toBeCloseTo(3.98657, 4);
    expect(result.sections.length).toBe(4);
  });

  it('counts half of the night that is half inside the period', () => {
    expect([...result.sections.count]).toEqual([1.5, 0, 1, 1]);
    expect(result.targets.count[target('B1')]).toBe(1);
    expect(result.targets.count[target('B2')]).toBe(1);
  });

  it('keeps the mass of the density', () => {
    const years = 731 / 365.25;
    const km = result.counts.networkKm / 4;
    const mass = result.sections.density.reduce((sum, density) => sum + density * km * years, 0);
    expect(mass).toBeCloseTo(3.5, 6);
  });

  it('makes rates per km and year and per site and year', () => {
    const years = 731 / 365.25;
    const [sections, sites] = result.families;
    expect(sections?.exposure).toBeCloseTo(result.counts.networkKm * years, 9);
    expect(sections?.meanRate).toBeCloseTo(3.5 / (result.counts.networkKm * years), 9);
    expect(sites).toMatchObject({ kind: 'bts_site', targets: 2, planned: 1, count: 2 });
    expect(sites?.meanRate).toBeCloseTo(2 / (2 * years), 9);
  });

  it('adds the points up', () => {
    const points = (id: string): number[] => {
      const at = target(id) * 5;
      const contributions = result.targets.contributions.subarray(at, at + 5);
      return Array.from(contributions, (value) => Number(value.toFixed(4)));
    };
    // Counts no more uneven than chance: everything has the mean rate of its family, 40 × 1/26 = 1.5385.
    // One incident half an hour before the end: R = 2^(−(0.5/24)/120), 15 × R/(1 + R) = 7.4995.
    // Aerial, no measure: 15. Backbone: 20. Class none: 0.
    expect(points('T1@0-997')).toEqual([1.5385, 7.4995, 15, 20, 0]);
    // 100,000 subscribers: 20. Important: 0.6 × 10.
    expect(points('B1')).toEqual([1.5385, 0, 15, 20, 6]);
    // All six measures: 0. 100 subscribers: 0.
    expect(points('B2')).toEqual([1.5385, 0, 0, 0, 0]);
    // Nothing known: measures ½ × 15, service ½ × 20, class 0.3 × 10.
    expect(points('B3')).toEqual([1.5385, 0, 7.5, 10, 3]);
  });

  it('expects in each commune what the mean rates say', () => {
    // South: 1.5 on cable, 1 on B1. North: 1 + 1 on cable, 1 on B2, 1 known by its commune only.
    // Either holds half of the cable and one site: half of 6.5 expected.
    const { code, count, exposure } = result.areas;
    expect([...code]).toEqual(['NAM', 'BAC']);
    expect([...count]).toEqual([2.5, 4]);
    for (const expected of exposure) expect(expected).toBeCloseTo(3.25, 9);
  });

  it('compares with the 731 days before', () => {
    // Now: 10 selected, one of them half. Before: the other half, and the one at 23:59.
    expect(result.comparison).toMatchObject({
      from: '2021-12-31',
      to: '2023-12-31',
      comparable: true,
      now: 9.5,
      before: 1.5,
    });
  });

  it('reports the asset nobody knows, and that no exchange is', () => {
    expect(result.issues).toEqual([
      { code: 'service.no-source', severity: 'info', context: { count: 3 } },
      {
        code: 'id.unknown-asset',
        severity: 'warning',
        at: { file: 'incident.csv', row: 7, field: 'asset_id' },
        context: { id: 'X' },
      },
    ]);
  });

  it.each(['targets.csv', 'areas.csv', 'sections.geojson', 'summary.json'])(
    'writes %s as agreed',
    (name) => {
      // To renew after a change that is meant: GOLDEN=write npx vitest run tests/golden
      const files = studyFiles(dataset, memory, { sensitive: true });
      const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        files.find((file) => file.name === name)?.bytes,
      );
      const path = new URL(`one-route-province/${name}`, import.meta.url);
      // Kept with plain line ends: a checkout may turn the CRLF of a CSV into LF.
      const kept = written.replaceAll('\r\n', '\n');
      expect(written.includes('\r\n')).toBe(name.endsWith('.csv'));
      if (process.env['GOLDEN'] === 'write') writeFileSync(path, kept);
      expect(kept).toBe(readFileSync(path, 'utf8'));
    },
  );

  it('leaves the sensitive columns out unless they are asked for', () => {
    const [targets] = studyFiles(dataset, memory, { sensitive: false });
    const text = new TextDecoder().decode(targets?.bytes);
    expect(text).toContain('vulnerable_placement');
    expect(text).not.toMatch(/consequence|protection_class|class_|redundancy|loses_|detour|serves_|tier|grade|important/);
  });
});
