import * as v from 'valibot';
import { ORIENTATIONS, PAPERS } from './page-template.ts';
import type { PageTemplate } from './page-template.ts';

const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((value) => value.normalize('NFC')),
  );
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const millimetres = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(2000));

const block = v.object({
  id,
  type: text(50),
  x: millimetres,
  y: millimetres,
  widthMm: millimetres,
  heightMm: millimetres,
  text: v.exactOptional(text(10_000)),
});

/** A page of a project file, or one opened from a file of its own. */
export const pageTemplateSchema = v.object({
  id,
  name: text(200),
  paper: v.picklist(PAPERS),
  orientation: v.picklist(ORIENTATIONS),
  blocks: v.pipe(v.array(block), v.maxLength(100)),
}) satisfies v.GenericSchema<unknown, PageTemplate>;
