import { itemsOf } from '../dimmed.ts';
import type {
  Box,
  CircleItem,
  DrawItem,
  Drawing,
  Paint,
  Rgb,
  ShapeItem,
  Stroke,
} from '../drawing.ts';
import type { SheetFonts } from '../fonts/sheet-fonts.ts';
import { Crossings } from './crossings.ts';
import type { FillRule } from './crossings.ts';
import { dashes } from './dashes.ts';
import { fillCrossings } from './fill-crossings.ts';
import { GlyphShapes } from './glyph-shapes.ts';
import { addAnnulus, addDisc, addRing } from './outlines.ts';
import { addText } from './add-text.ts';
import { blankRaster, wholeOf } from './raster.ts';
import type { Raster, Window } from './raster.ts';
import { RowCover } from './row-cover.ts';
import { addStroke } from './add-stroke.ts';

type Brush = {
  readonly raster: Raster;
  readonly fonts: SheetFonts;
  readonly glyphs: GlyphShapes;
  readonly crossings: Crossings;
  readonly cover: RowCover;
  readonly pxPerMm: number;
};

/** The drawing in pixels, on white. */
export function paintDrawing(drawing: Drawing, fonts: SheetFonts, pxPerMm: number): Raster {
  const width = Math.max(1, Math.round(drawing.widthMm * pxPerMm));
  const height = Math.max(1, Math.round(drawing.heightMm * pxPerMm));
  const raster = blankRaster(width, height);
  const brush: Brush = {
    raster,
    fonts,
    glyphs: new GlyphShapes(fonts),
    crossings: new Crossings(),
    cover: new RowCover(width),
    pxPerMm,
  };
  for (const item of drawing.items) paint(brush, item, wholeOf(raster));
  return raster;
}

function paint(brush: Brush, item: DrawItem, window: Window): void {
  switch (item.type) {
    case 'shape':
      paintShape(brush, item, window);
      break;
    case 'circle':
      paintCircle(brush, item, window);
      break;
    case 'text': {
      const { halo, color, opacity = 1 } = item;
      if (halo) {
        const rimPx = halo.widthMm * brush.pxPerMm;
        put(brush, window, 'non-zero', halo, () => addText(brush, item, rimPx));
      }
      put(brush, window, 'non-zero', { color, opacity }, () => addText(brush, item, 0));
      break;
    }
    default: {
      const inside = item.clip ? cut(window, item.clip, brush.pxPerMm) : window;
      for (const part of itemsOf(item)) paint(brush, part, inside);
    }
  }
}

function paintShape(
  brush: Brush,
  { lines: all, closed, fill, stroke }: ShapeItem,
  window: Window,
): void {
  const { crossings, pxPerMm } = brush;
  const lines = all
    .filter((line) => line.length >= 2)
    .map((line) => line.map((mm) => mm * pxPerMm));
  if (fill) {
    put(brush, window, 'even-odd', fill, () => {
      for (const line of lines) addRing(crossings, line);
    });
  }
  if (!stroke) return;
  const widthPx = stroke.widthMm * pxPerMm;
  const pattern = stroke.dashMm?.map((mm) => mm * pxPerMm);
  put(brush, window, 'non-zero', stroke, () => {
    for (const line of lines) {
      if (!pattern) addStroke(crossings, line, closed, widthPx);
      else {
        for (const piece of dashes(line, closed, pattern))
          addStroke(crossings, piece, false, widthPx);
      }
    }
  });
}

function paintCircle(brush: Brush, item: CircleItem, window: Window): void {
  const { crossings, pxPerMm } = brush;
  const [x, y, radius] = [item.x * pxPerMm, item.y * pxPerMm, item.radiusMm * pxPerMm];
  const { fill, stroke } = item;
  if (fill) put(brush, window, 'non-zero', fill, () => addDisc(crossings, x, y, radius));
  if (!stroke) return;
  const widthPx = stroke.widthMm * pxPerMm;
  put(brush, window, 'non-zero', stroke, () => addAnnulus(crossings, x, y, radius, widthPx));
}

/** Fills what is added, in one paint. */
function put(
  { raster, crossings, cover }: Brush,
  window: Window,
  rule: FillRule,
  { color, opacity = 1 }: Paint | Stroke,
  add: () => void,
): void {
  crossings.begin(window);
  add();
  fillCrossings(raster, crossings, cover, rule, { color: numberOf(color), opacity });
}

function cut(window: Window, { x, y, widthMm, heightMm }: Box, pxPerMm: number): Window {
  const left = Math.max(window.left, Math.round(x * pxPerMm));
  const top = Math.max(window.top, Math.round(y * pxPerMm));
  const right = Math.min(window.right, Math.round((x + widthMm) * pxPerMm));
  const bottom = Math.min(window.bottom, Math.round((y + heightMm) * pxPerMm));
  return { left, top, right: Math.max(left, right), bottom: Math.max(top, bottom) };
}

function numberOf(color: Rgb): number {
  return Number.parseInt(color.slice(1), 16);
}
