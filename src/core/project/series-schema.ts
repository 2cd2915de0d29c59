import * as v from 'valibot';
import { SERIES_LIMITS } from '../hotspots/series/saved-series.ts';
import { startOfDay } from '../time/vietnam-time.ts';

const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((s) => s.normalize('NFC')),
  );
const dayOrNone = v.pipe(
  v.string(),
  v.check((value) => value === '' || startOfDay(value) !== null),
);

/** Series of a project; a file of before there were series names none. */
export const seriesSchema = v.pipe(
  v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
      name: text(SERIES_LIMITS.name),
      state: v.picklist(['confirmed', 'refused']),
      incidents: v.pipe(v.array(text(500)), v.maxLength(SERIES_LIMITS.incidents)),
      arrest: dayOrNone,
      note: text(SERIES_LIMITS.note),
    }),
  ),
  v.maxLength(SERIES_LIMITS.series),
);
