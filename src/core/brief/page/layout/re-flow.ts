import type { Orientation, PageBlock, PageTemplate, Paper } from '../page-template.ts';
import { contentBox, paperSize } from './paper-size.ts';

/** The same blocks on another paper: each keeps its share of the content, so what did not overlap does not. */
export function reFlow(
  template: PageTemplate,
  paper: Paper,
  orientation: Orientation,
): PageTemplate {
  const from = contentBox(paperSize(template.paper, template.orientation));
  const to = contentBox(paperSize(paper, orientation));
  const [byX, byY] = [to.widthMm / from.widthMm, to.heightMm / from.heightMm];
  const moved = (one: PageBlock): PageBlock => {
    const left = Math.round((one.x - from.x) * byX);
    const top = Math.round((one.y - from.y) * byY);
    const right = Math.floor((one.x + one.widthMm - from.x) * byX);
    const bottom = Math.floor((one.y + one.heightMm - from.y) * byY);
    return {
      ...one,
      x: to.x + left,
      y: to.y + top,
      widthMm: Math.max(1, right - left),
      heightMm: Math.max(1, bottom - top),
    };
  };
  return { ...template, paper, orientation, blocks: template.blocks.map(moved) };
}
