import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrouble, openRoom, rankedList, untilAnalysed } from './support/app-page.ts';
import { chooseMark, printMarked } from './support/choose-mark.ts';
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

async function openPlan(page: Page): Promise<void> {
  await openRoom(page, 'targets');
  await page.getByRole('tab', { name: 'Kế hoạch' }).click();
  await page.getByRole('radiogroup', { name: 'Phần của kế hoạch' }).waitFor();
}

const goTo = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('radiogroup', { name: 'Phần của kế hoạch' })
    .locator('label')
    .filter({ hasText: name })
    .click();

async function workbook(page: Page): Promise<Readonly<Record<string, string>>> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel' }).click();
  await chooseMark(page);
  const path = await (await download).path();
  const files = unzipSync(new Uint8Array(await readFile(path)));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function complaints(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run('#room');
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
    );
  });
}

describe('from list to plan', () => {
  it('a chosen target becomes a line with unit, deadline and state, and a row of the workbook', async () => {
    const { page } = app;
    await openRoom(page, 'targets');
    await rankedList(page).waitFor();
    await rankedList(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await openPlan(page);
    await page.getByRole('button', { name: 'Đưa mục tiêu đã chọn vào (1)' }).click();
    await page.getByRole('textbox', { name: 'Đơn vị chịu trách nhiệm' }).fill('Công an xã Ia Grai');
    const deadline = page.getByRole('textbox', { name: 'Hạn' });
    await deadline.fill('31/12/2026');
    await deadline.press('Enter');
    await page.getByRole('combobox', { name: 'Trạng thái' }).click();
    await page.getByRole('option', { name: 'Đã duyệt' }).click();
    expect(await complaints(page)).toEqual([]);
    const files = await workbook(page);
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(files['xl/workbook.xml']).toContain('Kế hoạch');
    expect(sheet).toContain('Công an xã Ia Grai');
    expect(sheet).toContain('Đã duyệt');
    expect(sheet).toContain('<v>46387</v>'); // 31/12/2026 as Excel counts days
    expect(sheet).toContain('không phải nghi vấn về ai');
    expect(await workbook(page)).toEqual(files);
  });

  it('its annex is printed on A4 with its cut-off, hashes and who signs', async () => {
    const { page } = app;
    await printMarked(page);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
    await printMarked(page);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const text = (await page.locator('.print-only').textContent()) ?? '';
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    for (const part of ['Mức độ mật', 'Công an xã Ia Grai', 'Đơn vị phê duyệt', 'Mã số liệu']) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Lớp bảo vệ:');
  });

  it('lists who is due for a check, and takes a check down', async () => {
    const { page } = app;
    await goTo(page, 'Kiểm tra');
    const overdue = page.getByRole('list', { name: 'Quá hạn' });
    await overdue.waitFor();
    const first = (await overdue.getByRole('listitem').first().textContent()) ?? '';
    await overdue.getByRole('button', { name: 'Ghi nhận đã kiểm tra' }).first().click();
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page.getByRole('list', { name: 'Đã ghi nhận' }).waitFor();
    await expect
      .poll(async () => overdue.getByRole('listitem').first().textContent())
      .not.toBe(first);
    expect(await complaints(page)).toEqual([]);
  });

  it('draws the same targets twice from the same number', async () => {
    const { page } = app;
    await goTo(page, 'Bốc thăm');
    await page.getByRole('textbox', { name: 'Số bốc thăm' }).fill('482-913');
    const go = page.getByRole('button', { name: 'Bốc thăm', exact: true });
    const drawn = page.getByRole('list', { name: /số bốc thăm 482-913/ });
    await go.click();
    await drawn.waitFor();
    const first = await drawn.textContent();
    await go.click();
    const records = page.getByRole('list', { name: 'Các lần bốc thăm' });
    await expect.poll(() => records.locator(':scope > li').count()).toBe(2);
    expect(await drawn.textContent()).toBe(first);
    await page.getByRole('button', { name: 'Bốc lại để đối chiếu' }).click();
    await page.getByText('Khớp: cùng danh sách, cùng kết quả.').waitFor();
    expect(await complaints(page)).toEqual([]);
  });

  it('keeps an assessment and says why ranks moved when only the weights changed', async () => {
    const { page } = app;
    await goTo(page, 'Bản đánh giá');
    await page.getByRole('textbox', { name: 'Tên bản đánh giá' }).fill('Quý IV');
    await page.getByRole('button', { name: 'Lưu bản đánh giá' }).click();
    await page.getByText('Nguyên vẹn: mã khớp nội dung.').waitFor();
    expect(await complaints(page)).toEqual([]);
    const hash = await page.locator('html').getAttribute('data-result');
    await page.getByRole('button', { name: 'Trọng số', exact: true }).click();
    await page.getByRole('slider', { name: 'Khả năng xảy ra' }).focus();
    await page.keyboard.press('Home');
    await page.locator(`html[data-result]:not([data-result="${hash}"])`).waitFor();
    await page.getByRole('button', { name: 'Trọng số', exact: true }).click();
    await page.getByRole('combobox', { name: 'So với' }).click();
    await page.getByRole('option', { name: 'Kết quả hiện tại' }).click();
    await page.getByText(/Đã đổi: trọng số\. Số liệu và câu hỏi giữ nguyên/).waitFor();
    const rows = page.getByRole('list', { name: 'Mục tiêu' }).getByRole('listitem');
    await expect.poll(() => rows.count()).toBeGreaterThan(10);
    expect(await rows.first().textContent()).toMatch(/do trọng số: .*khả năng xảy ra −\d/);
    expect(await complaints(page)).toEqual([]);
  });

  it('asked nobody outside and broke no policy', () => {
    expectNoTrouble(app.trouble);
  });
});
