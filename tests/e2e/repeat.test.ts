import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrouble, openRoom, untilAnalysed } from './support/app-page.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const LONG = { timeout: 120_000 };

async function openRepeats(page: Page): Promise<void> {
  await untilAnalysed(page);
  await openRoom(page, 'hotspots');
  await page.getByRole('tab', { name: 'Lặp lại' }).click();
  await page.getByRole('table').waitFor(LONG);
  await page.getByRole('heading', { name: 'Đề xuất' }).waitFor(LONG);
}

describe.each([
  [1440, 900],
  [390, 844],
])('the page of repeats at %i × %i', (width, height) => {
  it('answers, shows a watch place, and keeps a series confirmed by key', async () => {
    const app = await openApp(browser, { width, height });
    const { page } = app;
    await openRepeats(page);
    await page.getByText(/Trong 7 ngày sau một vụ/).waitFor();
    expect(await page.getByText('nhiều hơn hẳn lẽ thường').count()).toBeGreaterThan(0);
    const watch = page.getByRole('button', { name: /nơi số 1 / });
    await watch.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => watch.getAttribute('aria-current')).toBe('true');
    await page.getByRole('button', { name: 'Xác nhận', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đã xác nhận' }).waitFor();
    await page.getByText(/Đã xác nhận 1 chuỗi/).waitFor();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    expectNoTrouble(app.trouble);
    await app.context.close();
  }, 300_000);

  it('scans when asked and can be stopped', async () => {
    const app = await openApp(browser, { width, height });
    const { page } = app;
    await openRepeats(page);
    await page.getByRole('button', { name: 'Tìm cụm' }).click();
    const stop = page.getByRole('button', { name: 'Dừng', exact: true });
    await stop.waitFor();
    await stop.click();
    await page.getByRole('button', { name: 'Tìm cụm' }).waitFor();
    expectNoTrouble(app.trouble);
    await app.context.close();
  }, 300_000);
});
