import { beforeAll, describe, expect, it } from 'vitest';
import { hotspotPicture } from '../../../src/core/study/hotspot-picture.ts';
import type { HotspotPicture, PictureQuestion } from '../../../src/core/study/hotspot-picture.ts';
import { HOTSPOT_METHODS } from '../../../src/core/hotspots/registry.ts';
import { analyse } from '../../../src/core/study/analyse.ts';
import { defaultPeriod } from '../../../src/core/study/default-period.ts';
import type { PlacedStages } from '../../../src/core/study/hotspot-incidents.ts';
import {
  areaChanges,
  notableByChance,
  placeChange,
  stretchChanges,
} from '../../../src/core/study/place-change.ts';
import { defaultStudyConfig } from '../../../src/core/study/study-config.ts';
import type { StudyConfig } from '../../../src/core/study/study-config.ts';
import { createStudyMemory } from '../../../src/core/study/study-memory.ts';
import { FEW_INCIDENTS, stretchFacts } from '../../../src/core/study/stretch-facts.ts';
import type { StudyResult } from '../../../src/core/study/study-result.ts';
import { periodOf, previousPeriod } from '../../../src/core/time/period.ts';
import type { Period } from '../../../src/core/time/period.ts';
import { demoTruth, openDemo } from '../../support/demo-province.ts';
import { quietContext } from '../../support/quiet-context.ts';

const ctx = quietContext();
let stages: PlacedStages;
let config: StudyConfig;
let result: StudyResult;
let period: Period;

beforeAll(async () => {
  const dataset = await openDemo();
  config = defaultStudyConfig(defaultPeriod(dataset));
  const memory = createStudyMemory();
  result = await analyse(dataset, config, memory, ctx);
  const { base, network, placement } = memory;
  const asked = periodOf(config.from, config.to);
  if (!base || !network || !placement || !asked) throw new Error('the analysis kept no stages');
  stages = {
    dataset,
    base: base.value,
    network: network.value,
    placement: placement.value,
  };
  period = asked;
}, 60_000);

function draw(change: Partial<PictureQuestion> = {}): Promise<HotspotPicture> {
  const { bandwidthM } = config.density;
  const question = { method: 'auto', params: { bandwidthM }, fadeDays: 0, period };
  return hotspotPicture(stages, config, { ...question, ...change }, ctx);
}

describe('a picture of hotspots', () => {
  it('is the density of the study for its own period, method and bandwidth, byte for byte', async () => {
    const picture = await draw();
    expect(picture.method).toBe('heat');
    expect(picture.lixelDensity).toEqual(result.sections.lixelDensity);
    expect(picture.sectionDensity).toEqual(result.sections.density);
    expect(picture.records).toBe(result.counts.placedOnCable);
    expect(picture.km).toBeCloseTo(result.counts.networkKm, 6);
  });

  it('takes the surface the study has made for its own question, and makes every other', async () => {
    const surface = { method: 'heat', params: {}, perKm: new Float64Array(1), issues: [] };
    const { bandwidthM } = config.density;
    const ask = (params: PictureQuestion['params'], fadeDays: number): Promise<HotspotPicture> =>
      hotspotPicture(
        { ...stages, surface },
        config,
        { method: 'heat', params, fadeDays, period },
        ctx,
      );
    expect((await ask({ bandwidthM }, 0)).lixelDensity).toHaveLength(1);
    const { length } = (await draw()).lixelDensity;
    expect((await ask({ bandwidthM: bandwidthM + 1 }, 0)).lixelDensity).toHaveLength(length);
    expect((await ask({ bandwidthM }, 90)).lixelDensity).toHaveLength(length);
  });

  it('counts on each section what the study counts there', async () => {
    const { sectionCount } = await draw();
    result.sections.count.forEach((count, section) => {
      expect(sectionCount[section]).toBeCloseTo(count, 9);
    });
  });

  it('integrates to the incidents for a method that keeps mass, whatever the bandwidth', async () => {
    for (const bandwidthM of [100, 1000, 5000]) {
      const picture = await draw({ method: 'heat', params: { bandwidthM } });
      expect(picture.mass).toBeCloseTo(picture.weight, 6);
      expect(picture.fadedWeight).toBe(picture.weight);
    }
  });

  it('can be drawn by every method, without NaN, and says what was used', async () => {
    for (const { id } of HOTSPOT_METHODS) {
      const params = { bandwidthM: 400, mostSteps: 200_000 };
      const picture = await draw({ method: id, params });
      expect(picture.method).not.toBe('');
      expect(picture.lixelDensity.every((value) => value >= 0 && Number.isFinite(value))).toBe(
        true,
      );
      expect(Object.keys(picture.params)).toContain('bandwidthM');
    }
  }, 60_000);

  it('with a fade shows recent incidents more, in the same unit', async () => {
    const [even, faded] = [await draw(), await draw({ fadeDays: 180 })];
    expect(faded.fadedWeight).toBeLessThan(even.weight / 2);
    expect(faded.weight).toBe(even.weight);
    expect(faded.effectiveYears).toBeCloseTo(
      (180 / Math.LN2 / 365.25) * (1 - 0.5 ** (period.days / 180)),
      9,
    );
    const mean = (of: HotspotPicture): number => of.fadedWeight / of.effectiveYears;
    expect(mean(faded) / mean(even)).toBeGreaterThan(0.5);
    expect(mean(faded) / mean(even)).toBeLessThan(2);
  });

  it('of a period without incidents is zero everywhere and names no stretch', async () => {
    const empty = periodOf('1990-01-01', '1990-12-31');
    const picture = await draw(empty ? { period: empty } : {});
    expect(picture.records).toBe(0);
    expect(picture.mass).toBe(0);
    expect(picture.stretches.stretches).toEqual([]);
    expect(Math.max(...picture.lixelDensity)).toBe(0);
  });
});

describe('what is said of a hot stretch', () => {
  it('counts its incidents, with an interval that holds the rate, kinds and days', async () => {
    const picture = await draw();
    for (const stretch of picture.stretches.stretches) {
      const facts = stretchFacts(picture, stretch);
      const weights = facts.incidents.map((at) => picture.onCable.weight[at] ?? 0);
      expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(facts.count, 9);
      expect(facts.low).toBeLessThanOrEqual(facts.rate);
      expect(facts.high).toBeGreaterThan(facts.rate);
      expect(facts.kinds.reduce((all, { count }) => all + count, 0)).toBeCloseTo(facts.count, 9);
      expect(facts.sure === 'few').toBe(facts.count < FEW_INCIDENTS);
    }
  });

  it('finds a planted stretch first, sure of it', async () => {
    const picture = await draw();
    const [first] = picture.stretches.stretches;
    const routes = stages.dataset.tables.cable_route?.columns['id'];
    const idOf = (row: number): string =>
      routes?.type === 'text' ? (routes.dictionary[routes.codes[row] ?? 0] ?? '') : '';
    const planted = demoTruth().stretches.map(({ routeId }) => routeId);
    if (!first) throw new Error('no stretch is hot');
    expect(planted).toContain(idOf(first.route));
    expect(stretchFacts(picture, first).sure).toBe('clear');
  });
});

describe('two periods side by side', () => {
  it('says new from nought to three, and within the usual ups and downs below', () => {
    expect(placeChange(3, 0).verdict).toBe('new');
    expect(placeChange(2, 0).verdict).toBe('within_variation');
    expect(placeChange(0, 0).verdict).toBe('none');
    expect(placeChange(9, 4).verdict).toBe('within_variation');
    expect(placeChange(25, 9).verdict).toBe('more');
    expect(placeChange(0, 5).verdict).toBe('fewer');
  });

  it('knows how often chance alone passes for a change', () => {
    // three incidents fall all in one period with probability 2 × ½³; two never make |z| ≥ 3
    expect(notableByChance([placeChange(3, 0)])).toBeCloseTo(0.25, 12);
    expect(notableByChance([placeChange(1, 1), placeChange(0, 0)])).toBe(0);
    // |2(√k − √(12 − k))| ≥ 3 for k ≤ 2 and k ≥ 10: (1 + 12 + 66) × 2 ÷ 4096
    expect(notableByChance([placeChange(6, 6)])).toBeCloseTo(0.03857421875, 12);
    expect(notableByChance([placeChange(3, 0), placeChange(0, 3)])).toBeCloseTo(0.5, 12);
  });

  it('counts every place in both periods, the greatest change first', async () => {
    const before = previousPeriod(period);
    const [now, then] = [await draw(), await draw({ period: before })];
    const places = stretchChanges(stages.network, now, then);
    expect(places.length).toBeGreaterThan(0);
    for (const { stretch, change } of places) {
      const on = (of: HotspotPicture): number =>
        stretch.sections.reduce((sum, section) => sum + (of.sectionCount[section] ?? 0), 0);
      expect(change.now).toBeCloseTo(on(now), 9);
      expect(change.before).toBeCloseTo(on(then), 9);
    }
    const size = places.map(({ change }) => Math.abs(change.z));
    expect(size).toEqual(size.toSorted((a, b) => b - a));
    const areas = areaChanges(stages, config, period, before);
    const total = areas.reduce((sum, { change }) => sum + change.now, 0);
    const { placedOnCable, placedOnSite, placedOnPost } = result.counts;
    expect(total).toBeLessThanOrEqual(placedOnCable + placedOnSite + placedOnPost);
    expect(total).toBeGreaterThan(0.9 * (placedOnCable + placedOnSite + placedOnPost) - 5);
  });
});
