import { f64 } from '../../geo/typed.ts';
import { MM_PER_PT } from '../drawing.ts';
import type { TextItem } from '../drawing.ts';
import type { SheetFonts } from '../fonts/sheet-fonts.ts';
import type { Crossings } from './crossings.ts';
import { addGlyph, alongOf, baselineOf } from './glyph-shapes.ts';
import type { GlyphShapes } from './glyph-shapes.ts';
import { addRing } from './outlines.ts';
import { addStroke } from './add-stroke.ts';

type Letters = {
  readonly fonts: SheetFonts;
  readonly glyphs: GlyphShapes;
  readonly crossings: Crossings;
  readonly pxPerMm: number;
};

/** Adds the letters of a line where they stand on the page, or with a rim the rims about them. */
export function addText(letters: Letters, item: TextItem, rimPx: number): void {
  const { fonts, glyphs, crossings, pxPerMm } = letters;
  const { text, face, sizePt, align = 'start', angle = 0 } = item;
  const { unitsPerEm, glyphOf, advanceOf } = fonts.font(face);
  const emPx = sizePt * MM_PER_PT * pxPerMm;
  const [x, y] = [item.x * pxPerMm, item.y * pxPerMm];
  const part = align === 'start' ? 0 : align === 'middle' ? 0.5 : 1;
  let along = part === 0 ? 0 : -part * fonts.measure(text, face, sizePt) * pxPerMm;
  for (const character of text) {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    if (angle === 0) {
      const spans = glyphs.spans(face, glyph, emPx, rimPx);
      addGlyph(crossings, spans, baselineOf(y), alongOf(x + along));
    } else {
      for (const ring of glyphs.rings(face, glyph, emPx)) {
        const placed = turned(ring, x, y, along, (angle * Math.PI) / 180);
        if (rimPx > 0) addStroke(crossings, placed, true, rimPx);
        else addRing(crossings, placed);
      }
    }
    along += (advanceOf(glyph) * emPx) / unitsPerEm;
  }
}

/** A ring moved along its line, and with it about x, y. */
function turned(
  ring: Float64Array,
  x: number,
  y: number,
  along: number,
  turn: number,
): Float64Array {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const placed = new Float64Array(ring.length);
  for (let i = 0; i < ring.length; i += 2) {
    const [dx, dy] = [along + f64(ring, i), f64(ring, i + 1)];
    placed[i] = x + dx * cos + dy * sin;
    placed[i + 1] = y - dx * sin + dy * cos;
  }
  return placed;
}
