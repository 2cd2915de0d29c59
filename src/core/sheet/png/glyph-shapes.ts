import { i32 } from '../../geo/typed.ts';
import type { FontFace } from '../drawing.ts';
import { flattenOutline } from '../fonts/flatten-outline.ts';
import { glyphOutline } from '../fonts/glyph-outline.ts';
import type { SheetFonts } from '../fonts/sheet-fonts.ts';
import { Crossings, LINES, PARTS } from './crossings.ts';
import { addRing } from './outlines.ts';
import { addStroke } from './add-stroke.ts';

/** Line, from, to and so on, from where the letter stands on its baseline. */
export type GlyphSpans = Int32Array;

/** Letters as they are filled, or their rims, worked out once for each size. */
export class GlyphShapes {
  readonly #fonts: SheetFonts;
  readonly #rings = new Map<string, readonly Float64Array[]>();
  readonly #spans = new Map<string, GlyphSpans>();
  readonly #crossings = new Crossings();

  constructor(fonts: SheetFonts) {
    this.#fonts = fonts;
  }

  /** Outlines in pixels, y down, the letter standing at 0, 0. */
  rings(face: FontFace, glyph: number, emPx: number): readonly Float64Array[] {
    const key = `${face} ${glyph} ${emPx}`;
    const known = this.#rings.get(key);
    if (known) return known;
    const font = this.#fonts.font(face);
    const scale = emPx / font.unitsPerEm;
    const rings = flattenOutline(glyphOutline(font, glyph), curveSteps(emPx));
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i += 1) {
        ring[i] = (ring[i] ?? 0) * (i % 2 === 0 ? scale : -scale);
      }
    }
    this.#rings.set(key, rings);
    return rings;
  }

  /** What of each line is in the letter; with a rim, what is in its rim. */
  spans(face: FontFace, glyph: number, emPx: number, rimPx: number): GlyphSpans {
    const key = `${face} ${glyph} ${emPx} ${rimPx}`;
    const known = this.#spans.get(key);
    if (known) return known;
    const spans = this.#worked(this.rings(face, glyph, emPx), rimPx);
    this.#spans.set(key, spans);
    return spans;
  }

  #worked(rings: readonly Float64Array[], rimPx: number): GlyphSpans {
    const crossings = this.#crossings;
    crossings.begin(around(rings, rimPx));
    for (const ring of rings) {
      if (rimPx > 0) addStroke(crossings, ring, true, rimPx);
      else addRing(crossings, ring);
    }
    const spans: number[] = [];
    crossings.eachSpan('non-zero', (line, from, to) => spans.push(line, from, to));
    return Int32Array.from(spans);
  }
}

/** Adds a letter with its baseline on a line, from a place along it. */
export function addGlyph(
  crossings: Crossings,
  spans: GlyphSpans,
  baseline: number,
  place: number,
): void {
  for (let i = 0; i < spans.length; i += 3) {
    crossings.addSpan(
      baseline + i32(spans, i),
      place + i32(spans, i + 1),
      place + i32(spans, i + 2),
    );
  }
}

/** The line of the raster that a baseline is laid on. */
export function baselineOf(y: number): number {
  return Math.round(y * LINES);
}

export function alongOf(x: number): number {
  return Math.round(x * PARTS);
}

/** Pieces of a curve: none is seen, in small letters or in large ones. */
function curveSteps(emPx: number): number {
  return Math.max(2, Math.min(12, Math.ceil(Math.sqrt(emPx / 3))));
}

function around(rings: readonly Float64Array[], rimPx: number) {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const [x, y] = [ring[i] ?? 0, ring[i + 1] ?? 0];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return {
    left: Math.floor(left - rimPx) - 1,
    top: Math.floor(top - rimPx) - 1,
    right: Math.ceil(right + rimPx) + 1,
    bottom: Math.ceil(bottom + rimPx) + 1,
  };
}
