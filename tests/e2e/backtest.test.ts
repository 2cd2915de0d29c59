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

const LONG = { timeout: 240_000 };

async function openBacktest(page: Page): Promise<void> {
  await untilAnalysed(page);
  await openRoom(page, 'hotspots');
  await page.getByRole('tab', { name: 'Đáng tin?' }).click();
  await page.getByRole('region', { name: 'Tất cả phương pháp' }).waitFor(LONG);
}

describe.each([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])('the page of the back-test at $width px', ({ width, height }) => {
  it('says first what the best method catches, and lists them all with the best marked', async () => {
    const { page, trouble, context } = await openApp(browser, { width, height });
    await openBacktest(page);
    const lead = page.getByRole('region', { name: 'Đáng tin?' });
    expect(await lead.innerText()).toMatch(/5% chiều dài cáp .* số vụ của 24 lần 30 ngày/);
    const table = page.getByRole('region', { name: 'Tất cả phương pháp' });
    expect(await table.getByText('tốt nhất', { exact: true }).count()).toBe(1);
    const overflow = await table
      .getByRole('table')
      .evaluate((node) => node.scrollWidth - (node.parentElement?.clientWidth ?? 0));
    expect(overflow).toBeLessThanOrEqual(1);
    await page.getByRole('img', { name: /^Mật độ|^Tự|^Đếm/ }).waitFor();
    expectNoTrouble(trouble);
    await context.close();
  }, 300_000);
});
