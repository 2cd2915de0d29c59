import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom, untilAnalysed } from './support/app-page.ts';
import { chooseMark } from './support/choose-mark.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

const LONG = { timeout: 60_000 } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('the papers of the room', () => {
  it('shows the six-month report as it prints and saves it marked', async () => {
    const { page, context } = await openApp(browser);
    await untilAnalysed(page);
    await openRoom(page, 'briefing');
    await page.getByRole('tab', { name: 'Văn bản' }).click();
    const first = page.getByRole('img', { name: /^Trang 1\// });
    await first.waitFor(LONG);
    expect(await first.innerText()).toContain('BÁO CÁO');
    await page.getByRole('button', { name: 'Lưu DOCX' }).click();
    const [download] = await Promise.all([page.waitForEvent('download', LONG), chooseMark(page)]);
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('Trộm cắp cáp viễn thông');
    await context.close();
  });
});
