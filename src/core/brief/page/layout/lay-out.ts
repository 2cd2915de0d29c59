import type { Box } from '../../../sheet/drawing.ts';
import type { PageBlock } from '../page-template.ts';

/** How blocks share a box: side by side, one below the other, or one block alone. */
export type Layout =
  | { readonly type: string; readonly share: number }
  | { readonly across: readonly Layout[]; readonly share: number }
  | { readonly down: readonly Layout[]; readonly share: number };

export const block = (type: string, share = 1): Layout => ({ type, share });
export const across = (share: number, ...parts: readonly Layout[]): Layout => ({
  across: parts,
  share,
});
export const down = (share: number, ...parts: readonly Layout[]): Layout => ({
  down: parts,
  share,
});

/** Blocks in whole millimetres with a gap between; nothing overlaps and the box is filled to its edges. */
export function layOut(layout: Layout, box: Box, gapMm: number): readonly PageBlock[] {
  if ('type' in layout) return [{ id: layout.type, type: layout.type, ...box }];
  const isAcross = 'across' in layout;
  const parts = isAcross ? layout.across : layout.down;
  const whole = (isAcross ? box.widthMm : box.heightMm) - gapMm * (parts.length - 1);
  const shares = parts.reduce((sum, { share }) => sum + share, 0);
  let [before, start] = [0, 0];
  return parts.flatMap((part, place) => {
    before += part.share;
    const end = Math.round((whole * before) / shares);
    const length = end - start;
    const at = start + gapMm * place;
    start = end;
    const inside: Box = isAcross
      ? { ...box, x: box.x + at, widthMm: length }
      : { ...box, y: box.y + at, heightMm: length };
    return layOut(part, inside, gapMm);
  });
}
