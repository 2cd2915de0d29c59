import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyScenario } from '../../../../src/core/criticality/scenario.ts';
import { readScenario } from '../../../../src/core/criticality/scenario-read.ts';
import { movedDisc, resizedDisc } from '../../../../src/state/what-if/move-disc.ts';
import {
  freeScenarioId,
  isUntouched,
  restored,
  routeOf,
  withCut,
  withCutAt,
  withLink,
  withPlanned,
  withRepair,
  withoutCut,
} from '../../../../src/state/what-if/scenario-edits.ts';
import { anyCut, anyScenario } from '../../../support/any-scenario.ts';

describe('the scenario on the table', () => {
  it('takes a cut once, however often it is asked', () => {
    fc.assert(
      fc.property(anyScenario, anyCut, (scenario, cut) => {
        const once = withCut(scenario, cut);
        expect(once.cuts).toContainEqual(cut);
        expect(withCut(once, cut)).toBe(once);
      }),
    );
  });

  it('is what it was when a new cut is taken away again', () => {
    fc.assert(
      fc.property(anyScenario, anyCut, (scenario, cut) => {
        const once = withCut(scenario, cut);
        if (once === scenario) return;
        expect(withoutCut(once, once.cuts.length - 1)).toEqual(scenario);
      }),
    );
  });

  it('stays of the form that core reads, whatever is done to it', () => {
    fc.assert(
      fc.property(anyScenario, anyCut, fc.nat(5), (scenario, cut, at) => {
        const edited = withPlanned(withCutAt(scenario, at, cut), 'GLI-C-0002', true);
        const repaired = withRepair(edited, { type: 'route', id: 'GLI-C-0001' });
        expect(readScenario(JSON.parse(JSON.stringify(repaired))).scenario).toEqual(repaired);
      }),
    );
  });

  it('has nothing cut when all is restored, and keeps what is built', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { cuts, repairs, links, planned, hardened } = restored(scenario);
        expect([cuts, repairs]).toEqual([[], []]);
        expect({ links, planned, hardened }).toEqual({
          links: scenario.links,
          planned: scenario.planned,
          hardened: scenario.hardened,
        });
      }),
    );
  });

  it('lays no link from a place to itself', () => {
    const end = { type: 'target', id: 'GLI0001' } as const;
    const other = { type: 'joint', lon: 108, lat: 14 } as const;
    expect(withLink(emptyScenario(), end, end).links).toEqual([]);
    expect(withLink(emptyScenario(), end, other).links).toEqual([{ from: end, to: other }]);
  });

  it('takes a planned cable in and out of service', () => {
    const inService = withPlanned(emptyScenario(), 'R', true);
    expect(inService.planned).toEqual(['R']);
    expect(isUntouched(inService)).toBe(false);
    expect(isUntouched(withPlanned(inService, 'R', false))).toBe(true);
  });
});

describe('a disc under the arrows', () => {
  const disc = { type: 'disc', lon: 108, lat: 14, radiusM: 1000 } as const;

  it('comes back the way it went', () => {
    for (const far of [false, true]) {
      const there = movedDisc(movedDisc(disc, 'ArrowRight', far), 'ArrowUp', far);
      const back = movedDisc(movedDisc(there, 'ArrowDown', far), 'ArrowLeft', far);
      expect(back.lon).toBeCloseTo(108, 5);
      expect(back.lat).toBeCloseTo(14, 5);
    }
  });

  it('goes a tenth of its radius, or a whole one', () => {
    const metresPerDegree = 111_320;
    const near = movedDisc(disc, 'ArrowUp', false);
    const far = movedDisc(disc, 'ArrowUp', true);
    expect((near.lat - 14) * metresPerDegree).toBeCloseTo(100, 0);
    expect((far.lat - 14) * metresPerDegree).toBeCloseTo(1000, 0);
  });

  it('always changes its size by a key, and stays within bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99_000 }), (radiusM) => {
        expect(resizedDisc({ ...disc, radiusM }, 1).radiusM).toBeGreaterThan(radiusM);
        expect(resizedDisc({ ...disc, radiusM }, -1).radiusM).toBeLessThan(radiusM);
      }),
    );
    expect(resizedDisc({ ...disc, radiusM: 10 }, -1).radiusM).toBe(10);
    expect(resizedDisc({ ...disc, radiusM: 100_000 }, 1).radiusM).toBe(100_000);
  });
});

describe('names', () => {
  it('of a section begin with its cable', () => {
    expect(routeOf('GLI-C-0001@0-1000')).toBe('GLI-C-0001');
    expect(routeOf('GLI-C-0001')).toBe('GLI-C-0001');
  });

  it('of kept scenarios are the first that is free', () => {
    const kept = (id: string) => ({ id, scenario: emptyScenario() });
    expect(freeScenarioId([])).toBe('s1');
    expect(freeScenarioId([kept('s1'), kept('s3')])).toBe('s2');
  });
});
