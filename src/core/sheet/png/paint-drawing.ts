import { f64 } from '../../geo/typed.ts';
import { itemsOf } from '../dimmed.ts';
import type { DrawItem, Drawing, FontFace, Paint, Rgb, Stroke, TextItem } from '../drawing.ts';
import { MM_PER_PT } from '../drawing.ts';
import { flattenOutline } from '../fonts/flatten-outline.ts';
import { glyphOutline } from '../fonts/glyph-outline.ts';
import type { SheetFonts } from '../fonts/sheet-fonts.ts';
import { blankRaster, fillRings } from './raster.ts';
import type { Ink, Raster, Window } from './raster.ts';
import { circleRing, dashes, strokeRings } from './stroke-rings.ts';

type Brush = {
  readonly raster: Raster;
  readonly fonts: SheetFonts;
  readonly pxPerMm: number;
  readonly glyphs: Map<string, readonly Float64Array[]>;
};

/** Curves of letters in this many straight pieces: at 300 dpi none is seen. */
const CURVE_STEPS = 5;

/** The drawing in pixels, on white. */
export function paintDrawing(drawing: Drawing, fonts: SheetFonts, pxPerMm: number): Raster {
  const width = Math.max(1, Math.round(drawing.widthMm * pxPerMm));
  const height = Math.max(1, Math.round(drawing.heightMm * pxPerMm));
  const raster = blankRaster(width, height);
  const brush: Brush = { raster, fonts, pxPerMm, glyphs: new Map() };
  const window = { left: 0, top: 0, right: width, bottom: height };
  for (const item of drawing.items) paint(brush, item, window);
  return raster;
}

function paint(brush: Brush, item: DrawItem, window: Window): void {
  switch (item.type) {
    case 'shape': {
      const lines = item.lines
        .filter((line) => line.length >= 2)
        .map((line) => line.map((mm) => mm * brush.pxPerMm));
      fillAndStroke(brush, lines, item.closed, item, window);
      break;
    }
    case 'circle': {
      const { pxPerMm } = brush;
      const ring = circleRing(item.x * pxPerMm, item.y * pxPerMm, item.radiusMm * pxPerMm);
      fillAndStroke(brush, [ring], true, item, window);
      break;
    }
    case 'text':
      paintText(brush, item, window);
      break;
    default: {
      const inside = item.clip ? cut(window, item.clip, brush.pxPerMm) : window;
      for (const part of itemsOf(item)) paint(brush, part, inside);
    }
  }
}

function cut(
  window: Window,
  { x, y, widthMm, heightMm }: NonNullable<(DrawItem & { type: 'group' })['clip']>,
  pxPerMm: number,
): Window {
  const left = Math.max(window.left, Math.round(x * pxPerMm));
  const top = Math.max(window.top, Math.round(y * pxPerMm));
  const right = Math.min(window.right, Math.round((x + widthMm) * pxPerMm));
  const bottom = Math.min(window.bottom, Math.round((y + heightMm) * pxPerMm));
  return { left, top, right: Math.max(left, right), bottom: Math.max(top, bottom) };
}

function fillAndStroke(
  { raster, pxPerMm }: Brush,
  lines: readonly Float64Array[],
  closed: boolean,
  { fill, stroke }: { readonly fill?: Paint; readonly stroke?: Stroke },
  window: Window,
): void {
  if (fill) fillRings(raster, lines, 'even-odd', inkOf(fill), window);
  if (!stroke) return;
  const widthPx = stroke.widthMm * pxPerMm;
  const pattern = stroke.dashMm?.map((mm) => mm * pxPerMm);
  const rings = lines.flatMap((line) =>
    pattern
      ? dashes(line, closed, pattern).flatMap((piece) => strokeRings(piece, false, widthPx))
      : strokeRings(line, closed, widthPx),
  );
  fillRings(raster, rings, 'non-zero', inkOf(stroke), window);
}

function paintText(brush: Brush, item: TextItem, window: Window): void {
  const rings = textRings(brush, item);
  if (item.halo) {
    const widthPx = item.halo.widthMm * brush.pxPerMm;
    const rim = rings.flatMap((ring) => strokeRings(ring, true, widthPx));
    fillRings(brush.raster, rim, 'non-zero', inkOf(item.halo), window);
  }
  const { color, opacity = 1 } = item;
  fillRings(brush.raster, rings, 'non-zero', inkOf({ color, opacity }), window);
}

/** The letters of a line as rings in pixels, where they stand on the page. */
function textRings(brush: Brush, item: TextItem): readonly Float64Array[] {
  const { text, face, sizePt, align = 'start', angle = 0 } = item;
  const { fonts, pxPerMm } = brush;
  const { unitsPerEm, glyphOf, advanceOf } = fonts.font(face);
  const scale = (sizePt * MM_PER_PT * pxPerMm) / unitsPerEm;
  const part = align === 'start' ? 0 : align === 'middle' ? 0.5 : 1;
  let along = part === 0 ? 0 : -part * fonts.measure(text, face, sizePt) * pxPerMm;
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const rings: Float64Array[] = [];
  for (const character of text) {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    for (const ring of glyphRings(brush, face, glyph)) {
      const placed = new Float64Array(ring.length);
      for (let i = 0; i < ring.length; i += 2) {
        const [dx, dy] = [along + f64(ring, i) * scale, -f64(ring, i + 1) * scale];
        placed[i] = item.x * pxPerMm + dx * cos + dy * sin;
        placed[i + 1] = item.y * pxPerMm - dx * sin + dy * cos;
      }
      rings.push(placed);
    }
    along += advanceOf(glyph) * scale;
  }
  return rings;
}

function glyphRings(
  { fonts, glyphs }: Brush,
  face: FontFace,
  glyph: number,
): readonly Float64Array[] {
  const key = `${face} ${glyph}`;
  const known = glyphs.get(key);
  if (known) return known;
  const rings = flattenOutline(glyphOutline(fonts.font(face), glyph), CURVE_STEPS);
  glyphs.set(key, rings);
  return rings;
}

function inkOf({ color, opacity = 1 }: { readonly color: Rgb; readonly opacity?: number }): Ink {
  const value = Number.parseInt(color.slice(1), 16);
  return { red: (value >> 16) & 255, green: (value >> 8) & 255, blue: value & 255, opacity };
}
