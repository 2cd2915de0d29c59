import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOfTrack, stopsShare } from '../../../../src/core/patrol/log/entry-of-track.ts';
import type { PatrolLogEntry, PlannedShift } from '../../../../src/core/patrol/log/patrol-log.ts';
import { patrolMonths, sumOfMonths } from '../../../../src/core/patrol/log/patrol-months.ts';
import { withShifts } from '../../../../src/core/patrol/log/shifts-of-plan.ts';
import type { TrackSummary } from '../../../../src/core/patrol/log/track-summary.ts';
import { anyPatrolWork } from '../../../support/any-patrol-work.ts';

const shift = (date: string, team: string): PlannedShift => ({
  date,
  team,
  fromMinute: 1320,
  minutes: 240,
  zones: ['1', '2'],
  stops: ['A', 'B', 'C'],
});

const entry = (
  date: string,
  team: string,
  change: Partial<PatrolLogEntry> = {},
): PatrolLogEntry => ({
  id: `${date}-${team}`,
  date,
  team,
  fromMinute: 1320,
  toMinute: 1500,
  source: 'by-hand',
  zones: [{ zone: { name: '1', sections: [] }, seconds: null, share: null }],
  stops: [{ target: 'A', seconds: null }],
  planned: ['A', 'B'],
  lengthM: 12_000,
  note: '',
  ...change,
});

describe('planned against done', () => {
  it('is told month by month, the empty ones too', () => {
    const months = patrolMonths({
      shifts: [shift('2026-01-30', 'Tổ 1'), shift('2026-01-30', 'Tổ 2')],
      log: [entry('2026-01-30', 'Tổ 1'), entry('2026-03-02', 'Tổ 1')],
    });
    expect(months.map(({ month }) => month)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
    expect(months[0]).toEqual({
      month: '2026-01-01',
      planned: { shifts: 2, hours: 8, zones: 4, stops: 6 },
      done: { shifts: 1, hours: 3, zones: 1, stops: 1 },
      kept: 1,
      lengthM: 12_000,
    });
    expect(months[1]?.done.shifts).toBe(0);
  });

  it('sums up to all that is in the project, whatever that is', () => {
    fc.assert(
      fc.property(anyPatrolWork, (work) => {
        const all = sumOfMonths(patrolMonths(work));
        expect(all.done.shifts).toBe(work.log.length);
        expect(all.planned.shifts).toBe(work.shifts.length);
        expect(all.kept).toBeLessThanOrEqual(work.shifts.length);
        expect(JSON.stringify(all)).not.toMatch(/null|NaN/);
      }),
    );
  });

  it('takes a plan made anew in place of the one before it', () => {
    const kept = [shift('2026-01-02', 'Tổ 1'), shift('2026-01-01', 'Tổ 1')];
    const anew = { ...shift('2026-01-02', 'Tổ 1'), minutes: 120 };
    expect(withShifts(kept, [anew])).toEqual([kept[1], anew]);
  });
});

describe('the entry of a track', () => {
  const summary: TrackSummary = {
    when: { date: '2026-02-05', fromMinute: 1320, toMinute: 1490 },
    fixes: 100,
    dropped: 2,
    lengthM: 31_000,
    seconds: { all: 10_200, moving: 8000, standing: 2000, gaps: 200 },
    gaps: 1,
    zones: [{ zone: 1, seconds: 4000, lengthM: 9000, share: 0.8 }],
    outsideS: 6000,
    stops: [
      { target: 'A', lon: 108.2, lat: 14, arriveS: 100, seconds: 700, planned: true },
      { target: 'A', lon: 108.2, lat: 14, arriveS: 6000, seconds: 660, planned: true },
      { target: '', lon: 108.3, lat: 14, arriveS: 9000, seconds: 640, planned: false },
    ],
    planned: { asked: 2, made: 1 },
  };
  const zones = [
    { name: '1', sections: ['s1'] },
    { name: '2', sections: ['s2'] },
  ];

  it('keeps the summary and no place of the track', () => {
    const words = { id: 'e1', team: 'Tổ 1', note: '', date: '' };
    const kept = entryOfTrack(summary, zones, ['A', 'B'], words);
    expect(kept).toEqual({
      id: 'e1',
      team: 'Tổ 1',
      note: '',
      date: '2026-02-05',
      fromMinute: 1320,
      toMinute: 1490,
      source: 'track',
      zones: [{ zone: zones[1], seconds: 4000, share: 0.8 }],
      stops: [{ target: 'A', seconds: 700 }],
      planned: ['A', 'B'],
      lengthM: 31_000,
    });
    expect(JSON.stringify(kept)).not.toContain('108.2');
    expect(stopsShare(kept)).toBe(0.5);
  });

  it('says of a track without times only what it can', () => {
    const words = { id: 'e1', team: '', note: '', date: '2026-02-06' };
    const kept = entryOfTrack({ ...summary, when: null, stops: [] }, zones, [], words);
    expect(kept).toMatchObject({ date: '2026-02-06', fromMinute: 0, toMinute: 0 });
    expect(kept.zones[0]?.seconds).toBeNull();
    expect(stopsShare(kept)).toBeNull();
  });
});
