import type { Box, DrawItem } from '../../../sheet/drawing.ts';
import { INK, SOFT_INK } from '../page-colours.ts';
import { drawParagraph } from '../text/draw-paragraph.ts';
import { lineHeightMm } from '../text/line-height.ts';
import type { PageBlock } from '../page-template.ts';
import type { BlockDrawing, BlockKind, BlockSheet } from './block-kind.ts';
import { isHidden } from './told-counts.ts';

/** What, where, when. */
export const title: BlockKind = {
  id: 'title',
  least: { widthMm: 60, heightMm: 12 },
  draft: titleText,
  draw: (sheet, box, block) => drawTitle(sheet, box, block),
};

function titleText({ facts, voice }: BlockSheet): string {
  const province = facts.province[voice.words.language];
  return voice.say(`title_${facts.subject.by}`, { province, name: facts.name });
}

function drawTitle(sheet: BlockSheet, box: Box, block: PageBlock): BlockDrawing {
  const { facts, voice, type, measure } = sheet;
  const when = voice.say('title_when', {
    period: voice.period(facts.period.from, facts.period.to),
    n: isHidden(sheet, facts.count) ? voice.say('few') : voice.count(facts.count),
  });
  // In a low box the title comes first.
  const both = box.heightMm >= lineHeightMm(type.title) + lineHeightMm(type.lead) + 0.6;
  const whenMm = both ? lineHeightMm(type.lead) : 0;
  const head = drawParagraph(
    block.text ?? titleText(sheet),
    { ...box, heightMm: Math.max(0, box.heightMm - whenMm - 0.6) },
    { face: 'sans-bold', sizePt: type.title, color: INK },
    measure,
  );
  const below = { ...box, y: box.y + head.heightMm + 0.6, heightMm: whenMm + 0.1 };
  const line = drawParagraph(
    when,
    below,
    { face: 'sans', sizePt: type.lead, color: SOFT_INK },
    measure,
  );
  const items: readonly DrawItem[] = [...head.items, ...line.items];
  return { items, cut: head.cut || line.cut };
}
