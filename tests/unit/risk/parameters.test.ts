import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROTECTION_MEASURES } from '../../../src/core/model/asset-fields.ts';
import { avertedShare, protectionOf } from '../../../src/core/risk/protection.ts';
import type { Protection } from '../../../src/core/risk/protection.ts';
import { resolveRiskParameters } from '../../../src/core/risk/resolve-risk-parameters.ts';
import { NO_RISK_SETTINGS } from '../../../src/core/risk/risk-settings.ts';
import { RISK_PLACES } from '../../../src/core/risk/risk-terms.ts';
import { listTargets } from '../../../src/core/targets/target-list.ts';
import type { TargetList } from '../../../src/core/targets/target-list.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { areaFinder } from '../../../src/core/targets/area-finder.ts';
import { place, smallDataset } from '../../support/small-dataset.ts';

type Fields = Record<string, string | number>;

function incidents(records: readonly Fields[]) {
  const list = records.map((fields, i) => ({
    at: place(i, 0),
    fields: { id: `V${i}`, ...fields },
  }));
  return smallDataset({ incident: list }).tables.incident;
}

const thefts = (hours: readonly number[], vnd: readonly number[]): Fields[] =>
  Array.from({ length: Math.max(hours.length, vnd.length) }, (_, i) => ({
    kind: 'CAP_TROM',
    ...(hours[i] === undefined ? {} : { outage_hours: hours[i] }),
    ...(vnd[i] === undefined ? {} : { loss_vnd: vnd[i] }),
  }));

describe('where a parameter comes from', () => {
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100];

  it('is the median of the records when ten state it, and says how many did', () => {
    const { kinds } = resolveRiskParameters(
      incidents(thefts(ten, ten)),
      ['CAP_TROM'],
      NO_RISK_SETTINGS,
    );
    expect(kinds[0]?.restoreHours).toEqual({ value: 5.5, source: 'data', n: 10 });
    expect(kinds[0]?.lossVnd).toEqual({ value: 5.5, source: 'data', n: 10 });
  });

  it('is an assumption with nine, and says that nine were not enough', () => {
    const records = incidents(thefts(ten.slice(1), []));
    const { kinds } = resolveRiskParameters(records, ['CAP_TROM'], NO_RISK_SETTINGS);
    expect(kinds[0]?.restoreHours).toEqual({ value: 8, source: 'assumption', n: 9 });
    expect(kinds[0]?.lossVnd).toEqual({ value: 7_000_000, source: 'assumption', n: 0 });
  });

  it('does not take "0 hours out of service" for a time to restore', () => {
    const records = incidents(thefts([...ten, 0, 0, 0, 0, 0, 0], []));
    const { kinds } = resolveRiskParameters(records, ['CAP_TROM'], NO_RISK_SETTINGS);
    expect(kinds[0]?.restoreHours).toEqual({ value: 5.5, source: 'data', n: 10 });
  });

  it('is what a person set before anything else', () => {
    const { kinds, measures } = resolveRiskParameters(incidents(thefts(ten, ten)), ['CAP_TROM'], {
      restoreHours: { CAP_TROM: 24 },
      lossVnd: {},
      outage: { CAP_TROM: { aerial: 0.5 } },
      measures: { alarm: 0.3 },
    });
    expect(kinds[0]?.restoreHours).toEqual({ value: 24, source: 'edited', n: 10 });
    expect(kinds[0]?.outage.aerial).toEqual({ value: 0.5, source: 'edited', n: 0 });
    expect(kinds[0]?.outage.unknown.value).toBeCloseTo((0.5 + 0.8 + 0.7) / 3, 12);
    expect(measures.alarm).toEqual({ value: 0.3, source: 'edited', n: 0 });
  });

  it('knows only kinds that strike a target, and of these only the chosen', () => {
    const chosen = ['SIM_DK', 'PHAHOAI', 'CAP_TROM'] as const;
    const { kinds } = resolveRiskParameters(undefined, chosen, NO_RISK_SETTINGS);
    expect(kinds.map(({ kind }) => kind)).toEqual(['CAP_TROM', 'PHAHOAI']);
  });
});

const { measures } = resolveRiskParameters(undefined, [], NO_RISK_SETTINGS);
type State = 'yes' | 'no' | undefined;

function sites(states: readonly Readonly<Partial<Record<string, State>>>[]): {
  dataset: Dataset;
  targets: TargetList;
} {
  const records = states.map((state, i) => ({
    at: place(i, 0),
    fields: {
      id: `T${i}`,
      ...Object.fromEntries(
        Object.entries(state).flatMap(([name, value]) => (value ? [[name, value]] : [])),
      ),
    },
  }));
  const dataset = smallDataset({ bts_site: records });
  const none = { route: new Uint32Array(0), ...noMetres() };
  const targets = listTargets(dataset, { length: 0, ...none }, areaFinder(undefined));
  return { dataset, targets };
}

function noMetres() {
  const none = new Float64Array(0);
  return { fromM: none, toM: none, middleLon: none, middleLat: none };
}

function protectionOfSites(states: Parameters<typeof sites>[0]): Protection {
  const { dataset, targets } = sites(states);
  return protectionOf(dataset, targets, measures);
}

describe('what protection leaves', () => {
  const all = (state: State) =>
    Object.fromEntries(PROTECTION_MEASURES.map((measure) => [measure, state]));

  it('is everything with no measure and the product of the factors with all', () => {
    const { remains, reducible } = protectionOfSites([all('no'), all('yes')]);
    const product = 0.5 * 0.9 * 0.8 * 0.9 * 0.75 * 0.5;
    expect(remains[0]).toBe(1);
    expect(remains[1]).toBeCloseTo(product, 12);
    expect(reducible[0]).toBeCloseTo(1 - product, 12);
    expect(reducible[1]).toBeCloseTo(0, 12);
  });

  it('does not take unknown for missing: the share of those that have it stands in', () => {
    const [yes, no] = [{ alarm: 'yes' }, { alarm: 'no' }] as const;
    const { remains } = protectionOfSites([{ ...all('no'), alarm: undefined }, yes, yes, no]);
    const share = 3 / 5;
    expect(remains[0]).toBeCloseTo(share * 0.5 + (1 - share), 12);
    expect(remains[0]).toBeLessThan(1);
  });

  it('counts points as points and cable by how it lies', () => {
    const { place: places } = protectionOfSites([{}]);
    expect(RISK_PLACES[places[0] ?? 0]).toBe('point');
  });

  it('never leaves more when anything is added anywhere', () => {
    const state = fc.constantFrom<State>('yes', 'no', undefined);
    const record = fc.record(Object.fromEntries(PROTECTION_MEASURES.map((one) => [one, state])));
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.constantFrom(...PROTECTION_MEASURES),
        (states, at, measure) => {
          const before = protectionOfSites(states).remains;
          const after = protectionOfSites(
            states.map((one, i) => (i === at % states.length ? { ...one, [measure]: 'yes' } : one)),
          ).remains;
          after.forEach((left, i) => expect(left).toBeLessThanOrEqual((before[i] ?? 0) + 1e-12));
        },
      ),
    );
  });

  it('says what one more measure would take away', () => {
    const { dataset, targets } = sites([{ alarm: 'no' }, { alarm: 'yes' }, {}]);
    const averted = avertedShare(dataset, targets, measures, 'alarm');
    expect(averted[0]).toBe(0.5);
    expect(averted[1]).toBe(0);
    expect(averted[2]).toBeCloseTo(1 - 0.5 / (0.5 * 0.5 + 0.5), 12);
    expect([...avertedShare(dataset, targets, measures, 'burial')]).toEqual([0, 0, 0]);
  });
});
