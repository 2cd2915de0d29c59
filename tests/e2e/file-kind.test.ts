import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrouble, openRoom, untilAnalysed } from './support/app-page.ts';
import { acceptButton, loadClean, pickFiles, untilStatus } from './support/import-page.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const csv = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});
const UNKNOWN = 'ma,ten,lon,lat\nM1,Một,108.2,13.9\nM2,Hai,108.3,13.95\n';
const CLEAN = 'Mã trạm,Tên trạm,Kinh độ,Vĩ độ,Công nghệ\nT1,Trạm Một,108.21,13.91,4G\n';

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

describe('a file that does not say what it holds', () => {
  it('is loaded as what the person picks with the keyboard, and is there after a reload', async () => {
    const { page, context, trouble } = await openApp(browser);
    await untilAnalysed(page);
    await openRoom(page, 'data');
    await pickFiles(page, [csv('x.csv', UNKNOWN)]);
    await untilStatus(page, 'asking');
    expect(await focused(page)).toBe('Xem trước khi nạp');
    expect(await acceptButton(page).isDisabled()).toBe(true);
    await page.getByRole('combobox', { name: 'Loại dữ liệu của x.csv' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Trạm BTS' }).waitFor();
    expect(await page.getByRole('option').count()).toBe(16);
    await page.locator('[role="option"]:focus').waitFor();
    for (let step = 0; step < 16 && (await focused(page)) !== 'Trạm BTS'; step += 1) {
      const before = await focused(page);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focused(page)).not.toBe(before);
    }
    expect(await focused(page)).toBe('Trạm BTS');
    await page.keyboard.press('Enter');
    await untilStatus(page, 'ready');
    await expect.poll(() => focused(page)).toBe('Nạp 1 tệp vào dữ liệu');
    await page.keyboard.press('Enter');
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

describe('a clean file', () => {
  it('needs one click more, whether it was picked or copied from a spreadsheet', async () => {
    const { page, context, trouble } = await openApp(browser);
    await untilAnalysed(page);
    await openRoom(page, 'data');
    await pickFiles(page, [csv('tram.csv', CLEAN)]);
    await loadClean(page);
    await page.getByRole('listitem').filter({ hasText: 'tram.csv' }).waitFor();
    await page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true });
        document.body.dispatchEvent(paste);
      },
      CLEAN.replaceAll(',', '\t').replaceAll('T1', 'T2'),
    );
    await loadClean(page);
    const pasted = page.getByRole('listitem').filter({ hasText: /dán \d\d-\d\d \d\dh\d\d\.tsv/ });
    await pasted.filter({ hasText: '1/1' }).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await pasted.waitFor({ state: 'detached', timeout: 60_000 });
    await page.getByRole('listitem').filter({ hasText: 'tram.csv' }).waitFor();
    expectNoTrouble(trouble);
    await context.close();
  });

  it('is looked at again, and takes its own place under other choices', async () => {
    const { page, context, trouble } = await openApp(browser);
    await untilAnalysed(page);
    await openRoom(page, 'data');
    await pickFiles(page, [csv('tram.csv', CLEAN)]);
    await loadClean(page);
    await page.getByRole('button', { name: 'Xem lại cách nạp tệp tram.csv' }).click();
    await untilStatus(page, 'ready');
    await page.getByRole('button', { name: 'Sửa', exact: true }).click();
    await page.getByRole('combobox', { name: 'Loại dữ liệu' }).click();
    await page.getByRole('option', { name: 'Điểm khác' }).click();
    await page
      .getByText(/điểm khác/)
      .first()
      .waitFor();
    await loadClean(page);
    const row = page.getByRole('listitem').filter({ hasText: 'tram.csv' });
    await row.filter({ hasText: 'Điểm khác' }).waitFor();
    expect(await row.count()).toBe(1);
    expectNoTrouble(trouble);
    await context.close();
  });
});
