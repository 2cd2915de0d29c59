import { unzlibSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeFont } from '../../../scripts/node-fonts.ts';
import type { DrawItem, Drawing } from '../../../src/core/sheet/drawing.ts';
import { loadSheetFonts } from '../../../src/core/sheet/fonts/sheet-fonts.ts';
import type { SheetFonts } from '../../../src/core/sheet/fonts/sheet-fonts.ts';
import { paintDrawing } from '../../../src/core/sheet/png/paint-drawing.ts';
import { Crossings } from '../../../src/core/sheet/png/crossings.ts';
import type { FillRule } from '../../../src/core/sheet/png/crossings.ts';
import { fillCrossings } from '../../../src/core/sheet/png/fill-crossings.ts';
import { addRing } from '../../../src/core/sheet/png/outlines.ts';
import { blankRaster, wholeOf } from '../../../src/core/sheet/png/raster.ts';
import type { Ink, Raster, Window } from '../../../src/core/sheet/png/raster.ts';
import { RowCover } from '../../../src/core/sheet/png/row-cover.ts';
import { addStroke } from '../../../src/core/sheet/png/add-stroke.ts';
import { writePng } from '../../../src/core/sheet/png/write-png.ts';

let fonts: SheetFonts;
beforeAll(async () => {
  fonts = await loadSheetFonts(nodeFont, ['sans', 'serif-bold-italic']);
});

const BLACK: Ink = { color: 0, opacity: 1 };

/** Pixels' worth of black on white. */
function inked({ pixels }: Raster): number {
  return pixels.reduce((sum, color) => sum + (255 - (color & 255)) / 255, 0);
}

function fillRings(
  raster: Raster,
  rings: readonly Float64Array[],
  rule: FillRule,
  ink: Ink,
  window: Window,
): void {
  const crossings = new Crossings();
  crossings.begin(window);
  for (const ring of rings) addRing(crossings, ring);
  fillCrossings(raster, crossings, new RowCover(raster.width), rule, ink);
}

const square = (x: number, y: number, side: number): Float64Array =>
  Float64Array.of(x, y, x + side, y, x + side, y + side, x, y + side);

const page = (items: readonly DrawItem[]): Drawing => ({ widthMm: 60, heightMm: 20, items });
const line = { color: '#000000', widthMm: 1 } as const;

describe('rings on a raster', () => {
  it('cover what they cover, to a part of a pixel', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 20, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 15 }),
        (x, y, side) => {
          const raster = blankRaster(50, 50);
          fillRings(raster, [square(x, y, side)], 'even-odd', BLACK, wholeOf(raster));
          expect(Math.abs(inked(raster) - side * side)).toBeLessThan(side * 0.01 + 0.05);
        },
      ),
    );
  });

  it('leave holes by the even–odd rule and none by the other', () => {
    const rings = [square(5, 5, 20), square(10, 10, 5)];
    const [holed, full] = [blankRaster(40, 40), blankRaster(40, 40)];
    fillRings(holed, rings, 'even-odd', BLACK, wholeOf(holed));
    fillRings(full, rings, 'non-zero', BLACK, wholeOf(full));
    expect(inked(holed)).toBeCloseTo(375, 1);
    expect(inked(full)).toBeCloseTo(400, 1);
  });

  it('stay within their window and within the picture', () => {
    const raster = blankRaster(20, 20);
    const window = { left: 5, top: 5, right: 10, bottom: 12 };
    fillRings(raster, [square(-50, -50, 200)], 'even-odd', BLACK, window);
    expect(inked(raster)).toBeCloseTo(35, 5);
  });
});

describe('a line of a width on a raster', () => {
  const place = fc.double({ min: 3, max: 37, noNaN: true });

  it('is what of the picture lies no farther than half its width away', () => {
    const path = fc.array(place, { minLength: 4, maxLength: 10 }).map((all) => {
      return Float64Array.from(all.slice(0, all.length - (all.length % 2)));
    });
    fc.assert(
      fc.property(
        path,
        fc.boolean(),
        fc.double({ min: 0.6, max: 6, noNaN: true }),
        (at, closed, wide) => {
          const raster = blankRaster(40, 40);
          const crossings = new Crossings();
          crossings.begin(wholeOf(raster));
          addStroke(crossings, at, closed, wide);
          fillCrossings(raster, crossings, new RowCover(40), 'non-zero', BLACK);
          const whole = closed ? Float64Array.of(...at, at[0] ?? 0, at[1] ?? 0) : at;
          const wrong = [...raster.pixels].filter((color, pixel) => {
            const away = awayFrom(whole, (pixel % 40) + 0.5, Math.floor(pixel / 40) + 0.5);
            // Half the diagonal of a pixel is all that lies between its middle and its edge.
            if (away < wide / 2 - 0.72) return color !== 0;
            return away > wide / 2 + 0.72 && color !== 0xffffff;
          });
          expect(wrong).toEqual([]);
        },
      ),
    );
  });
});

/** Of a point from a line, the slow way. */
function awayFrom(path: Float64Array, x: number, y: number): number {
  let least = Infinity;
  for (let i = 2; i < path.length; i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = path.subarray(i - 2, i + 2);
    const [dx, dy] = [bx - ax, by - ay];
    const length2 = dx * dx + dy * dy;
    const along = length2 > 0 ? ((x - ax) * dx + (y - ay) * dy) / length2 : 0;
    const share = Math.max(0, Math.min(1, along));
    least = Math.min(least, Math.hypot(ax + share * dx - x, ay + share * dy - y));
  }
  return least;
}

describe('a drawing in pixels', () => {
  it('draws a line as long and as wide as it is, dashes as much as is on', () => {
    const lines = [Float64Array.of(10, 10, 50, 10)];
    const pxPerMm = 10;
    const solid = paintDrawing(
      page([{ type: 'shape', lines, closed: false, stroke: line }]),
      fonts,
      pxPerMm,
    );
    const round = Math.PI * 0.25;
    expect(inked(solid) / 100).toBeCloseTo(40 + round, 0);
    const dashMm = [2, 6];
    const dashed = paintDrawing(
      page([{ type: 'shape', lines, closed: false, stroke: { ...line, dashMm } }]),
      fonts,
      pxPerMm,
    );
    expect(inked(dashed) / 100).toBeCloseTo(5 * (2 + round), 0);
  });

  it('draws a circle of its area, and a wide line over a narrow turn without a gap', () => {
    const disc = paintDrawing(
      page([{ type: 'circle', x: 30, y: 10, radiusMm: 5, fill: { color: '#000000' } }]),
      fonts,
      10,
    );
    expect(inked(disc) / 100).toBeCloseTo(Math.PI * 25, 0);
    const corner = [Float64Array.of(10, 10, 30, 10, 10, 11)];
    const turned = paintDrawing(
      page([{ type: 'shape', lines: corner, closed: false, stroke: line }]),
      fonts,
      10,
    );
    expect(turned.pixels[100 * 600 + 300]).toBe(0);
  });

  it('draws letters where they stand: between the ends that were measured', () => {
    for (const align of ['start', 'middle', 'end'] as const) {
      const text = 'Đắk Tô';
      const item = {
        type: 'text',
        x: 30,
        y: 12,
        text,
        face: 'sans',
        sizePt: 20,
        color: '#000000',
        align,
      } as const;
      const { pixels, width } = paintDrawing(page([item]), fonts, 10);
      let [left, right] = [width, 0];
      for (const [i, color] of pixels.entries()) {
        if ((color & 255) > 128) continue;
        left = Math.min(left, i % width);
        right = Math.max(right, i % width);
      }
      const wide = fonts.measure(text, 'sans', 20);
      const start = 30 - { start: 0, middle: wide / 2, end: wide }[align];
      expect(left / 10).toBeGreaterThan(start - 0.1);
      expect(left / 10).toBeLessThan(start + 1);
      expect(right / 10).toBeLessThan(start + wide + 0.1);
      expect(right / 10).toBeGreaterThan(start + wide - 1);
    }
  });

  it('draws upright letters as those turned all the way round, rims too', () => {
    const item = (angle: number): DrawItem => ({
      type: 'text',
      x: 4.03,
      y: 12.04,
      text: 'Chư Păh 18ế',
      face: 'sans',
      sizePt: 16,
      color: '#203040',
      angle,
      halo: { color: '#ddaa00', widthMm: 0.8, opacity: 0.5 },
    });
    const [kept, worked] = [0, 360].map((angle) => paintDrawing(page([item(angle)]), fonts, 10));
    expect(inked(kept ?? blankRaster(1, 1))).toBeGreaterThan(1000);
    let apart = 0;
    for (const [i, color] of (kept?.pixels ?? []).entries()) {
      apart = Math.max(apart, Math.abs((color & 255) - ((worked?.pixels[i] ?? 0) & 255)));
    }
    // Upright letters are laid on one of five lines of a row, a tenth of a pixel off at most.
    expect(apart).toBeLessThan(40);
  });

  it('is a PNG of the size and sharpness asked for, the same each time', () => {
    const items: DrawItem[] = [
      {
        type: 'text',
        x: 5,
        y: 12,
        text: 'Ẵ ễ Ợ ₫',
        face: 'serif-bold-italic',
        sizePt: 18,
        color: '#440154',
      },
    ];
    const png = writePng(page(items), fonts);
    expect(Buffer.from(png).equals(Buffer.from(writePng(page(items), fonts)))).toBe(true);
    const view = new DataView(png.buffer);
    const [width, height] = [view.getUint32(16), view.getUint32(20)];
    expect([width, height]).toEqual([709, 236]);
    expect(view.getUint32(41)).toBe(11_811);
    const start = Buffer.from(png).indexOf('IDAT') + 4;
    const size = view.getUint32(start - 8);
    expect(unzlibSync(png.subarray(start, start + size))).toHaveLength(height * (3 * width + 1));
  });
});
