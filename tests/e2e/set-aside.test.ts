import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROKEN_INCIDENTS } from '../support/broken-incidents.ts';
import { expectNoTrouble, openRoom, untilAnalysed } from './support/app-page.ts';
import { chooseMark, printMarked } from './support/choose-mark.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const LONG = { timeout: 60_000 };

describe('a list with three broken rows', () => {
  it('shows them, takes one corrected by the keyboard, gives the others back as a CSV, and is loaded', async () => {
    const { page, context, trouble } = await openApp(browser);
    await untilAnalysed(page);
    await openRoom(page, 'data');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp' }).click();
    const buffer = Buffer.from(BROKEN_INCIDENTS);
    await (await chooser).setFiles([{ name: 'vu-viec.csv', mimeType: 'text/csv', buffer }]);
    await page.getByText('Đọc 8 dòng: giữ lại 5, để riêng 3.').waitFor(LONG);
    const grid = page.getByRole('grid', { name: 'Dòng để riêng của vu-viec.csv' });
    expect(await grid.getByRole('rowheader').count()).toBe(3);

    await grid.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Số vụ, dòng 3' }).waitFor();
    await page.keyboard.type('VV-02');
    await page.keyboard.press('Enter');
    await page.getByText('Đọc 8 dòng: giữ lại 6, để riêng 2.').waitFor(LONG);
    expect(await grid.evaluate((element) => element === document.activeElement)).toBe(true);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu 2 dòng thành CSV' }).click();
    await chooseMark(page);
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('vu-viec-de-rieng.csv');
    const lines = (await readFile(await saved.path(), 'utf8')).split('\r\n');
    expect(lines[0]).toBe('\uFEFFDòng,Lý do,Số vụ,Hành vi,Từ lúc,Đến lúc,Kinh độ,Vĩ độ,Ghi chú');
    expect(lines.slice(1, -1).map((line) => line.split(',')[0])).toEqual(['5', '7']);

    await page.getByRole('button', { name: /^Nạp 1 tệp/ }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'vu-viec.csv' });
    await row.filter({ hasText: 'Đọc 8: giữ 6, để riêng 2' }).waitFor(LONG);

    await row.getByRole('button', { name: 'Xem và sửa 2 dòng' }).click();
    await page.getByText('Đọc 8 dòng: giữ lại 6, để riêng 2.').waitFor(LONG);
    expect(await grid.getByRole('rowheader').count()).toBe(2);
    await page.getByText('Dòng 3, cột “Số vụ”: “VV-02”').waitFor();
    expectNoTrouble(trouble);
    await context.close();
  });

  it('is printed as a record of what was found', async () => {
    const { page, context, trouble } = await openApp(browser);
    await untilAnalysed(page);
    await openRoom(page, 'data');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp' }).click();
    const buffer = Buffer.from(BROKEN_INCIDENTS);
    await (await chooser).setFiles([{ name: 'vu-viec.csv', mimeType: 'text/csv', buffer }]);
    await page.getByText('Đọc 8 dòng: giữ lại 5, để riêng 3.').waitFor(LONG);
    await printMarked(page);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('article.print-only');
    await sheet.getByRole('heading', { name: 'Biên bản kiểm tra tệp' }).waitFor();
    const text = await sheet.innerText();
    expect(text).toMatch(/SHA-256\s+[0-9a-f]{64}/);
    expect(text).toContain('Đọc 8 dòng: giữ lại 5, để riêng 3.');
    expect(text).toContain('Số vụ: VV-06; Kinh độ: 108.26; Vĩ độ: không rõ');
    expect(text).not.toContain('Đỗ Văn Giang');
    expectNoTrouble(trouble);
    await context.close();
  });
});
