import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectNoTrouble,
  openRoom,
  rankedList,
  rowCount,
  untilAnalysed,
  untilNewResult,
  resultHash,
} from './support/app-page.ts';
import { launchBrowser, openApp } from './support/open-app.ts';
import type { OpenApp } from './support/open-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

function field(page: Page, name: string) {
  return page.locator('fieldset').getByRole('button', { name: new RegExp(`^${name}`) });
}

async function countOf(page: Page, name: string): Promise<number> {
  const text = await field(page, name).innerText();
  return Number(text.replaceAll(/\D/g, ''));
}

describe('the room of targets, from the matrix to what is done', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp(browser);
    await untilAnalysed(app.page);
    await openRoom(app.page, 'targets');
    await rankedList(app.page).waitFor();
  });
  afterAll(async () => {
    await app.context.close();
  });

  it('filters the list by a field of the matrix, reached and pressed by key', async () => {
    const { page } = app;
    const all = await rowCount(page);
    const protect = await countOf(page, 'Bảo vệ');
    expect(protect).toBeGreaterThan(0);
    await field(page, 'Bảo vệ').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => rowCount(page)).toBe(protect);
    await page.getByRole('button', { name: 'Bỏ lọc ma trận' }).click();
    await expect.poll(() => rowCount(page)).toBe(all);
  });

  it('filters by a box drawn on it, and the four fields add up', async () => {
    const { page } = app;
    const all = await rowCount(page);
    const box = await page.getByRole('img', { name: /Ma trận/ }).boundingBox();
    if (!box) throw new Error('no matrix');
    await page.mouse.move(box.x + box.width * 0.55, box.y + box.height * 0.3);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.45, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => rowCount(page)).toBeLessThan(all);
    await page.getByRole('button', { name: 'Bỏ lọc ma trận' }).click();
    const names = ['Bảo vệ', 'Tuần tra', 'Gia cố', 'Theo dõi'];
    const counts = await Promise.all(names.map((name) => countOf(page, name)));
    const inUse = counts.reduce((sum, count) => sum + count, 0);
    expect(inUse).toBeLessThanOrEqual(all);
    expect(inUse).toBeGreaterThan(0.9 * all);
  });

  it('says of every row how sure its place is, once that is worked out', async () => {
    const { page } = app;
    const badge = rankedList(page)
      .getByRole('row')
      .nth(1)
      .getByTitle(/Khoảng hạng 95%/);
    await badge.waitFor({ timeout: 60_000 });
    expect(await badge.innerText()).toMatch(/(chắc|khá chắc|còn ngỏ|ngoài top)\s+[<>]?\d+%/);
  });

  it('opens the reasons of a row: one sentence, points that add up, figures that lead on', async () => {
    const { page } = app;
    await rankedList(page).getByRole('row').nth(1).click();
    const details = page.getByRole('complementary').first();
    await details.getByText('Nếu riêng nơi này hỏng').waitFor();
    const links = details.getByRole('button', { name: /điểm, xem từ đâu ra$/ });
    const points = await links.allInnerTexts();
    expect(points).toHaveLength(5);
    const sum = points.reduce((total, text) => total + Number(text.replace(',', '.')), 0);
    const whole = await details.getByText('/ 100').locator('..').innerText();
    expect(sum).toBeCloseTo(Number.parseFloat(whole.replace(',', '.')), 1);
    await links.first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('details-incidents');
    await details.getByText('Độ chắc của thứ hạng').waitFor();
    expect(await details.innerText()).not.toMatch(/NaN|Infinity|undefined|\{\{/);
  });

  it('takes the mix of another role, ranks at once, and undo brings the old list back', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    const before = await resultHash(page);
    const first = await rankedList(page).getByRole('row').nth(1).innerText();
    await page.getByRole('button', { name: 'Trọng số', exact: true }).click();
    const presets = page.locator('fieldset').filter({ hasText: 'Lãnh đạo' });
    await presets.getByRole('button', { name: 'Lãnh đạo' }).click();
    await page.getByText(/Đặt bởi vai trò Lập kế hoạch/).waitFor();
    const after = await untilNewResult(page, before);
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
    expect(await untilNewResult(page, after)).toBe(before);
    await page.getByRole('button', { name: 'Trọng số', exact: true }).click();
    await expect
      .poll(async () => (await rankedList(page).getByRole('row').nth(1).innerText()).slice(0, 20))
      .toBe(first.slice(0, 20));
  });

  it('lists what key targets lack, and where five more alarms avert most', async () => {
    const { page } = app;
    await page.getByRole('tab', { name: 'Lỗ hổng' }).click();
    const gap = page.getByRole('button', { name: /mở danh sách$/ }).first();
    await gap.waitFor({ timeout: 60_000 });
    await page.getByText(/5 nơi tốt nhất giảm/).waitFor({ timeout: 60_000 });
    await page.getByText(/tối ưu, đã chứng minh/).waitFor();
    const places = page.getByRole('list', { name: /Các nơi nên đặt/ }).getByRole('listitem');
    expect(await places.count()).toBe(5);
    await page.getByRole('spinbutton', { name: 'Số lượng' }).fill('3');
    await expect.poll(() => places.count()).toBe(3);
    await places.first().getByRole('button').click();
    await page.getByRole('complementary').first().getByText('Điểm rủi ro').waitFor();
  });

  it('ranks districts of before July 2025, and opens their communes', async () => {
    const { page } = app;
    await page.getByRole('tab', { name: 'Địa bàn' }).click();
    await page.getByRole('radio', { name: 'Huyện cũ' }).check();
    const districts = page.getByRole('grid', { name: /Huyện trước/ });
    await districts.getByRole('row').nth(1).click();
    await page.getByRole('button', { name: /^Chỉ / }).waitFor();
    expect(await page.getByRole('grid', { name: /Xã, phường/ }).count()).toBe(1);
  });

  it('asked nobody outside and complained about nothing', () => {
    expectNoTrouble(app.trouble);
  });
});
