import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom, untilAnalysed } from './support/app-page.ts';
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
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const report = await axe.run('#room', { runOnly: tags, resultTypes: ['violations'] });
    return report.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}

async function untilPlanned(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lập lại kế hoạch' }).waitFor(LONG);
}

/** The head of the first zone says something else than before. */
async function untilOther(zone: Locator, before: string): Promise<string> {
  await expect.poll(() => zone.textContent(), LONG).not.toBe(before);
  return (await zone.textContent()) ?? '';
}

describe('a night of patrols', () => {
  it('is planned for three teams; a zone is edited, its figures follow, and it is undone', async () => {
    const { page, context, trouble } = await openApp(browser);
    await untilAnalysed(page);
    await page.evaluate(AXE);
    await openRoom(page, 'patrol');
    expect(await page.getByRole('group', { name: /^Tổ \d$/ }).count()).toBe(3);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Lập kế hoạch' }).click();
    await untilPlanned(page);
    await page.getByText(/3 tổ dừng ở \d+ điểm trong \d vùng/).waitFor();
    const routes = page.getByRole('region', { name: 'Lộ trình các tổ' });
    await routes.getByRole('button', { name: /^Tổ 1/ }).click();
    const visits = await routes.getByRole('button', { name: /^\d\d:\d\d–\d\d:\d\d/ }).count();
    expect(visits).toBeGreaterThan(1);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('radio', { name: /^Vùng/ }).click();
    const zones = page.getByRole('region', { name: 'Các vùng tuần tra' });
    const first = zones.locator('button[aria-expanded]').first();
    await first.click();
    const proposed = (await first.textContent()) ?? '';
    await zones.getByRole('button', { name: 'Sửa ranh giới' }).click();
    await zones.getByText(/^Đoạn giáp ranh/).click();
    await zones
      .getByRole('button', { name: /^Thêm: / })
      .first()
      .press('Enter');
    const larger = await untilOther(first, proposed);
    expect(await violations(page)).toEqual([]);

    await zones.getByRole('button', { name: 'Quét bớt' }).click();
    await brushOver(page);
    await untilOther(first, larger);
    await page
      .getByRole('button', { name: /^Hoàn tác/ })
      .first()
      .click();
    await expect.poll(() => first.textContent(), LONG).toBe(larger);
    await zones.getByRole('button', { name: 'Về vùng đề xuất' }).click();
    await expect.poll(() => first.textContent(), LONG).toBe(proposed);
    expect(trouble.consoleErrors).toEqual([]);
    expect(trouble.outsideRequests).toEqual([]);
    await context.close();
  });
});

/** Rows of strokes in one go over the upper middle of the map, where the zone fitted lies. */
async function brushOver(page: Page): Promise<void> {
  const map = await page.locator('[data-map]').boundingBox();
  if (!map) throw new Error('the map has no place');
  const at = (x: number, y: number): readonly [number, number] => [
    map.x + map.width * x,
    map.y + map.height * y,
  ];
  await page.mouse.move(...at(0.2, 0.1));
  await page.mouse.down();
  for (const y of [0.1, 0.2, 0.3, 0.4]) {
    for (let x = 0.2; x <= 0.85; x += 0.01) await page.mouse.move(...at(x, y));
  }
  await page.mouse.up();
}
