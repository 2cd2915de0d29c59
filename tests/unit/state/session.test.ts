import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/state/actions.ts';
import type { AppState, TimeWindow } from '../../../src/state/app-state.ts';
import { initialState, newProject } from '../../../src/state/initial-state.ts';
import { reduce } from '../../../src/state/reduce.ts';
import { incidentFilter } from '../../../src/state/selectors/incident-filter.ts';
import { lastResult } from '../../../src/state/selectors/last-known.ts';
import { selectedArea, selectedTarget } from '../../../src/state/selectors/selection.ts';
import { filtersOn, resultIsCurrent } from '../../../src/state/selectors/study-status.ts';
import { nextBeat, startOfPlay } from '../../../src/state/time-window.ts';
import { formatAddress, parseAddress } from '../../../src/state/view-address.ts';
import { fakeSummary } from '../../support/fake-job-client.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

const START = initialState(
  newProject({ id: 'a', name: 'A', manifest: 'm', since: '2018-01-01', cutOff: '2025-12-31' }),
  { language: 'vi', theme: 'light', role: 'planner' },
);

function after(...actions: readonly Action[]): AppState {
  return actions.reduce(reduce, START);
}

describe('rooms of a role', () => {
  it('are where one is: a role that lacks the room begins in its first', () => {
    const led = after(
      { type: 'session/set-room', room: 'data' },
      { type: 'session/set-role', role: 'leader' },
    );
    expect(led.session).toMatchObject({ role: 'leader', room: 'briefing' });
    const kept = after(
      { type: 'session/set-room', room: 'targets' },
      { type: 'session/set-role', role: 'leader' },
    );
    expect(kept.session).toMatchObject({ role: 'leader', room: 'targets' });
  });

  it('give way when something leads elsewhere: then one plans, and is told so', () => {
    const { session } = after(
      { type: 'session/set-role', role: 'leader' },
      { type: 'session/set-room', room: 'data' },
    );
    expect(session).toMatchObject({ role: 'planner', room: 'data' });
    expect(session.notices).toMatchObject([
      { tone: 'info', message: 'commands:notice.role_for_room', values: { room: 'data' } },
    ]);
  });
});

describe('loading', () => {
  const result = syntheticResult();
  const progress = { step: 'density', fraction: 0.5 };

  it('keeps the last result in sight until the next is there', () => {
    const state = after(
      { type: 'session/result-ready', result },
      { type: 'session/result-loading', progress },
    );
    expect(state.session.result.status).toBe('loading');
    expect(lastResult(state)).toBe(result);
    const failed = reduce(state, { type: 'session/result-failed', issues: [] });
    expect(lastResult(failed)).toBe(result);
    const stopped = reduce(state, { type: 'session/result-cancelled' });
    expect(stopped.session.result).toEqual({ status: 'ready', value: result });
    expect(
      after({ type: 'session/result-loading', progress }, { type: 'session/result-cancelled' })
        .session.result,
    ).toEqual({ status: 'none' });
  });

  it('lets go of rows when other data comes, but not of names', () => {
    const dataset = fakeSummary();
    const other = fakeSummary({ hash: 'f'.repeat(64) });
    const record = { type: 'record', kind: 'bts_site', row: 3 } as const;
    const target = { type: 'target', target: 'GLI0001' } as const;
    const loaded = after(
      { type: 'session/dataset-ready', dataset },
      { type: 'session/result-ready', result },
      { type: 'session/select', selection: record },
    );
    const same = reduce(loaded, { type: 'session/dataset-ready', dataset: fakeSummary() });
    expect(same.session.selection).toEqual(record);
    const changed = reduce(loaded, { type: 'session/dataset-ready', dataset: other });
    expect(changed.session.selection).toBeNull();
    expect(lastResult(changed)).toBeNull();
    const named = reduce(loaded, { type: 'session/select', selection: target });
    expect(
      reduce(named, { type: 'session/dataset-ready', dataset: other }).session.selection,
    ).toEqual(target);
  });

  it('says whether the result answers the question as it stands', () => {
    const config = START.project.study;
    const state = after({ type: 'session/result-ready', result: { ...result, config } });
    expect(resultIsCurrent(state)).toBe(true);
    const moved = reduce(state, { type: 'project/set-study', change: { from: '2024-01-01' } });
    expect(resultIsCurrent(moved)).toBe(false);
    expect(resultIsCurrent(START)).toBe(false);
  });

  it('finds the selected target and commune by name', () => {
    const state = after(
      { type: 'session/result-ready', result },
      { type: 'session/select', selection: { type: 'target', target: result.targets.id[7] ?? '' } },
    );
    expect(selectedTarget(state)).toBe(7);
    expect(selectedArea(state)).toBe(-1);
    const area = { type: 'area', code: result.areas.code[2] ?? '' } as const;
    expect(selectedArea(reduce(state, { type: 'session/select', selection: area }))).toBe(2);
    const gone = { type: 'target', target: 'không có' } as const;
    expect(selectedTarget(reduce(state, { type: 'session/select', selection: gone }))).toBe(-1);
  });
});

describe('notices', () => {
  it('are said once, get a number of their own, and go when dismissed', () => {
    const notice = { tone: 'info', message: 'a' } as const;
    const state = after(
      { type: 'session/notify', notice },
      { type: 'session/notify', notice: { ...notice, message: 'b' } },
      { type: 'session/notify', notice },
    );
    expect(state.session.notices.map(({ message }) => message)).toEqual(['b', 'a']);
    const [first] = state.session.notices;
    const left = reduce(state, { type: 'session/dismiss-notice', id: first?.id ?? 0 });
    expect(left.session.notices.map(({ message }) => message)).toEqual(['a']);
  });
});

describe('the clock', () => {
  it('stays inside the study when the study moves', () => {
    const state = after(
      {
        type: 'session/set-clock',
        change: { mode: 'window', from: '2023-02-01', to: '2023-04-30' },
      },
      { type: 'project/set-study', change: { from: '2023-03-01', to: '2024-01-01' } },
    );
    expect(state.session.clock).toMatchObject({ from: '2023-03-01', to: '2023-04-30' });
    const whole = after({ type: 'project/set-study', change: { from: '2024-03-01' } });
    expect(whole.session.clock).toMatchObject({ mode: 'all', from: '2024-03-01' });
  });

  it('gives the map the days it shows', () => {
    const window = { mode: 'window', from: '2024-02-01', to: '2024-02-29' } as const;
    const state = after({ type: 'session/set-clock', change: window });
    expect(incidentFilter(state)).toMatchObject({ from: '2024-02-01', to: '2024-02-29' });
    const cumulative = reduce(state, { type: 'session/set-clock', change: { mode: 'cumulative' } });
    expect(incidentFilter(cumulative)).toMatchObject({ from: '2023-01-01', to: '2024-02-29' });
    expect(incidentFilter(cumulative)).toBe(incidentFilter(cumulative));
  });

  it.each(['window', 'cumulative'] as const)('in %s mode plays to the end and stops', (mode) => {
    const { study } = START.project;
    let clock: TimeWindow = startOfPlay(
      { mode, from: study.to, to: study.to, playing: false },
      study,
    );
    expect(clock).toMatchObject({ mode, from: study.from, playing: true });
    let beats = 0;
    for (; clock.playing && beats < 1000; beats += 1) {
      const next = nextBeat(clock, study);
      expect(next.to >= clock.to && next.to <= study.to).toBe(true);
      clock = next;
    }
    expect(clock.to).toBe(study.to);
    expect(beats).toBeGreaterThan(20);
    expect(beats).toBeLessThan(60);
  });
});

describe('filters', () => {
  it('are on when they differ from the defaults, in whatever order', () => {
    expect(filtersOn(START)).toEqual([]);
    const { incidentKinds } = START.project.study;
    const turned = after({
      type: 'project/set-study',
      change: { incidentKinds: incidentKinds.toReversed(), owners: ['VNPT'] },
    });
    expect(filtersOn(turned)).toEqual(['owners']);
  });
});

describe('the address', () => {
  it('comes back as it was written', () => {
    const view = fc.record({
      room: fc.constantFrom('data', 'hotspots', 'briefing'),
      lon: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((value) => value / 1e5),
      lat: fc.integer({ min: -9_000_000, max: 9_000_000 }).map((value) => value / 1e5),
      zoom: fc.integer({ min: 0, max: 2400 }).map((value) => value / 100),
      from: fc.constant('2024-02-29'),
      to: fc.constant('2025-01-31'),
      kinds: fc.subarray(['CAP_TROM', 'NGUON_TROM', 'PHAHOAI']),
    });
    fc.assert(
      fc.property(view, (address) => {
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });

  it('is understood as far as it goes, and never breaks', () => {
    expect(
      parseAddress('#room=nowhere&map=9/14&from=2024-13-01&to=x&kinds=CAP_TROM.__proto__'),
    ).toEqual({
      kinds: ['CAP_TROM'],
    });
    expect(parseAddress('#map=99/14/108')).toEqual({});
    expect(parseAddress('#map=9/14/Infinity')).toEqual({});
    expect(parseAddress('#from=2025-01-01&to=2024-01-01')).toEqual({});
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (hash) => {
        expect(() => parseAddress(hash)).not.toThrow();
      }),
    );
  });
});
