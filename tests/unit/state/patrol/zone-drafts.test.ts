import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describedZone,
  dividedZone,
  draftsOf,
  joinedZones,
  newZone,
  withStretches,
  withoutZone,
} from '../../../../src/state/patrol/zone-drafts.ts';
import type { ZoneDraft } from '../../../../src/core/patrol/plan/zone-draft.ts';
import { fakePatrolPlan } from '../../../support/fake-patrol-plan.ts';

function zone(id: string, sections: readonly string[], unit = ''): ZoneDraft {
  return { id, name: '', sections, unit, contact: '' };
}

const ZONES = [zone('zone-1', ['a', 'b', 'c'], 'Công an xã'), zone('zone-2', ['d', 'e'])];
/** a – b – c – d – e */
const touching = (one: string): readonly string[] =>
  [-1, 1].map((step) => 'abcdefg'[('abcdefg'.indexOf(one) + step + 7) % 7] ?? '');

describe('zones a person keeps', () => {
  it('begin as those the plan proposes', () => {
    const plan = fakePatrolPlan();
    const drafts = draftsOf(plan);
    expect(drafts.map(({ id }) => id)).toEqual(['zone-1', 'zone-2', 'zone-3']);
    expect(drafts.map(({ sections }) => sections)).toEqual(
      plan.zones.map(({ sections }) => sections),
    );
    expect(draftsOf(fakePatrolPlan(plan.options, drafts))).toEqual(drafts);
  });

  it('take a stretch from the zone it was in', () => {
    const zones = withStretches(ZONES, 'zone-1', ['d']);
    expect(zones.map(({ sections }) => sections)).toEqual([['a', 'b', 'c', 'd'], ['e']]);
  });

  it('go when nothing is left of them', () => {
    expect(withStretches(ZONES, 'zone-1', ['d', 'e'])).toHaveLength(1);
    expect(withStretches(ZONES, 'zone-2', [], ['d', 'e'])).toEqual([ZONES[0]]);
    expect(withoutZone(ZONES, 'zone-1')).toEqual([ZONES[1]]);
  });

  it('divide where a stretch lies between others, and keep who is in charge', () => {
    const zones = dividedZone(ZONES, 'zone-1', 'b', touching);
    expect(zones?.map(({ id, sections, unit }) => [id, sections.join(''), unit])).toEqual([
      ['zone-1', 'ab', 'Công an xã'],
      ['zone-3', 'c', 'Công an xã'],
      ['zone-2', 'de', ''],
    ]);
    expect(dividedZone(ZONES, 'zone-1', 'a', touching)).toBeNull();
    expect(dividedZone(ZONES, 'gone', 'a', touching)).toBeNull();
  });

  it('join, and take over a unit where there was none', () => {
    const [joined, ...others] = joinedZones(ZONES, 'zone-2', 'zone-1');
    expect(others).toHaveLength(0);
    expect(joined).toMatchObject({ id: 'zone-2', unit: 'Công an xã' });
    expect(joined?.sections).toEqual(['d', 'e', 'a', 'b', 'c']);
  });

  it('are named, and begun anew, under an id of their own', () => {
    expect(describedZone(ZONES, 'zone-2', { name: 'Cầu Ayun' })[1]?.name).toBe('Cầu Ayun');
    expect(newZone(ZONES, ['f', 'a']).map(({ id, sections }) => [id, sections.join('')])).toEqual([
      ['zone-1', 'bc'],
      ['zone-2', 'de'],
      ['zone-3', 'fa'],
    ]);
  });

  it('never share a stretch nor carry one id twice, whatever is done', () => {
    const stretch = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const id = fc.constantFrom('zone-1', 'zone-2', 'zone-3');
    const step = fc.oneof(
      fc.record({ does: fc.constant('add' as const), id, stretch }),
      fc.record({ does: fc.constant('remove' as const), id, stretch }),
      fc.record({ does: fc.constant('divide' as const), id, stretch }),
      fc.record({ does: fc.constant('join' as const), id, other: id }),
      fc.record({ does: fc.constant('new' as const), stretch }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const zones = steps.reduce<readonly ZoneDraft[]>((now, one) => {
          if (one.does === 'add') return withStretches(now, one.id, [one.stretch]);
          if (one.does === 'remove') return withStretches(now, one.id, [], [one.stretch]);
          if (one.does === 'divide') return dividedZone(now, one.id, one.stretch, touching) ?? now;
          if (one.does === 'join') {
            return one.id === one.other ? now : joinedZones(now, one.id, one.other);
          }
          return newZone(now, [one.stretch]);
        }, ZONES);
        const all = zones.flatMap(({ sections }) => sections);
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(zones.map(({ id: one }) => one)).size).toBe(zones.length);
        expect(zones.every(({ sections }) => sections.length > 0)).toBe(true);
      }),
    );
  });
});
