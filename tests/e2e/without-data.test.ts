import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultHash, untilAnalysed, untilNewResult } from './support/app-page.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('when the data of the province cannot be had', () => {
  it('says what is missing and what to do, and goes on when it is there again', async () => {
    const { page, context } = await openApp(browser, {
      prepare: (fresh) =>
        fresh.route('**/manifest.json', (route) => route.fulfill({ status: 404 })),
    });
    const message = page.getByRole('alert').filter({ hasText: 'manifest.json' }).first();
    await message.waitFor({ timeout: 60_000 });
    expect(await message.innerText()).not.toMatch(/\{\{|undefined|NaN|issues:/);
    await context.unroute('**/manifest.json');
    await page.getByRole('button', { name: 'Mở lại dữ liệu của tỉnh' }).click();
    await untilAnalysed(page);
    await message.waitFor({ state: 'hidden' });
    await context.close();
  });

  it('names the one file that does not come, and shows the rest', async () => {
    const { page, context } = await openApp(browser, {
      prepare: (fresh) => fresh.route('**/post_office.geojson', (route) => route.abort()),
    });
    await untilAnalysed(page);
    const told = page.getByRole('alert').filter({ hasText: 'post_office.geojson' });
    expect(await told.innerText()).toMatch(/phần còn lại vẫn dùng được.*Tải lại trang/s);
    await page.locator('[data-room="data"]').click();
    await page.getByRole('region', { name: 'Tệp chưa vào được' }).waitFor();
    await page.getByRole('tab', { name: /^Vấn đề/ }).click();
    await page.getByRole('button', { name: /^Thiếu tệp của tỉnh/ }).click();
    await page
      .getByText(/post_office\.geojson/)
      .first()
      .waitFor({ timeout: 30_000 });
    expect(await resultHash(page)).toMatch(/^[0-9a-f]{64}$/);
    await context.close();
  });

  it('works on when the network is gone after the first load', async () => {
    const { page, context } = await openApp(browser);
    await untilAnalysed(page);
    const before = await resultHash(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: /^Loại vụ việc/ }).click();
    await page.getByRole('button', { name: /Phá hoại/ }).click();
    expect(await untilNewResult(page, before)).toMatch(/^[0-9a-f]{64}$/);
    await context.close();
  });
});
