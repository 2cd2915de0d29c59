import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectNoTrouble,
  openRoom,
  resultHash,
  untilAnalysed,
  untilNewResult,
} from './support/app-page.ts';
import { pickFiles, untilStatus } from './support/import-page.ts';
import { launchBrowser, openApp } from './support/open-app.ts';
import type { OpenApp } from './support/open-app.ts';

const LONG = { timeout: 60_000 };
const MOST_TABS = 80;
/** Beside the cable Ayun Pa – An Khê of the demo. */
const BESIDE_A_CABLE = '13,8422; 108,5598';

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

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 1; presses <= MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate((wanted) => {
      return document.activeElement?.matches(wanted) ?? false;
    }, selector);
    if (there) return;
  }
  throw new Error(`${selector} is not reached by ${MOST_TABS} presses of Tab`);
}

/** How many records of a kind the card of the data says there are. */
async function records(page: Page, kind: string): Promise<number> {
  await openRoom(page, 'data');
  const card = page.getByRole('region', { name: 'Bộ dữ liệu đang mở' });
  const text = await card.getByText(kind, { exact: true }).locator('xpath=..').innerText();
  return Number(text.replace(/\D/g, ''));
}

async function pressOnMap(page: Page, x: number, y: number, times: 1 | 2 = 1): Promise<void> {
  const map = await page.locator('[data-map] canvas').first().boundingBox();
  if (!map) throw new Error('no map');
  const at = [map.x + map.width * x, map.y + map.height * y] as const;
  await (times === 1 ? page.mouse.click(...at) : page.mouse.dblclick(...at));
}

describe('an incident entered by keyboard alone', () => {
  it('snaps to its cable, counts at once, is undone, redone, and is there after a reload', async () => {
    const { page } = app;
    const before = await records(page, 'Vụ việc');
    const first = await resultHash(page);
    await page.locator('#room').focus();
    await tabTo(page, '[data-add="incident"]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nhập mới: Vụ việc' }).waitFor();
    await tabTo(page, '#room input[placeholder^="13,98"]');
    await page.keyboard.type(BESIDE_A_CABLE);
    await page.keyboard.press('Enter');
    await page.getByText(/Km \d+\+\d{3}, cách \d+\sm/).waitFor(LONG);
    await tabTo(page, '[aria-label^="Loại vụ việc"]');
    await page.keyboard.press('Enter');
    const focused = page.locator('[role="option"]:focus');
    await focused.waitFor();
    await page.keyboard.press('ArrowDown');
    await focused.filter({ hasText: 'Trộm cắp cáp viễn thông' }).waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, '#room input[placeholder^="nn/tt"]');
    await page.keyboard.type('05/12/2025 22:30');
    await tabTo(page, '[data-entry-save]');
    await page.keyboard.press('Enter');
    await page.getByText('NT-VV-0001').first().waitFor(LONG);
    await untilNewResult(page, first);
    expect(await records(page, 'Vụ việc')).toBe(before + 1);

    await page.keyboard.press('Control+z');
    await expect.poll(() => records(page, 'Vụ việc'), LONG).toBe(before);
    await expect.poll(() => resultHash(page), LONG).toBe(first);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => records(page, 'Vụ việc'), LONG).toBe(before + 1);

    const second = await untilNewResult(page, first);
    await page.getByText(/^Đã lưu lúc/).waitFor(LONG);
    await page.waitForTimeout(1500);
    await page.reload();
    await untilAnalysed(page);
    expect(await records(page, 'Vụ việc')).toBe(before + 1);
    expect(await resultHash(page)).toBe(second);
  }, 240_000);
});

describe('a route drawn by mouse', () => {
  it('grows press by press, ends with a double press, is mended by dragging, and is saved', async () => {
    const { page } = app;
    const before = await records(page, 'Tuyến cáp');
    await page.getByRole('button', { name: 'Vẽ tuyến cáp' }).click();
    await page.getByRole('heading', { name: 'Nhập mới: Tuyến cáp' }).waitFor();
    await pressOnMap(page, 0.4, 0.4);
    await pressOnMap(page, 0.45, 0.47);
    await page.getByText(/^2 điểm, dài/).waitFor();
    await page.keyboard.press('Backspace');
    await page.getByText(/^1 điểm/).waitFor();
    await pressOnMap(page, 0.46, 0.5);
    await pressOnMap(page, 0.52, 0.42, 2);
    await page.getByText(/^3 điểm, dài/).waitFor();
    const length = await page.getByText(/^3 điểm, dài/).innerText();
    await page.getByRole('button', { name: 'Vẽ tiếp' }).waitFor();
    const map = await page.locator('[data-map] canvas').first().boundingBox();
    if (!map) throw new Error('no map');
    await page.mouse.move(map.x + map.width * 0.46, map.y + map.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(map.x + map.width * 0.47, map.y + map.height * 0.6, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => page.getByText(/^3 điểm, dài/).innerText(), LONG).not.toBe(length);
    await page.getByLabel('Tên', { exact: true }).fill('Tuyến vẽ thử');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('NT-CAP-0001').first().waitFor(LONG);
    expect(await records(page, 'Tuyến cáp')).toBe(before + 1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => records(page, 'Tuyến cáp'), LONG).toBe(before);
  }, 120_000);
});

describe('a corrected file', () => {
  const file = (rows: readonly string[]) => ({
    name: 'tram-phu.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['id,name,owner,lon,lat,subscribers', ...rows, ''].join('\n')),
  });

  it('shows what is new, changed and gone, takes the place of the first, and is undone at once', async () => {
    const { page } = app;
    const before = await records(page, 'Trạm BTS');
    await pickFiles(page, [
      file([
        'X1,Trạm Một,VNPT,108.1,13.9,100',
        'X2,Trạm Hai,VNPT,108.2,13.9,200',
        'X3,Trạm Ba,Viettel,108.3,13.9,300',
      ]),
    ]);
    await untilStatus(page, 'ready');
    await page.locator('[data-import-accept]').click();
    await expect.poll(() => records(page, 'Trạm BTS'), LONG).toBe(before + 3);

    await pickFiles(page, [
      file(['X1,Trạm Một,VNPT,108.1,13.9,180', 'X4,Trạm Bốn,MobiFone,108.4,13.9,40']),
    ]);
    await page.getByRole('button', { name: /Cập nhật tệp cũ/ }).click();
    const changes = page.getByRole('region', { name: 'So với tệp đang có' });
    const count = (sort: string) => changes.locator(`[data-sort="${sort}"]`).innerText();
    await changes.locator('[data-sort="changed"]').waitFor(LONG);
    expect((await count('added')).replace(/\D/g, '')).toBe('1');
    expect((await count('changed')).replace(/\D/g, '')).toBe('1');
    expect((await count('gone')).replace(/\D/g, '')).toBe('2');
    expect(await changes.locator('del').innerText()).toBe('100');
    expect(await changes.locator('ins').innerText()).toBe('180');
    await untilStatus(page, 'ready');
    await page.locator('[data-import-accept]').click();
    await expect.poll(() => records(page, 'Trạm BTS'), LONG).toBe(before + 2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => records(page, 'Trạm BTS'), LONG).toBe(before + 3);
    expectNoTrouble(app.trouble);
  }, 180_000);
});
