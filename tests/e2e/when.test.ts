import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoTrouble, openRoom, untilAnalysed } from './support/app-page.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function openWhen(page: Page): Promise<void> {
  await untilAnalysed(page);
  await openRoom(page, 'hotspots');
  await page.getByRole('tab', { name: 'Khi nào' }).click();
  await page.getByRole('region', { name: 'Khi nào' }).waitFor({ timeout: 60_000 });
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    type Run = (
      context: Element | null,
      options: object,
    ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    const { axe } = window as unknown as { axe: { run: Run } };
    const report = await axe.run(document.querySelector('#room'), { runOnly: tags });
    return report.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  }, TAGS);
}

describe.each([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])('the page When at $width px', ({ width, height }) => {
  it('says when, draws it, and keeps a changed peak period', async () => {
    const { page, trouble, context } = await openApp(browser, { width, height });
    await openWhen(page);
    const lead = page.getByRole('region', { name: 'Khi nào' });
    expect(await lead.innerText()).toMatch(/\d+\/\d+ vụ rõ giờ rơi vào 23 giờ–3 giờ/);
    await page.getByRole('img', { name: /^Đồng hồ 24 giờ/ }).waitFor();
    await page.getByRole('img', { name: /^Vòng 12 tháng/ }).waitFor();
    const trend = page.getByRole('region', { name: 'Xu hướng' });
    await trend.getByRole('radio', { name: 'Theo quý' }).check({ force: true });
    await trend.getByRole('img', { name: /^32 kỳ từ Quý 3\/2018/ }).waitFor();
    const peaks = page.getByRole('region', { name: 'Các đợt cao điểm' });
    await peaks.getByRole('button', { name: 'Sửa các đợt' }).click();
    const dialog = page.getByRole('dialog', { name: 'Các đợt cao điểm' });
    await dialog.getByRole('button', { name: 'Bỏ đợt Tết Nguyên đán' }).click();
    await dialog.getByRole('button', { name: 'Xong' }).click();
    await expect.poll(() => peaks.getByRole('row').count(), { timeout: 30_000 }).toBe(9);
    const overflow = await page.evaluate(() => {
      const shown = document.querySelector('#room [role="tabpanel"] > div');
      return shown ? shown.scrollWidth - shown.clientWidth : 1;
    });
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    expectNoTrouble(trouble);
    await context.close();
  });
});
