import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrouble, openRoom, untilAnalysed } from './support/app-page.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

const LONG = { timeout: 240_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe.each([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])('the page of factors at $width px', (size) => {
  it('answers with an interval, says what it does not prove, and fits the window', async () => {
    const { page, context, trouble } = await openApp(browser, size);
    await untilAnalysed(page);
    await openRoom(page, 'hotspots');
    await page.getByRole('tab', { name: 'Yếu tố' }).click();
    await page.getByRole('region', { name: 'Các yếu tố trong mô hình' }).waitFor(LONG);
    const text = await page.locator('#room').innerText();
    expect(text).toMatch(/nguy cơ (gấp|chỉ bằng) [\d,]+ lần \([\d,]+–[\d,]+\)/);
    expect(text).toMatch(/Không nghi ngờ chủ cơ sở nào/);
    expect(text).not.toMatch(/NaN|undefined/);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
    expectNoTrouble(trouble);
    await context.close();
  }, 400_000);
});
