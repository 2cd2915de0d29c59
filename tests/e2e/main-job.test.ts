import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectNoTrouble,
  openRoom,
  rankedList,
  resultHash,
  rowCount,
  untilAnalysed,
  untilNewResult,
} from './support/app-page.ts';
import { printMarked } from './support/choose-mark.ts';
import { launchBrowser, openApp } from './support/open-app.ts';
import type { OpenApp } from './support/open-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('the main job in a real browser, from the built app under a sub-path', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp(browser);
    await untilAnalysed(app.page);
  });
  afterAll(async () => {
    await app.context.close();
  });

  it('says that the demo is illustrative and when the work was saved', async () => {
    await expect.poll(() => app.page.getByText('Dữ liệu minh họa').count()).toBeGreaterThan(0);
    await app.page.getByText(/Đã lưu lúc \d{1,2}:\d{2}/).waitFor();
  });

  it('ranks every target and opens the reasons of one, and the incidents behind it', async () => {
    const { page } = app;
    await openRoom(page, 'targets');
    await rankedList(page).waitFor();
    expect(await rowCount(page)).toBeGreaterThan(5000);
    await rankedList(page).getByRole('row').nth(1).click();
    const details = page.getByRole('complementary').first();
    await details.waitFor();
    const text = await details.innerText();
    expect(text).toMatch(/vụ/);
    expect(text).not.toMatch(/NaN|Infinity|undefined|\{\{/);
  });

  it('moves through the list by keyboard alone', async () => {
    const { page } = app;
    await rankedList(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const selected = rankedList(page).locator('[aria-selected="true"]');
    await selected.waitFor();
    expect(await selected.getAttribute('aria-rowindex')).toBe('3');
  });

  it('answers a filter with another result, and undo with the first one', async () => {
    const { page } = app;
    const before = await resultHash(page);
    await page.getByRole('button', { name: /^Loại vụ việc/ }).click();
    await page.getByRole('button', { name: /Trộm cáp/ }).click();
    const filtered = await untilNewResult(page, before);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
    expect(await untilNewResult(page, filtered)).toBe(before);
  });

  it('finds a commune typed without accents and flies there', async () => {
    const { page } = app;
    const address = page.url();
    await page.keyboard.press('Escape');
    await page.locator('#search').fill('dak doa');
    const hit = page.getByRole('option', { name: /Đak Đoa/ }).first();
    await hit.waitFor();
    await hit.click();
    await expect.poll(() => page.url(), { timeout: 20_000 }).not.toBe(address);
  });

  it('speaks English when asked, everywhere, and Vietnamese again', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Ngôn ngữ' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('navigation', { name: /rooms/i }).getByText('Targets').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByText('Illustrative data').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitemradio', { name: 'Tiếng Việt' }).click();
    await page.locator('html[lang="vi"]').waitFor();
  });

  it('prints the room on A4 with what, when, method and hash', async () => {
    const { page } = app;
    await openRoom(page, 'targets');
    const hash = await resultHash(page);
    await printMarked(page);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await printMarked(page);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const sheet = page.locator('.print-only');
    const text = (await sheet.textContent()) ?? '';
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(text).toContain('Dữ liệu minh họa');
    expect(text).toContain(hash.slice(0, 8));
    expect(text).toMatch(/\d{2}\/\d{2}\/\d{4}/);
  });

  it('runs under its policy, in the answer’s header and in the page', async () => {
    const { page, context } = app;
    const answer = await context.request.get(page.url().split('#')[0] ?? '');
    const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
    for (const policy of [
      answer.headers()['content-security-policy'] ?? '',
      (await meta.getAttribute('content')) ?? '',
    ]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("worker-src 'self'");
      expect(policy).not.toMatch(/blob:|unsafe|https?:|\*/);
    }
  });

  it('asked nobody but its own origin, nor did its workers, and complained about nothing', () => {
    // Only the worker reads the data: were its requests not seen here, nothing would be proved.
    expect(app.requests.some((path) => path.endsWith('/demo/incident.csv'))).toBe(true);
    expect(app.requests.filter((path) => /worker.*\.js$/.test(path)).length).toBeGreaterThan(1);
    expectNoTrouble(app.trouble);
  });
});
