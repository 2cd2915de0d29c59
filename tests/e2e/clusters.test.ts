import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrouble, openRoom, untilAnalysed } from './support/app-page.ts';
import { launchBrowser, openApp } from './support/open-app.ts';
import type { OpenApp } from './support/open-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const LONG = { timeout: 120_000 };

describe('the page of clusters', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp(browser);
    await untilAnalysed(app.page);
    await openRoom(app.page, 'hotspots');
    await app.page.getByRole('tab', { name: 'Cụm nóng' }).click();
  });
  afterAll(async () => {
    await app.context.close();
  });

  it('says in one sentence how many cells are hot, and how many may be so by chance', async () => {
    const { page } = app;
    const sentence = page.getByText(/ô nóng thật sự sau khi kiểm soát phát hiện sai/);
    await sentence.waitFor(LONG);
    await page.getByText(/ô khác trông nóng nhưng có thể chỉ do ngẫu nhiên/).waitFor();
    await page.getByText(/Moran I = /).waitFor();
    expect(await page.getByText(/Ô nóng, lạnh so với ngẫu nhiên/).count()).toBeGreaterThan(0);
  });

  it('opens the incidents of a place, by key, and closes them again', async () => {
    const { page } = app;
    const places = page.getByRole('button', { name: /Nóng, chắc .*vụ tại đây/ });
    expect(await places.count()).toBeGreaterThan(0);
    const crowded = page.getByRole('button', { name: /[1-9]\d* vụ tại đây/ }).first();
    await crowded.focus();
    await page.keyboard.press('Enter');
    const incidents = page.getByRole('list', { name: 'Các vụ tại đây' });
    await incidents.waitFor();
    expect(await incidents.getByRole('button').count()).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await incidents.waitFor({ state: 'detached' });
  });

  it('does the same for communes and for sections of cable', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: 'Xã', exact: true }).check({ force: true });
    await page.getByText(/xã có hạ tầng/).waitFor(LONG);
    await page.getByRole('radio', { name: 'Đoạn cáp', exact: true }).check({ force: true });
    await page.getByText(/đoạn có hạ tầng/).waitFor(LONG);
    await page.getByText('Đoạn nóng, lạnh so với ngẫu nhiên').first().waitFor(LONG);
    expectNoTrouble(app.trouble);
  });
});
