import fc from 'fast-check';
import { unzlibSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deflatePixels } from '../../../src/core/sheet/png/deflate-pixels.ts';
import { huffmanCode } from '../../../src/core/sheet/png/huffman-code.ts';
import type { Raster } from '../../../src/core/sheet/png/raster.ts';

/** Rows as PNG has them without a filter. */
function rowsOf({ width, height, pixels }: Raster): Uint8Array {
  const rows: number[] = [];
  for (let row = 0; row < height; row += 1) {
    rows.push(0);
    for (const color of pixels.subarray(row * width, (row + 1) * width)) {
      rows.push(color >> 16, (color >> 8) & 255, color & 255);
    }
  }
  return Uint8Array.from(rows);
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

describe('pixels packed for a PNG', () => {
  it('come back from another reader byte by byte, few colours or many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(1, 2, 5, 0xffffff),
        fc.integer({ min: 0, max: 2 ** 31 }),
        (width, height, colours, seed) => {
          let state = seed;
          const pixels = new Uint32Array(width * height).map(() => {
            state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
            return Math.imul((state >>> 8) % colours, 0x10305) & 0xffffff;
          });
          const raster = { width, height, pixels };
          expect(same(unzlibSync(deflatePixels(raster)), rowsOf(raster))).toBe(true);
        },
      ),
    );
  });

  it('come back where the row above is out of reach, and over many blocks', () => {
    const width = 12_000;
    const pixels = new Uint32Array(8 * width).map((_, i) => Math.imul(i, 0x9e3779b1) >>> 8);
    const raster = { width, height: 8, pixels: pixels.fill(0xff0000, 0, 30_000) };
    expect(same(unzlibSync(deflatePixels(raster)), rowsOf(raster))).toBe(true);
  });

  it('are about as small as a general packer makes them', () => {
    const [width, height] = [400, 300];
    const pixels = new Uint32Array(width * height).map((_, i) => {
      const [x, y] = [i % width, Math.floor(i / width)];
      if (Math.hypot(x - 150, y - 140) < 80 + 9 * Math.sin(x / 9)) return 0x3050a0;
      return Math.abs(60 * Math.sin(x / 31) + y - 150 - x / 7) < 2 ? 0x802010 : 0xffffff;
    });
    const raster = { width, height, pixels };
    const general = zlibSync(rowsOf(raster), { level: 6 }).length;
    expect(deflatePixels(raster).length).toBeLessThan(1.2 * general);
  });
});

describe('a Huffman code', () => {
  const counts = fc
    .array(fc.oneof(fc.constant(0), fc.nat({ max: 10 }), fc.nat({ max: 2 ** 20 })), {
      minLength: 2,
      maxLength: 120,
    })
    .map((all) => Uint32Array.from(all));

  it('gives every symbol that comes a code, none too long, and leaves no room', () => {
    fc.assert(
      fc.property(counts, (counted) => {
        const { lengths } = huffmanCode(counted, 9);
        const used = [...lengths].filter((length) => length > 0);
        expect([...lengths].map((length) => length > 0)).toEqual(
          [...counted].map((count) => count > 0),
        );
        expect(Math.max(0, ...used)).toBeLessThanOrEqual(9);
        const room = used.reduce((sum, length) => sum + 2 ** -length, 0);
        expect(room).toBe(used.length > 1 ? 1 : used.length / 2);
      }),
    );
  });

  it('is the shortest there is where no code is too long', () => {
    const { lengths } = huffmanCode(Uint32Array.of(45, 13, 12, 16, 9, 5, 0), 15);
    expect([...lengths]).toEqual([1, 3, 3, 3, 4, 4, 0]);
  });

  it('has its bits turned round, as deflate reads them', () => {
    const { bits, lengths } = huffmanCode(Uint32Array.of(4, 2, 1, 1), 15);
    expect([...lengths]).toEqual([1, 2, 3, 3]);
    expect([...bits]).toEqual([0b0, 0b01, 0b011, 0b111]);
  });
});
