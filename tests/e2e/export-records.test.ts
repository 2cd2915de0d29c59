import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFile } from '../../src/core/io/load-file.ts';
import { quietContext } from '../support/quiet-context.ts';
import { openRoom, untilAnalysed } from './support/app-page.ts';
import { chooseMark } from './support/choose-mark.ts';
import { launchBrowser, openApp } from './support/open-app.ts';
import type { OpenApp } from './support/open-app.ts';

let browser: Browser;
let app: OpenApp;
beforeAll(async () => {
  browser = await launchBrowser();
  app = await openApp(browser);
  await untilAnalysed(app.page);
  await openRoom(app.page, 'data');
});
afterAll(async () => {
  await browser.close();
});

async function saved(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return download;
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}

describe('the way back out', () => {
  it('saves the chosen records in the zone of the province, by keyboard, read again whole', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Xuất dữ liệu…' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Chọn tất cả' }).press('Enter');
    await dialog.getByRole('button', { name: 'Bỏ chọn' }).press('Enter');
    await dialog.getByRole('checkbox', { name: /Trạm BTS/ }).press('Space');
    await dialog.getByRole('combobox', { name: 'Hệ tọa độ' }).press('Enter');
    await page.getByRole('option', { name: /VN-2000 của tỉnh/ }).press('Enter');
    const download = await saved(page, async () => {
      await dialog.getByRole('button', { name: 'Lưu tệp' }).press('Enter');
      await chooseMark(page);
    });
    expect(download.suggestedFilename()).toBe('bts_site.xlsx');
    const file = { name: 'bts_site.xlsx', bytes: await bytesOf(download) };
    const { part } = await loadFile(file, {}, quietContext());
    expect(part?.source).toMatchObject({ kind: 'bts_site', read: 3000, kept: 3000 });
    await dialog.waitFor({ state: 'hidden' });
  });

  it('gives forms to fill in, and asks nothing outside', async () => {
    const { page, trouble } = app;
    await page.getByRole('button', { name: 'Tải mẫu Excel để điền…' }).press('Enter');
    const save = page.getByRole('dialog').getByRole('button', { name: /Lưu 2 tệp/ });
    const download = await saved(page, () => save.press('Enter'));
    const forms = unzipSync(await bytesOf(download));
    expect(Object.keys(forms).toSorted()).toEqual(['mau-bts_site.xlsx', 'mau-incident.xlsx']);
    const parts = unzipSync(forms['mau-bts_site.xlsx'] ?? new Uint8Array());
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('Hướng dẫn');
    expect(trouble).toEqual({ outsideRequests: [], consoleErrors: [], policyViolations: [] });
  });
});
