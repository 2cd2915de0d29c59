import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { untilAnalysed } from './support/app-page.ts';
import { loadClean, pickFiles } from './support/import-page.ts';
import { inkOf } from './support/ink.ts';
import { untilMapRests } from './support/map-picture.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

/** The letters of product.md that must show on the map. */
const TEST_STRING = 'ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ ƀ ŏ ĕ č Đ đ ₫'.normalize('NFC');
const PLAIN = TEST_STRING.normalize('NFD')
  .replace(/[\u0300-\u036f]/g, '')
  .replace(/[đƀ₫]/g, 'd')
  .replace(/Đ/g, 'D');

/** Far out at sea, where nothing else is drawn: one town above the middle of the view, one below. */
const VIEW = '#room=data&map=13/14.2/110.915';
const ABOVE: Place = [110.9, 14.215];
const BELOW: Place = [110.9, 14.185];
type Place = [lon: number, lat: number];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  ({ page } = await openApp(browser, { suffix: VIEW }));
  await untilAnalysed(page);
});
afterAll(async () => {
  await browser.close();
});

function town(id: string, name: string, coordinates: Place): object {
  const properties = { id, name, town_class: 'city' };
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}

async function addTowns(towns: readonly object[]): Promise<void> {
  const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: towns }));
  await pickFiles(page, [{ name: 'town-names.geojson', mimeType: 'application/geo+json', buffer }]);
  await loadClean(page);
  // A file that is looked through takes the map to its records: back to where the names are looked for.
  await page.evaluate((hash) => {
    location.hash = hash;
  }, VIEW);
}

describe('Vietnamese labels on the map', () => {
  it('draws nothing at sea until there is a name', async () => {
    await untilMapRests(page);
    expect((await inkOf(page, 'upper')).pixels).toBe(0);
    expect((await inkOf(page, 'lower')).pixels).toBe(0);
  });

  it('draws every mark of the test string', async () => {
    await addTowns([town('T-1', TEST_STRING, ABOVE), town('T-2', PLAIN, BELOW)]);
    await expect
      .poll(async () => (await inkOf(page, 'lower')).pixels, { timeout: 60_000 })
      .toBeGreaterThan(400);
    await untilMapRests(page);
    const marked = await inkOf(page, 'upper');
    const plain = await inkOf(page, 'lower');
    expect(marked.pixels).toBeGreaterThan(plain.pixels * 1.1);
    expect(marked.heightPx).toBeGreaterThan(plain.heightPx);
  });
});
