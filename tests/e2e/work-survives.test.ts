import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectNoTrouble,
  openRoom,
  rankedList,
  resultHash,
  untilAnalysed,
  untilNewResult,
} from './support/app-page.ts';
import { pickFiles, untilStatus } from './support/import-page.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('a person’s work', () => {
  it('is there again after a reload, filters and all', async () => {
    const { page, context, trouble } = await openApp(browser);
    await untilAnalysed(page);
    const before = await resultHash(page);
    await page.getByRole('button', { name: /^Loại vụ việc/ }).click();
    await page.getByRole('button', { name: /Phá hoại/ }).click();
    const after = await untilNewResult(page, before);
    await page.keyboard.press('Escape');
    await page.locator('[data-status="saved"]').waitFor();
    await page.waitForTimeout(1000);
    await page.reload();
    await untilAnalysed(page);
    await expect.poll(() => resultHash(page), { timeout: 60_000 }).toBe(after);
    expectNoTrouble(trouble);
    await context.close();
  });

  it('travels in one file to another computer', async () => {
    const first = await openApp(browser);
    await untilAnalysed(first.page);
    const before = await resultHash(first.page);
    await first.page.getByRole('button', { name: /^Loại vụ việc/ }).click();
    await first.page.getByRole('button', { name: /Trộm tiếp địa/ }).click();
    const mine = await untilNewResult(first.page, before);
    await first.page.keyboard.press('Escape');
    const download = first.page.waitForEvent('download');
    await first.page.keyboard.press('Control+s');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.vonggac$/);
    const bytes = readFileSync(await file.path());
    await first.context.close();

    const second = await openApp(browser);
    await untilAnalysed(second.page);
    const chooser = second.page.waitForEvent('filechooser');
    await second.page.keyboard.press('Control+o');
    await (
      await chooser
    ).setFiles({ name: 'cua-toi.vonggac', mimeType: 'application/zip', buffer: bytes });
    await expect.poll(() => resultHash(second.page), { timeout: 60_000 }).toBe(mine);
    expectNoTrouble(second.trouble);
    await second.context.close();
  });

  it('is not lost to a bad file, and the message says which file', async () => {
    const { page, context } = await openApp(browser);
    await untilAnalysed(page);
    const before = await resultHash(page);
    await openRoom(page, 'data');
    const buffer = Buffer.from('{"type":"FeatureCollection","features":[{');
    await pickFiles(page, [
      { name: 'tram-hong.geojson', mimeType: 'application/geo+json', buffer },
    ]);
    await page
      .getByRole('alert')
      .filter({ hasText: /tram-hong\.geojson/ })
      .waitFor({ timeout: 30_000 });
    await untilStatus(page, 'unreadable');
    expect(await resultHash(page)).toBe(before);
    await openRoom(page, 'targets');
    await rankedList(page).waitFor();
    await context.close();
  });

  it('puts nothing but the view into the address', async () => {
    const { page, context } = await openApp(browser);
    await untilAnalysed(page);
    await openRoom(page, 'targets');
    await rankedList(page).getByRole('row').nth(1).click();
    await page.waitForTimeout(1500);
    const { hash, search } = new URL(page.url());
    expect(search).toBe('');
    expect(decodeURIComponent(hash)).toMatch(/^#[a-z0-9/.,&=_-]*$/i);
    expect(hash).not.toMatch(/GLI|VV-|BC-/);
    await context.close();
  });
});
