import { describe, expect, it } from 'vitest';
import { emptyScenario } from '../../../src/core/criticality/scenario.ts';
import { readScenario } from '../../../src/core/criticality/scenario-read.ts';
import { resolveScenario } from '../../../src/core/criticality/scenario-resolve.ts';
import { nearestIds } from '../../../src/core/criticality/scenario-suggest.ts';
import { handNetwork } from './hand-network.ts';

describe('a scenario file', () => {
  it('is read as it was written', () => {
    const scenario = {
      ...emptyScenario(),
      name: 'Bão ở đèo',
      created: '2026-11-22T03:00:00Z',
      cuts: [
        { type: 'section', id: 'R1@0-900', alongM: 12 },
        { type: 'route', id: 'R1' },
        { type: 'target', id: 'B1' },
        { type: 'joint', lon: 108, lat: 14 },
        { type: 'disc', lon: 108, lat: 14, radiusM: 500 },
        {
          type: 'corridor',
          line: [
            [108, 14],
            [108.1, 14],
          ],
          widthM: 300,
        },
      ],
      links: [
        {
          from: { type: 'target', id: 'B1' },
          to: { type: 'joint', lon: 108, lat: 14 },
          owner: 'VNPT',
        },
      ],
      repairs: [{ type: 'section', id: 'R1@0-900' }],
      planned: ['P1'],
      hardened: ['R1@0-900'],
    };
    const read = readScenario(JSON.parse(JSON.stringify(scenario)));
    expect(read).toEqual({ scenario, issues: [] });
  });

  it('may leave its lists out', () => {
    const read = readScenario({ format: 'vonggac-scenario', version: 1 });
    expect(read.scenario).toEqual(emptyScenario());
  });

  it.each([
    ['another version', { version: 2 }, 'scenario.unsupported-version', undefined],
    ['another format', { format: 'x' }, 'scenario.bad-shape', 'format'],
    ['a radius of 0', { cuts: [disc(0)] }, 'scenario.bad-shape', 'cuts.0.radiusM'],
    ['a radius below 0', { cuts: [disc(-3)] }, 'scenario.bad-shape', 'cuts.0.radiusM'],
    ['a radius without end', { cuts: [disc(Infinity)] }, 'scenario.bad-shape', 'cuts.0.radiusM'],
    ['an unknown field', { colour: 'red' }, 'scenario.bad-shape', 'colour'],
    ['an unknown kind of cut', { cuts: [{ type: 'flood' }] }, 'scenario.bad-shape', 'cuts.0.type'],
    ['a repair of a disc', { repairs: [disc(5)] }, 'scenario.bad-shape', 'repairs.0.type'],
  ])('with %s is refused', (_, change, code, field) => {
    const { scenario, issues } = readScenario({ ...emptyScenario(), ...change });
    expect(scenario).toBeNull();
    expect(issues[0]?.code).toBe(code);
    expect(issues[0]?.at?.field).toBe(field);
  });

  it.each([[null], [[]], ['text'], [7]])('that is %j is refused', (input) => {
    expect(readScenario(input).scenario).toBeNull();
    expect(readScenario(input).issues.length).toBeGreaterThan(0);
  });
});

function disc(radiusM: number) {
  return { type: 'disc', lon: 108, lat: 14, radiusM };
}

describe('ids and places that are not there', () => {
  const hand = handNetwork({
    at: [
      [1, 1],
      [5, 1],
    ],
    sections: [[0, 1]],
    planned: [[0, 1]],
    sources: [0],
    subscribers: [0, 5],
  });
  const refused = (parts: object) =>
    resolveScenario(hand.network, hand.places, { ...emptyScenario(), ...parts }).issues.map(
      ({ code, at, context }) => [code, at?.field, context?.['near']],
    );

  it('are all told, with the nearest ids', () => {
    const cuts = [
      { type: 'section', id: 'r0@0-3999' },
      { type: 'route', id: 'r7' },
      { type: 'target', id: 'n9' },
      { type: 'joint', lon: 18, lat: 19 },
      { type: 'disc', lon: 90, lat: 3, radiusM: 5 },
    ];
    expect(refused({ cuts })).toEqual([
      ['scenario.unknown-id', 'cuts.0.id', 'r0@0-4000'],
      ['scenario.unknown-id', 'cuts.1.id', 'r0'],
      ['scenario.unknown-id', 'cuts.2.id', 'n0, n1'],
      ['scenario.nothing-near', 'cuts.3', undefined],
      ['scenario.far-away', 'cuts.4', undefined],
    ]);
  });

  it('are told for links, planned routes, owners and hardened sections too', () => {
    const link = { from: { type: 'target', id: 'n1' }, to: { type: 'target', id: 'n8' } };
    const scenario = { links: [{ ...link, owner: 'VNPT2' }], planned: ['q'], hardened: ['r0'] };
    expect(refused(scenario).map(([code, field]) => [code, field])).toEqual([
      ['scenario.unknown-id-alone', 'planned.0'],
      ['scenario.unknown-id', 'links.0.owner'],
      ['scenario.unknown-id', 'links.0.to.id'],
      ['scenario.unknown-id', 'hardened.0'],
    ]);
  });

  it('suggest sections of the same route by where they begin, else ids with few letters changed', () => {
    const known = ['T1@0-900', 'T1@900-1800', 'T1@1800-2700', 'T2@0-900', 'BTS-001', 'BTS-002'];
    expect(nearestIds('T1@1000-1900', known)).toEqual(['T1@900-1800', 'T1@1800-2700', 'T1@0-900']);
    expect(nearestIds('bts 001', known)).toEqual(['BTS-001', 'BTS-002']);
    expect(nearestIds('hoàn toàn khác', known)).toEqual([]);
  });
});
