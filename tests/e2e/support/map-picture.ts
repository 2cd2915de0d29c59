import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the map's canvas shows now, as a number that changes with any pixel. */
export function mapPicture(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-map] canvas');
    if (!canvas) throw new Error('no map canvas');
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    const pen = copy.getContext('2d');
    if (!pen) throw new Error('no 2d context');
    pen.drawImage(canvas, 0, 0);
    const { data } = pen.getImageData(0, 0, copy.width, copy.height);
    let sum = 0;
    for (const [at, value] of new Uint32Array(data.buffer).entries()) {
      sum = (Math.imul(sum, 31) + value + at) | 0;
    }
    return sum;
  });
}

/** Waits for a picture other than the one given. */
export async function untilAnotherMap(page: Page, before: number): Promise<void> {
  await expect.poll(() => mapPicture(page), { timeout: 30_000 }).not.toBe(before);
}

/** Waits until the map shows the same three times, half a second apart. */
export async function untilMapRests(page: Page): Promise<void> {
  let seen: number[] = [];
  const rests = async (): Promise<boolean> => {
    seen = [...seen.slice(-2), await mapPicture(page)];
    return seen.length === 3 && new Set(seen).size === 1;
  };
  await expect.poll(rests, { timeout: 60_000, interval: 500 }).toBe(true);
}
