import { FONT_FACES, MM_PER_PT } from '../drawing.ts';
import type { FontFace } from '../drawing.ts';
import type { TextMeasure } from '../text-measure.ts';
import { readTrueType } from './true-type.ts';
import type { TrueTypeFont } from './true-type.ts';

/** The fonts of a paper: their bytes to embed, and what is read from them. */
export type SheetFonts = {
  readonly bytes: ReadonlyMap<FontFace, Uint8Array>;
  readonly font: (face: FontFace) => TrueTypeFont;
  readonly measure: TextMeasure;
};

/** Loads the faces asked for. A face that was not loaded cannot be measured: it throws. */
export async function loadSheetFonts(
  fontBytes: (face: FontFace) => Promise<Uint8Array>,
  faces: readonly FontFace[] = FONT_FACES,
): Promise<SheetFonts> {
  const loaded = await Promise.all(
    faces.map(async (face) => [face, await fontBytes(face)] as const),
  );
  const bytes = new Map(loaded);
  const fonts = new Map(loaded.map(([face, file]) => [face, readTrueType(file)]));
  const font = (face: FontFace): TrueTypeFont => {
    const known = fonts.get(face);
    if (!known) throw new Error(`font ${face} was not loaded`);
    return known;
  };
  return { bytes, font, measure: textMeasure(font) };
}

/** Advances added up, without kerning: what the PDF and the PNG draw, too. */
export function textMeasure(font: (face: FontFace) => TrueTypeFont): TextMeasure {
  const advances = new Map<FontFace, Map<string, number>>();
  return (text, face, sizePt) => {
    const { unitsPerEm, glyphOf, advanceOf } = font(face);
    const known = advances.get(face) ?? new Map<string, number>();
    advances.set(face, known);
    let units = 0;
    for (const character of text) {
      let advance = known.get(character);
      if (advance === undefined) {
        advance = advanceOf(glyphOf(character.codePointAt(0) ?? 0));
        known.set(character, advance);
      }
      units += advance;
    }
    return (units / unitsPerEm) * sizePt * MM_PER_PT;
  };
}
