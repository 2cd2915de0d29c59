import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../src/core/basics/canonical-json.ts';
import type { Dataset } from '../../../../src/core/model/dataset.ts';
import { defaultPatrolOptions } from '../../../../src/core/patrol/plan/patrol-options.ts';
import type { PatrolOptions } from '../../../../src/core/patrol/plan/patrol-options.ts';
import type { PatrolPlan } from '../../../../src/core/patrol/plan/patrol-plan.ts';
import { planGround } from '../../../../src/core/patrol/plan/plan-ground.ts';
import type { InspectionAsked } from '../../../../src/core/patrol/plan/inspection.ts';
import { planPatrol } from '../../../../src/core/patrol/plan/plan-patrol.ts';
import type { ZoneDraft } from '../../../../src/core/patrol/plan/zone-draft.ts';
import { partsOf } from '../../../../src/core/patrol/zones/edit-zone.ts';
import { piecesOf } from '../../../../src/core/patrol/zones/plan-zones.ts';
import { isInside } from '../../../../src/core/patrol/zones/zone-outline.ts';
import { defaultPeriod } from '../../../../src/core/study/default-period.ts';
import type { StudyResult } from '../../../../src/core/study/study-result.ts';
import { openDemo } from '../../../support/demo-province.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { studied } from '../../../support/studied-demo.ts';

let dataset: Dataset;
let result: StudyResult;

beforeAll(async () => {
  dataset = await openDemo();
  result = await studied(dataset, defaultPeriod(dataset));
}, 60_000);

const TEAMS = ['CA-99002', 'CAT-2', 'CA-99012'].map((id) => ({ name: id, base: { id } }));

const optionsWith = (change: Partial<PatrolOptions> = {}): PatrolOptions => ({
  ...defaultPatrolOptions(TEAMS, '2026-07-01'),
  ...change,
});

const planned = (
  change: Partial<PatrolOptions> = {},
  drafts: readonly ZoneDraft[] | null = null,
  data = dataset,
  inspections: readonly InspectionAsked[] = [],
): Promise<PatrolPlan> =>
  planPatrol(data, result, optionsWith(change), drafts, quietContext(), inspections);

const codes = (plan: PatrolPlan): readonly string[] => plan.notes.map(({ code }) => code);

const metres = (lonLat: readonly number[]): number => {
  let sum = 0;
  for (let i = 2; i + 1 < lonLat.length; i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = lonLat.slice(i - 2, i + 2);
    const east = (bx - ax) * Math.cos((ay * Math.PI) / 180);
    sum += Math.hypot(east, by - ay) * 111_320;
  }
  return sum;
};

function expectFeasible(plan: PatrolPlan): void {
  const { hours, mostKm, dwellMin } = plan.options;
  for (const route of plan.routes) {
    let now = 0;
    for (const { arriveS, leaveS, stop } of route.visits) {
      expect(arriveS).toBeGreaterThanOrEqual(now - 0.2);
      expect(leaveS - arriveS).toBeCloseTo(60 * dwellMin, 0);
      expect(plan.stops[stop]?.reachable).toBe(true);
      now = leaveS;
    }
    expect(route.driveS + route.dwellS).toBeLessThanOrEqual(3600 * hours + 1);
    expect(route.lengthM).toBeLessThanOrEqual(mostKm === null ? Infinity : 1000 * mostKm + 1);
    // The line is rounded to a tenth of a metre, the length is not.
    expect(Math.abs(metres(route.line) - route.lengthM)).toBeLessThan(0.02 * route.lengthM + 5);
    if (route.visits.length === 0) continue;
    const [lon = 0, lat = 0] = route.line;
    expect([lon, lat]).toEqual(route.line.slice(-2));
    expect(metres([lon, lat, route.base.lon, route.base.lat])).toBeLessThan(1);
  }
}

describe('a patrol plan', () => {
  it('has zones in one piece, inside the capacity, apart, and inside their outline', async () => {
    const plan = await planned();
    const ground = planGround(dataset, result);
    const touching = (unit: number): readonly number[] => [
      ...ground.touching.section.subarray(
        ground.touching.start[unit] ?? 0,
        ground.touching.start[unit + 1] ?? 0,
      ),
    ];
    expect(plan.zones).toHaveLength(5);
    const all = plan.zones.flatMap((zone) => zone.sections);
    expect(new Set(all).size).toBe(all.length);
    for (const zone of plan.zones) {
      expect(zone.lengthM).toBeLessThanOrEqual(15_000);
      expect(zone.contiguous).toBe(true);
      expect(zone.unit).not.toBe('');
      expect(zone.places.length).toBeGreaterThan(0);
      const sections = zone.sections.map((id) => ground.sectionOfId.get(id) ?? -1);
      expect(partsOf(sections, touching)).toHaveLength(1);
      const ring = ground.plane.toMetres(Float64Array.from(zone.outline));
      for (const [x, y] of piecesOf(ground, sections)) expect(isInside(ring, x, y)).toBe(true);
      expect(zone.outline.slice(0, 2)).toEqual(zone.outline.slice(-2));
    }
    const expected = plan.zones.map((zone) => zone.expected);
    expect(expected).toEqual(expected.toSorted((a, b) => b - a));
  }, 30_000);

  it('keeps zones within communes when asked', async () => {
    const zones = { ...optionsWith().zones, withinCommune: true };
    const plan = await planned({ zones });
    for (const zone of plan.zones) expect(zone.communes).toHaveLength(1);
  }, 30_000);

  it('has routes that can be driven, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          seed: fc.integer({ min: 0, max: 9999 }),
          hours: fc.constantFrom(1, 2, 4, 6),
          dwellMin: fc.constantFrom(0, 10, 16),
          mostKm: fc.constantFrom(null, 20, 60),
          nights: fc.constantFrom(1, 2),
        }),
        async (change) => expectFeasible(await planned(change)),
      ),
      { numRuns: 6, seed: 20261122 },
    );
  }, 120_000);

  it('is the same for the same seed, and each night is drawn anew', async () => {
    const [one, same, other] = [await planned(), await planned(), await planned({ seed: 8 })];
    expect(canonicalJson(same)).toBe(canonicalJson(one));
    expect(other.hash).not.toBe(one.hash);
    const week = await planned({ nights: 5 });
    const nights = [0, 1, 2, 3, 4].map((night) =>
      week.routes
        .filter((route) => route.night === night)
        .map(({ visits }) => visits.map(({ stop }) => stop).join())
        .join('|'),
    );
    expect(new Set(nights).size).toBeGreaterThan(3);
    expect(week.routes.slice(0, 3)).toEqual(one.routes);
    expect(week.routes.at(-1)?.date).toBe('2026-07-05');
  }, 60_000);

  it('keeps zones drawn by hand as they are, and says what is wrong with them', async () => {
    const grown = await planned();
    const [first, second] = grown.zones.map(({ sections }) => sections);
    const sections = [...(first ?? []), ...(second ?? [])];
    const draft = { id: 'hand', name: 'Vùng chợ', sections, unit: 'Công an xã A', contact: '113' };
    const plan = await planned({}, [draft]);
    const { id, ...kept } = draft;
    expect(plan.zones).toHaveLength(1);
    expect(plan.zones[0]).toMatchObject({ ...kept, draft: id, contiguous: false });
    expect(codes(plan)).toEqual(expect.arrayContaining(['over-capacity', 'not-contiguous']));
  }, 30_000);

  it('takes checks of the protection plan along, and says which found no place', async () => {
    const [zone] = (await planned()).zones;
    const near = zone?.targets[0] ?? '';
    const asked: InspectionAsked[] = [
      { target: near, kind: 'periodic', due: '2026-07-01' },
      { target: 'no such target', kind: 'unannounced', due: '' },
    ];
    const plan = await planned({ nights: 2 }, null, dataset, asked);
    const [placed, lost] = plan.inspections ?? [];
    expect(placed).toMatchObject({ target: near, night: 0 });
    expect(lost).toMatchObject({ target: 'no such target', night: -1, team: -1 });
    const route = plan.routes.find(({ night, team }) => night === 0 && team === placed?.team);
    expect(route?.visits.map(({ stop }) => plan.stops[stop]?.target)).toContain(near);
    expect(codes(plan)).toContain('inspections-left');
  }, 30_000);

  it('answers with notes where there is nothing to go by', async () => {
    const { patrol_base: _bases, road: _roads, incident: _none, ...few } = dataset.tables;
    const bare = { ...dataset, tables: few };
    const noRoads = await planned(
      { posts: { count: 2, by: 'p-median', reachMin: 15 } },
      null,
      bare,
    );
    expect(noRoads.ways).toBe('cables');
    expect(codes(noRoads)).toEqual(expect.arrayContaining(['base-unknown', 'no-roads']));
    const put = [{ name: 'Tổ', base: { lon: 108, lat: 13.98 } }];
    const along = await planned({ teams: put }, null, bare);
    expectFeasible(along);
    expect(along.routes[0]?.visits.length).toBeGreaterThan(0);
    const noTeams = await planned({ teams: [] });
    expect(codes(noTeams)).toContain('no-teams');
    expect(noTeams.zones).toHaveLength(5);
    const quiet = await studied(dataset, { from: '1990-01-01', to: '1990-12-31' });
    const calm = await planPatrol(dataset, quiet, optionsWith(), null, quietContext());
    expect(codes(calm)).toEqual(expect.arrayContaining(['few-incidents', 'few-hours']));
    const empty = { ...dataset, tables: {} };
    const nothing = await studied(empty, defaultPeriod(dataset));
    const none = await planPatrol(empty, nothing, optionsWith(), null, quietContext());
    expect([none.zones, none.stops, none.posts]).toEqual([[], [], []]);
  }, 90_000);
});
