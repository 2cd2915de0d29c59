import type { Box, DrawItem } from '../../../sheet/drawing.ts';
import type { TextMeasure } from '../../../sheet/text-measure.ts';
import type { TypeScale } from '../layout/type-scale.ts';
import type { PageFacts } from '../facts/page-facts.ts';
import type { PageMap } from '../map/page-map.ts';
import type { PageRequest } from '../page-request.ts';
import type { PageBlock } from '../page-template.ts';
import type { PageVoice } from '../page-voice.ts';

/** What a block may draw from. */
export type BlockSheet = {
  readonly request: PageRequest;
  readonly facts: PageFacts;
  readonly voice: PageVoice;
  readonly measure: TextMeasure;
  readonly type: TypeScale;
  /** The map of the page, made when first asked for; null: the page has no map block. */
  readonly map: () => PageMap | null;
};

export type BlockDrawing = {
  readonly items: readonly DrawItem[];
  /** Something had no room: cut with "…" or left out. */
  readonly cut: boolean;
};

/** One kind of block; `heading.<id>` is its title. */
export type BlockKind = {
  readonly id: string;
  /** A person may put own words in the place of the drafted ones. */
  readonly draft?: (sheet: BlockSheet) => string;
  /** Smallest useful size at A4, millimetres. */
  readonly least: { readonly widthMm: number; readonly heightMm: number };
  readonly draw: (sheet: BlockSheet, box: Box, block: PageBlock) => BlockDrawing;
};
