import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeFont } from '../../../scripts/node-fonts.ts';
import type { DrawItem, Drawing } from '../../../src/core/sheet/drawing.ts';
import { loadSheetFonts } from '../../../src/core/sheet/fonts/sheet-fonts.ts';
import type { SheetFonts } from '../../../src/core/sheet/fonts/sheet-fonts.ts';
import { writePdf } from '../../../src/core/sheet/pdf/write-pdf.ts';

const INFO = { title: 'Tờ thử', madeAt: Date.UTC(2026, 1, 5, 17, 30), language: 'vi' };
const ALL_LETTERS = 'Khánh Hòa · Đắk Tô · Ườ ữ ỵ Ẵ ễ Ợ ₫ đ Đ ƀ ŏ ĕ č';

let fonts: SheetFonts;
beforeAll(async () => {
  fonts = await loadSheetFonts(nodeFont);
});

const page = (items: readonly DrawItem[], widthMm = 210, heightMm = 297): Drawing => ({
  widthMm,
  heightMm,
  items,
});

const line = (text: string, more: Partial<DrawItem & { type: 'text' }> = {}): DrawItem => ({
  type: 'text',
  x: 20,
  y: 30,
  text,
  face: 'sans',
  sizePt: 14,
  color: '#000000',
  ...more,
});

async function readBack(bytes: Uint8Array) {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const one = await pdf.getPage(number);
    const { items } = await one.getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push({ view: one.view, texts });
  }
  return { pages, info: await pdf.getMetadata() };
}

/** Content streams as they were before they were packed. */
function streams(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes);
  const found: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const end = file.indexOf('endstream', at);
    try {
      found.push(inflateSync(file.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // A stream of another kind.
    }
  }
  return found;
}

describe('a drawing as PDF', () => {
  it('holds text that is found and copied, in every face', async () => {
    const faces = [...fonts.bytes.keys()];
    const items = faces.map((face, row) => line(ALL_LETTERS, { face, y: 30 + 10 * row }));
    const { pages } = await readBack(await writePdf([page(items)], INFO, fonts));
    const texts = pages[0]?.texts.map(({ str }) => str).filter((text) => text.trim() !== '');
    expect(texts).toEqual(faces.map(() => ALL_LETTERS));
  });

  it('has the size of the paper, page by page', async () => {
    const pdf = await writePdf([page([line('a')]), page([line('b')], 420, 297)], INFO, fonts);
    const { pages } = await readBack(pdf);
    const sizes = pages.map(({ view }) => view.slice(2).map((pt) => Math.round((pt * 25.4) / 72)));
    expect(sizes).toEqual([
      [210, 297],
      [420, 297],
    ]);
  });

  it('puts text where the layout put it, as wide as the layout measured it', async () => {
    const items = [
      line('Đường Lê Duẩn', { x: 100, y: 50, align: 'end' }),
      line('Đường Lê Duẩn', { x: 100, y: 60, align: 'middle' }),
    ];
    const { pages } = await readBack(await writePdf([page(items)], INFO, fonts));
    const wide = fonts.measure('Đường Lê Duẩn', 'sans', 14);
    const placed = (pages[0]?.texts ?? [])
      .filter(({ str }) => str.trim() !== '')
      .map(({ transform, width }) => ({
        x: (Number(transform[4]) * 25.4) / 72,
        y: 297 - (Number(transform[5]) * 25.4) / 72,
        wide: (width * 25.4) / 72,
      }));
    expect(placed).toHaveLength(2);
    expect(placed[0]?.x).toBeCloseTo(100 - wide, 1);
    expect(placed[0]?.y).toBeCloseTo(50, 1);
    expect(placed[1]?.x).toBeCloseTo(100 - wide / 2, 1);
    for (const one of placed) expect(one.wide).toBeCloseTo(wide, 1);
  });

  it('draws lines and areas as vectors', async () => {
    const items: DrawItem[] = [
      {
        type: 'shape',
        lines: [Float64Array.of(10, 10, 20, 10, 20, 20)],
        closed: true,
        fill: { color: '#ff0000', opacity: 0.5 },
        stroke: { color: '#0000ff', widthMm: 0.5, dashMm: [1, 2] },
      },
      { type: 'circle', x: 50, y: 50, radiusMm: 5, fill: { color: '#00ff00' } },
      {
        type: 'group',
        clip: { x: 0, y: 0, widthMm: 30, heightMm: 30 },
        opacity: 0.4,
        items: [
          { type: 'circle', x: 30, y: 30, radiusMm: 5, stroke: { color: '#000000', widthMm: 1 } },
        ],
      },
    ];
    const all = streams(await writePdf([page(items)], INFO, fonts)).join('\n');
    expect(all).toMatch(/1\. 0\. 0\. rg/);
    expect(all).toMatch(/B\*/);
    expect(all).toMatch(/\sc\s/);
    expect(all).toMatch(/W\s+n/);
    expect(all).not.toContain('NaN');
  });

  it('is the same bytes each time, dated in Viet Nam', async () => {
    const once = await writePdf([page([line(ALL_LETTERS)])], INFO, fonts);
    const again = await writePdf([page([line(ALL_LETTERS)])], INFO, fonts);
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    expect(Buffer.from(once).toString('latin1')).toContain("(D:20260206003000+07'00')");
    const { info } = await readBack(once);
    expect(info.info).toMatchObject({ Title: 'Tờ thử', Language: 'vi' });
  });

  it('takes pages one by one', async () => {
    async function* pages() {
      for (const name of ['Đak Đoa', 'Ia Grai', 'Chư Sê']) yield page([line(name)]);
    }
    const { pages: read } = await readBack(await writePdf(pages(), INFO, fonts));
    expect(read.map(({ texts }) => texts.find(({ str }) => str.trim() !== '')?.str)).toEqual([
      'Đak Đoa',
      'Ia Grai',
      'Chư Sê',
    ]);
  });
});
