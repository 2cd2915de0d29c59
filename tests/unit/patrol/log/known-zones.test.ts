import { describe, expect, it } from 'vitest';
import {
  firstPatrol,
  knownZones,
  patrolledZones,
} from '../../../../src/core/patrol/log/known-zones.ts';
import type { PatrolLogEntry } from '../../../../src/core/patrol/log/patrol-log.ts';

const patrol = (date: string, name: string, ...sections: string[]): PatrolLogEntry => ({
  id: date,
  date,
  team: 'Tổ 1',
  fromMinute: 0,
  toMinute: 60,
  source: 'by-hand',
  zones: [{ zone: { name, sections }, seconds: null, share: null }],
  stops: [],
  planned: [],
  lengthM: null,
  note: '',
});
const drafts = [
  { id: 'd1', name: '', sections: ['a', 'b'], unit: '', contact: '' },
  { id: 'd2', name: 'Phía bắc', sections: ['c'], unit: '', contact: '' },
];

describe('zones a patrol can have gone through', () => {
  it('are those drawn, then those of the log, the same stretches once', () => {
    const log = [patrol('2026-02-05', 'cũ', 'b', 'a'), patrol('2026-01-05', 'xa', 'z')];
    const known = knownZones(null, { zones: drafts, log });
    expect(known.map(({ zone }) => zone.name)).toEqual(['1', 'Phía bắc', 'xa']);
    expect(patrolledZones(known, log).map(({ zone }) => zone.name)).toEqual(['1', 'xa']);
    expect(firstPatrol(log)).toBe('2026-01-05');
  });

  it('are those of a plan where there is one, and all of them where the log names none', () => {
    const planned = [{ zone: { name: '1. Chợ', sections: ['a'] }, outline: [108, 14] }];
    const known = knownZones(planned, { zones: drafts, log: [] });
    expect(known).toMatchObject(planned);
    expect(patrolledZones(known, [])).toEqual(known);
    expect(firstPatrol([])).toBe('');
  });
});
