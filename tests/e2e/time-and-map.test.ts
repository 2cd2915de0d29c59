import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectNoTrouble,
  openRoom,
  rankedList,
  runCommand,
  untilAnalysed,
} from './support/app-page.ts';
import { mapPicture, untilAnotherMap, untilMapRests } from './support/map-picture.ts';
import { launchBrowser, openApp } from './support/open-app.ts';
import type { OpenApp } from './support/open-app.ts';

let browser: Browser;
let app: OpenApp;
beforeAll(async () => {
  browser = await launchBrowser();
  app = await openApp(browser);
  await untilAnalysed(app.page);
});
afterAll(async () => {
  await browser.close();
});

const shownLine = (page: Page) => page.getByText(/[\d.]+ vụ việc trên bản đồ/);
const firstSection = (page: Page) =>
  rankedList(page)
    .getByRole('row')
    .filter({ has: page.locator('[data-kind="section"]') })
    .first();

describe('the time slider', () => {
  it('moves the window: another count, another map', async () => {
    const { page } = app;
    await openRoom(page, 'hotspots');
    await untilMapRests(page);
    const [count, picture] = [await shownLine(page).innerText(), await mapPicture(page)];
    await page.getByRole('radio', { name: 'Cửa sổ' }).check({ force: true });
    await expect.poll(() => shownLine(page).innerText()).not.toBe(count);
    await untilAnotherMap(page, picture);
  });

  it('plays, and the map follows until it is stopped', async () => {
    const { page } = app;
    await untilMapRests(page);
    const [count, picture] = [await shownLine(page).innerText(), await mapPicture(page)];
    await page.getByRole('button', { name: 'Chạy thời gian' }).click();
    await expect.poll(() => shownLine(page).innerText(), { timeout: 30_000 }).not.toBe(count);
    await untilAnotherMap(page, picture);
    await page
      .getByRole('region', { name: 'Bộ lọc và thời gian' })
      .getByRole('button', { name: 'Dừng' })
      .click();
    const stopped = await shownLine(page).innerText();
    await untilMapRests(page);
    expect(await shownLine(page).innerText()).toBe(stopped);
  });

  it('moves by arrow keys from its ends, and back to the whole study', async () => {
    const { page } = app;
    const end = page.getByRole('slider', { name: 'Ngày cuối hiện trên bản đồ' });
    const day = await end.getAttribute('aria-valuetext');
    await end.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => end.getAttribute('aria-valuetext')).not.toBe(day);
    await page.getByRole('radio', { name: 'Toàn bộ' }).check({ force: true });
    await expect.poll(() => end.getAttribute('aria-valuetext')).toMatch(/30 tháng 06 năm 2026/);
  });
});

describe('one selection, on the map, in the table and in the details', () => {
  it('shows a row of the table on the map, and a section clicked there in the table', async () => {
    const { page } = app;
    await openRoom(page, 'targets');
    await firstSection(page).click();
    await page.locator('aside output').waitFor({ state: 'detached' });
    const chosen = rankedList(page).locator('[aria-selected="true"]');
    const text = await chosen.innerText();
    await runCommand(page, 'go_to_selection');
    await expect.poll(() => page.url(), { timeout: 20_000 }).toMatch(/map=1[3-9]/);
    await runCommand(page, 'clear_selection');
    await chosen.waitFor({ state: 'detached' });
    await untilMapRests(page);

    const map = page.locator('[data-map]');
    const box = await map.boundingBox();
    if (!box) throw new Error('no map');
    await map.click({ position: { x: box.width / 2, y: box.height / 2 } });
    await chosen.waitFor();
    expect(await chosen.innerText()).toBe(text);
    await page.getByRole('complementary').first().waitFor();
  });

  it('says what is under the pointer, and where', async () => {
    const { page } = app;
    const box = await page.locator('[data-map]').boundingBox();
    if (!box) throw new Error('no map');
    await page.mouse.move(box.x + box.width / 2 - 40, box.y + box.height / 2 - 40);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect
      .poll(() => page.locator('[data-map] ~ [aria-hidden="true"]').last().textContent())
      .toMatch(/\S/);
    await page
      .getByText(/VN-2000/)
      .first()
      .waitFor();
  });

  it('follows a hover in the table with a mark on the map', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await rankedList(page).locator('[aria-selected="true"]').waitFor({ state: 'detached' });
    await page.mouse.move(2, 2);
    await untilMapRests(page);
    const marks = page.locator('[data-map] [data-mark="hover"] path');
    expect(await marks.count()).toBe(0);
    const [before, map] = [await mapPicture(page), await page.locator('[data-map]').boundingBox()];
    await firstSection(page).hover();
    const mark = await marks.last().boundingBox();
    if (!mark || !map) throw new Error('no mark on the map');
    expect(mark.x + mark.width).toBeGreaterThan(map.x);
    expect(mark.x).toBeLessThan(map.x + map.width);
    // the map itself is not drawn anew for it
    expect(await mapPicture(page)).toBe(before);
  });

  it('asked nobody but its own origin and complained about nothing', () => {
    expectNoTrouble(app.trouble);
  });
});
