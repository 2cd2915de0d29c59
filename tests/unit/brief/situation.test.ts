import { describe, expect, it } from 'vitest';
import { INCIDENT_KIND_IDS, INCIDENT_KINDS } from '../../../src/core/model/incident-kinds.ts';
import type { IncidentKindId } from '../../../src/core/model/incident-kinds.ts';
import { metricPlane } from '../../../src/core/geo/metric-plane.ts';
import { situation } from '../../../src/core/brief/situation/situation.ts';
import type { Situation } from '../../../src/core/brief/situation/situation.ts';
import type { SituationEvent } from '../../../src/core/brief/situation/situation-events.ts';
import { dayNumber, startOfDay } from '../../../src/core/time/vietnam-time.ts';
import { createHandlers } from '../../../src/jobs/handlers.ts';
import { createInlineClient } from '../../../src/jobs/inline-client.ts';
import { defaultStudyConfig } from '../../../src/core/study/study-config.ts';
import { DEFAULT_CHECK_RULES } from '../../../src/core/plan/check-rules.ts';
import { factsOf, reportProvince } from '../../support/report-province.ts';
import { smallProvince } from '../../support/small-province.ts';

const LAST = dayNumber(startOfDay('2025-12-31') ?? 0);

function event(ago: number, change: Partial<SituationEvent> = {}): SituationEvent {
  const kind: IncidentKindId = 'CAP_TROM';
  return {
    row: 0,
    kind: INCIDENT_KIND_IDS.indexOf(kind),
    run: 'security',
    day: LAST - ago,
    foundAfterH: -1,
    reportedBy: '',
    verified: '',
    target: -1,
    area: -1,
    lon: Number.NaN,
    lat: Number.NaN,
    ...change,
  };
}

function of(events: readonly SituationEvent[], today = ''): Situation {
  return situation({
    events: events.map((one, row) => ({ ...one, row })).toSorted((a, b) => a.day - b.day),
    undated: 0,
    wide: 0,
    since: '2019-01-01',
    cutOff: '2025-12-31',
    today,
    plane: metricPlane(108.5),
  });
}

function windowOf(answer: Situation, run: string, days: number) {
  return answer.groups.find((group) => group.run === run)?.windows.find((one) => one.days === days);
}

describe('the situation of the day the data ends', () => {
  it('counts the last 7, 30 and 90 days, both ends in, as one would by hand', () => {
    const answer = of([event(0), event(6), event(7), event(29), event(30), event(89), event(90)]);
    expect([7, 30, 90].map((days) => windowOf(answer, 'security', days)?.now)).toEqual([2, 4, 6]);
    expect(windowOf(answer, 'security', 7)).toMatchObject({ from: '2025-12-25', to: '2025-12-31' });
    expect(windowOf(answer, 'security', 7)?.rows).toEqual([0, 1]);
  });

  it('keeps outages apart from security', () => {
    const storm = { run: 'technical', kind: INCIDENT_KIND_IDS.indexOf('THIENTAI') } as const;
    const answer = of([event(1), event(2, storm), event(3, storm)]);
    expect(windowOf(answer, 'security', 7)?.now).toBe(1);
    expect(windowOf(answer, 'technical', 7)).toMatchObject({
      now: 2,
      kinds: [{ kind: 'THIENTAI', count: 2 }],
    });
  });

  it('says new where the years before hold none, and small where counts are small', () => {
    const answer = of([event(1), event(2), event(3)]);
    expect(windowOf(answer, 'security', 30)).toMatchObject({ verdict: 'new', small: true, now: 3 });
  });

  it('says within the usual variation, more and fewer', () => {
    const steady = Array.from({ length: 2555 }, (_, ago) => event(ago));
    expect(windowOf(of(steady), 'security', 30)?.verdict).toBe('within_variation');
    const burst = [...steady, ...Array.from({ length: 40 }, () => event(3))];
    expect(windowOf(of(burst), 'security', 30)?.verdict).toBe('more');
    const quiet = steady.filter(({ day }) => day < LAST - 30);
    expect(windowOf(of(quiet), 'security', 30)?.verdict).toBe('fewer');
  });

  it('tells how old the data is, and never a negative age', () => {
    expect(of([event(0)], '2026-02-01').ageDays).toBe(32);
    expect(of([event(0)], '2025-06-01').ageDays).toBe(0);
  });

  it('finds what lies within a kilometre and a month, and whether it is new there', () => {
    const at = (ago: number, lon: number) => event(ago, { lon, lat: 13.98 });
    // 0.005° of longitude at 13.98° N is 540 m.
    const fresh = of([at(3, 108), at(20, 108.005), at(5, 108.2)]);
    expect(fresh.clusters.found).toEqual([{ rows: [0, 1], isNew: true }]);
    const known = of([at(3, 108), at(20, 108.005), at(100, 108.002)]);
    expect(known.clusters.found).toEqual([{ rows: [0, 1], isNew: false }]);
    const long = of([at(3, 108), at(35, 108.005)]);
    expect(long.clusters.found).toEqual([]);
    expect(fresh.clusters.usual).toBe(0);
  });

  it('counts what citizens told and how much of it was borne out', () => {
    const tip = (ago: number, verified: string) => event(ago, { reportedBy: 'citizen', verified });
    const answer = of([
      tip(1, 'yes'),
      tip(2, 'no'),
      tip(3, ''),
      event(4, { reportedBy: 'police' }),
      event(5),
      tip(40, 'yes'),
    ]);
    expect(answer.tips.find(({ days }) => days === 30)).toEqual({
      days: 30,
      now: 3,
      before: 1,
      ofKnown: 4,
      verified: 1,
      refuted: 1,
      rows: [0, 1, 2],
    });
  });

  it('holds the time until discovery of alarms beside that of the others', () => {
    const found = (reportedBy: string, foundAfterH: number) =>
      event(10, { reportedBy, foundAfterH });
    const answer = of([
      found('alarm', 0.5),
      found('alarm', 1.5),
      found('police', 9),
      found('citizen', 3),
      found('enterprise', 7),
      found('', 100),
    ]);
    expect(answer.foundAfter).toMatchObject({
      alarm: { n: 2, medianH: 1 },
      others: { n: 3, medianH: 7 },
    });
  });

  it('names targets that were struck again and communes struck for the first time in a year', () => {
    const at = (ago: number, target: number, area: number) => event(ago, { target, area });
    const answer = of([
      at(10, 7, 1),
      at(200, 7, 1),
      at(20, 8, 2),
      at(50, 9, 3),
      at(120, 9, 3),
      at(150, 9, 3),
    ]);
    expect(answer.newPlaces.repeated).toEqual([{ number: 7, incidents: 2, rows: [0, 1] }]);
    expect(answer.newPlaces.communes).toEqual([{ number: 2, incidents: 1, rows: [2] }]);
  });

  it('knows every incident it names', () => {
    const answer = of([event(1), event(50), event(400)]);
    expect(answer.incidents.map(({ row }) => row)).toEqual([0, 1]);
  });

  it('answers without any incident', () => {
    expect(of([])).toMatchObject({ groups: [], incidents: [], newPlaces: { repeated: [] } });
  });
});

describe('incidents known only by their commune', () => {
  it('are near nothing, whatever point stands for the commune, and count in it', async () => {
    const known = { kind: 'CAP_TROM', commune: '23702', quality: 'commune' } as const;
    const jobs = await reportProvince([
      { id: 'A', found: '2025-12-20T02:15+07:00', ...known },
      { id: 'B', found: '2025-12-25T02:15+07:00', ...known },
    ]);
    const checks = { rules: DEFAULT_CHECK_RULES, referenceDay: '', checks: [], inPlan: [] };
    const answer = await jobs.run('situation', { today: '', checks: { ...checks, limit: 5 } });
    expect(answer.clusters).toMatchObject({ found: [], unplaced: 2 });
    expect(answer.incidents.map(({ place }) => place)).toEqual([null, null]);
    const [first] = answer.incidents;
    expect(answer.newPlaces.communes).toEqual([
      { number: first?.area, incidents: 2, rows: [1, 0] },
    ]);
    const period = { from: '2025-12-01', to: '2025-12-31' };
    const { annexes } = await factsOf(jobs, { period });
    expect(annexes?.clusters.groups).toMatchObject({ incidents: 0, unplaced: 2, groups: 0 });
  });

  it('are near each other where the place is known', async () => {
    const jobs = await reportProvince(
      ['2025-12-20', '2025-12-25'].map((day) => ({
        id: day,
        kind: 'CAP_TROM',
        found: `${day}T02:15+07:00`,
        commune: '23702',
      })),
    );
    const period = { from: '2025-12-01', to: '2025-12-31' };
    const { annexes } = await factsOf(jobs, { period });
    expect(annexes?.clusters.groups).toMatchObject({ incidents: 2, unplaced: 0, groups: 1 });
  });
});

describe('the job', () => {
  it('counts the small province as its table does, by hand', async () => {
    const province = smallProvince();
    const jobs = createInlineClient(createHandlers({ fetchBytes: province.fetchBytes }));
    const summary = await jobs.run('open-manifest', { url: province.url });
    await jobs.run('analyse', {
      config: defaultStudyConfig({ from: '2023-01-01', to: '2025-12-31' }),
    });
    const answer = await jobs.run('situation', {
      today: '2026-01-10',
      checks: {
        rules: DEFAULT_CHECK_RULES,
        referenceDay: summary.cutOff,
        checks: [],
        inPlan: [],
        limit: 5,
      },
    });
    const rows = await jobs.run('table-page', { kind: 'incident', from: 0, to: 1000 });
    const last = startOfDay(answer.cutOff) ?? 0;
    const inside = rows.filter(({ fields }) => {
      const at = Date.parse(String(fields['from'] ?? fields['discovered']));
      const end = Date.parse(String(fields['to'] ?? fields['discovered'] ?? fields['from']));
      const day = dayNumber((at + end) / 2);
      return day > dayNumber(last) - 90 && day <= dayNumber(last);
    });
    const byRun = (run: string) =>
      inside.filter(
        ({ fields }) => INCIDENT_KINDS.find(({ id }) => id === fields['kind'])?.run === run,
      ).length;
    expect(inside.length).toBeGreaterThan(0);
    expect(windowOf(answer, 'security', 90)?.now).toBe(byRun('security'));
    expect(windowOf(answer, 'technical', 90)?.now).toBe(byRun('technical'));
    expect(answer.checks?.rows.length).toBeLessThanOrEqual(5);
    expect(JSON.stringify(answer)).not.toMatch(/null,null|NaN|Infinity/);
  });
});
