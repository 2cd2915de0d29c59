import * as v from 'valibot';
import { LONGEST_FADE_DAYS } from '../../core/study/fade.ts';

/** Values of a method's parameters by id; the method reads its own and knows their ranges. */
export const PICTURE_PARAMS = v.record(
  v.string(),
  v.union([v.pipe(v.number(), v.finite()), v.string()]),
);

/** Half-life of an incident's weight; 0: it does not fade. */
export const FADE_DAYS = v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_FADE_DAYS));
