import * as v from 'valibot';
import type { BriefingWork } from '../brief/briefing-work.ts';
import { DETAIL_LEVELS } from '../model/detail-level.ts';
import { PAPER_TONES } from '../brief/map/paper-map-request.ts';
import { pageTemplateSchema } from '../brief/page/page-template-schema.ts';
import { STEP_FIGURES, STEP_MOTIONS, STEP_TOPICS } from '../brief/steps/presentation-step.ts';
import { MARK_LEVELS } from '../sheet/page-mark.ts';
import { OWN_PARTS } from '../brief/paper/own-part.ts';
import { startOfDay } from '../time/vietnam-time.ts';

const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((s) => s.normalize('NFC')),
  );
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const dayOrNone = v.union([
  v.literal(''),
  v.pipe(
    v.string(),
    v.check((value) => startOfDay(value) !== null),
  ),
]);
const within = (low: number, high: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(low), v.maxValue(high));
const list = <const Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));

const pageWork = v.object({
  template: pageTemplateSchema,
  level: v.picklist(DETAIL_LEVELS),
  tone: v.picklist(PAPER_TONES),
  maker: text(200),
  signer: text(200),
});

const copy = v.object({
  id,
  at: within(0, Number.MAX_SAFE_INTEGER),
  paper: text(50),
  title: text(500),
  mark: v.object({
    level: v.picklist(MARK_LEVELS),
    text: text(200),
    basis: text(500),
    copy: text(50),
    recipient: text(500),
  }),
  sha256: v.pipe(v.string(), v.regex(/^([0-9a-f]{64})?$/)),
});

const step = v.object({
  id,
  topic: v.picklist(STEP_TOPICS),
  view: v.object({
    lon: within(-180, 180),
    lat: within(-90, 90),
    zoom: within(0, 24),
    room: text(50),
  }),
  title: text(200),
  sentence: text(2000),
  figure: v.picklist(STEP_FIGURES),
  motion: v.picklist(STEP_MOTIONS),
  notes: text(10_000),
});

const officeEntry = v.object({
  id,
  role: text(50),
  text: text(2000),
  from: dayOrNone,
  to: dayOrNone,
});

const ownText = v.object({
  about: text(100),
  part: v.picklist(OWN_PARTS),
  text: text(20_000),
});

/** Files of before there were briefings do not name any. */
export const briefingSchema = v.object({
  page: v.exactOptional(pageWork),
  pages: list(pageTemplateSchema, 200),
  copies: list(copy, 20_000),
  steps: list(step, 200),
  office: v.object({ entries: list(officeEntry, 1000) }),
  texts: v.optional(list(ownText, 2000), []),
}) satisfies v.GenericSchema<unknown, BriefingWork>;
