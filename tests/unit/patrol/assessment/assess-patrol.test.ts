import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/basics/random.ts';
import { assessPatrol } from '../../../../src/core/patrol/assessment/assess-patrol.ts';
import { EFFECT_DEFAULTS } from '../../../../src/core/patrol/assessment/effect-input.ts';
import type {
  EffectInput,
  EffectOptions,
} from '../../../../src/core/patrol/assessment/effect-input.ts';
import { MADE, SINCE, madeArea, sectionId } from '../../../support/made-patrol-area.ts';
import type { Rates } from '../../../support/made-patrol-area.ts';

const ZONE = { from: 15, to: 24 };
const inZone = (commune: number, section: number): boolean =>
  commune === 0 && section >= ZONE.from && section <= ZONE.to;
const inRing = (commune: number, section: number): boolean =>
  commune === 0 && !inZone(commune, section) && section >= ZONE.from - 3 && section <= ZONE.to + 3;

const zone = {
  name: 'Vùng 1',
  sections: Array.from({ length: 10 }, (_, i) => sectionId(0, ZONE.from + i)),
};

const OPTIONS: EffectOptions = {
  zones: [zone],
  since: SINCE,
  until: null,
  comparison: null,
  ...EFFECT_DEFAULTS,
};

function counted(input: EffectInput, change: Partial<EffectOptions> = {}) {
  const answer = assessPatrol(input, { ...OPTIONS, ...change });
  if (answer.status !== 'counted') throw new Error(answer.status);
  return answer;
}

const measured = (input: EffectInput, change: Partial<EffectOptions> = {}) => {
  const { effect, ...rest } = counted(input, change);
  if (effect.status !== 'measured') throw new Error(effect.status);
  return { ...rest, effect };
};

const RUNS = 120;
const simulate = (rates: Rates, runs = RUNS) =>
  Array.from({ length: runs }, (_, run) => measured(madeArea(rates, seededRandom(`run ${run}`))));

const shareOf = <T>(list: readonly T[], is: (one: T) => boolean): number =>
  list.filter(is).length / list.length;

describe('where patrols change nothing', () => {
  const runs = simulate(() => [3, 3], 400);

  it('the 95 % interval holds 1 in about 95 % of all cases', () => {
    const covers = shareOf(runs, ({ effect }) => effect.low <= 1 && effect.high >= 1);
    expect(covers).toBeGreaterThan(0.925);
    expect(covers).toBeLessThan(0.99);
  });

  it('the exact interval holds it at least as often as it says', () => {
    const covers = shareOf(
      runs,
      ({ effect: { exact } }) => exact.low <= 1 && (exact.high ?? Infinity) >= 1,
    );
    expect(covers).toBeGreaterThan(0.93);
  });

  it('something is claimed in less than one case of fifteen', () => {
    expect(shareOf(runs, ({ effect }) => effect.verdict !== 'no-difference')).toBeLessThan(0.066);
  });
});

describe('where patrols halve the incidents', () => {
  const runs = simulate((commune, section) => [8, inZone(commune, section) ? 4 : 8]);

  it('that is found, and the interval holds the half', () => {
    expect(shareOf(runs, ({ effect }) => effect.verdict === 'fewer')).toBeGreaterThan(0.9);
    const covers = shareOf(runs, ({ effect }) => effect.low <= 0.5 && effect.high >= 0.5);
    expect(covers).toBeGreaterThan(0.92);
  });

  it('the incidents averted are about as many as were left out', () => {
    const mean = runs.reduce((sum, { effect }) => sum + effect.averted, 0) / RUNS;
    expect(Math.abs(mean - 40)).toBeLessThan(3);
    const covers = shareOf(
      runs,
      ({ effect }) => effect.avertedLow <= 40 && effect.avertedHigh >= 40,
    );
    expect(covers).toBeGreaterThan(0.92);
  });
});

describe('where the incidents move next door', () => {
  // 10 km lose 4 a year each; the 6 km around gain as many together.
  const runs = simulate((commune, section) => [
    8,
    inZone(commune, section) ? 4 : inRing(commune, section) ? 8 + 40 / 6 : 8,
  ]);

  it('the quotient says so, and zone and ring together show no effect', () => {
    expect(
      shareOf(runs, ({ effect }) => (effect.displacement?.quotient ?? 1) < -0.5),
    ).toBeGreaterThan(0.9);
    expect(shareOf(runs, ({ effect }) => (effect.ring?.low ?? 0) > 1)).toBeGreaterThan(0.85);
    const none = shareOf(runs, ({ effect: { both } }) => both.low <= 1 && both.high >= 1);
    expect(none).toBeGreaterThan(0.92);
  });

  it('the ring is what lies around, and no more', () => {
    const [first] = runs;
    expect(first?.parts.zone.km).toBe(10);
    expect(first?.parts.ring.km).toBe(6);
  });
});

describe('where zones were chosen because much happened there', () => {
  it('a plain comparison finds an effect of nothing; beside the shrunk expectation there is none', () => {
    const ratios = Array.from({ length: 60 }, (_, run) => {
      const input = madeArea(() => [1.5, 1.5], seededRandom(`chosen ${run}`));
      const before = new Map<number, number>();
      input.incidents.target.forEach((target, i) => {
        const at = input.incidents.fromMs[i] ?? 0;
        if (at < Date.parse('2024-01-01T00:00:00+07:00')) return;
        if (at >= Date.parse('2025-01-01T00:00:00+07:00')) return;
        before.set(target, (before.get(target) ?? 0) + 1);
      });
      const hottest = [...before].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 10);
      const sections = hottest.map(([target]) => input.targets.id[target] ?? '');
      const { effect, shrunk } = measured(input, { zones: [{ name: '', sections }] });
      return { plain: effect.ratio, shrunk: shrunk?.ratio ?? Number.NaN };
    });
    const mean = (pick: (one: (typeof ratios)[number]) => number): number =>
      ratios.reduce((sum, one) => sum + pick(one), 0) / ratios.length;
    expect(mean(({ plain }) => plain)).toBeLessThan(0.4);
    expect(Math.abs(mean(({ shrunk }) => shrunk) - 1)).toBeLessThan(0.2);
  });
});

describe('what is compared with', () => {
  const input = madeArea(
    (commune) => (commune % 2 === 0 ? [4, 4] : [0.5, 0.5]),
    seededRandom('areas'),
  );

  it('is communes without a zone, those alike first', () => {
    const { areas } = counted(input);
    expect(areas.map(({ code }) => code)).not.toContain('10000');
    expect(areas.slice(0, 5).every(({ code }) => Number(code) % 2 === 0)).toBe(true);
    expect(areas.filter(({ proposed }) => proposed).length).toBeGreaterThanOrEqual(3);
  });

  it('is what a person chooses instead', () => {
    const { areas, parts } = counted(input, { comparison: ['10001', '10003'] });
    const chosen = areas.filter((area) => area.chosen);
    expect(chosen.map(({ code }) => code).toSorted()).toEqual(['10001', '10003']);
    expect(parts.comparison.before).toBe(chosen.reduce((sum, area) => sum + area.before, 0));
    expect(parts.comparison.km).toBe(80);
  });

  it('is everything else where no commune is known', () => {
    const nowhere = {
      ...input,
      targets: { ...input.targets, area: input.targets.area.map(() => -1) },
      areas: { code: [], name: [] },
    };
    const { areas, parts } = counted(nowhere);
    expect(areas).toMatchObject([{ code: '', chosen: true }]);
    expect(parts.comparison.km).toBe(MADE.communes * MADE.sections - 16);
  });
});

describe('what cannot be said', () => {
  const few = madeArea(() => [0.2, 0.2], seededRandom('few'));

  it('is not said, but what is missing is', () => {
    expect(counted(few).effect).toMatchObject({ status: 'too-few', short: ['zone'] });
    expect(assessPatrol(few, { ...OPTIONS, zones: [] }).status).toBe('no-zones');
    expect(assessPatrol(few, { ...OPTIONS, since: '2026-01-01' })).toMatchObject({
      status: 'not-yet',
      data: { cutOff: MADE.cutOff },
    });
    expect(
      assessPatrol(few, { ...OPTIONS, since: '2022-06-01', until: '2022-12-31' }),
    ).toMatchObject({ status: 'no-before', day: '2021-06-01' });
  });

  it('tells zones whose cable the data no longer has', () => {
    const zones = [{ name: 'Cũ', sections: ['gone@0-1', ...zone.sections] }];
    expect(counted(few, { zones }).zones).toMatchObject([{ name: 'Cũ', unknown: 1, km: 10 }]);
  });

  it('counts a window too long for before and after apart', () => {
    const { incidents } = few;
    const toMs = incidents.toMs.map((ms, i) => (i === 0 ? ms + 60 * 86_400_000 : ms));
    expect(counted({ ...few, incidents: { ...incidents, toMs } }).tooLong).toBe(1);
  });
});

describe('whatever is counted', () => {
  it('every incident of the parts is in exactly one, and nothing is NaN or infinite', () => {
    const rate = fc.double({ min: 0, max: 4, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer(),
        rate,
        rate,
        fc.integer({ min: 500, max: 20_000 }),
        (seed, a, b, ringM) => {
          const input = madeArea((commune) => (commune < 3 ? [a, b] : [b, a]), seededRandom(seed));
          const answer = assessPatrol(input, { ...OPTIONS, ringM });
          expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity/);
          if (answer.status !== 'counted') return;
          const numbers = JSON.stringify(answer, (key, value: unknown) =>
            typeof value === 'number' && !Number.isFinite(value) ? `bad ${key}` : value,
          );
          expect(numbers).not.toContain('bad ');
          const inMonths = answer.months.reduce((sum, month) => sum + month.zone, 0);
          expect(inMonths).toBe(answer.parts.zone.before + answer.parts.zone.after);
          const inZones = answer.zones.reduce((sum, one) => sum + one.before + one.after, 0);
          expect(inZones).toBe(answer.parts.zone.before + answer.parts.zone.after);
        },
      ),
      { numRuns: 25 },
    );
  });
});
