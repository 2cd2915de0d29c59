import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectNoTrouble,
  resultHash,
  runCommand,
  untilAnalysed,
  untilNewResult,
} from './support/app-page.ts';
import { launchBrowser, noteErrors, openApp } from './support/open-app.ts';
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

const projectName = (page: Page) => page.locator('[data-tour="project"]').innerText();
const saved = (page: Page) => page.locator('[data-status="saved"]').waitFor();

async function leaveOutKind(page: Page, kind: RegExp): Promise<string> {
  const before = await resultHash(page);
  await page.getByRole('button', { name: /^Loại vụ việc/ }).click();
  await page.getByRole('button', { name: kind }).click();
  const after = await untilNewResult(page, before);
  await page.keyboard.press('Escape');
  return after;
}

describe('several projects', () => {
  let first = '';
  let second = '';

  it('a new one starts beside the old one', async () => {
    const { page } = app;
    first = await leaveOutKind(page, /Phá hoại/);
    await saved(page);
    await runCommand(page, 'projects');
    const dialog = page.getByRole('dialog', { name: 'Các dự án' });
    await dialog.getByRole('textbox', { name: 'Dự án mới' }).fill('Đợt kiểm tra Chư Sê');
    await page.keyboard.press('Enter');
    await dialog.getByRole('listitem').filter({ hasText: 'Đợt kiểm tra Chư Sê' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => projectName(page)).toContain('Đợt kiểm tra Chư Sê');
    second = await untilNewResult(page, first);
    expect(second).not.toBe(first);
  });

  it('switching brings the filters of each back', async () => {
    const { page } = app;
    await saved(page);
    await runCommand(page, 'projects');
    const dialog = page.getByRole('dialog', { name: 'Các dự án' });
    await dialog.getByRole('button', { name: 'Mở', exact: true }).click();
    expect(await untilNewResult(page, second)).toBe(first);
    await expect.poll(() => projectName(page)).not.toContain('Chư Sê');
    if (await dialog.isVisible()) await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('deletes one only when that is confirmed', async () => {
    const { page } = app;
    await runCommand(page, 'projects');
    const dialog = page.getByRole('dialog', { name: 'Các dự án' });
    const row = dialog.getByRole('listitem').filter({ hasText: 'Đợt kiểm tra Chư Sê' });
    await row.getByRole('button', { name: /^Xóa / }).click();
    const question = row.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Hủy' }).click();
    await question.waitFor({ state: 'hidden' });
    expect(await row.count()).toBe(1);
    await row.getByRole('button', { name: /^Xóa / }).click();
    await question.getByRole('button', { name: 'Xóa', exact: true }).click();
    await row.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('a second tab has the same work; what both changed is kept, and told', async () => {
    const { page, context, trouble } = app;
    await saved(page);
    const other = await context.newPage();
    noteErrors(other, trouble);
    await other.goto(page.url());
    await untilAnalysed(other);
    await expect.poll(() => resultHash(other), { timeout: 60_000 }).toBe(first);
    await leaveOutKind(other, /Trộm cáp/);
    await saved(other);
    await page.bringToFront();
    await leaveOutKind(page, /Trộm tiếp địa/);
    await page
      .getByText(/cũng được sửa ở thẻ khác/)
      .first()
      .waitFor();
    await other.close();
    await runCommand(page, 'projects');
    const dialog = page.getByRole('dialog', { name: 'Các dự án' });
    await dialog.getByRole('listitem').first().waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(2);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('asked nobody but its own origin and complained about nothing', () => {
    expectNoTrouble(app.trouble);
  });
});
