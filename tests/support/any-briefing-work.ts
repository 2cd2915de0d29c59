import fc from 'fast-check';
import type { BriefingWork } from '../../src/core/brief/briefing-work.ts';
import { OWN_PARTS } from '../../src/core/brief/paper/own-part.ts';
import {
  STEP_FIGURES,
  STEP_MOTIONS,
  STEP_TOPICS,
} from '../../src/core/brief/steps/presentation-step.ts';
import { MARK_LEVELS } from '../../src/core/sheet/page-mark.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
const text = fc.string({ maxLength: 20 }).map((value) => value.normalize('NFC'));
const millimetres = fc.integer({ min: 0, max: 400 });
const dayOrNone = fc.constantFrom('', '2026-02-05', '2025-12-31');

const block = fc.record(
  {
    id,
    type: text,
    x: millimetres,
    y: millimetres,
    widthMm: millimetres,
    heightMm: millimetres,
    text,
  },
  { requiredKeys: ['id', 'type', 'x', 'y', 'widthMm', 'heightMm'] },
);

export const anyBriefingWork: fc.Arbitrary<BriefingWork> = fc.record({
  pages: fc.array(
    fc.record({
      id,
      name: text,
      paper: fc.constantFrom('A4' as const, 'A3' as const),
      orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
      blocks: fc.array(block, { maxLength: 3 }),
    }),
    { maxLength: 2 },
  ),
  copies: fc.array(
    fc.record({
      id,
      at: fc.integer({ min: 0, max: 2_000_000_000_000 }),
      paper: text,
      title: text,
      mark: fc.record({
        level: fc.constantFrom(...MARK_LEVELS),
        text,
        basis: text,
        copy: text,
        recipient: text,
      }),
      sha256: fc.stringMatching(/^([0-9a-f]{64})?$/),
    }),
    { maxLength: 2 },
  ),
  steps: fc.array(
    fc.record({
      id,
      view: fc.record({
        lon: fc.integer({ min: 102, max: 110 }),
        lat: fc.integer({ min: 8, max: 23 }),
        zoom: fc.integer({ min: 5, max: 15 }),
        room: text,
      }),
      topic: fc.constantFrom(...STEP_TOPICS),
      title: text,
      sentence: text,
      figure: fc.constantFrom(...STEP_FIGURES),
      motion: fc.constantFrom(...STEP_MOTIONS),
      notes: text,
    }),
    { maxLength: 2 },
  ),
  texts: fc.array(fc.record({ about: text, part: fc.constantFrom(...OWN_PARTS), text }), {
    maxLength: 2,
  }),
  office: fc.record({
    entries: fc.array(fc.record({ id, role: text, text, from: dayOrNone, to: dayOrNone }), {
      maxLength: 3,
    }),
  }),
});
