import type { Browser } from 'playwright-core';
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

describe('a file that does not say what it holds', () => {
  it('is added as what the person picks with the keyboard, and is there after a reload', async () => {
    const { page, context, trouble } = await openApp(browser);
    await untilAnalysed(page);
    await openRoom(page, 'data');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp' }).click();
    const text = 'ma,ten,lon,lat\nM1,Một,108.2,13.9\nM2,Hai,108.3,13.95\n';
    const buffer = Buffer.from(text);
    await (await chooser).setFiles([{ name: 'x.csv', mimeType: 'text/csv', buffer }]);
    const dialog = page.getByRole('dialog', { name: 'Tệp này chứa gì?' });
    await dialog.getByRole('combobox', { name: 'Loại dữ liệu của x.csv' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Trạm BTS' }).waitFor();
    expect(await page.getByRole('option').count()).toBe(16);
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.locator('[role="option"]:focus').waitFor();
    for (let step = 0; step < 16 && (await focused()) !== 'Trạm BTS'; step += 1) {
      const before = await focused();
      await page.keyboard.press('ArrowDown');
      await expect.poll(focused).not.toBe(before);
    }
    expect(await focused()).toBe('Trạm BTS');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Thêm vào dữ liệu' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'x.csv' });
    await row.filter({ hasText: '2/2' }).waitFor({ timeout: 60_000 });
    await page.waitForTimeout(1500);
    await page.getByText(/^Đã lưu lúc/).waitFor();
    await page.reload();
    await row.filter({ hasText: 'Trạm BTS' }).waitFor({ timeout: 60_000 });
    expectNoTrouble(trouble);
    await context.close();
  });
});
