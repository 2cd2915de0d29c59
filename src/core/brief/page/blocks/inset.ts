import { RULE } from '../page-colours.ts';
import type { BlockKind } from './block-kind.ts';
import { rectangle } from './straight.ts';

/** Viet Nam with Hoàng Sa and Trường Sa: every printed map shows them. */
export const inset: BlockKind = {
  id: 'inset',
  least: { widthMm: 25, heightMm: 30 },
  draw: (_sheet, box) => ({
    items: [rectangle(box, { stroke: { color: RULE, widthMm: 0.3 } })],
    cut: false,
  }),
};
