import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printMarked } from './support/choose-mark.ts';
import { openRoom, untilAnalysed } from './support/app-page.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** The map page, fifty targets at some forty a page with their communes, the method. */
const MOST_PAGES = 4;

describe('the list a patrol takes along', () => {
  it('is one table on few pages of A4, its head repeated by page only', async () => {
    const { page, context } = await openApp(browser);
    await untilAnalysed(page);
    await openRoom(page, 'patrol');
    await page.locator(':root[data-sheet="ready"]').waitFor({ state: 'attached' });
    await printMarked(page);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    const pages = text.match(/\/Type \/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length).toBeLessThanOrEqual(MOST_PAGES);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    expect(Math.round(Number(width))).toBe(595);
    expect(Math.round(Number(height))).toBe(842);
    await printMarked(page);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const list = page.locator('.print-only table').filter({ hasText: '☐' });
    expect(await list.count()).toBe(1);
    expect(await list.locator('thead').count()).toBe(1);
    expect(await list.getByText('☐').count()).toBe(50);
    await context.close();
  });
});
