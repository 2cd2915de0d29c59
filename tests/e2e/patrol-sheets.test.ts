import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrouble, openRoom, untilAnalysed } from './support/app-page.ts';
import { chooseMark } from './support/choose-mark.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

const LONG = { timeout: 60_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Presses a button, says how the copy is marked, and gives the file. */
async function savedBy(page: Page, button: RegExp): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', LONG),
    page
      .getByRole('button', { name: button })
      .first()
      .click()
      .then(() => chooseMark(page)),
  ]);
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), text: bytes.toString('latin1') };
}

describe('what the teams take along', () => {
  it('is looked at page by page, then marked and saved: sheets, phone map, route card', async () => {
    const { page, context, trouble } = await openApp(browser);
    await untilAnalysed(page);
    await openRoom(page, 'patrol');
    await page.getByRole('button', { name: 'Lập kế hoạch' }).click();
    await page.getByRole('button', { name: 'Lập lại kế hoạch' }).waitFor(LONG);
    await page.getByRole('tab', { name: 'Mang theo' }).click();
    const sheet = page.locator('[data-patrol-sheet="drawn"]');
    await sheet.waitFor(LONG);
    expect(await sheet.textContent()).toContain('PHIẾU TUẦN TRA');
    expect(await sheet.textContent()).toContain('Trang 1/');

    const pdf = await savedBy(page, /^Phiếu tuần tra \(PDF\)/);
    expect(pdf.name).toBe('sheets.pdf');
    expect(pdf.text.startsWith('%PDF-')).toBe(true);
    const gpx = await savedBy(page, /GPX/);
    expect(gpx.name).toBe('routes.gpx');
    expect(gpx.text).toContain('http://www.topografix.com/GPX/1/1');
    const card = await savedBy(page, /^Thẻ lộ trình: /);
    expect(card.name).toMatch(/^card-1.*\.html$/);
    expect(card.text).toContain("default-src 'none'");
    expectNoTrouble(trouble);
    await context.close();
  });
});
