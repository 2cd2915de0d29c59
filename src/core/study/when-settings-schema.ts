import * as v from 'valibot';
import { wrongRule } from '../time/peak-days.ts';
import { PEAK_BASES } from '../time/peak-periods.ts';

const MOST_PEAKS = 100;
const MOST_RANGES = 200;
const LONGEST_NAME = 200;
const YEAR = 366;

const month = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));
const dayOfTet = v.pipe(v.number(), v.integer(), v.minValue(-YEAR / 2), v.maxValue(YEAR / 2));
const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((value) => value.normalize('NFC')),
  );

const rule = v.pipe(
  v.variant('type', [
    v.object({ type: v.literal('lunar_new_year'), fromDay: dayOfTet, toDay: dayOfTet }),
    v.object({ type: v.literal('yearly'), from: text(5), to: text(5) }),
    v.object({
      type: v.literal('dates'),
      ranges: v.pipe(v.array(v.object({ from: text(10), to: text(10) })), v.maxLength(MOST_RANGES)),
    }),
  ]),
  v.check((value) => wrongRule(value) === ''),
);

const peak = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  name: text(LONGEST_NAME),
  rule,
  basis: v.picklist(PEAK_BASES),
});

/** Settings of "when" as a project or a file holds them; what is not named is as the app starts with. */
export const whenSettingsSchema = v.object({
  dry: v.optional(v.nullable(v.object({ from: month, to: month })), null),
  peaks: v.optional(v.nullable(v.pipe(v.array(peak), v.maxLength(MOST_PEAKS))), null),
});
