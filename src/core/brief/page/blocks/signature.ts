import type { Box, DrawItem } from '../../../sheet/drawing.ts';
import { INK, SOFT_INK } from '../page-colours.ts';
import { drawParagraph } from '../text/draw-paragraph.ts';
import { lineHeightMm } from '../text/line-height.ts';
import type { BlockDrawing, BlockKind, BlockSheet } from './block-kind.ts';

/** Place and date, who signs, room for the name. The words are editable, as titles change. */
export const signature: BlockKind = {
  id: 'signature',
  least: { widthMm: 45, heightMm: 18 },
  draft: ({ request, voice }) =>
    request.signer === '' ? voice.say('signature_title') : request.signer,
  draw: (sheet, box, block) => drawSignature(sheet, box, block.text),
};

function drawSignature(sheet: BlockSheet, box: Box, own: string | undefined): BlockDrawing {
  const { facts, voice, type, measure, request } = sheet;
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(request.day) ?? [];
  const province = facts.province[voice.words.language];
  const date = voice.say('signature_place_date', { province, year, month, day });
  const line = lineHeightMm(type.body);
  const centred = { align: 'middle', sizePt: type.body } as const;
  const top = drawParagraph(
    date,
    { ...box, heightMm: line + 0.1 },
    { face: 'sans-italic', color: SOFT_INK, ...centred },
    measure,
  );
  const title = drawParagraph(
    own ?? signature.draft?.(sheet) ?? '',
    { ...box, y: box.y + line, heightMm: Math.max(0, box.heightMm - line) },
    { face: 'sans-bold', color: INK, ...centred },
    measure,
  );
  const items: readonly DrawItem[] = [...top.items, ...title.items];
  return { items, cut: top.cut || title.cut };
}
