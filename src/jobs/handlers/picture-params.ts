import * as v from 'valibot';

/** Values of a method's parameters by id; the method reads its own and knows their ranges. */
export const PICTURE_PARAMS = v.record(
  v.string(),
  v.union([v.pipe(v.number(), v.finite()), v.string()]),
);
