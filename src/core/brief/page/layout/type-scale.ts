import type { Paper } from '../page-template.ts';

/** Sizes of letters, points, and the gap between blocks: A3 hangs on a wall or lies between people. */
export type TypeScale = {
  readonly title: number;
  readonly lead: number;
  readonly heading: number;
  readonly body: number;
  readonly small: number;
  readonly gapMm: number;
};

const A4: TypeScale = { title: 15, lead: 10, heading: 8.5, body: 8, small: 6.8, gapMm: 4 };
const A3: TypeScale = { title: 21, lead: 13.5, heading: 11, body: 10.5, small: 8.5, gapMm: 6 };

export function typeScale(paper: Paper): TypeScale {
  return paper === 'A3' ? A3 : A4;
}
