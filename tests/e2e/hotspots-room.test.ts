import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrouble, openRoom, untilAnalysed } from './support/app-page.ts';
import { mapPicture, untilAnotherMap, untilMapRests } from './support/map-picture.ts';
import { launchBrowser, openApp } from './support/open-app.ts';
import type { OpenApp } from './support/open-app.ts';

const LONG = { timeout: 60_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const room = (page: Page): Locator => page.locator('#room');

async function openWhere(page: Page): Promise<void> {
  await openRoom(page, 'hotspots');
  await room(page).getByRole('region', { name: 'Trả lời ngắn' }).waitFor(LONG);
}

async function chooseMethod(page: Page, name: string): Promise<void> {
  await room(page).getByRole('combobox', { name: 'Phương pháp' }).click();
  await page.getByRole('option', { name }).click();
}

const computed = (page: Page): Locator => room(page).getByRole('region', { name: 'Cách tính' });
const divider = (page: Page): Locator =>
  page.getByRole('slider', { name: 'Vạch so sánh hai kỳ', includeHidden: true });

const share = async (page: Page): Promise<number> =>
  Number(await divider(page).getAttribute('aria-valuenow'));

async function expectCleanText(page: Page): Promise<void> {
  expect(await room(page).innerText()).not.toMatch(/NaN|Infinity|undefined|\{\{|[a-z]+_[a-z]+/);
}

describe.each([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])('the page where at $width px', ({ width, height }) => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp(browser, { width, height });
    await untilAnalysed(app.page);
    await openWhere(app.page);
  });
  afterAll(async () => {
    await app.context.close();
  });

  it('answers in a sentence: where, when, how many, how sure', async () => {
    const answer = room(app.page).getByRole('region', { name: 'Trả lời ngắn' });
    expect(await answer.innerText()).toMatch(
      /Nóng nhất là .+: \d+.* vụ trong kỳ \d\d\/\d\d\/\d{4}/,
    );
    expect(await answer.innerText()).toMatch(/khoảng tin cậy 95%/);
    await expectCleanText(app.page);
  });

  it('draws another map for another bandwidth, and says which it is', async () => {
    const { page } = app;
    await untilMapRests(page);
    const before = await mapPicture(page);
    await chooseMethod(page, 'Nhân nhiệt');
    const slider = room(page).getByRole('slider', { name: /^Bán kính làm mịn/ });
    await slider.focus();
    await page.keyboard.press('Home');
    await expect
      .poll(() => computed(page).innerText(), LONG)
      .toMatch(/Nhân nhiệt, bán kính làm mịn 100\sm/);
    await untilAnotherMap(page, before);
  });

  it('switches the method, and says that this one does not keep the number of incidents', async () => {
    const { page } = app;
    await chooseMethod(page, 'Khoảng cách đơn giản');
    await expect
      .poll(() => computed(page).innerText(), LONG)
      .toMatch(/Khoảng cách đơn giản, nhân bậc bốn.*không giữ đúng tổng số vụ/s);
    await chooseMethod(page, 'Nhân nhiệt');
    await expect.poll(() => computed(page).innerText(), LONG).toMatch(/đúng bằng số vụ/);
    await expectCleanText(page);
  });

  it('compares with the period before by a divider the keyboard moves', async () => {
    const { page } = app;
    await room(page).getByRole('radio', { name: 'Kéo vạch' }).check({ force: true });
    await divider(page).waitFor({ state: 'attached', ...LONG });
    expect(await room(page).innerText()).toMatch(/z = 2\(√kỳ này − √kỳ trước\)/);
    if (width < 600) await page.locator('[data-room="hotspots"]').click();
    await page.locator('[data-compare-map][data-still]').waitFor({ state: 'attached', ...LONG });
    expect(await share(page)).toBe(50);
    await divider(page).focus();
    await page.keyboard.press('PageUp');
    expect(await share(page)).toBe(60);
    await page.keyboard.press('ArrowLeft');
    expect(await share(page)).toBe(58);
    await page.keyboard.press('Home');
    expect(await share(page)).toBe(0);
    await page.keyboard.press('End');
    expect(await share(page)).toBe(100);
    for (const side of ['Kỳ trước', 'Kỳ này']) {
      const caption = page.locator('p', { hasText: new RegExp(`^${side}: .*, n = \\d+ vụ`) });
      expect(await caption.count()).toBe(1);
    }
  });

  it('gives the whole map back', async () => {
    const { page } = app;
    await openWhere(page);
    await room(page).getByRole('radio', { name: 'Không so' }).check({ force: true });
    await divider(page).waitFor({ state: 'detached', ...LONG });
    expectNoTrouble(app.trouble);
  });
});
