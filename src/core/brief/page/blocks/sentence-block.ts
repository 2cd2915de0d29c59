import type { PagePhrase } from '../page-phrases.ts';
import { INK } from '../page-colours.ts';
import { drawParagraph } from '../text/draw-paragraph.ts';
import { headed } from './block-heading.ts';
import type { BlockKind, BlockSheet } from './block-kind.ts';

/** A heading over a sentence drafted from the numbers, or a person's own. */
export function sentenceBlock(
  id: string,
  heading: PagePhrase,
  draft: (sheet: BlockSheet) => string,
  size: 'lead' | 'body' | 'small' = 'lead',
): BlockKind {
  return {
    id,
    draft,
    least: { widthMm: 40, heightMm: 16 },
    draw: (sheet, box, block) => {
      const { items, rest, cut } = headed(sheet, heading, box);
      const style = { face: 'sans', sizePt: sheet.type[size], color: INK } as const;
      const text = drawParagraph(block.text ?? draft(sheet), rest, style, sheet.measure);
      return { items: [...items, ...text.items], cut: cut || text.cut };
    },
  };
}
