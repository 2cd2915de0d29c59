import type { Box } from '../../../sheet/drawing.ts';
import type { PageBlock, PageTemplate } from '../page-template.ts';
import { contentBox, paperSize } from './paper-size.ts';

const SLACK_MM = 0.01;

export function boxesOverlap(a: Box, b: Box): boolean {
  return (
    a.x + a.widthMm > b.x + SLACK_MM &&
    b.x + b.widthMm > a.x + SLACK_MM &&
    a.y + a.heightMm > b.y + SLACK_MM &&
    b.y + b.heightMm > a.y + SLACK_MM
  );
}

/** Blocks that lie on another one, or reach out of the content of the page. */
export function misplacedBlocks({
  blocks,
  paper,
  orientation,
}: PageTemplate): readonly PageBlock[] {
  const content = contentBox(paperSize(paper, orientation));
  return blocks.filter(
    (one) =>
      !isInside(one, content) || blocks.some((other) => other !== one && boxesOverlap(one, other)),
  );
}

export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - SLACK_MM &&
    inner.y >= outer.y - SLACK_MM &&
    inner.x + inner.widthMm <= outer.x + outer.widthMm + SLACK_MM &&
    inner.y + inner.heightMm <= outer.y + outer.heightMm + SLACK_MM
  );
}
