import type { Box, DrawItem } from '../../../sheet/drawing.ts';
import type { PagePhrase } from '../page-phrases.ts';
import { INK, RULE } from '../page-colours.ts';
import { cutLine } from '../text/cut-line.ts';
import { ascentMm, lineHeightMm } from '../text/line-height.ts';
import type { BlockSheet } from './block-kind.ts';
import { straight } from './straight.ts';

export type Headed = {
  readonly items: readonly DrawItem[];
  /** What is left below the heading. */
  readonly rest: Box;
  readonly cut: boolean;
};

const RULE_GAP_MM = 0.8;
const BODY_GAP_MM = 1.2;

/** The title of a block over a thin rule. */
export function headed(sheet: BlockSheet, phrase: PagePhrase, box: Box): Headed {
  const { voice, type, measure } = sheet;
  const style = { face: 'sans-bold', sizePt: type.heading } as const;
  const { text, cut } = cutLine(voice.say(phrase), box.widthMm, style, measure);
  const below = lineHeightMm(type.heading) + RULE_GAP_MM;
  const used = below + BODY_GAP_MM;
  return {
    items: [
      { type: 'text', x: box.x, y: box.y + ascentMm(type.heading), text, color: INK, ...style },
      straight(box.x, box.y + below, box.x + box.widthMm, box.y + below, {
        color: RULE,
        widthMm: 0.25,
      }),
    ],
    rest: { ...box, y: box.y + used, heightMm: Math.max(0, box.heightMm - used) },
    cut,
  };
}
