import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportFacts } from '../../../../src/core/brief/facts/report-facts.ts';
import { factsOf, reportProvince } from '../../../support/report-province.ts';
import type { ReportIncident } from '../../../support/report-province.ts';

const many = (
  count: number,
  from: string,
  change: Partial<ReportIncident>,
): readonly ReportIncident[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${from}-${change.kind ?? 'CAP_TROM'}-${i}`,
    kind: 'CAP_TROM',
    found: `${from}T0${i % 10}:15+07:00`,
    ...change,
  }));

const INCIDENTS: readonly ReportIncident[] = [
  // Nine thefts of cable this period, four in the same days of the year before, none of sabotage then.
  ...many(7, '2025-03-01', {
    commune: '23700',
    source: 'citizen',
    status: 'prosecuted',
    loss: 1e6,
  }),
  { id: 'LAST', kind: 'CAP_TROM', found: '2025-06-14T23:30+07:00', commune: '23701', loss: 2e6 },
  { id: 'FIRST', kind: 'CAP_TROM', found: '2024-12-15T00:00+07:00', commune: '23701' },
  { id: 'AFTER', kind: 'CAP_TROM', found: '2025-06-15T00:10+07:00', commune: '23701' },
  { id: 'EVE', kind: 'CAP_TROM', found: '2024-12-14T23:59+07:00', commune: '23701' },
  ...many(4, '2024-03-01', { commune: '23700' }),
  ...many(3, '2025-02-02', { kind: 'PHAHOAI', commune: '23702', status: 'reported' }),
  ...many(5, '2025-04-02', { kind: 'THIENTAI' }),
  { id: 'NODATE', kind: 'CAP_TROM', found: '' },
];

let facts: ReportFacts;
beforeAll(async () => {
  facts = (await factsOf(await reportProvince(INCIDENTS))).report;
});

const kind = (id: string) => facts.incidents.kinds.find((one) => one.kind === id)?.counted;

describe('the facts of six months', () => {
  it('counts an event of 14/6 23:30 in and one of 15/6 00:10 out, by the clock of Viet Nam', () => {
    const ids = facts.lines.map(({ id }) => id);
    expect(ids).toContain('LAST');
    expect(ids).toContain('FIRST');
    expect(ids).not.toContain('AFTER');
    expect(ids).not.toContain('EVE');
  });

  it('lists as many incidents as it counts', () => {
    expect(facts.incidents.all.now).toBe(9 + 3 + 5);
    expect(facts.lines).toHaveLength(facts.incidents.all.now);
    const runs = facts.incidents.runs.reduce((sum, { counted }) => sum + counted.now, 0);
    expect(runs).toBe(facts.incidents.all.now);
  });

  it('compares with the same days of the year before', () => {
    expect(facts.yearBefore).toEqual({ from: '2023-12-15', to: '2024-06-14' });
    expect(facts.before).toEqual({ from: '2024-06-15', to: '2024-12-14' });
  });

  it('says 4 → 9 is z = 2,0 and usual, and 0 → 3 is new', () => {
    expect(kind('CAP_TROM')?.yearBefore).toEqual({
      now: 9,
      before: 4,
      z: 2,
      verdict: 'within_variation',
    });
    expect(kind('PHAHOAI')?.yearBefore).toMatchObject({ now: 3, before: 0, verdict: 'new' });
  });

  it('keeps storms out of theft and sabotage', () => {
    const security = facts.incidents.runs.find(({ run }) => run === 'security');
    expect(security?.counted.now).toBe(12);
  });

  it('adds up what is known of the loss and says of how many', () => {
    expect(facts.incidents.lossVnd.now).toEqual({ total: 9e6, known: 8, of: 17 });
  });

  it('counts communes most first, and what is known to none apart', () => {
    const rows = facts.incidents.communes
      .filter(({ counted }) => counted.now > 0)
      .map(({ code, counted }) => [code, counted.now]);
    expect(rows).toEqual([
      ['23700', 7],
      ['23702', 3],
      ['23701', 2],
    ]);
    expect(facts.incidents.elsewhere.now).toBe(5);
    expect(facts.incidents.undated).toBe(1);
  });

  it('counts tips of citizens and what came of them', () => {
    const { citizens, settled } = facts.cases;
    expect(citizens.tips.now).toBe(7);
    expect(citizens.settled).toBe(7);
    expect(settled.now).toBe(7);
    expect(citizens.communes).toEqual([{ code: '23700', name: 'Đak Đoa', tips: 7, settled: 7 }]);
  });

  it('says null, not zero, where nothing was ever written down', () => {
    expect(facts.work.patrols).toBeNull();
    expect(facts.work.plan).toBeNull();
    expect(facts.work.checks.made).toBeNull();
    expect(facts.cases.fines).toBeNull();
  });

  it('has as many incidents in its months as in the period', () => {
    expect(facts.months).toHaveLength(6);
    const sum = facts.months.reduce((total, { now }) => total + now, 0);
    expect(sum).toBe(facts.incidents.all.now);
  });
});
