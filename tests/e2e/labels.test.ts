import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { untilAnalysed, openRoom } from './support/app-page.ts';
import { inkOf } from './support/ink.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

/** The letters of product.md that must show on the map. */
const TEST_STRING = 'ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ ƀ ŏ ĕ č Đ đ ₫'.normalize('NFC');
const PLAIN = TEST_STRING.normalize('NFD')
  .replace(/[\u0300-\u036f]/g, '')
  .replace(/[đ]/g, 'd')
  .replace(/[Đ]/g, 'D')
  .replace(/ƀ/g, 'b')
  .replace(/₫/g, 'd');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** A label far out at sea, on an empty ground, photographed at the middle of the map. */
async function inkOfLabel(name: string): Promise<Awaited<ReturnType<typeof inkOf>>> {
  const { page, context } = await openApp(browser, { suffix: '#/data/109.9/14.2/13' });
  await untilAnalysed(page);
  await openRoom(page, 'data');
  await addTown(page, name);
  await page.locator('#search').fill('nhan-thu');
  const ink = await inkOf(page);
  await context.close();
  return ink;
}

async function addTown(page: Page, name: string): Promise<void> {
  const collection = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { id: 'nhan-thu', name, town_class: 'city' },
        geometry: { type: 'Point', coordinates: [109.9, 14.2] },
      },
    ],
  };
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp', exact: false }).first().click();
  await (
    await chooser
  ).setFiles({
    name: 'town.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify(collection)),
  });
  await page.getByText('town.geojson').first().waitFor({ timeout: 30_000 });
  await page.waitForTimeout(4000);
}

describe('Vietnamese labels on the map', () => {
  it('draw every mark of the test string', async () => {
    const marked = await inkOfLabel(TEST_STRING);
    const plain = await inkOfLabel(PLAIN);
    expect(plain.pixels).toBeGreaterThan(400);
    expect(marked.pixels).toBeGreaterThan(plain.pixels * 1.1);
    expect(marked.heightPx).toBeGreaterThan(plain.heightPx);
  });
});
