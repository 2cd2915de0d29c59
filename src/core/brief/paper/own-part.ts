/** Parts the numbers cannot write. */
export const OWN_PARTS = [
  'awareness',
  'coordination',
  'awards',
  'difficulties',
  'proposals',
  'direction',
  'measures-taken',
] as const;
export type OwnPart = (typeof OWN_PARTS)[number];
