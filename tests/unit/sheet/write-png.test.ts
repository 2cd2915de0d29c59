import { unzlibSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeFont } from '../../../scripts/node-fonts.ts';
import type { DrawItem, Drawing } from '../../../src/core/sheet/drawing.ts';
import { loadSheetFonts } from '../../../src/core/sheet/fonts/sheet-fonts.ts';
import type { SheetFonts } from '../../../src/core/sheet/fonts/sheet-fonts.ts';
import { paintDrawing } from '../../../src/core/sheet/png/paint-drawing.ts';
import { blankRaster, fillRings } from '../../../src/core/sheet/png/raster.ts';
import type { Raster } from '../../../src/core/sheet/png/raster.ts';
import { writePng } from '../../../src/core/sheet/png/write-png.ts';

let fonts: SheetFonts;
beforeAll(async () => {
  fonts = await loadSheetFonts(nodeFont, ['sans', 'serif-bold-italic']);
});

const BLACK = { red: 0, green: 0, blue: 0, opacity: 1 };
const whole = ({ width, height }: Raster) => ({ left: 0, top: 0, right: width, bottom: height });

/** Pixels' worth of black on white. */
function inked({ rgb }: Raster): number {
  let sum = 0;
  for (let i = 0; i < rgb.length; i += 3) sum += (255 - (rgb[i] ?? 0)) / 255;
  return sum;
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
          fillRings(raster, [square(x, y, side)], 'even-odd', BLACK, whole(raster));
          expect(Math.abs(inked(raster) - side * side)).toBeLessThan(side * 0.01 + 0.05);
        },
      ),
    );
  });

  it('leave holes by the even–odd rule and none by the other', () => {
    const rings = [square(5, 5, 20), square(10, 10, 5)];
    const [holed, full] = [blankRaster(40, 40), blankRaster(40, 40)];
    fillRings(holed, rings, 'even-odd', BLACK, whole(holed));
    fillRings(full, rings, 'non-zero', BLACK, whole(full));
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
    const at = 3 * (100 * 600 + 300);
    expect([...turned.rgb.subarray(at, at + 3)]).toEqual([0, 0, 0]);
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
      const { rgb, width } = paintDrawing(page([item]), fonts, 10);
      let [left, right] = [width, 0];
      for (let i = 0; i < rgb.length; i += 3) {
        if ((rgb[i] ?? 255) > 128) continue;
        left = Math.min(left, (i / 3) % width);
        right = Math.max(right, (i / 3) % width);
      }
      const wide = fonts.measure(text, 'sans', 20);
      const start = 30 - { start: 0, middle: wide / 2, end: wide }[align];
      expect(left / 10).toBeGreaterThan(start - 0.1);
      expect(left / 10).toBeLessThan(start + 1);
      expect(right / 10).toBeLessThan(start + wide + 0.1);
      expect(right / 10).toBeGreaterThan(start + wide - 1);
    }
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
