import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/basics/random.ts';
import { gpxOf, madeFixes } from '../support/made-track.ts';
import { expectNoTrouble, openRoom, untilAnalysed } from './support/app-page.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LONG = { timeout: 60_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

type AxeWindow = {
  axe: {
    run: (
      context: string,
      options: object,
    ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
};

async function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as AxeWindow;
    const report = await axe.run('#room', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] });
    return report.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}

/** A night at Pleiku, in the middle of the demo province: two ways of 6 km with a stop of a quarter hour. */
function nightAtPleiku(): Buffer {
  const fixes = madeFixes({
    from: [107.98, 13.96],
    startMs: Date.parse('2025-07-01T15:00:00Z'),
    everyS: 5,
    unrestM: 8,
    random: seededRandom('e2e'),
    legs: [{ to: [108.01, 14.0], kmh: 30 }, { standS: 900 }, { to: [107.98, 13.96], kmh: 30 }],
  });
  return Buffer.from(gpxOf(fixes));
}

describe('the log of patrols', () => {
  it('shows what a GPX track tells, keeps its summary alone, and says whether patrols worked', async () => {
    const { page, context, trouble } = await openApp(browser);
    await untilAnalysed(page);
    await page.evaluate(AXE);
    await openRoom(page, 'patrol');
    await page.getByRole('button', { name: 'Lập kế hoạch' }).click();
    await page.getByRole('button', { name: 'Lập lại kế hoạch' }).waitFor(LONG);
    await page.getByRole('tab', { name: 'Nhật ký' }).click();

    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Mở vết đi GPX' }).click();
    const file = { name: 'ca-dem.gpx', mimeType: 'application/gpx+xml', buffer: nightAtPleiku() };
    await (await chooser).setFiles(file);
    const card = page.getByRole('region', { name: 'Vết đi trong ca-dem.gpx' });
    await card.getByText(/01\/07\/2025, 22:00–22:3\d/).waitFor(LONG);
    await card
      .getByText(/1[56]\sphút/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await card.getByLabel('Tổ', { exact: true }).fill('Tổ 1');
    await card.getByRole('button', { name: 'Giữ tóm tắt trong sổ' }).click();
    const book = page.getByRole('region', { name: 'Các ca đã tuần tra' });
    await book.getByText('01/07/2025, Tổ 1').waitFor();
    await book.getByText(/vết đi · 22:00–22:3\d · 1\d(,\d)?\skm/).waitFor();

    await page.keyboard.press('Control+z');
    await book.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+z');
    await book.waitFor();

    const views = page.getByRole('radiogroup', { name: 'Phần của nhật ký' });
    await views.locator('label').filter({ hasText: 'Theo tháng' }).click();
    await page.getByText(/1 tháng: làm 1 ca/).waitFor();
    await views.locator('label').filter({ hasText: 'Có tác dụng không?' }).click();
    const settings = page.getByRole('region', { name: 'Đánh giá cái gì' });
    for (const box of await settings.getByRole('checkbox').all()) await box.check();
    await page.getByRole('table', { name: 'Số vụ trước và sau khi tuần tra' }).waitFor(LONG);
    await page.getByText(/Trước: 01\/07\/2024 – 30\/06\/2025/).waitFor();
    await page
      .getByText(/Chưa đủ dữ liệu|Có tác dụng|tác dụng hay không|Có dấu hiệu/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);

    const since = page.getByLabel('Bắt đầu tuần tra từ ngày');
    await since.fill('01/08/2026');
    await since.press('Enter');
    await page.getByText(/tuần tra bắt đầu 01\/08\/2026, sau khi dữ liệu kết thúc/).waitFor(LONG);
    expectNoTrouble(trouble);
    await context.close();
  });
});
