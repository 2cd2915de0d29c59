import fc from 'fast-check';
import { defaultPatrolOptions } from '../../src/core/patrol/plan/patrol-options.ts';
import type { PatrolWork } from '../../src/core/patrol/patrol-work.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
const text = fc.string({ maxLength: 20 }).map((value) => value.normalize('NFC'));
const date = fc.constantFrom('2026-02-05', '2025-12-31');
const sections = fc.array(text, { maxLength: 4 });
const seconds = fc.option(fc.integer({ min: 0, max: 20_000 }));

const share = fc.option(fc.constantFrom(0, 0.25, 1));

const base = fc.oneof(
  fc.record({ id: text }),
  fc.record({ lon: fc.integer({ min: 102, max: 110 }), lat: fc.integer({ min: 8, max: 23 }) }),
);

export const anyPatrolWork: fc.Arbitrary<PatrolWork> = fc.record({
  options: fc.option(
    fc
      .tuple(fc.array(fc.record({ name: text, base }), { maxLength: 3 }), date)
      .map(([teams, day]) => defaultPatrolOptions(teams, day)),
  ),
  zones: fc.option(
    fc.array(fc.record({ id, name: text, sections, unit: text, contact: text }), { maxLength: 3 }),
  ),
  log: fc.array(
    fc.record({
      id,
      date,
      team: text,
      fromMinute: fc.integer({ min: 0, max: 1439 }),
      toMinute: fc.integer({ min: 0, max: 2879 }),
      source: fc.constantFrom('by-hand' as const, 'track' as const),
      zones: fc.array(fc.record({ zone: fc.record({ name: text, sections }), seconds, share }), {
        maxLength: 2,
      }),
      stops: fc.array(fc.record({ target: text, seconds }), { maxLength: 3 }),
      planned: sections,
      lengthM: fc.option(fc.integer({ min: 0, max: 100_000 })),
      note: text,
    }),
    { maxLength: 3 },
  ),
  shifts: fc.array(
    fc.record({
      date,
      team: text,
      fromMinute: fc.integer({ min: 0, max: 1439 }),
      minutes: fc.integer({ min: 0, max: 1440 }),
      zones: sections,
      stops: sections,
    }),
    { maxLength: 3 },
  ),
  hotlines: fc.array(fc.record({ name: text, line: text }), { maxLength: 3 }),
});
