import type { Page } from 'playwright-core';

export type Ink = { readonly pixels: number; readonly heightPx: number };

/**
 * Label ink on one half of the map's canvas: pixels much darker than the most common colour there, and
 * the number of rows of pixels that hold any.
 */
export function inkOf(page: Page, half: 'upper' | 'lower'): Promise<Ink> {
  return page.evaluate((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-map] canvas');
    if (!canvas) throw new Error('no map canvas');
    const width = canvas.width;
    const height = Math.floor(canvas.height / 2);
    const copy = document.createElement('canvas');
    copy.width = width;
    copy.height = height;
    const pen = copy.getContext('2d');
    if (!pen) throw new Error('no 2d context');
    pen.drawImage(canvas, 0, wanted === 'upper' ? 0 : -height);
    const { data } = pen.getImageData(0, 0, width, height);
    const lightness = (at: number): number =>
      0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
    const counts = new Map<number, number>();
    for (let at = 0; at < data.length; at += 4) {
      const level = Math.round(lightness(at));
      counts.set(level, (counts.get(level) ?? 0) + 1);
    }
    const ground = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 255;
    let pixels = 0;
    const rows = new Set<number>();
    for (let at = 0; at < data.length; at += 4) {
      if (ground - lightness(at) < 60) continue;
      pixels += 1;
      rows.add(Math.floor(at / 4 / width));
    }
    return { pixels, heightPx: rows.size };
  }, half);
}
